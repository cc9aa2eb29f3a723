"""What a new article starts with."""

from training_blocks.models import ReportingPageMixin
from training_blocks.sections import unit_of_section


def propose_unit(page, *, parent) -> None:
    """The unit of the nearest section above that has one; the editor's choice decides."""
    if isinstance(page, ReportingPageMixin) and page.reporting_unit_id is None:
        page.reporting_unit = unit_of_section(parent)
