"""The body of an article: narrative and statistic blocks side by side."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlock
from wagtail.blocks.stream_block import StreamBlockValidationError

from training_blocks import rules
from training_blocks.blocks.given import given_by_page
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
from training_blocks.blocks.results import ResultsBlock
from training_blocks.blocks.statistic import DeferredPerThread, StatisticBlock, errors_from
from training_blocks.blocks.totals import TotalsBlock
from training_blocks.rules import Fault

FIGURES = _("Figures")
STORY = _("Story")


def statistic_blocks() -> list[tuple[str, StatisticBlock]]:
    """Every statistic block under its usual name, for a site's own StreamField."""
    return [
        ("results", ResultsBlock(group=FIGURES)),
        ("plan", PlanBlock(group=FIGURES)),
        ("quality", QualityBlock(group=FIGURES)),
        ("outreach", OutreachBlock(group=FIGURES)),
        ("staff", StaffBlock(group=FIGURES)),
    ]


class StatisticStreamBlock(DeferredPerThread, StreamBlock):
    """A stream that says on the very block when an article states one unit and period twice."""

    def clean(self, value, **kwargs):
        cleaned = super().clean(value, **kwargs)
        errors = {} if self.is_deferred_validation else _repetitions(cleaned)
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return cleaned


class ArticleBody(StatisticStreamBlock):
    heading = HeadingBlock(group=STORY)
    paragraph = ParagraphBlock(group=STORY)
    results = ResultsBlock(group=FIGURES)
    plan = PlanBlock(group=FIGURES)
    quality = QualityBlock(group=FIGURES)
    outreach = OutreachBlock(group=FIGURES)
    staff = StaffBlock(group=FIGURES)
    totals = TotalsBlock(group=FIGURES)
    documents = CitedDocumentsBlock(group=STORY)
    photo = PhotoBlock(group=STORY)
    gallery = GalleryBlock(group=STORY)
    quotation = QuotationBlock(group=STORY)
    attachment = AttachmentBlock(group=STORY)
    video = VideoBlock(group=STORY)

    class Meta:
        required = False


def _repetitions(stream) -> dict:
    """A second whole report of one unit, scope and period in the article, as an error on the second."""
    given = given_by_page()
    children = [
        (n, child) for n, child in enumerate(stream) if isinstance(child.block, ResultsBlock)
    ]
    reports = [
        child.block.states(child.block.get_prep_value(child.value), given).report
        for _n, child in children
    ]
    return {
        children[second][0]: errors_from([Fault(("unit",), "repeated")], children[second][1].block)
        for second, _first in rules.repeated_statements(reports)
    }
