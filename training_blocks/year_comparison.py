"""Two years side by side, and in words whatever keeps them from being compared."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from training_blocks.blocks.tables import amount_text, qualifier_word
from training_blocks.counting import Figures, Measure
from training_blocks.total_addresses import Row, explanation_url
from training_blocks.total_changes import difference_of, part_of_year
from training_blocks.total_rows import Cell, Column, ColumnKind, TableRow, stated_measures
from training_blocks.total_tables import TotalsTable
from training_blocks.total_words import measure_name, programme_name, reporting_text
from training_blocks.totals import YearTotal

TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class _Part:
    """A programme or a unit, in one of the years or in both."""

    key: str
    name: str
    place: str | None
    row: Row | None = None


def programmes_beside(now: YearTotal, before: YearTotal) -> TotalsTable:
    def parts(year: YearTotal) -> dict[_Part, Figures]:
        return {
            _Part("+".join(p.codes), programme_name(p), p.sort_key or None, p.codes): p.figures
            for p in year.programmes
        }

    return _table(_("Programme"), "programme", now, before, parts(now), parts(before))


def units_beside(now: YearTotal, before: YearTotal) -> TotalsTable:
    def parts(year: YearTotal) -> dict[_Part, Figures]:
        found: dict[_Part, Figures] = {}
        for unit in year.units:
            found[_Part(unit.unit.slug, str(unit.unit), unit.unit.sort_key)] = unit.figures
        return found

    return _table(_("Unit"), "unit", now, before, parts(now), parts(before))


def cautions(now: YearTotal, before: YearTotal) -> tuple[str, ...]:
    """Why the two years are not alike; none where they are."""
    found = []
    if part_of_year(now) is None or part_of_year(now) != part_of_year(before):
        found.append(
            _(
                "%(year)s holds for %(part)s, %(earlier)s for %(other)s: not the same part of a year."
            )
            % {
                "year": now.year,
                "part": _held(now),
                "earlier": before.year,
                "other": _held(before),
            }
        )
    if (now.reporting, now.expected) != (before.reporting, before.expected):
        told = [(year.year, reporting_text(year)) for year in (before, now)]
        found += [f"{year}: {text}." for year, text in told if text]
    elif not now.complete and now.reach != before.reach:
        found.append(_("Not the same units reported in the two years."))
    found += [
        _("The figures of %(year)s are preliminary.") % {"year": year.year}
        for year in (before, now)
        if year.preliminary
    ]
    return tuple(found)


def _held(year: YearTotal) -> str:
    if year.covers is None:
        return _("different periods of its units")
    return year.partial or _("the whole year")


def _table(
    heading: str,
    subject: str,
    now: YearTotal,
    before: YearTotal,
    after: Mapping[_Part, Figures],
    earlier: Mapping[_Part, Figures],
) -> TotalsTable:
    known = {part.key: part for part in (*after, *earlier)}
    figures = ({p.key: f for p, f in after.items()}, {p.key: f for p, f in earlier.items()})
    measures = stated_measures([now.figures, before.figures])
    rows = tuple(
        _row(part, [found.get(key, Figures()) for found in figures], (now, before), measures)
        for key, part in _in_order(known.values())
    )
    whole = _Part("", _("Total"), None)
    years = {"year": now.year, "earlier": before.year}
    return TotalsTable(
        caption=_("%(year)s beside %(earlier)s") % years + f": {heading.lower()}",
        heading=heading,
        columns=tuple(_columns(measures, now.year, before.year)),
        rows=rows,
        total=_row(whole, [now.figures, before.figures], (now, before), measures),
        name=f"{subject}s-beside",
        subject=subject,
    )


def _in_order(parts: Iterable[_Part]) -> list[tuple[str, _Part]]:
    """By name; what is not broken down last."""
    ordered = sorted(parts, key=lambda part: (part.place is None, part.place or "", part.key))
    return [(part.key, part) for part in ordered]


def _columns(measures: Iterable[Measure], year: int, earlier: int) -> Iterable[Column]:
    for measure in measures:
        name = measure_name(measure)
        yield Column(f"{measure.value}_{earlier}", f"{name} {earlier}")
        yield Column(f"{measure.value}_{year}", f"{name} {year}")
        change, percent = _("%(column)s: change"), _("%(column)s: change in %%")
        named = {"column": name}
        yield Column(f"{measure.value}_change", change % named, ColumnKind.NUMBER)
        yield Column(f"{measure.value}_percent", percent % named, ColumnKind.PERCENT)


def _row(
    part: _Part,
    figures: Sequence[Figures],
    years: tuple[YearTotal, YearTotal],
    measures: Iterable[Measure],
) -> TableRow:
    now, before = figures
    cells: list[Cell] = []
    for measure in measures:
        cells += [
            _stated(part, before, years[1], measure),
            _stated(part, now, years[0], measure),
            *_difference(now, before, measure),
        ]
    return TableRow(part.name, tuple(cells), key=part.key, place=part.place)


def _stated(part: _Part, figures: Figures, year: YearTotal, measure: Measure) -> Cell:
    amount = figures.of(measure)
    whole = not part.key and part.row is None
    linked = amount and (whole or part.row is not None)
    return Cell(
        measure=f"{measure_name(measure)} {year.year}",
        text=amount_text(amount),
        url=explanation_url(year.asked, year.year, row=part.row) if linked else "",
        label=f"{amount_text(amount)}: {part.name}, {measure_name(measure)} {year.year}",
        number=amount.value if amount else None,
        qualifier=qualifier_word(amount.qualifier) if amount else "",
    )


def _difference(now: Figures, before: Figures, measure: Measure) -> tuple[Cell, Cell]:
    found = difference_of(now, before, measure)
    if found is None:
        return Cell("", "–"), Cell("", "–")
    percent = found.percent.quantize(TENTH) if found.percent is not None else None
    return (
        Cell("", found.text, number=found.number, qualifier=found.qualifier),
        Cell("", found.percent_text, number=percent),
    )
