"""The totals on the command line: the same figures as the totals pages, read through the same module."""

import csv
import json
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from training_blocks.counting import MEASURES, Figures, Standing
from training_blocks.models import Report, ReportingUnit
from training_blocks.numbers import CountRefused, parse_year
from training_blocks.totals import Totals, YearTotal
from training_blocks.vietnamese import search_key, slugify


class Command(BaseCommand):
    help = (
        "Prints yearly totals of what was published, of one unit with all below it or of all units."
    )

    def add_arguments(self, parser):
        parser.add_argument("--year", help="One year; without it, all.")
        parser.add_argument("--unit", metavar="SLUG", help="A unit with all below it.")
        parser.add_argument("--by", choices=["year", "programme", "unit"], default="year")
        parser.add_argument("--territory", choices=["reported", "today"], default="reported")
        parser.add_argument("--as-of", metavar="DATE", help="What was shown on that day.")
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
        _refuse_what_is_not_there_yet(territory=territory, as_of=as_of, file=file)
        totals = Totals(scope=None if unit is None else _unit(unit))
        asked = None if year is None else _year(year)
        years = totals.years if asked is None else [asked]
        answer = {
            "scope": unit,
            "rows": [row for one in years for row in _rows(totals.of(one), by)],
        }
        if explain:
            answer["reports"] = _explained(totals, touching=asked)
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


def _refuse_what_is_not_there_yet(*, territory: str, as_of: str | None, file: Path | None) -> None:
    asked = {
        "--territory today": territory == "today",
        "--as-of": as_of is not None,
        "--from": file is not None,
    }
    for option, given in asked.items():
        if given:
            message = _("%(option)s is not available in this version.") % {"option": option}
            raise CommandError(message, returncode=2)


def _unit(slug: str) -> ReportingUnit:
    unit = ReportingUnit.objects.filter(slug=slug).first()
    if unit is None:
        raise CommandError(
            _no_match(_("No unit “%(text)s”."), slug, _near_slugs(slug)), returncode=2
        )
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


def _year(text: str) -> int:
    try:
        return parse_year(text)
    except CountRefused as refused:
        on_record = [str(year) for year in Totals().years]
        near = (
            [refused.suggestion]
            if refused.suggestion
            else get_close_matches(text, on_record) or on_record[:3]
        )
        raise CommandError(
            _no_match(_("“%(text)s” is no year."), text, near), returncode=2
        ) from refused


def _no_match(sentence: str, text: str, near: list[str]) -> str:
    found = sentence % {"text": text}
    if not near:
        return found
    proposal = _("Did you mean: %(near)s?") % {"near": ", ".join(near)}
    return f"{found} {proposal}"


def _rows(total: YearTotal, by: str) -> list[dict]:
    held = {"covers": total.covers, "preliminary": total.preliminary}
    if by == "programme":
        rows = [
            {
                "year": total.year,
                "programme": "+".join(row.codes) or None,
                **_figures(row.figures),
                **held,
            }
            for row in total.programmes
        ]
        return rows or [{"year": total.year, "programme": None, **_figures(Figures()), **held}]
    if by == "unit":
        rows = [
            {
                "year": total.year,
                "unit": row.unit.slug,
                **_figures(row.figures),
                "covers": row.covers,
                "preliminary": row.preliminary,
            }
            for row in total.units
        ]
        return rows or [{"year": total.year, "unit": None, **_figures(Figures()), **held}]
    return [{"year": total.year, **_figures(total.figures), **held}]


def _figures(figures: Figures) -> dict:
    amounts = {measure.value: figures.of(measure) for measure in MEASURES}
    return {
        **{name: amount.value if amount else None for name, amount in amounts.items()},
        "qualifiers": {
            name: amount.qualifier.value
            for name, amount in amounts.items()
            if amount and amount.qualifier
        },
    }


def _explained(totals: Totals, *, touching: int | None) -> list[dict]:
    rows = totals.reports(touching=touching)
    years = {row.year for row in rows if row.year is not None}
    used = {report_id for year in years for report_id in totals.used(year)}
    return [
        {
            "id": row.pk,
            "unit": row.unit.slug,
            "scope": row.scope,
            "period": {
                "kind": row.period_kind,
                "start": _iso(row.period_start),
                "end": _iso(row.period_end),
            },
            "page": row.page_id,
            "block": row.content_path,
            "standing": row.standing,
            "reason": _reason(row, used=str(row.pk) in used),
            "stands_instead": row.stands_instead_id,
            "used": str(row.pk) in used,
        }
        for row in rows
    ]


def _reason(row: Report, *, used: bool) -> str:
    """A report may stand for its unit while the total takes the area's, or the units', instead."""
    return "not-used" if row.standing == Standing.COUNTED and not used else row.reason


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


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
