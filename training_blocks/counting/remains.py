"""What of a report's declared numbers counts once some of its lines do not, or do with other people."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from training_blocks.counting.statements import declared_notice
from training_blocks.counting.values import Declared, Line, Measure, Report


def remains_declared(report: Report, kept: Mapping[int, Line]) -> Declared:
    """A declared number without the share of the lines that are left out. Where the lines' sum stands for a qualified
    number, or for what only they can tell, the lines that are kept do too."""
    lines = {index: line for index, line in enumerate(report.lines) if line.in_total}
    return _each(report.declared, _Remains(report, lines, kept).left)


def no_more_than_lines(declared: Declared, lines: list[Line]) -> Declared:
    """Without the numbers that hold more than these lines."""

    def left(measure: Measure) -> int | None:
        number = declared.number(measure)
        return None if number is None or number > _sum(lines, measure) else number

    return _each(declared, left)


def _each(declared: Declared, left) -> Declared:  # type: ignore[no-untyped-def]
    return replace(
        declared,
        classes=left(Measure.CLASSES),
        learners=left(Measure.LEARNERS),
        attendances=left(Measure.ATTENDANCES),
    )


@dataclass(frozen=True, slots=True)
class _Remains:
    """A report's in-total lines as it states them, and those kept, as they count, by index."""

    report: Report
    lines: Mapping[int, Line]
    kept: Mapping[int, Line]

    def left(self, measure: Measure) -> int | None:
        declared = self.report.declared.number(measure)
        if declared is None or declared_notice(self.report, measure):
            return None
        rest = max(0, declared + self._change(measure))
        return None if self._lines_tell(measure, rest) else rest

    def _change(self, measure: Measure) -> int:
        """A line that left the measure open had its people in the declared number, however many they are now."""
        told = {
            index: line for index, line in self.lines.items() if line.number(measure) is not None
        }
        after = [self.kept[index] for index in told if index in self.kept]
        return _sum(after, measure) - _sum(list(told.values()), measure)

    def _lines_tell(self, measure: Measure, rest: int) -> bool:
        """Whether only the lines that are kept say what counts, not what is left of the declared number. Lines that
        exceeded it from the start never do."""
        if _sum(list(self.lines.values()), measure) > (self.report.declared.number(measure) or 0):
            return False
        gone = [line for index, line in self.lines.items() if index not in self.kept]
        if any(line.number(measure) is None for line in gone):
            return self._holds_nothing_else(measure)
        after = [self.kept[index] for index in self.lines if index in self.kept]
        changed = any(self.kept.get(index, line) != line for index, line in self.lines.items())
        told = all(line.number(measure) is not None for line in after)
        opened = any(line.number(measure) is None for line in self.lines.values())
        return changed and told and (opened or rest == _sum(after, measure))

    def _holds_nothing_else(self, measure: Measure) -> bool:
        """A listed report's number is that of its lines alone; a whole one's, where no class of it is left."""
        if not self.report.whole:
            return True
        return measure is not Measure.CLASSES and self.left(Measure.CLASSES) == 0


def _sum(lines: list[Line], measure: Measure) -> int:
    return sum(line.number(measure) or 0 for line in lines)
