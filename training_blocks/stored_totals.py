"""Between the rows of stored annual totals and counting's values. No queries, no rules.

In `details`, days are bits of a year in hexadecimal, hosted lines are as in `counting.contributions`, units are slugs.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from training_blocks.counting import REMAINDER, Figures, Measure, Notice, Scope
from training_blocks.counting.amounts import Amount
from training_blocks.counting.areas import AreaYear
from training_blocks.counting.contributions import Contribution, HostedLine, UnitDays
from training_blocks.counting.days import Cover
from training_blocks.counting.hosted import Settled
from training_blocks.counting.totals import Sum
from training_blocks.models.totals import AnnualTotal, TotalPart
from training_blocks.numbers import Qualifier

Row = tuple[str, ...]
ALL = ""
UNSPLIT = "-"
NUMBERS = [
    f"{measure}{ending}"
    for measure in ("classes", "learners", "attendances")
    for ending in ("", "_words", "_exact")
]


def row_key(row: Row) -> str:
    return UNSPLIT if row == REMAINDER else "+".join(row)


def row_of(key: str) -> Row:
    return REMAINDER if key == UNSPLIT else tuple(key.split("+"))


# What is stored


def rows_of(area: AreaYear, unit_id: int | None) -> list[AnnualTotal]:
    """The rows that hold a year of a unit with all below it."""

    def rows(part: TotalPart, total: Sum | Contribution, details: dict, *, split: bool = True):
        shared = {"unit_id": unit_id, "year": area.year, "part": part.value}
        yield AnnualTotal(**shared, programmes=ALL, **_columns(total.figures), details=details)
        for row, figures in total.rows.items() if split else ():
            yield AnnualTotal(**shared, programmes=row_key(row), **_columns(figures))

    found = [*rows(TotalPart.TOTAL, area.total, _area_details(area))]
    if area.open.figures != area.total.figures or area.open.rows != area.total.rows:
        found += rows(TotalPart.OPEN, area.open, {})
    if area.own:
        split = area.own.rows != area.open.rows
        details = _contribution_details(area.own) | ({"split": True} if split else {})
        found += rows(TotalPart.OWN, area.own, details, split=split)
    if area.declared:
        stands = {"stands": area.declared_stands}
        details = _contribution_details(area.declared) | stands
        found += rows(TotalPart.DECLARED, area.declared, details)
        found += rows(TotalPart.SUMMED, area.summed, {})
    return found


def _columns(figures: Figures) -> dict[str, Any]:
    columns: dict[str, Any] = {}
    for measure in Measure:
        amount = figures.of(measure)
        words = " ".join(sorted(word.value for word in amount.qualifiers)) if amount else ""
        columns |= {
            measure.value: amount.value if amount else None,
            f"{measure}_words": words,
            f"{measure}_exact": amount.exact if amount else 0,
        }
    return columns


def _area_details(area: AreaYear) -> dict[str, Any]:
    total = area.open
    return {
        "days": [total.days.whole, total.days.listed],
        "cover": _cover_words(total.cover),
        "preliminary": total.preliminary,
        "unsplit": list(total.unsplit),
        "contributors": total.contributors,
        "notices": _notice_words(total.notices),
        "report_count": total.report_count,
        "reports": list(total.reports),
        "hosted": [_hosted_words(line) for line in total.hosted],
        "left_out": [_hosted_words(line) for line in area.hosted.left_out],
        "doubtful": [_hosted_words(line) for line in area.hosted.doubtful],
        "declared_stands": area.declared_stands,
        "reporting": area.reporting,
        "expected": area.expected,
    }


def _contribution_details(part: Contribution) -> dict[str, Any]:
    return {
        "days": [part.days.whole, part.days.listed],
        "cover": _cover_words(part.cover),
        "preliminary": part.preliminary,
        "programmes": sorted(part.programmes),
        "notices": _notice_words(part.notices),
        "reports": list(part.reports),
    }


def _notice_words(notices: Iterable[Notice]) -> list[list[Any]]:
    return [[n.measure.value, n.declared, n.qualifier.value] for n in notices]


def _cover_words(cover: Cover) -> list[str]:
    return [f"{days:x}" for days in (cover.told, cover.missed, cover.listed, cover.listed_missed)]


def _hosted_words(line: HostedLine) -> dict[str, Any]:
    columns = _columns(line.figures)
    return {
        "report": line.report,
        "index": line.index,
        "unit": line.unit,
        "owner": line.owner,
        "row": row_key(line.row),
        **{name: value for name, value in columns.items() if value},
    }


# What is read


def area_of(unit: str | None, year: int, rows: Iterable[AnnualTotal]) -> AreaYear:
    """A year of a unit with all below it; empty where nothing is stored."""
    parts: dict[str, list[AnnualTotal]] = {}
    for row in rows:
        parts.setdefault(row.part, []).append(row)
    if TotalPart.TOTAL not in parts:
        return AreaYear(unit=unit, year=year)
    details = _details(parts[TotalPart.TOTAL])
    hosted = Settled(*(tuple(map(_hosted_of, details[name])) for name in ("left_out", "doubtful")))
    total = _sum(parts[TotalPart.TOTAL], details)
    open_ = _sum(parts[TotalPart.OPEN], details) if TotalPart.OPEN in parts else total
    return AreaYear(
        unit=unit,
        year=year,
        own=_contribution(unit, Scope.OWN, parts.get(TotalPart.OWN)),
        declared=_contribution(unit, Scope.AREA, parts.get(TotalPart.DECLARED)),
        summed=_sum(parts[TotalPart.SUMMED], {}) if TotalPart.SUMMED in parts else total,
        open=open_,
        total=total,
        declared_stands=details["declared_stands"],
        hosted=hosted,
        reporting=details["reporting"],
        expected=details["expected"],
        below=True,
    )


def figures_in(row: AnnualTotal) -> Figures:
    return Figures(*(_amount(row, measure.value) for measure in Measure))


def contribution_in(unit: str, scope: Scope, row: AnnualTotal) -> Contribution:
    """What a unit's own or declared row says of the reports it was taken from."""
    details = row.details or {}
    return Contribution(
        unit=unit,
        scope=scope,
        figures=figures_in(row),
        programmes=frozenset(details["programmes"]),
        notices=tuple(_notice(*words) for words in details["notices"]),
        days=UnitDays(*details["days"]),
        cover=_cover_of(details["cover"]),
        preliminary=details["preliminary"],
        reports=tuple(details["reports"]),
    )


