"""One row of figures as its readers see it: text, and where each figure leads."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from training_blocks.blocks.tables import amount_text, notice_text
from training_blocks.counting import MEASURES, Figures, Measure, Notice
from training_blocks.messages import MEASURE_NAMES
from training_blocks.total_words import measure_name
from training_blocks.totals import Source


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure. `label` is what its link is called where the number alone would say too little."""

    measure: str
    text: str
    url: str = ""
    label: str = ""
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableRow:
    """`url` is the address of what the row is about, `explained` that of its explanation. `sources` are named where
    the cells do not lead to them; of `used` reports, where they are too many to be named."""

    name: str
    cells: tuple[Cell, ...]
    notes: tuple[str, ...] = ()
    remark: str = ""
    sources: tuple[Source, ...] = ()
    used: int = 0
    url: str = ""
    explained: str = ""

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


def table_row(
    name: str,
    figures: Figures,
    measures: Iterable[Measure],
    *,
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
            label=_link_name(figures, measure, of) if explained else "",
            notices=tuple(
                notice_text(n.measure, n.declared, n.qualifier)
                for n in said
                if n.measure == measure
            ),
        )
        for measure in measures
    )


def _link_name(figures: Figures, measure: Measure, of: str) -> str:
    """Begins with the number as it is seen, so that it can be asked for by voice."""
    return _("%(number)s: explained (%(measure)s, %(of)s)") % {
        "number": amount_text(figures.of(measure)),
        "measure": _(MEASURE_NAMES[measure]),
        "of": of,
    }
