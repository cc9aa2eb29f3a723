"""For which units an editor may report: those of the section the article lies in.

Those of its former units too: what they still owe, nobody else reports. Nobody is bound in a section without a unit,
and administrators nowhere. The rule itself is `rules.bound_faults`.
"""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _
from modelcluster.models import model_from_serializable_data
from wagtail.models import Revision

from training_blocks import clock, rules
from training_blocks.blocks.given import Bound
from training_blocks.extraction import References, all_references, statements_in
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
    pages = list(page.get_descendants(inclusive=True).specific()) if all_below else [page.specific]
    named = _units_named(pages)
    units = ReportingUnit.objects.in_bulk({unit for keys in named.values() for unit in keys})
    outside = {key for key, unit in units.items() if any(unit_faults(unit, bound, at=()))}
    for one in pages:
        if not outside.isdisjoint(named[one.pk]):
            return _(
                "“%(title)s” reports for a unit that does not belong to this section, which reports for %(unit)s."
            ) % {"title": one.get_admin_display_title(), "unit": bound.name}
    return ""


def _units_named(pages: list) -> dict[int, set[int]]:
    """By each page as it is now and by its latest draft. A number of queries that does not depend on how many."""
    references = all_references()
    return {
        version.pk: set(_units_of(version, references)) | set(_units_of(draft, references))
        for version, draft in _with_drafts(pages)
    }


def _with_drafts(pages: list) -> Iterator[tuple]:
    """Each with its draft, or itself. A draft is built from its fields alone: Wagtail asks for all they refer to."""
    drafted = {page.latest_revision_id for page in pages if page.has_unpublished_changes}
    revisions = Revision.objects.in_bulk(drafted - {None})
    for page in pages:
        revision = page.has_unpublished_changes and revisions.get(page.latest_revision_id)
        yield page, _draft(type(page), revision.content) if revision else page


def _draft(model, content: Mapping):
    own = {field.name for field in model._meta.concrete_fields} | {"pk"}
    data = {name: value for name, value in content.items() if name in own}
    return model_from_serializable_data(model, data, check_fks=False)


def _units_of(version, references: References) -> Iterator[int]:
    for field in ("reporting_unit_id", "default_unit_id"):
        if unit := getattr(version, field, None):
            yield unit
    for extracted in statements_in(version, today=clock.today(), references=references):
        if extracted.stated.report is not None:
            yield int(extracted.stated.report.unit)
