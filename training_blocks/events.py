"""Which articles an event touches, and when they are refreshed: once, as soon as the transaction is committed.

Nothing here trusts what an event means: `indexing.refresh` reads the page again. A refresh that fails is recorded
and never reaches the editor who published.
"""

import logging
from collections.abc import Iterable
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import Q
from wagtail.models import get_page_models

from training_blocks import indexing
from training_blocks.models.reports import Report
from training_blocks.pages import base_page_model

logger = logging.getLogger(__name__)


class Refresh:
    """What one transaction has touched; called once, after its commit."""

    def __init__(self) -> None:
        self.keys: set[UUID] = set()
        self.units: set[int] = set()
        self.savepoints = tuple(connection.savepoint_ids)
        self.waiting = True
        self.__qualname__ = type(self).__qualname__  # Django names a failed callback by it

    def __call__(self) -> None:
        self.waiting = False
        try:
            indexing.refresh(self.keys, units=self.units)
        except Exception as error:
            logger.exception("Could not refresh the index of training reports")
            indexing.record_failure(self.keys, error)


    def takes_more(self) -> bool:
        return self.waiting and self.savepoints == tuple(connection.savepoint_ids)


def schedule(*, keys: Iterable[UUID] = (), units: Iterable[int] = ()) -> None:
    """Refresh these articles and units' standings after the commit; at once where no transaction is open."""
    pending = _pending_refresh()
    refresh = pending or Refresh()
    refresh.keys |= set(keys)
    refresh.units |= set(units)
    if pending is None:
        transaction.on_commit(refresh, robust=True)


def page_saved(page, *, update_fields: Iterable[str] | None) -> None:
    if indexing.has_statistic_blocks(page.specific_class or type(page)):
        schedule(keys=[page.translation_key])
    if page.numchild and (page.alias_of_id or "alias_of_id" in (update_fields or ())):
        subtree_changed(page)


def subtree_changed(page) -> None:
    """The page, all below it, and all below its aliases: restrictions reach pages through alias sections too."""
    schedule(keys=_keys_below(page))


def page_going(page) -> None:
    """Before a page is deleted: its rows go with it, so whose standing they decided is noted now."""
    units = Report.objects.filter(page_id=page.pk).values_list("unit_id", flat=True)
    schedule(keys=[page.translation_key], units=list(units))


def _pending_refresh() -> Refresh | None:
    """The refresh already waiting for this commit. One registered inside a savepoint is not shared with its
    outside: a rollback to the savepoint drops it with everything it gathered."""
    for _savepoints, callback, _robust in connection.run_on_commit:
        if isinstance(callback, Refresh) and callback.takes_more():
            return callback
    return None


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
        keys |= set(pages.filter(under, content_type__in=types).values_list("translation_key", flat=True))
        aliases = pages.filter(alias_of__in=pages.filter(under).values("pk"))
        waiting = set(aliases.values_list("path", flat=True)) - seen
    return keys
