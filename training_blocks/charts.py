"""Bar charts as geometry: what a template draws as SVG. Pure: numbers and words in, places out.

Lengths along a bar are shares of the drawing's width ("45.5%"), heights are pixels: the drawing follows the width
of its column while its text keeps the size it is read at, on a phone as on a wide screen. Places are text or whole
numbers, because a template would write 45.5 as "45,5" in Vietnamese.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap

FULL = 66  # per cent; the rest of the width is for the number behind the longest bar
LETTERS = 38  # to a line of a label, so that it fits a phone
LINE = 20
BAR = 16
GAP = 14
BASELINE = 15  # of a line of text, below its upper edge
FEWEST_BARS = 2  # one by itself is long or short beside nothing


@dataclass(frozen=True, slots=True)
class Row:
    """What one bar shows. `value` None is missing; `note` says that a bar is not to be compared with the others."""

    label: str
    value: int | None
    shown: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    words: str
    y: int


@dataclass(frozen=True, slots=True)
class Bar:
    """`width` is "" where there is nothing to draw; `end` is where the number begins."""

    label: tuple[Text, ...]
    note: Text | None
    y: int
    width: str
    end: str
    shown: Text

    @property
    def lighter(self) -> bool:
        return self.note is not None


@dataclass(frozen=True, slots=True)
class Chart:
    bars: tuple[Bar, ...]
    height: int
    thickness: int = BAR


@dataclass(frozen=True, slots=True)
class MeasureChart:
    """The bars of one measure: classes, learners and attendances never share a scale."""

    measure: str
    title: str
    description: str
    chart: Chart


def measure_chart(measure: str, caption: str, bars: Sequence[Row]) -> MeasureChart | None:
    """With its figures in words; None where there is too little to compare."""
    if sum(bar.value is not None for bar in bars) < FEWEST_BARS:
        return None
    return MeasureChart(
        measure=measure,
        title=f"{measure}: {caption}",
        description="; ".join(map(_read_out, bars)),
        chart=bar_chart(bars),
    )


def _read_out(bar: Row) -> str:
    return f"{bar.label}: {bar.shown}" + (f" ({bar.note})" if bar.note else "")


def bar_chart(rows: Sequence[Row]) -> Chart:
    """Horizontal bars, one under the other in the order given, on one scale that begins at zero."""
    largest = max((row.value for row in rows if row.value), default=0)
    bars, top = [], 0
    for row in rows:
        bar = _bar(row, largest, top)
        bars.append(bar)
        top = bar.y + BAR + GAP
    return Chart(tuple(bars), max(top - GAP, 0))


def _bar(row: Row, largest: int, top: int) -> Bar:
    label = _lines(wrap(row.label, LETTERS) or [""], top)
    below = top + LINE * len(label)
    note = Text(row.note, below + BASELINE) if row.note else None
    y = below + (LINE if note else 0) + 2
    width = _share(row.value, largest)
    return Bar(label, note, y, width, width or "0%", Text(row.shown, y + BAR - 3))


def _lines(words: Iterable[str], top: int) -> tuple[Text, ...]:
    return tuple(Text(line, top + n * LINE + BASELINE) for n, line in enumerate(words))


def _share(value: int | None, largest: int) -> str:
    """A bar never shrinks to nothing: what was counted is seen."""
    if value is None or value <= 0:
        return ""
    return f"{max(FULL * value / largest, 0.5):.1f}%"
