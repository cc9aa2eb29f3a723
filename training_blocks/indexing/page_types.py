"""Which page types can hold a statistic block, and the articles there are of them."""

from collections.abc import Iterator
from functools import cache
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, QuerySet
from wagtail.models import get_page_models

from training_blocks.blocks.places import can_hold
from training_blocks.blocks.statistic import StatisticBlock
from training_blocks.pages import base_page_model


@cache
def has_statistic_blocks(page_class: type) -> bool:
    """Whether pages of a type can hold a statistic block, at any depth."""
    return can_hold(page_class, StatisticBlock)


def statistic_types() -> dict[int, type]:
    """The page types that can hold statistic blocks, by the key of their content type."""
    models = filter(has_statistic_blocks, get_page_models())
    types = ContentType.objects.get_for_models(*models)
    return {content_type.pk: model for model, content_type in types.items()}


def article_count() -> int:
    return _first_pages().count()


def article_batches(size: int) -> Iterator[list[UUID]]:
    """The keys of all articles, so many at a time; asked for as they are needed, never all at once."""
    last = 0
    while batch := list(
        _first_pages().filter(pk__gt=last).values_list("pk", "translation_key")[:size]
    ):
        last = batch[-1][0]
        yield [key for _pk, key in batch]


def _first_pages() -> QuerySet:
    """The oldest page of each article: translations are read together."""
    pages = base_page_model().objects.filter(content_type__in=statistic_types())
    older = pages.filter(translation_key=OuterRef("translation_key"), pk__lt=OuterRef("pk"))
    return pages.filter(~Exists(older.order_by())).order_by("pk")
