from training_blocks.models.approvals import PeriodApproval, SectionApprovalTask
from training_blocks.models.decisions import Choice, Decision
from training_blocks.models.history import ChangeKind, ChangeReason, FigureChange, ReportVersion
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
from training_blocks.models.section_groups import SectionGroup, SectionRole
from training_blocks.models.totals import AnnualTotal, TotalPart
from training_blocks.models.units import ReportingUnit

__all__ = [
    "AnnualTotal",
    "ChangeKind",
    "ChangeReason",
    "Choice",
    "Decision",
    "FigureChange",
    "IndexProblem",
    "IndexState",
    "LineProgramme",
    "PeriodApproval",
    "Programme",
    "Report",
    "ReportIndicator",
    "ReportLine",
    "ReportVersion",
    "ReportingPageMixin",
    "ReportingUnit",
    "SectionApprovalTask",
    "SectionGroup",
    "SectionPageMixin",
    "SectionRole",
    "TotalPart",
    "TotalsPageMixin",
    "VietnamesePageMixin",
]
