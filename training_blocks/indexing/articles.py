"""Makes the index right for one article: an article and its translations, of which one is counted."""

import logging
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from wagtail.models import Locale

from training_blocks import clock
from training_blocks.extraction import statements_in
from training_blocks.indexing.problems import failure, record_problem
from training_blocks.indexing.writing import write
from training_blocks.models.reports import IndexProblem, Report
from training_blocks.pages import base_page_model

logger = logging.getLogger(__name__)


def refresh_article(key: UUID) -> set[int]:
    """Returns the units whose reports changed hands or may stand differently now."""
    stored = Report.objects.filter(page__translation_key=key)
    before = set(stored.values_list("unit_id", flat=True))
    counted = counted_page(key)
    others = Q(page__translation_key=key) & ~Q(page_id=counted.pk if counted else None)
    Report.objects.filter(others).delete()
    IndexProblem.objects.filter(others).delete()
    if counted:
        _read(counted)
    return before | set(stored.values_list("unit_id", flat=True))


def counted_page(key: UUID):
    """The one page of a translation group that is counted: live, public, no alias; the default locale's first,
    then the oldest. None where there is none."""
    pages = base_page_model().objects.filter(translation_key=key, live=True, alias_of=None)
    candidates = [page for page in pages.order_by("pk") if _is_public(page)]
    default = _default_locale()
    return min(candidates, key=lambda page: (page.locale_id != default, page.pk), default=None)


def _default_locale() -> int | None:
    """None on a site whose default language has no locale (yet): then the oldest page is counted."""
    try:
        return Locale.get_default().pk
    except Locale.DoesNotExist:
        return None


def _is_public(page) -> bool:
    """Asked of the page and not of `.public()`, which overlooks restrictions that reach a page through an alias."""
    return not page.get_view_restrictions().exclude(restriction_type="none").exists()


def _read(page) -> None:
    """One article, in a savepoint of its own: what cannot be read is listed and states nothing."""
    try:
        with transaction.atomic():
            write(page, statements_in(page.specific, today=clock.today()))
    except Exception as error:
        logger.exception("Could not index page %s", page.pk)
        Report.objects.filter(page_id=page.pk).delete()
        IndexProblem.objects.filter(page_id=page.pk).delete()
        record_problem(page.pk, "", "", [failure(error)])
