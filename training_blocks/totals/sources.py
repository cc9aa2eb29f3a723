"""Reports as they are told: what one states, and where it stands."""

from dataclasses import dataclass

from django.utils.translation import get_language

from training_blocks import messages
from training_blocks.blocks.anchors import line_anchor
from training_blocks.counting import Figures, Line, Reason, statement_of
from training_blocks.counting.statements import Statement, line_figures
from training_blocks.models import Report, ReportLine
from training_blocks.records import counted_line, counted_reports, row_period
from training_blocks.totals.values import ExplainedLine, Source

Row = tuple[str, ...]


def source_of(row: Report) -> Source:
    """Of a report with its unit and page loaded."""
    url = row.page.url or ""
    anchor = f"#{row.anchor}" if url and row.anchor else ""
    period = row_period(row).label(get_language() or "vi")
    return Source(row, row.unit, row.page.title, f"{url}{anchor}", period)


def figures_of(row: Report) -> Figures:
    """What one report states, declared or added up from its lines (prefetched with it, as its unit is)."""
    lines = [counted_line(line, programmes=(), owner=None) for line in row.lines.all()]
    (report,) = counted_reports([row], {row.pk: lines})
    return statement_of(report).figures


def figures_in(statement: Statement, row: Row | None) -> Figures:
    """All a report states, or what it states in one row of the breakdown."""
    return statement.figures if row is None else statement.rows.get(row, Figures())


@dataclass(frozen=True, slots=True)
class LineWords:
    """Tells lines of reports by the programmes' names."""

    names: dict[str, str]

    def tell(
        self,
        line: Line,
        reason: Reason,
        *,
        source: Source,
        instead: Source | None,
        there: bool = True,
    ) -> ExplainedLine:
        """`there`: the line stands in the article now as it did."""
        programmes = " + ".join(self.names.get(code, code) for code in line.programmes)
        named = (programmes, line.theme, line.cohort)
        return ExplainedLine(
            name=", ".join(part for part in named if part),
            figures=line_figures(line),
            url=_line_url(source, line) if there else source.url,
            reason=messages.reason_text(reason),
            instead=instead,
        )


def _line_url(source: Source, line: Line) -> str:
    """Of a block without an address of its own, its article's."""
    return line_anchor(source.url, line.position) if source.report.anchor else source.url


def coded(line: ReportLine) -> Line:
    """A stored line (its programmes prefetched) as counting knows it, without its owner."""
    codes = [programme.code for programme in line.programmes.all()]
    return counted_line(line, programmes=codes, owner=None)
