"""The body of an article: narrative and statistic blocks side by side."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlock, StreamValue
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
    """A stream that says on the very block when an article states one unit and period twice, and leaves out what was
    proposed for a new article and nobody filled in."""

    def clean(self, value, **kwargs):
        if self.is_deferred_validation:
            return super().clean(value, **kwargs)
        kept = [n for n, child in enumerate(value) if not _is_unfilled(child)]
        with _at_their_places(kept):
            cleaned = super().clean(self._of(value, kept), **kwargs)
            if errors := _repetitions(cleaned):
                raise StreamBlockValidationError(block_errors=errors)
        cleaned.left_out = [child.block.label for child in value if _is_unfilled(child)]
        return cleaned

    def _of(self, value, kept: list[int]) -> StreamValue:
        children = [value[n] for n in kept]
        return StreamValue(self, [(child.block_type, child.value, child.id) for child in children])


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


def _is_unfilled(child) -> bool:
    return isinstance(child.block, ResultsBlock) and child.block.is_unfilled(child.value)


@contextmanager
def _at_their_places(kept: list[int]) -> Iterator[None]:
    """The editor's form counts the blocks that are left out, too."""
    try:
        yield
    except StreamBlockValidationError as refused:
        errors = {kept[n]: error for n, error in refused.block_errors.items()}
        raise StreamBlockValidationError(errors, refused.non_block_errors) from None


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
