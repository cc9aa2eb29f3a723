"""The side panel of an article's editor: what is asked before publishing, and the fields to answer it.

The fields belong to the editor's form (their `form` attribute), though the panel lies outside of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import get_user_model
from django.utils.dateparse import parse_datetime
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.ui.side_panels import BaseSidePanel

from training_blocks.article_reviews import review_page
from training_blocks.finding_words import finding_text, one_corrected
from training_blocks.pages import base_page_model
from training_blocks.publishing_gate import Asked
from training_blocks.review import REPORTED_ALREADY, Finding, Severity
from training_blocks.warning_answers import (
    CHOICE_FIELD,
    REASON_FIELD,
    Answer,
    Choice,
    kept_answers,
    told_apart,
)

NAME = "training-checks"

CHOICES = {
    Choice.CORRECTS: gettext_lazy("This article corrects that one"),
    Choice.LISTED: gettext_lazy("Only the classes listed here"),
}


@dataclass(frozen=True, slots=True)
class Check:
    """One finding as the panel shows it."""

    finding: Finding
    answer: Answer
    refused: bool = False
    other: object = None
    by: object = None
    at: datetime | None = None

    reason_name = property(lambda self: f"{REASON_FIELD}{self.finding.key}")
    choice_name = property(lambda self: f"{CHOICE_FIELD}{self.finding.key}")

    @property
    def text(self) -> str:
        return finding_text(self.finding)

    @property
    def is_error(self) -> bool:
        return self.finding.severity is Severity.ERROR

    @property
    def is_open(self) -> bool:
        return self.is_error or self.refused or not self.answer.settles

    @property
    def state(self) -> str:
        if self.is_error:
            return _("Error")
        return _("Warning") if self.is_open else _("Answered")

    @property
    def too_short(self) -> bool:
        return self.refused and bool(self.answer.reason)

    @property
    def clash(self) -> str:
        return one_corrected() if self.answer.clashes and self.is_open else ""

    @property
    def choices(self) -> list[tuple[str, str, bool]]:
        if self.finding.code != REPORTED_ALREADY:
            return []
        return [(c.value, label, self.answer.choice is c) for c, label in CHOICES.items()]

    @property
    def address(self) -> str:
        """Of the block, or the article's own field, in the editor."""
        field, *blocks = self.finding.place.split(".")
        if not field:
            return ""
        ids = [step.partition("~")[0] for step in blocks if "-" in step]
        return f"#block-{ids[-1]}-section" if ids else f"#id_{field}"


@dataclass(frozen=True)
class Checks:
    """What the panel shows of an article. `asked` is None while the form's own errors come first."""

    page: object
    asked: Asked | None
    typed: Mapping[str, Answer]
    is_refused: bool = False

    @cached_property
    def listed(self) -> list[Check]:
        if self.asked is None:
            return []
        others, users = self._others(), self._users()
        return [self._check(finding, others, users) for finding in self.asked.findings]

    def _check(self, finding: Finding, others: dict, users: dict) -> Check:
        entry = self._kept.get(finding.key, {})
        return Check(
            finding,
            self.asked.answers.get(finding.key, Answer()),
            finding.key in self.asked.refused,
            others.get(finding.other),
            users.get(entry.get("user")),
            parse_datetime(entry["at"]) if entry.get("at") else None,
        )

    @property
    def _kept(self) -> dict:
        kept = self.page.passed_warnings
        return kept if isinstance(kept, dict) else {}

    def _others(self) -> dict[str, object]:
        keys = {int(f.other) for f in self.asked.findings if f.other}
        pages = base_page_model().objects.filter(pk__in=keys) if keys else []
        return {str(page.pk): page for page in pages}

    def _users(self) -> dict[int, object]:
        keys = {entry.get("user") for entry in self._kept.values() if isinstance(entry, dict)}
        return get_user_model().objects.in_bulk(keys - {None}) if keys - {None} else {}

    @property
    def unseen(self) -> dict[str, Answer]:
        """Typed answers that no shown field holds: carried along, so that nothing typed is lost."""
        return {} if self.asked else self.typed

    @property
    def count(self) -> int:
        return sum(check.is_open for check in self.listed)

    @property
    def summary(self) -> str:
        if self.asked is None:
            return _("Mend the fields marked in the form first: the checks come after that.")
        if self.page.pk is None and not self.listed:
            return _("The checks appear here as soon as the draft is saved.")
        if not self.count:
            return _("Nothing stands in the way of publishing.")
        return (
            ngettext(
                "%d thing to look at before publishing.",
                "%d things to look at before publishing.",
                self.count,
            )
            % self.count
        )


def checks_of(page, form=None) -> Checks:
    """Of the form as it was sent, if it was refused, else of the page as it is."""
    if form is not None and form.is_bound and not form.is_valid():
        return Checks(page, form.asked, form.typed_answers, is_refused=bool(form.asked))
    findings = review_page(page) if page.pk else []
    answers = told_apart(findings, kept_answers(page.passed_warnings))
    return Checks(page, Asked(findings, answers), {})


class ChecksPanel(BaseSidePanel):
    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = gettext_lazy("Toggle checks before publishing")
        icon_name = "tasks"
        counter_classname = "w-bg-critical-200"

        def get_context_data(self, parent_context):
            return super().get_context_data(parent_context) | {"count": self.panel.checks.count}

    name = NAME
    title = gettext_lazy("Checks before publishing")
    template_name = "training_blocks/admin/checks/panel.html"
    order = 150

    def __init__(self, page, request, *, checks: Checks):
        super().__init__(page, request)
        self.checks = checks

    def get_context_data(self, parent_context):
        return super().get_context_data(parent_context) | {"checks": self.checks}

    class Media:
        css = {"all": ["training_blocks/checks_panel.css"]}
        js = ["training_blocks/checks_panel.js"]
