"""The totals on the command line: the same figures as the totals pages, or those of a file, told the same way."""

import csv
import json
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from training_blocks.counting_file import CountedFile, FileRefused, read_file
from training_blocks.file_faults import told
from training_blocks.models import ReportingUnit
from training_blocks.numbers import CountRefused, parse_year
from training_blocks.plain_totals import FileTotals, IndexTotals, PlainTotals
from training_blocks.vietnamese import search_key, slugify


class Command(BaseCommand):
    help = "Prints yearly totals, of one unit with all below it or of all units: of what was published, or of a file."

    def add_arguments(self, parser):
        parser.add_argument("--year", help="One year; without it, all.")
        parser.add_argument("--unit", metavar="SLUG", help="A unit with all below it.")
        parser.add_argument("--by", choices=["year", "programme", "unit"], default="year")
        parser.add_argument(
            "--territory",
            choices=["reported", "today"],
            default="reported",
            help="today: with the former units that are wholly part of the unit now.",
        )
        parser.add_argument(
            "--as-of", metavar="DATE", help="What was shown on that day, such as 2023-12-31."
        )
        parser.add_argument(
            "--explain",
            action="store_true",
            help="Every report (with --year, those that touch it), used or not, and why. "
            "In csv the reports alone: a stream holds one table.",
        )
        parser.add_argument("--format", choices=["table", "json", "csv"], default="table")
        parser.add_argument(
            "--from", dest="file", type=Path, metavar="FILE.json", help="Reports from a file."
        )

    def handle(self, *, year, unit, by, territory, as_of, explain, format, file, **options):
        day = None if as_of is None else _day(as_of)
        totals = _of_file(file, unit, territory, day) if file else _of_index(unit, territory, day)
        asked = None if year is None else _year(year, totals)
        years = totals.years if asked is None else [asked]
        answer = {
            "scope": unit,
            "rows": [row for one in years for row in totals.of(one).rows(by)],
        }
        if explain:
            answer["reports"] = totals.reports(asked)
        self._print(answer, format)

    def _print(self, answer: dict, format: str) -> None:
        if format == "json":
            self.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2))
            return
        tables = [answer["rows"], answer["reports"]] if "reports" in answer else [answer["rows"]]
        for rows in tables[-1:] if format == "csv" else tables:
            flat = [_flat(row) for row in rows]
            if flat and format == "csv":
                writer = csv.DictWriter(self.stdout, fieldnames=flat[0].keys())
                writer.writeheader()
                writer.writerows(flat)
            elif flat:
                self.stdout.write("\n".join(_aligned(flat)))


def _of_index(slug: str | None, territory: str, day: date | None) -> PlainTotals:
    unit = None if slug is None else _unit(slug)
    return IndexTotals(unit, territory=territory, as_of=day)


def _of_file(path: Path, slug: str | None, territory: str, day: date | None) -> PlainTotals:
    try:
        file = read_file(path)
    except FileRefused as refused:
        raise CommandError(told(refused), returncode=2) from refused
    if slug is not None and slug not in [unit.slug for unit in file.units]:
        raise _no_match(_("No unit “%(text)s”."), slug, _near_in_file(slug, file))
    return FileTotals(file, slug, territory=territory, as_of=day)


def _unit(slug: str) -> ReportingUnit:
    unit = ReportingUnit.objects.filter(slug=slug).first()
    if unit is None:
        raise _no_match(_("No unit “%(text)s”."), slug, _near_slugs(slug))
    return unit


def _near_slugs(text: str) -> list[str]:
    """Slugs that look like the text's own, and those of units whose name holds it."""
    slugs = list(ReportingUnit.objects.values_list("slug", flat=True))
    words = search_key(text.replace("-", " "))
    if not words:
        return []
    named = ReportingUnit.objects.filter(search_key__contains=words)
    near = get_close_matches(slugify(text), slugs, n=3)
    return list(dict.fromkeys([*near, *named.values_list("slug", flat=True)[:3]]))


def _near_in_file(text: str, file: CountedFile) -> list[str]:
    slugs = [unit.slug for unit in file.units]
    asked = slugify(text)
    holding = [slug for slug in slugs if asked and asked in slug]
    return list(dict.fromkeys([*get_close_matches(asked, slugs, n=3), *holding[:3]]))


def _year(text: str, totals: PlainTotals) -> int:
    try:
        return parse_year(text)
    except CountRefused as refused:
        on_record = [str(year) for year in totals.known_years]
        near = (
            [refused.suggestion]
            if refused.suggestion
            else get_close_matches(text, on_record) or on_record[:3]
        )
        raise _no_match(_("“%(text)s” is no year."), text, near) from refused


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        sentence = _("“%(text)s” is no day, such as 2023-12-31.")
        raise _no_match(sentence, text, []) from error


def _no_match(sentence: str, text: str, near: Sequence[str]) -> CommandError:
    found = sentence % {"text": text}
    if near:
        found = " ".join([found, _("Did you mean: %(near)s?") % {"near": ", ".join(near)}])
    return CommandError(found, returncode=2)


def _flat(row: dict) -> dict:
    """One cell a value: nested ones as "learners: hơn"."""
    return {
        name: "; ".join(f"{k}: {v}" for k, v in value.items()) if isinstance(value, dict) else value
        for name, value in row.items()
    }


def _aligned(rows: list[dict]) -> list[str]:
    cells = [list(rows[0]), *([_cell(value) for value in row.values()] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in cells
    ]


def _cell(value) -> str:
    return "–" if value is None else str(value)
