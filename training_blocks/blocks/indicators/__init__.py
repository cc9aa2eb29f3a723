"""Statistic blocks beside the results: plan, quality, outreach, staff. Typed and indexed, never added up."""

from training_blocks.blocks.indicators.outreach import OutreachBlock
from training_blocks.blocks.indicators.plan import PlanBlock
from training_blocks.blocks.indicators.quality import QualityBlock
from training_blocks.blocks.indicators.staff import StaffBlock

__all__ = ["OutreachBlock", "PlanBlock", "QualityBlock", "StaffBlock"]
