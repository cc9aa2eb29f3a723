"""Keeps an article's form from publishing, or submitting, while a warning is not answered.

Errors are the form's own. Drafts only keep what was answered. Whoever publishes without the form (a schedule, a
command, code) is never asked: `check_reports` lists those articles.
"""

from dataclasses import dataclass, field

from training_blocks import clock
from training_blocks.article_reviews import review_page
from training_blocks.blocks.places import mend
from training_blocks.blocks.results import ResultsBlock
from training_blocks.counting import Coverage
from training_blocks.finding_words import finding_text, one_corrected
from training_blocks.review import REPORTED_ALREADY, Finding, Severity
from training_blocks.warning_answers import (
    Answer,
    Choice,
    kept_answers,
    told_apart,
    typed_answers,
    with_answers,
)

# What Wagtail does before it looks at anything that turns an article down.
SENT_ON = ("action-publish", "action-submit", "action-restart-workflow")


@dataclass(frozen=True, slots=True)
class Asked:
    """What an editor is asked, with every answer so far; `refused` are the keys that keep it from publishing."""

    findings: list[Finding] = field(default_factory=list)
    answers: dict[str, Answer] = field(default_factory=dict)
    refused: frozenset[str] = frozenset()


class PublishingGate:
    """Mixed into a page form. `asked` is None until the form could be read as a whole; `passed_now` are the answers
    that let it through this time."""

    asked: Asked | None = None
    passed_now: tuple[dict, ...] = ()

    @property
    def typed_answers(self) -> dict[str, Answer]:
        return typed_answers(self.data) if self.is_bound else {}

    def has_changed(self):
        """An approver who answers a warning and changes nothing else makes a revision, too."""
        return super().has_changed() or self._answers_have_changed()

    def full_clean(self):
        super().full_clean()
        if not self.is_bound or self.errors:
            return
        self._stored = self.instance.passed_warnings
        self._keep_answers()
        if not (self.is_deferred_validation or self._is_turned_down()):
            self._ask()

    def _keep_answers(self) -> None:
        self.instance.passed_warnings = with_answers(
            self.instance.passed_warnings,
            self.typed_answers,
            user=self.for_user.pk if self.for_user else None,
            at=clock.now().isoformat(),
        )

    def _ask(self) -> None:
        kept = kept_answers(self.instance.passed_warnings)
        before = review_page(self.instance)
        taken = self._take_choices(before, told_apart(before, kept))
        found = review_page(self.instance) if taken else before
        together = _together(before, found)
        answers = told_apart(together, kept)
        refused = [finding for finding in found if not _is_passed(finding, answers)]
        open_keys = frozenset(finding.key for finding in refused)
        self.asked = Asked(together, answers, open_keys)
        for finding in refused:
            clashes = finding.key in answers and answers[finding.key].clashes
            self.add_error(None, one_corrected() if clashes else finding_text(finding))
        if not open_keys:
            self._let_through({finding.key for finding in self.asked.findings})

    def _take_choices(self, findings: list[Finding], answers: dict[str, Answer]) -> bool:
        chosen = [
            (finding, answers[finding.key].choice)
            for finding in findings
            if finding.code == REPORTED_ALREADY
            and finding.key in answers
            and not answers[finding.key].clashes
        ]
        for finding, choice in chosen:
            if choice is Choice.CORRECTS:
                mend(self.instance, finding.place, ResultsBlock, corrects=int(finding.other))
            elif choice is Choice.LISTED:
                mend(self.instance, finding.place, ResultsBlock, coverage=Coverage.LISTED.value)
        return any(choice for _finding, choice in chosen)

    def _let_through(self, keys: set[str]) -> None:
        """Answers to what is not asked any more are forgotten."""
        kept = self.instance.passed_warnings.items()
        answers = {key: entry for key, entry in kept if key in keys}
        self.passed_now = tuple(e for e in answers.values() if not e.get("passed"))
        self.instance.passed_warnings = {k: e | {"passed": True} for k, e in answers.items()}

    def _answers_have_changed(self) -> bool:
        return getattr(self, "_stored", {}) != self.instance.passed_warnings

    def _is_turned_down(self) -> bool:
        """An approver who sends an article back need not answer for it, nor who takes it back."""
        if any(self.data.get(action) for action in SENT_ON):
            return False
        if self.data.get("action-workflow-action"):
            return self.data.get("workflow-action-name") == "reject"
        return bool(self.data.get("action-cancel-workflow"))


def refused_without_form(page, findings: list[Finding]) -> list[Finding]:
    """What the page's form would refuse, by the answers that are kept: of a page that never asks, errors alone."""
    asks = hasattr(page, "passed_warnings")
    answers = told_apart(findings, kept_answers(page.passed_warnings if asks else {}))
    return [
        finding
        for finding in findings
        if finding.severity is Severity.ERROR or (asks and not _is_passed(finding, answers))
    ]


def _is_passed(finding: Finding, answers: dict[str, Answer]) -> bool:
    """Errors are said on their fields; what the form has no field for does not refuse it. A choice that was taken
    leaves nothing to be found."""
    if finding.severity is Severity.ERROR:
        return True
    return finding.key in answers and answers[finding.key].passes


def _together(before: list[Finding], found: list[Finding]) -> list[Finding]:
    """A choice that was taken stays to be seen, for as long as the form is shown again."""
    known = {finding.key for finding in before}
    return [*before, *(finding for finding in found if finding.key not in known)]
