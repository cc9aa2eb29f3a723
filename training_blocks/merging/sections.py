"""Sections whose new articles are proposed a unit that ends."""

from collections.abc import Iterable

from django.db.models import Q

from training_blocks.models import ReportingUnit
from training_blocks.sections import section_models


def sections_of(units: Iterable[ReportingUnit]) -> list:
    """The pages, by their keys; an alias is what its source is."""
    keys = [unit.pk for unit in units]
    found = (
        model.objects.filter(default_unit__in=keys, alias_of=None) for model in section_models()
    )
    return sorted((page for pages in found for page in pages), key=lambda page: page.pk)


def switch_sections(sections: Iterable, unit: ReportingUnit, *, user) -> None:
    """As an editor would, with a revision; what of a draft is not published yet stays so."""
    for section in sections:
        draft = section.get_latest_revision_as_object()
        published = section.live and not section.has_unpublished_changes
        draft.default_unit = unit
        revision = draft.save_revision(user=user, log_action=True)
        if published:
            revision.publish(user=user)
        else:
            of_section = Q(pk=section.pk) | Q(alias_of=section.pk)
            type(section).objects.filter(of_section).update(default_unit=unit)
