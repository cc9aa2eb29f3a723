"""Reports as the readers of a total see them: what each states, whether it is used, and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from training_blocks.blocks.tables import amount_text
from training_blocks.counting import Figures, Measure, Reason, Standing
from training_blocks.models.reports import StandingChoice
from training_blocks.total_addresses import explanation_url
from training_blocks.total_rows import stated_measures
from training_blocks.total_words import figures_text, measure_name
from training_blocks.totals import Asked, Explained, ExplainedLine


@dataclass(frozen=True, slots=True)
class ReportRow:
    """`unit_url` leads to the explanation of the unit's own year. `reason` is "" where the standing says it all.
    `lines` are told with their figures."""

    told: Explained
    standing: str
    reason: str
    unit_url: str
    cells: tuple[str, ...]
    lines: tuple[tuple[ExplainedLine, str], ...]


@dataclass(frozen=True, slots=True)
class ReportTable:
    columns: tuple[str, ...]
    rows: tuple[ReportRow, ...]


def report_table(
    reports: Sequence[Explained],
    *,
    asked: Asked | None = None,
    year: int | None = None,
    beside: Sequence[Figures] = (),
) -> ReportTable:
    """`beside`: further figures whose measures get a column. The units' years are explained as of the day asked."""
    measures = stated_measures([*beside, *(report.figures for report in reports)])
    return ReportTable(
        columns=tuple(map(measure_name, measures)),
        rows=tuple(_row(report, measures, asked or Asked(), year) for report in reports),
    )


def _row(told: Explained, measures: Iterable[Measure], asked: Asked, year: int | None) -> ReportRow:
    of_unit = replace(asked, scope=told.source.unit, today=False)
    plain = told.used and told.reason_code == Reason.COUNTED
    return ReportRow(
        told=told,
        standing=_standing(told),
        reason="" if plain else told.reason,
        unit_url=explanation_url(of_unit, year) if year else "",
        cells=tuple(amount_text(told.figures.of(measure)) for measure in measures),
        lines=tuple((line, figures_text(line.figures)) for line in told.lines),
    )


def _standing(told: Explained) -> str:
    """A report that stands for its unit and is not used here must not read as if it were."""
    used = told.used or told.standing != Standing.COUNTED
    return str(StandingChoice(told.standing).label) if used else _("Not used")
