"""What counting says of every report and line, and what a report counts with once that is said."""

from dataclasses import dataclass, field, replace

from training_blocks.counting.remains import no_more_than_lines, remains_declared
from training_blocks.counting.standing import Standing, Verdict
from training_blocks.counting.values import MEASURES, Line, Report

LineKey = tuple[str, int]  # a report's id and the line's index in it


@dataclass(frozen=True, slots=True)
class Judgement:
    """`reports` holds a verdict for each report. `lines` those lines that do not count with their report, and why;
    `people` the lines whose people are those of a later post (its report, and the line as it counts);
    `unsplit` the reports whose declared number counts no further than its lines."""

    reports: dict[str, Verdict] = field(default_factory=dict)
    lines: dict[LineKey, Verdict] = field(default_factory=dict)
    people: dict[LineKey, tuple[str, Line]] = field(default_factory=dict)
    unsplit: dict[str, Verdict] = field(default_factory=dict)

    def counts(self, report: Report) -> bool:
        return self.reports[report.id].standing is Standing.COUNTED

    def kept(self, report: Report) -> dict[int, Line]:
        """The lines that count with a report, by index, as they count."""
        return {
            index: self.people[report.id, index][1] if (report.id, index) in self.people else line
            for index, line in enumerate(report.lines)
            if (report.id, index) not in self.lines
        }

    def as_counted(self, report: Report) -> Report:
        """The report with what it counts for: without the lines that are left out, nor their share of its total."""
        kept = self.kept(report)
        if tuple(kept.values()) == report.lines and report.id not in self.unsplit:
            return report
        declared = remains_declared(report, kept)
        counted = replace(report, declared=declared, lines=tuple(kept.values()))
        if report.id not in self.unsplit:
            return counted
        lines = list(counted.in_total_lines)
        return replace(counted, declared=no_more_than_lines(declared, lines))

    def people_taken_from(self, report: Report) -> set[str]:
        """The later posts whose people this report's lines count with."""
        return {
            self.people[report.id, index][0]
            for index in range(len(report.lines))
            if (report.id, index) in self.people
        }


def nothing_left(report: Report) -> bool:
    """Whether a report, as it counts, states nothing more."""
    stated = [report.declared.number(measure) for measure in MEASURES]
    return not report.in_total_lines and not any(stated)
