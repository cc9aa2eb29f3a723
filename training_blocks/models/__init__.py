from training_blocks.models.pages import (
    ReportingPageMixin,
    SectionPageMixin,
    TotalsPageMixin,
    VietnamesePageMixin,
)
from training_blocks.models.programmes import Programme
from training_blocks.models.reports import (
    IndexProblem,
    IndexState,
    LineProgramme,
    Report,
    ReportIndicator,
    ReportLine,
)
from training_blocks.models.units import ReportingUnit

__all__ = [
    "IndexProblem",
    "IndexState",
    "LineProgramme",
    "Programme",
    "Report",
    "ReportIndicator",
    "ReportLine",
    "ReportingPageMixin",
    "ReportingUnit",
    "SectionPageMixin",
    "TotalsPageMixin",
    "VietnamesePageMixin",
]
