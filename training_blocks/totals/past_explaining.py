"""Of every report of a past day, whether its total used it, and why not."""

from collections.abc import Callable, Iterable
from datetime import date

from training_blocks.counting import REMAINDER, Reason, Total, explain, statement_of
from training_blocks.counting import Explained as Judged
from training_blocks.counting import Report as CountedReport
from training_blocks.counting.explanation import unused
from training_blocks.models import ReportingUnit
from training_blocks.totals.explaining import told_reason
from training_blocks.totals.explanations import Explanation
from training_blocks.totals.ledgers import PastLedger
from training_blocks.totals.sources import LineWords, Row, figures_in, source_of
from training_blocks.totals.values import Explained, ExplainedLine, Source

Wanted = Callable[[CountedReport], bool]


class PastExplainer:
    """As `explaining.Explainer`, of a past day."""

    def __init__(
        self,
        ledger: PastLedger,
        words: LineWords,
        *,
        total: Total | None = None,
        row: Row | None = None,
    ) -> None:
        self._ledger = ledger
        self._tree = ledger.tree
        self._words = words
        self._total = total
        self._year = total.year if total else None
        self._row = row
        self._hosted = {(line.report, line.index) for line in total.left_out} if total else set()

    def explain(self, wanted: Wanted, *, part: ReportingUnit | None = None) -> Explanation:
        asked = self._ledger.asked
        judged = explain(self._tree, asked.slug, today=asked.converts)
        used = self._used(judged)
        found = [
            item
            for item in sorted(judged, key=self._order)
            if (wanted(item.report) or (item.report.id in used and self._year))
            and (part is None or item.report.unit == part.slug)
            and (self._row is None or self._row in statement_of(item.report).rows)
        ]
        return Explanation(
            [item for item in found if item.report.id in used],
            [item for item in found if item.report.id not in used],
            lambda items: [self._told(item, item.report.id in used) for item in items],
        )

    def _used(self, judged: Iterable[Judged]) -> set[str]:
        if self._total is None:
            return {item.report.id for item in judged if item.used}
        if self._row is None or self._row == REMAINDER:
            return set(self._total.used)
        members = frozenset(self._ledger.members)
        broken_down = [item.report for item in judged if self._is_broken_down(item.report, members)]
        givers = (self._tree.judgement.people_taken_from(report) for report in broken_down)
        return {report.id for report in broken_down}.union(*givers)

    def _is_broken_down(self, report: CountedReport, members: frozenset[str]) -> bool:
        """Whether the rows of the total come from a report: where a declared total without lines stands, from those
        of its units."""
        if report.year != self._year or not self._tree.judgement.counts(report):
            return False
        around = [slug for slug in self._tree.units.above(report.unit) if slug in members]
        stands = self._stands_with_lines
        return unused(report.unit, report.scope, around=around, stands_for=stands) is None

    def _stands_with_lines(self, unit: str) -> str | None:
        area = self._tree.area_year(unit, self._year or 0)
        stands = area.declared if area.declared_stands else None
        return stands.reports[0] if stands and stands.programmes else None

    def _order(self, item: Judged) -> tuple:
        row = self._ledger.rows[item.report.id]
        start = item.report.period.start or date.min
        return row.unit.sort_key, row.unit_id, start, row.pk

    def _source(self, key: str | None) -> Source | None:
        row = self._ledger.rows.get(key or "")
        return source_of(row) if row else None

    def _told(self, item: Judged, used: bool) -> Explained:
        report, verdict = item.report, item.verdict
        source = source_of(self._ledger.rows[report.id])
        return Explained(
            source=source,
            figures=figures_in(statement_of(report), self._row),
            standing=verdict.standing.value,
            reason_code=verdict.reason.value,
            reason=told_reason(verdict.reason, report.year, self._year, used=used),
            used=used,
            instead=self._source(verdict.stands_instead),
            lines=tuple(self._lines(report, source)),
        )

    def _lines(self, report: CountedReport, source: Source) -> Iterable[ExplainedLine]:
        for index, line in enumerate(report.lines):
            found = self._line_verdict(report.id, index)
            if found:
                reason, key = found
                instead = self._source(key)
                yield self._words.tell(line, reason, source=source, instead=instead, there=False)

    def _line_verdict(self, report: str, index: int) -> tuple[Reason, str | None] | None:
        judgement = self._tree.judgement
        if (report, index) in judgement.lines:
            verdict = judgement.lines[report, index]
            return verdict.reason, verdict.stands_instead
        if (report, index) in self._hosted:
            return Reason.HOSTED, None
        if (report, index) in judgement.people:
            return Reason.LATER_PEOPLE, judgement.people[report, index][0]
        return None
