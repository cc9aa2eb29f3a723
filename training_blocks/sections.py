"""Sections as articles see them: those they lie in, their unit, and whether approval is asked there.

Known by the fields of `SectionPageMixin`, because page forms, which the mixins need, ask here.
"""

from wagtail.models import get_page_models

from training_blocks.models.units import ReportingUnit


def is_section(model) -> bool:
    return hasattr(model, "default_unit") and hasattr(model, "needs_approval")


def section_models() -> list:
    return [model for model in get_page_models() if is_section(model)]


def sections_around(page) -> list:
    """The page itself, if it is one, and those above it; the nearest first."""
    pages = page.get_ancestors(inclusive=True).order_by("-depth").specific()
    return [section for section in pages if is_section(type(section))]


def unit_of_section(page) -> ReportingUnit | None:
    """The unit of the nearest section that has one: whose articles are written there."""
    sections = sections_around(page)
    return next((s.default_unit for s in sections if s.default_unit_id), None)


def needs_approval(page) -> bool:
    """What a section asks holds for the sections below it too."""
    return any(section.needs_approval for section in sections_around(page))
