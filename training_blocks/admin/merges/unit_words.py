"""What a merge of units does, in sentences, and which reports are expected before and after it."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from training_blocks.admin.merges.foreseen_tables import ForeseenRow, ForeseenTable
from training_blocks.completeness import duty_of
from training_blocks.expected_periods import expected_periods
from training_blocks.merging import Foreseen, UnitMerge
from training_blocks.models import ReportingUnit

NAMED = 5


def merge_sentences(merge: UnitMerge, foreseen: Foreseen) -> list[str]:
    return [
        *(_ends(unit, merge) for unit in merge.ending),
        _begins(merge),
        *_territory(merge, foreseen),
        *_sections(merge),
        *_children(merge),
        _("Reports stay with the unit that they were made for."),
    ]


def done_text(merge: UnitMerge) -> str:
    return ngettext(
        "%(count)s unit is followed by “%(unit)s” from %(day)s on.",
        "%(count)s units are followed by “%(unit)s” from %(day)s on.",
        len(merge.ending),
    ) % {"count": len(merge.ending), "unit": merge.successor.name, "day": _day(merge.day)}


def _ends(unit: ReportingUnit, merge: UnitMerge) -> str:
    return _("“%(unit)s” ends on %(day)s and is followed by “%(other)s”.") % {
        "unit": unit,
        "day": _day(merge.last_day),
        "other": merge.successor.name,
    }


def _begins(merge: UnitMerge) -> str:
    unit = merge.successor
    names = {"unit": unit.name, "day": _day(merge.day), "parent": unit.parent}
    if merge.is_new and unit.parent:
        return (
            _("“%(unit)s” is made anew and exists from %(day)s; it belongs to “%(parent)s”.")
            % names
        )
    if merge.is_new:
        return (
            _("“%(unit)s” is made anew and exists from %(day)s; it belongs to no other unit.")
            % names
        )
    if merge.begins:
        return _("“%(unit)s” exists from %(day)s on.") % names
    return _("“%(unit)s” existed before and keeps its beginning.") % names


def _territory(merge: UnitMerge, foreseen: Foreseen) -> Iterator[str]:
    converted = [unit for unit in merge.ending if unit.slug in foreseen.converted]
    others = [unit for unit in merge.ending if unit not in converted]
    if converted:
        yield _("By today's territory “%(unit)s” takes in the figures of %(former)s.") % {
            "unit": merge.successor.name,
            "former": _names(converted),
        }
    if others:
        yield _(
            "By today's territory the figures of %(former)s cannot be added to “%(unit)s”: they became part of other "
            "units too, or lie around it."
        ) % {"unit": merge.successor.name, "former": _names(others)}


def _sections(merge: UnitMerge) -> Iterator[str]:
    titles = ", ".join(f"“{page.title}”" for page in merge.sections)
    if titles and merge.switches_sections:
        names = {"sections": titles, "unit": merge.successor.name}
        yield _("New articles of %(sections)s are proposed “%(unit)s” from now on.") % names
    elif titles:
        names = {"sections": titles}
        yield _("New articles of %(sections)s are still proposed a unit that ends.") % names


def _children(merge: UnitMerge) -> Iterator[str]:
    children = merge.children
    if children:
        yield ngettext(
            "%(units)s stays below a unit that ends. Where it belongs to another from then on, make its successor too.",
            "%(units)s stay below a unit that ends. Where they belong to another from then on, make their successors "
            "too.",
            len(children),
        ) % {"units": _names(children)}


def _names(units: list[ReportingUnit]) -> str:
    names = [f"“{unit.name}”" for unit in units[:NAMED]]
    rest = len(units) - NAMED
    if rest > 0:
        names.append(ngettext("%(count)s other", "%(count)s others", rest) % {"count": rest})
    return ", ".join(names)


def expected_table(merge: UnitMerge) -> ForeseenTable:
    """Of the year of the merge, unit by unit."""
    rows = [
        _expected(unit, merge, (unit.valid_from, unit.valid_to), (unit.valid_from, merge.last_day))
        for unit in merge.ending
    ]
    successor = merge.successor
    was = (successor.valid_from, successor.valid_to)
    begins = merge.day if merge.begins else successor.valid_from
    rows.append(_expected(successor, merge, None if merge.is_new else was, (begins, was[1])))
    columns = (_("Unit"), _("Before"), _("After"))
    caption = _("Reports expected for %(year)s") % {"year": merge.day.year}
    return ForeseenTable(caption, columns, tuple(rows))


def _expected(unit: ReportingUnit, merge: UnitMerge, before, after) -> ForeseenRow:
    said = (_periods(unit, merge, life) for life in (before, after))
    return ForeseenRow((str(unit), *said))


def _periods(unit: ReportingUnit, merge: UnitMerge, life) -> str:
    if life is None or not unit.expects_reports:
        return "–"
    duty = replace(duty_of(unit), valid_from=life[0], valid_to=life[1])
    found = expected_periods(duty, merge.day.year)
    return ", ".join(one.period.label(get_language() or "vi") for one in found) or "–"


def _day(day) -> str:
    return date_format(day, "SHORT_DATE_FORMAT")
