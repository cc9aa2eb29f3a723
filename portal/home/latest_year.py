"""The year that the home page begins with, beside the last one it can be compared with."""

from django.utils.translation import gettext as _

from training_blocks.total_changes import last_like
from training_blocks.totals import Totals, YearTotal
from training_blocks.year_comparison import cautions


def latest_year(totals: Totals) -> dict:
    """The latest year with figures, the last one before it that is like it, and what is said of the two."""
    years = [year for year in map(totals.of, totals.years) if not year.empty]
    latest = years[0] if years else None
    before = last_like(latest, years) if latest else None
    return {
        "year": latest,
        "year_before": before,
        "year_remarks": _remarks(latest, before) if len(years) > 1 else (),
    }


def _remarks(latest: YearTotal, before: YearTotal | None) -> tuple[str, ...]:
    if before is None:
        return (
            _(
                "In no earlier year did the same units, or all that should have, report for the same"
                " part of the year, so none is compared."
            ),
        )
    part = latest.partial or _("the whole year")
    told = _(
        "Compared with %(year)s, the last year in which the same units, or all that should have,"
        " reported for %(part)s."
    )
    return (told % {"year": before.year, "part": part}, *cautions(latest, before))
