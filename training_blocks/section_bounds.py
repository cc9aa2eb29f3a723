"""For which units an editor may report: those of the section the article lies in.

Those of its former units too: what they still owe, nobody else reports. Nobody is bound in a section without a unit,
and administrators nowhere. The rule itself is `rules.bound_faults`.
"""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from training_blocks import clock, rules
from training_blocks.blocks.given import Bound
from training_blocks.extraction import statements_in
from training_blocks.former_units import former_units
from training_blocks.models.units import ReportingUnit
from training_blocks.page_permissions import may_publish_everywhere
from training_blocks.rules import Fault, Path
from training_blocks.sections import unit_of_section


def bound_of(user, section) -> Bound | None:
    """None where the user may report for any unit; code that saves without a user is not bound."""
    if user is None or section is None or may_publish_everywhere(user):
        return None
    unit = unit_of_section(section)
    if unit is None:
        return None
    return Bound(unit.name, (unit.tree_path, *former_units([unit.pk]).values()))


def unit_faults(unit: ReportingUnit, bound: Bound, *, at: Path) -> Iterator[Fault]:
    return rules.bound_faults(unit.tree_path, bound=bound.paths, name=bound.name, at=at)


def leaves_bounds(user, page, target, *, below: bool) -> str:
    """Why the page (and those below it) may not be put under the target; "" where it may.

    Below a section with a unit of its own it is that unit which binds.
    """
    bound = bound_of(user, target)
    if bound is None:
        return ""
    all_below = below and not getattr(page.specific, "default_unit_id", None)
    pages = page.get_descendants(inclusive=True) if all_below else [page]
    for one in pages:
        units = ReportingUnit.objects.filter(pk__in=_units_named(one))
        if any(next(unit_faults(unit, bound, at=()), None) for unit in units):
            return _(
                "“%(title)s” reports for a unit that does not belong to this section, which reports for %(unit)s."
            ) % {"title": one.get_admin_display_title(), "unit": bound.name}
    return ""


def _units_named(page) -> Iterable[int]:
    """Of the page as it is now and of its latest draft."""
    for version in (page.specific, page.get_latest_revision_as_object()):
        for field in ("reporting_unit_id", "default_unit_id"):
            if unit := getattr(version, field, None):
                yield unit
        for extracted in statements_in(version, today=clock.today()):
            if extracted.stated.report is not None:
                yield int(extracted.stated.report.unit)
