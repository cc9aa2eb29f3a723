import json
from collections.abc import Iterator

from django.core.management.base import BaseCommand

from training_blocks import indexing
from training_blocks.article_reviews import review_pages
from training_blocks.extraction import all_references
from training_blocks.finding_words import finding_text
from training_blocks.review import Finding, Severity
from training_blocks.warning_answers import kept_answers, told_apart

BATCH = 100  # articles


class Command(BaseCommand):
    help = (
        "Lists what every live article would be asked about before publishing: errors, and warnings that nobody "
        "answered. Exit 1 where there are errors."
    )

    def add_arguments(self, parser):
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument(
            "--fail-on",
            choices=list(Severity),
            default=Severity.ERROR,
            type=Severity,
            help="Exit 1 for warnings, too.",
        )

    def handle(self, *, fail_on, **options):
        found = list(_unanswered())
        self._write(found, options["format"])
        failing = {Severity.ERROR, fail_on}
        if any(finding.severity in failing for _page, finding in found):
            raise SystemExit(1)

    def _write(self, found: list[tuple], form: str) -> None:
        if form == "json":
            rows = [_row(page, finding) for page, finding in found]
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2))
            return
        for page, finding in found:
            text = finding_text(finding)
            self.stdout.write(f"{finding.severity}: {page.title} ({page.pk}): {text}")


def _unanswered() -> Iterator[tuple[object, Finding]]:
    """In the order of the articles, errors first."""
    references = all_references()
    for pages in indexing.counted_batches(BATCH):
        for page, findings in review_pages(pages, references=references):
            answers = told_apart(findings, kept_answers(getattr(page, "passed_warnings", {})))
            passed = {key for key, answer in answers.items() if answer.settles}
            yield from ((page, finding) for finding in findings if finding.key not in passed)


def _row(page, finding: Finding) -> dict:
    return {
        "page": page.pk,
        "title": page.title,
        "severity": finding.severity,
        "code": finding.code,
        "place": finding.place,
        "field": list(finding.field),
        "text": finding_text(finding),
    }
