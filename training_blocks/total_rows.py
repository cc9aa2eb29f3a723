"""One row of figures as its readers see it: text, the numbers behind it, and where each figure leads."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from django.utils.translation import gettext as _

from training_blocks.blocks.tables import amount_text, notice_text, qualifier_word
from training_blocks.counting import MEASURES, Figures, Measure, Notice
from training_blocks.messages import MEASURE_NAMES
from training_blocks.total_words import measure_name
from training_blocks.totals import Source


class ColumnKind(StrEnum):
    COUNT = "count"  # with a word before it, where it is not exact
    NUMBER = "number"
    SHARE = "share"  # so many out of so many
    PERCENT = "percent"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Column:
    """`key` is what the column is called in addresses and downloads, whatever the language. `charted`: its numbers
    are drawn as bars."""

    key: str
    title: str
    kind: ColumnKind = ColumnKind.COUNT
    charted: bool = False

    @property
    def is_text(self) -> bool:
        return self.kind is ColumnKind.TEXT


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure. `label` is what its link is called where the number alone would say too little. `number` is None
    where nothing is stated; `change` is what it differs from an earlier one by, `compared` says it. `is_text`: no
    figure at all."""

    measure: str
    text: str
    url: str = ""
    label: str = ""
    notices: tuple[str, ...] = ()
    number: int | Decimal | None = None
    qualifier: str = ""
    out_of: int | None = None
    change: int | None = None
    compared: tuple[str, ...] = ()
    is_text: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """`key` is what the row is of (a year, a code, a slug), `place` where its name stands among the others (None:
    after them). `url` is the address of what the row is about, `explained` that of its explanation. `sources` are
    named where the cells do not lead to them; of `used` reports, where they are too many to be named."""

    name: str
    cells: tuple[Cell, ...]
    notes: tuple[str, ...] = ()
    remark: str = ""
    sources: tuple[Source, ...] = ()
    used: int = 0
    url: str = ""
    explained: str = ""
    key: str = ""
    place: str | int | None = None

    @property
    def has_sources(self) -> bool:
        return bool(self.sources or (self.explained and self.used))


def headline_measures(figures: Figures) -> list[Measure]:
    return [m for m in MEASURES if m is not Measure.ATTENDANCES or figures.of(m)]


def stated_measures(figures: Sequence[Figures]) -> tuple[Measure, ...]:
    """Classes always, then whichever of learners and attendances anything states."""
    people = [
        measure
        for measure in (Measure.LEARNERS, Measure.ATTENDANCES)
        if any(row.of(measure) for row in figures)
    ]
    return (Measure.CLASSES, *(people or [Measure.LEARNERS]))


def measure_columns(measures: Iterable[Measure]) -> tuple[Column, ...]:
    return tuple(Column(measure.value, measure_name(measure), charted=True) for measure in measures)


def table_row(
    name: str,
    figures: Figures,
    measures: Iterable[Measure],
    *,
    key: str = "",
    place: str | int | None = None,
    explained: str = "",
    sources: tuple[Source, ...] = (),
    used: int = 0,
    notices: Iterable[Notice] = (),
    notes: tuple[str, ...] = (),
    remark: str = "",
    url: str = "",
    named: bool = False,
) -> TableRow:
    """`named`: the sources are named whatever the figures lead to."""
    only = sources[0].url if len(sources) == 1 else ""
    return TableRow(
        name=name,
        cells=_cells(figures, measures, notices=notices, explained=explained, only=only, of=name),
        notes=notes,
        remark=remark,
        sources=() if only and not explained and not named else sources,
        used=used,
        url=url,
        explained=explained,
        key=key,
        place=place,
    )


def _cells(
    figures: Figures,
    measures: Iterable[Measure],
    *,
    notices: Iterable[Notice] = (),
    explained: str = "",
    only: str = "",
    of: str = "",
) -> tuple[Cell, ...]:
    said = list(notices)
    return tuple(
        Cell(
            measure=measure_name(measure),
            text=amount_text(figures.of(measure)),
            url=(explained or only) if figures.of(measure) else "",
            label=link_name(amount_text(figures.of(measure)), measure, of) if explained else "",
            notices=tuple(
                notice_text(n.measure, n.declared, n.qualifier)
                for n in said
                if n.measure == measure
            ),
            number=amount.value if (amount := figures.of(measure)) else None,
            qualifier=qualifier_word(amount.qualifier) if amount else "",
        )
        for measure in measures
    )


def link_name(number: str, measure: Measure, of: str) -> str:
    """Begins with the number as it is seen, so that it can be asked for by voice."""
    told = {"number": number, "measure": _(MEASURE_NAMES[measure]), "of": of}
    return _("%(number)s: explained (%(measure)s, %(of)s)") % told
