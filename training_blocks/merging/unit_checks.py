"""What keeps units from being merged, in sentences."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from training_blocks.unit_tree import read_units


def refusals(merge) -> Iterator[str]:
    """Of a `UnitMerge`."""
    for unit in merge.ending:
        yield from _of_ending(unit, merge)
    yield from _of_successor(merge)


def _of_ending(unit, merge) -> Iterator[str]:
    if unit.pk == merge.successor.pk:
        yield _("“%(unit)s” cannot be its own successor.") % {"unit": unit}
    if unit.valid_from and unit.valid_from >= merge.day:
        yield _("“%(unit)s” begins on %(day)s only: choose a later day.") % {
            "unit": unit.name,
            "day": _day(unit.valid_from),
        }
    elif unit.valid_to and unit.valid_to < merge.last_day:
        yield _(
            "“%(unit)s” ended on %(day)s already: let the successor begin on %(next)s, or leave this unit out."
        ) % {
            "unit": unit.name,
            "day": _day(unit.valid_to),
            "next": _day(unit.valid_to + timedelta(days=1)),
        }


def _of_successor(merge) -> Iterator[str]:
    successor = merge.successor
    if successor.valid_from and successor.valid_from > merge.day:
        yield _("“%(unit)s” begins on %(day)s only: choose that day or a later one.") % {
            "unit": successor.name,
            "day": _day(successor.valid_from),
        }
    if successor.valid_to and successor.valid_to < merge.day:
        yield _("“%(unit)s” ended on %(day)s: a unit that ended follows no other.") % {
            "unit": successor.name,
            "day": _day(successor.valid_to),
        }
    parent = successor.parent
    if merge.is_new and parent and parent in merge.ending:
        yield _("“%(unit)s” ends on that day: choose another unit that the new one belongs to.") % {
            "unit": parent.name
        }
    if not merge.is_new:
        yield from _circles(merge)


def _circles(merge) -> Iterator[str]:
    tree = read_units(with_successors=True).tree
    reached, waiting = set(), [merge.successor.slug]
    while waiting:
        slug = waiting.pop()
        if slug not in reached and slug in tree.units:
            reached.add(slug)
            waiting.extend(tree.units[slug].successors)
    for unit in merge.ending:
        if unit.slug in reached and unit.pk != merge.successor.pk:
            names = {"unit": unit.name, "other": merge.successor.name}
            yield _("“%(unit)s” follows “%(other)s” already: it cannot end before it.") % names


def _day(day: date) -> str:
    return date_format(day, "SHORT_DATE_FORMAT")
