"""Which articles an event touches, and when they are refreshed: once, as soon as the transaction is committed.

Nothing here trusts what an event means: `indexing.refresh` reads the page again. A refresh that fails is recorded
and never reaches the editor who published.
"""

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import chain
from typing import TypeVar
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q
from wagtail.models import get_page_models

from training_blocks import indexing
from training_blocks.models.programmes import Programme
from training_blocks.models.reports import IndexProblem, Report, ReportLine
from training_blocks.models.units import ReportingUnit
from training_blocks.pages import base_page_model

logger = logging.getLogger(__name__)

#: What saving a draft writes to the row of a live page: an autosave every few seconds refreshes nothing.
DRAFT_FIELDS = {
    "latest_revision",
    "latest_revision_created_at",
    "draft_title",
    "has_unpublished_changes",
}


T = TypeVar("T")


@dataclass
class Touched:
    keys: set[UUID] = field(default_factory=set)
    units: set[int] = field(default_factory=set)


class Waiting(threading.local):
    """What the open transaction of this thread has touched. What is rolled back stays and goes with the next
    commit: a page that is read once too often is right all the same."""

    touched: Touched | None = None


_waiting = Waiting()


def schedule(*, keys: Iterable[UUID] = (), units: Iterable[int] = ()) -> None:
    """Refresh these articles and units' standings after the commit; at once where no transaction is open."""
    _waiting.touched = _waiting.touched or Touched()
    _waiting.touched.keys |= set(keys)
    _waiting.touched.units |= set(units)
    transaction.on_commit(_refresh_waiting, robust=True)


def rehearse(change: Callable[[], object], look: Callable[[], T]) -> tuple[T, T]:
    """What `look` sees before and after a change and all that follows from it. Nothing of it stays: no other way could
    be sure to foresee what will be."""
    waiting = _waiting.touched
    try:
        with transaction.atomic():
            indexing.take_lock()
            before = look()
            _waiting.touched = None
            change()
            touched = _waiting.touched or Touched()
            indexing.refresh(touched.keys, units=touched.units)
            after = look()
            transaction.set_rollback(True)
    finally:
        _waiting.touched = waiting
    return before, after


def page_saved(page, *, update_fields: Iterable[str] | None) -> None:
    if update_fields and DRAFT_FIELDS.issuperset(update_fields):
        return
    if indexing.has_statistic_blocks(page.specific_class or type(page)):
        schedule(keys=[page.translation_key])
    if page.numchild and (page.alias_of_id or "alias_of_id" in (update_fields or ())):
        subtree_changed(page)


def subtree_changed(page) -> None:
    """The page, all below it, and all below its aliases: restrictions reach pages through alias sections too."""
    schedule(keys=_keys_below(page))


def page_going(page) -> None:
    """Before a page is deleted: its rows go with it, so whose standing they decided is noted now. So do its
    restrictions, which reach what is below its aliases; aliases of a page that is not live get no event of theirs."""
    units = Report.objects.filter(page_id=page.pk).values_list("unit_id", flat=True)
    schedule(keys=[page.translation_key], units=list(units))
    for alias in page.aliases.all():
        subtree_changed(alias)


def before_unit_is_saved(unit) -> None:
    """Notes the areas that it lies in now: it may be about to leave them."""
    unit.areas_before_saving = _areas_and_hosts(unit)


def unit_saved(unit) -> None:
    """Its own reports, those of the areas that it lay in and lies in, and those that name it as owner of a class."""
    schedule(units={unit.pk, *unit.areas_before_saving})


def unit_going(unit) -> None:
    schedule(units={unit.pk, *_areas_and_hosts(unit)})


def before_programme_is_saved(programme) -> None:
    """Notes what readings depend on: its role decides open lines, its code is the row of a breakdown, and as what it
    counts."""
    stored = Programme.objects.filter(pk=programme.pk).select_related("merged_into").first()
    programme.reads_as_before = stored is not None and _reading(stored) == _reading(programme)
    programme.counted_before = stored and stored.counted_as


def programme_saved(programme) -> None:
    """Articles that name it, and those that could not be read. A new name alone changes no report, but what is shown of
    them: the index's version rises."""
    if programme.reads_as_before:
        schedule()
        return
    counted = [one for one in (programme, programme.counted_before) if one]
    reports = Report.objects.filter(lines__programmes__in=counted)
    problems = IndexProblem.objects.all()
    keys = (rows.values_list("page__translation_key", flat=True) for rows in (reports, problems))
    units = reports.order_by().values_list("unit_id", flat=True).distinct()
    schedule(keys=chain.from_iterable(keys), units=units)


def _reading(programme) -> tuple:
    return programme.code, programme.role, programme.merged_into_id


def _areas_and_hosts(unit) -> set[int]:
    if unit.pk is None:
        return set()
    parents = ReportingUnit.objects.filter(pk=unit.pk, parent__isnull=False)
    hosts = ReportLine.objects.filter(owner=unit.pk).order_by()
    found = set(parents.values_list("parent_id", flat=True))
    return found | set(hosts.values_list("report__unit_id", flat=True).distinct())


def _refresh_waiting() -> None:
    """Called for every event of the transaction; the first call takes them all, those within savepoints too."""
    touched, _waiting.touched = _waiting.touched, None
    if touched is None:
        return
    try:
        indexing.refresh(touched.keys, units=touched.units)
    except Exception as error:
        logger.exception("Could not refresh the index of training reports")
        indexing.record_failure(touched.keys, error)


def _keys_below(page) -> set[UUID]:
    pages = base_page_model().objects
    types = ContentType.objects.get_for_models(
        *(model for model in get_page_models() if indexing.has_statistic_blocks(model))
    ).values()
    keys: set[UUID] = set()
    seen: set[str] = set()
    waiting = {page.path}
    while waiting:
        under = Q(*[Q(path__startswith=path) for path in waiting], _connector=Q.OR)
        seen |= waiting
        keys |= set(
            pages.filter(under, content_type__in=types).values_list("translation_key", flat=True)
        )
        aliases = pages.filter(alias_of__in=pages.filter(under).values("pk"))
        waiting = set(aliases.values_list("path", flat=True)) - seen
    return keys
