"""Refreshes what an event touched, or everything."""

from collections.abc import Callable, Iterable
from uuid import UUID

from django.db import transaction
from django.db.models import F

from training_blocks.indexing.articles import refresh_article
from training_blocks.indexing.lock import take_lock
from training_blocks.indexing.page_types import article_keys
from training_blocks.indexing.problems import failure, record_problem
from training_blocks.indexing.standing import settle
from training_blocks.models.reports import IndexProblem, IndexState, Report
from training_blocks.models.units import ReportingUnit
from training_blocks.pages import base_page_model

BATCH = 100


def refresh(keys: Iterable[UUID] = (), *, units: Iterable[int] = ()) -> None:
    """Make the index right for these articles (translation keys) and settle the standing of these units' reports."""
    with transaction.atomic():
        take_lock()
        touched = set(units)
        for key in set(keys):
            touched |= refresh_article(key)
        settle(touched)
        IndexState.objects.update(version=F("version") + 1)


def record_failure(keys: Iterable[UUID], error: Exception) -> None:
    """List articles whose refresh failed, so that it is seen in the admin and mended by a rebuild.

    What could not be refreshed states nothing: the failed refresh may have been about taking a figure out.
    """
    with transaction.atomic():
        take_lock()
        pages = base_page_model().objects.filter(translation_key__in=list(keys))
        reports = Report.objects.filter(page__in=pages)
        units = set(reports.values_list("unit_id", flat=True))
        reports.delete()
        for page in pages.filter(live=True):
            record_problem(page.pk, "", "", [failure(error)])
    with transaction.atomic():
        take_lock()
        settle(units)


def rebuild(*, progress: Callable[[int, int], None] = lambda done, of: None) -> int:
    """Refresh every article, a batch at a time, and drop what belongs to none; returns how many articles there are.

    Safe to interrupt and to start again: each batch is right by itself.
    """
    keys = article_keys()
    for start in range(0, len(keys), BATCH):
        refresh(keys[start : start + BATCH])
        progress(min(start + BATCH, len(keys)), len(keys))
    with transaction.atomic():
        take_lock()
        _drop_strays()
        settle(ReportingUnit.objects.values_list("pk", flat=True))
    return len(keys)


def _drop_strays() -> None:
    """Reports of pages that can hold statistic blocks no more."""
    known = article_keys()
    Report.objects.exclude(page__translation_key__in=known).delete()
    IndexProblem.objects.exclude(page__translation_key__in=known).delete()
