"""Writes the country into an empty database, past Wagtail: through it 100,000 articles would take hours.

The index stays empty, for no event is sent. So do Wagtail's search and reference indexes, which makes publishing any
article cheaper than on a site that grew, and what the plugin adds to it no cheaper.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from django.db import connection, transaction
from wagtail.models import Page

from portal.news.models import TrainingResultPage
from tests.benchmarks import bodies, site
from tests.benchmarks.country import Article, Place, articles, provinces, reporters
from training_blocks.models import ReportingUnit

BATCH = 1_000


def measure(**sizes: int) -> None:
    with transaction.atomic():
        units = _write_units()
        sections = site.build(ReportingUnit.objects.filter(kind="province").order_by("pk"))
        _write_articles(iter(articles(sizes["articles"])), units, sections)
    site.take_statistics()


def _write_units() -> dict[str, int]:
    """Their keys by slug."""
    areas = [_unit(place) for place in provinces()]
    ReportingUnit.objects.bulk_create(areas)
    below = [_unit(place, area) for n, area in enumerate(areas) for place in reporters(n)]
    ReportingUnit.objects.bulk_create(below, batch_size=BATCH)
    return {unit.slug: unit.pk for unit in [*areas, *below]}


def _unit(place: Place, parent: ReportingUnit | None = None) -> ReportingUnit:
    return ReportingUnit(slug=place.slug, name_vi=place.name, kind=place.kind, parent=parent)


def _write_articles(waiting: Iterator[Article], units: dict[str, int], sections: list) -> None:
    body_of = bodies.writer()
    children: Counter[int] = Counter()
    while batch := list(islice(waiting, BATCH)):
        pages = [_page(article, sections[article.province], children) for article in batch]
        Page.objects.bulk_create(pages)
        _write_rows(
            {
                "page_ptr_id": page.pk,
                "reporting_unit_id": units[article.unit],
                "period_span": article.span,
                "period_year": article.year,
                "body": body_of(article),
            }
            for page, article in zip(pages, batch, strict=True)
        )
    for section in sections:
        Page.objects.filter(pk=section.pk).update(numchild=children[section.pk])


def _page(article: Article, section: Page, children: Counter) -> Page:
    children[section.pk] += 1
    title = f"{article.unit} {article.span} {article.year}"
    return site.published(title, under=section, step=children[section.pk])


def _write_rows(rows) -> None:
    """Django creates no rows in bulk where a model has several tables."""
    fields = TrainingResultPage._meta.local_concrete_fields
    names = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    table = connection.ops.quote_name(TrainingResultPage._meta.db_table)
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table} ({names}) VALUES ({places})",
            [[row.get(f.attname, _stored_default(f)) for f in fields] for row in rows],
        )


def _stored_default(field):
    return field.get_db_prep_save(field.get_default(), connection)