def split_key(rows: Mapping[str, AnnualTotal], scope: Scope) -> str:
    """The part whose rows say how a contribution splits; a unit's own reports are split where others add to it."""
    own = rows.get(TotalPart.OWN)
    if scope is Scope.OWN and own and (own.details or {}).get("split"):
        return TotalPart.OWN.value
    return (TotalPart.OPEN if TotalPart.OPEN in rows else TotalPart.TOTAL).value


def without_left_out(part: Contribution, left_out: Iterable[HostedLine]) -> Contribution:
    return part.without(line for line in left_out if line.report in part.reports)


def _contribution(
    unit: str | None, scope: Scope, rows: list[AnnualTotal] | None
) -> Contribution | None:
    whole = next((row for row in rows or () if row.programmes == ALL), None)
    return contribution_in(unit, scope, whole) if whole and unit else None


def _sum(rows: list[AnnualTotal], details: Mapping[str, Any]) -> Sum:
    whole = next(row for row in rows if row.programmes == ALL)
    split = {row_of(row.programmes): figures_in(row) for row in rows if row.programmes != ALL}
    if not details:
        return Sum(figures=figures_in(whole), rows=split)
    return Sum(
        figures=figures_in(whole),
        rows=split,
        hosted=tuple(map(_hosted_of, details["hosted"])),
        days=UnitDays(*details["days"]),
        cover=_cover_of(details["cover"]),
        preliminary=details["preliminary"],
        unsplit=tuple(details["unsplit"]),
        contributors=details["contributors"],
        notices=tuple(_notice(*words) for words in details["notices"]),
        report_count=details["report_count"],
        reports=tuple(details["reports"]),
    )


def _details(rows: list[AnnualTotal]) -> Mapping[str, Any]:
    return next(row.details for row in rows if row.programmes == ALL)


def _amount(row: AnnualTotal, name: str) -> Amount | None:
    return _amount_in(vars(row), name)


def _amount_in(columns: Mapping[str, Any], name: str) -> Amount | None:
    value = columns.get(name)
    if value is None:
        return None
    words = frozenset(map(Qualifier, columns.get(f"{name}_words", "").split()))
    return Amount(value, words, columns.get(f"{name}_exact", 0))


def _cover_of(words: Iterable[str]) -> Cover:
    return Cover(*(int(days, 16) for days in words))


def _hosted_of(words: Mapping[str, Any]) -> HostedLine:
    figures = Figures(*(_amount_in(words, measure.value) for measure in Measure))
    return HostedLine(
        words["report"],
        words["index"],
        words["unit"],
        words["owner"],
        row_of(words["row"]),
        figures,
    )


def _notice(measure: str, declared: int, qualifier: str) -> Notice:
    return Notice(Measure(measure), declared, Qualifier(qualifier))
