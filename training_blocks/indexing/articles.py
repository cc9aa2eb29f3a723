"""Makes the index right for some articles: each an article and its translations, of which one page is counted."""

import logging
from collections.abc import Collection, Iterable, Iterator
from uuid import UUID

from django.db import transaction

from training_blocks import clock
from training_blocks.extraction import Extracted, all_references, statements_in
from training_blocks.indexing.counted_pages import Candidate, counted_pages
from training_blocks.indexing.page_types import article_batches, statistic_types
from training_blocks.indexing.problems import broken, failed
from training_blocks.indexing.rows import Pair, Rows, report_row, stored_rows
from training_blocks.indexing.writing import write
from training_blocks.pages import base_page_model

logger = logging.getLogger(__name__)

#: The pages of a batch with what their blocks state, or why that could not be read.
Read = list[tuple[object, list[Extracted] | Exception]]


def read_articles(keys: Collection[UUID]) -> set[Pair]:
    """Make the rows of these articles (translation keys) what their counted pages state now.

    Returns unit and year of every report that was added, changed or taken away, as they were and as they are. Where
    nothing changed nothing is written. The number of queries does not depend on the number of articles; what cannot
    be written together is written one by one, and listed as unreadable where that fails.
    """
    try:
        with transaction.atomic():
            return write(_stated_rows(keys), stored=stored_rows(keys))
    except Exception as error:
        if len(keys) > 1:
            return {pair for key in keys for pair in read_articles([key])}
        logger.exception("Could not index article %s", *keys)
        return _list_as_failed(keys, error)


def _list_as_failed(keys: Collection[UUID], error: Exception) -> set[Pair]:
    """What cannot be read states nothing."""
    problems = {(page.pk, ""): failed(error) for page in counted_pages(keys).values()}
    return write(Rows(problems=problems), stored=stored_rows(keys))


def _stated_rows(keys: Collection[UUID]) -> Rows:
    read = [(page, _statements(page, **known)) for page, known in _pages_to_read(keys)]
    corrected = _corrected_pages(read)
    rows = Rows()
    for page, statements in read:
        if isinstance(statements, Exception):
            rows.problems[page.pk, ""] = failed(statements)
        else:
            _add_rows(rows, page, statements, corrected)
    return rows


def _pages_to_read(keys: Collection[UUID]) -> Iterator[tuple[object, dict]]:
    """The counted pages as what they are, with what they all are read by."""
    counted = counted_pages(keys).values()
    many = {"references": all_references()} if len(counted) > 1 else {}
    known = {"today": clock.today(), **many}
    return ((page, known) for page in _specific(counted))


def counted_batches(size: int) -> Iterator[list]:
    """All pages that are counted, as what they are, so many at a time."""
    for keys in article_batches(size):
        yield list(_specific(counted_pages(keys).values()))


def _specific(counted: Collection[Candidate]) -> Iterator:
    """One query for each page type among them."""
    for content_type, model in statistic_types().items():
        keys = [page.pk for page in counted if page.content_type == content_type]
        if keys:
            yield from model.objects.filter(pk__in=keys).order_by("pk")


def _statements(page, **known) -> list[Extracted] | Exception:
    try:
        return statements_in(page, **known)
    except Exception as error:
        logger.exception("Could not read page %s", page.pk)
        return error


def _add_rows(rows: Rows, page, statements: list[Extracted], corrected: dict[str, int]) -> None:
    for position, statement in enumerate(statements):
        place, report = (page.pk, statement.place.path), statement.stated.report
        if statement.faults:
            rows.problems[place] = broken(statement)
        elif report:
            corrects = next((corrected.get(key) for key in report.corrects), None)
            rows.reports[place] = report_row(page, statement, position=position, corrects=corrects)


def _corrected_pages(read: Read) -> dict[str, int]:
    """Of each page that a correction names, itself or what it is an alias of; without those that are gone."""
    named = set(_corrected_keys(statements for _page, statements in read))
    if not named:
        return {}
    pages = base_page_model().objects.filter(pk__in=named).order_by()
    return {str(pk): alias_of or pk for pk, alias_of in pages.values_list("pk", "alias_of_id")}


def _corrected_keys(read: Iterable[list[Extracted] | Exception]) -> Iterator[str]:
    for statements in read:
        for statement in [] if isinstance(statements, Exception) else statements:
            if statement.stated.report:
                yield from statement.stated.report.corrects
