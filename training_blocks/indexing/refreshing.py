"""Refreshes what an event touched, or everything."""

from collections.abc import Callable, Iterable, Iterator
from uuid import UUID

from django.db import transaction
from django.db.models import Count

from training_blocks.indexing.articles import read_articles
from training_blocks.indexing.lock import take_lock
from training_blocks.indexing.page_types import article_batches, article_count, statistic_types
from training_blocks.indexing.problems import failed, write_problems
from training_blocks.indexing.recording import left_on_record, record
from training_blocks.indexing.rolling_up import roll_up_everything, settle_and_roll_up
from training_blocks.indexing.rows import Pair
from training_blocks.models.reports import IndexProblem, Report
from training_blocks.pages import base_page_model

#: Told after every batch: how many articles are done, of how many.
Progress = Callable[[int, int], None]

#: How many articles are read at a time; of a rebuild, in one transaction that publishing waits for.
BATCH = 200

#: How many units and years a batch of a rebuild may touch and still be settled by itself.
FEW_PAIRS = 50

#: How many reports are settled in one transaction of an interrupted rebuild, but never less than a unit's.
REPORTS_AT_ONCE = 2_000


def quietly(done: int, of: int) -> None:
    """No progress is shown."""


def refresh(keys: Iterable[UUID] = (), *, units: Iterable[int] = ()) -> None:
    """Make the index right for these articles (translation keys) and settle the standing of these units' reports."""
    with transaction.atomic():
        take_lock()
        _settle(_read(list(set(keys))), units=units)


def _read(keys: list[UUID], *, rebuilding: bool = False) -> set[Pair]:
    """A section that moves can hold more articles than one query may name."""
    pairs = set()
    for start in range(0, len(keys), BATCH):
        batch = keys[start : start + BATCH]
        pairs |= read_articles(batch)
        record(batch, rebuilding=rebuilding)
    return pairs


def _settle(pairs: Iterable[Pair], *, units: Iterable[int] = ()) -> None:
    """After reports of these units' years changed, and these units themselves."""
    settle_and_roll_up(pairs, units=units)


def record_failure(keys: Iterable[UUID], error: Exception) -> None:
    """List articles whose refresh failed, so that it is seen in the admin and mended by a rebuild.

    What could not be refreshed states nothing: the failed refresh may have been about taking a figure out.
    """
    with transaction.atomic():
        take_lock()
        pages = base_page_model().objects.filter(translation_key__in=list(keys))
        reports = Report.objects.filter(page__in=pages)
        touched = set(reports.values_list("unit_id", "year"))
        reports.delete()
        live = pages.filter(live=True).values_list("pk", flat=True)
        write_problems({(page, ""): failed(error) for page in live})
    with transaction.atomic():
        take_lock()
        _settle(touched)


def rebuild(*, progress: Progress = quietly) -> int:
    """Refresh every article, a batch at a time, and drop what belongs to none; returns how many articles there are.

    Safe to interrupt and to start again: what was read stays and is settled. A batch that changes much waits for the
    end, or what many batches touch would be settled over and over.
    """
    done, of, waiting = 0, article_count(), set()
    try:
        for keys in article_batches(BATCH):
            waiting |= _rebuild_batch(keys)
            done += len(keys)
            progress(done, max(done, of))
    except KeyboardInterrupt:
        _settle_in_parts(waiting)
        raise
    _finish()
    return done


def _rebuild_batch(keys: list[UUID]) -> set[Pair]:
    """Returns what is left to settle."""
    with transaction.atomic():
        take_lock()
        touched = _read(keys, rebuilding=True)
        if len(touched) > FEW_PAIRS:
            return touched
        _settle(touched)
        return set()


def _finish() -> None:
    with transaction.atomic():
        take_lock()
        _drop_strays()
        record(left_on_record())
    roll_up_everything()


def _drop_strays() -> None:
    """Rows of pages that can hold statistic blocks no more: no article is read for them."""
    for rows in (Report.objects, IndexProblem.objects):
        rows.exclude(page__content_type__in=statistic_types()).delete()


def _settle_in_parts(pairs: set[Pair]) -> None:
    for units in list(_unit_batches({unit for unit, _year in pairs})):
        with transaction.atomic():
            take_lock()
            _settle({pair for pair in pairs if pair[0] in units})


def _unit_batches(units: set[int]) -> Iterator[set[int]]:
    """By how much they report: one may have more reports than a hundred others."""
    reports = Report.objects.filter(unit__in=units).order_by().values_list("unit")
    counts = dict(reports.annotate(Count("pk")))
    batch, size = set(), 0
    for unit in sorted(units):
        if batch and size + counts.get(unit, 0) > REPORTS_AT_ONCE:
            yield batch
            batch, size = set(), 0
        batch.add(unit)
        size += counts.get(unit, 0)
    yield batch
