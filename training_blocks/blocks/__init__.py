"""What an editor fills in. Migrations of any site may name the classes exported here: they stay for ever."""

from training_blocks.blocks import adapters as adapters  # registers itself with the editor
from training_blocks.blocks.choosers import ArticleBlock, ProgrammeBlock, UnitBlock
from training_blocks.blocks.fields import (
    CountBlock,
    DayBlock,
    NameBlock,
    NoteBlock,
    OptionBlock,
    PercentBlock,
    ProseBlock,
    YearBlock,
)
from training_blocks.blocks.indicators import OutreachBlock, PlanBlock, QualityBlock, StaffBlock
from training_blocks.blocks.narrative import (
    AttachmentBlock,
    CitedDocumentsBlock,
    GalleryBlock,
    HeadingBlock,
    ParagraphBlock,
    PhotoBlock,
    QuotationBlock,
    VideoBlock,
)
from training_blocks.blocks.period import PeriodBlock
from training_blocks.blocks.results import ResultsBlock
from training_blocks.blocks.statistic import RowsBlock, StatisticBlock
from training_blocks.blocks.streams import ArticleBody, StatisticStreamBlock, statistic_blocks
from training_blocks.blocks.totals import TotalsBlock

__all__ = [
    "ArticleBlock",
    "ArticleBody",
    "AttachmentBlock",
    "CitedDocumentsBlock",
    "CountBlock",
    "DayBlock",
    "GalleryBlock",
    "HeadingBlock",
    "NameBlock",
    "NoteBlock",
    "OptionBlock",
    "OutreachBlock",
    "ParagraphBlock",
    "PercentBlock",
    "PeriodBlock",
    "PhotoBlock",
    "PlanBlock",
    "ProgrammeBlock",
    "ProseBlock",
    "QualityBlock",
    "QuotationBlock",
    "ResultsBlock",
    "RowsBlock",
    "StaffBlock",
    "StatisticBlock",
    "StatisticStreamBlock",
    "TotalsBlock",
    "UnitBlock",
    "VideoBlock",
    "YearBlock",
    "statistic_blocks",
]

# Wagtail writes a block's module into migrations: this package is the address that stays, whatever file a block is in.
for _name in __all__:
    globals()[_name].__module__ = __name__
