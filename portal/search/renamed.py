"""Pages are found by the names of their units and programmes: when one gets another name, they are entered anew.

After the commit and page by page, each in a transaction that locks the page's row before its entry is written, as
whoever saves the page does: no new order of locks arises.
"""

import logging

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import IntegerField
from django.db.models.functions import Cast
from django.db.models.signals import post_save, pre_save
from wagtail.models import Page, ReferenceIndex
from wagtail.search import index

from portal.search.found_pages import FoundPageMixin
from training_blocks.models import Programme, ReportingUnit

#: Pages that are entered anew at once; `update_index` does the rest.
MOST = 500
logger = logging.getLogger(__name__)


def connect() -> None:
    for model in (Programme, ReportingUnit):
        pre_save.connect(note_names, sender=model)
        post_save.connect(enter_pages_anew, sender=model)


def note_names(sender, instance, raw=False, **kwargs):
    if not raw:
        before = sender.objects.filter(pk=instance.pk).first() if instance.pk else None
        instance.renamed = before is not None and _names(before) != _names(instance)


def enter_pages_anew(sender, instance, raw=False, **kwargs):
    if not raw and instance.renamed:
        transaction.on_commit(lambda: _enter_pages(instance), robust=True)


def _names(one) -> tuple:
    return one.name_vi, one.name_en, one.aliases, getattr(one, "merged_into_id", None)


def _enter_pages(named) -> None:
    keys = list(_pages_naming(named)[: MOST + 1])
    for key in keys[:MOST]:
        enter(key)
    if len(keys) > MOST:
        logger.warning("%s is named by many pages: run update_index to find them all.", named)


def _pages_naming(named):
    """The latest first; drafts as well, which Wagtail's index of references does not tell apart."""
    references = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(named),
        to_object_id=str(named.pk),
        base_content_type=ContentType.objects.get_for_model(Page),
    )
    keys = references.annotate(page=Cast("object_id", IntegerField())).values("page")
    return Page.objects.filter(pk__in=keys, live=True).order_by("-pk").values_list("pk", flat=True)


def enter(key: int) -> None:
    with transaction.atomic():
        page = Page.objects.select_for_update().filter(pk=key).first()
        if page and isinstance(page.specific, FoundPageMixin):
            index.insert_or_update_object(page.specific)
