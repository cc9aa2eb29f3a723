"""Which page types can hold a statistic block, and the articles there are of them."""

from functools import cache
from uuid import UUID

from wagtail.blocks import ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import get_page_models

from training_blocks.blocks.statistic import StatisticBlock


@cache
def has_statistic_blocks(page_class: type) -> bool:
    """Whether pages of a type can hold a statistic block, at any depth."""
    fields = page_class._meta.get_fields()
    return any(isinstance(f, StreamField) and _holds_statistics(f.stream_block) for f in fields)


def _holds_statistics(block) -> bool:
    if isinstance(block, StatisticBlock):
        return True
    if isinstance(block, StreamBlock | StructBlock):
        return any(_holds_statistics(child) for child in block.child_blocks.values())
    return isinstance(block, ListBlock) and _holds_statistics(block.child_block)


def article_keys() -> list[UUID]:
    found: dict[UUID, None] = {}
    for model in filter(has_statistic_blocks, get_page_models()):
        keys = model.objects.order_by("pk").values_list("translation_key", flat=True)
        found |= dict.fromkeys(keys)
    return list(found)
