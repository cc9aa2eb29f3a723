"""What a new article starts with."""

from training_blocks.models import ReportingPageMixin, SectionPageMixin


def propose_unit(page, *, parent) -> None:
    """The unit of the nearest section above that has one; the editor's choice decides."""
    if isinstance(page, ReportingPageMixin) and page.reporting_unit_id is None:
        page.reporting_unit_id = next(_units_above(parent), None)


def _units_above(parent):
    sections = parent.get_ancestors(inclusive=True).order_by("-depth").specific()
    for section in sections:
        if isinstance(section, SectionPageMixin) and section.default_unit_id:
            yield section.default_unit_id
