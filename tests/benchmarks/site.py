"""The pages around the articles: home, sections, pages of totals, and articles without any statistic block."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.utils.timezone import make_aware
from wagtail.models import Page, Site

from portal.home.models import HomePage
from portal.news.models import NewsIndexPage, TrainingResultPage
from portal.totals.models import TotalsPage
from tests.benchmarks import bodies
from tests.benchmarks.country import SHOWN_PROVINCE
from training_blocks.models import ReportingUnit

EDITOR = "editor"
QUIET, QUIET_ARTICLES = "quiet", 20
PUBLISHED = make_aware(datetime(2026, 1, 5, 8))


def build(areas: Iterable[ReportingUnit]) -> list[NewsIndexPage]:
    """A section of news for each of these areas."""
    get_user_model().objects.create_superuser(EDITOR, "editor@example.vn", "password")
    home, listed = _home(), list(areas)
    sections = [
        home.add_child(instance=NewsIndexPage(title=area.name_vi, slug=area.slug))
        for area in listed
    ]
    _write_totals_pages(home, listed[SHOWN_PROVINCE])
    _write_quiet_articles(home, listed[SHOWN_PROVINCE])
    return sections


def take_statistics() -> None:
    """As PostgreSQL does by itself some time after. SQLite never does, so it has none here either."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def published(title: str, *, under: Page, step: int) -> Page:
    """A row of a live article, to be created in bulk."""
    slug = title.lower().replace(" ", "-")
    return Page(
        title=title,
        draft_title=title,
        slug=slug,
        path=Page._get_path(under.path, under.depth + 1, step),
        depth=under.depth + 1,
        url_path=f"{under.url_path}{slug}/",
        content_type_id=_content_type(),
        locale_id=under.locale_id,
        first_published_at=PUBLISHED,
        last_published_at=PUBLISHED,
    )


@cache
def _content_type() -> int:
    return ContentType.objects.get_for_model(TrainingResultPage).pk


def _home() -> HomePage:
    site = Site.objects.get(is_default_site=True)
    root = Page.objects.get(depth=1)
    home = root.add_child(instance=HomePage(title="Portal", slug="portal"))
    site.root_page = home
    site.save()
    return home


def _write_totals_pages(home: HomePage, area: ReportingUnit) -> None:
    country = home.add_child(instance=TotalsPage(title="Country", slug="country"))
    country.add_child(instance=TotalsPage(title="Province", slug="province", scope_unit=area))


def _write_quiet_articles(home: HomePage, area: ReportingUnit) -> None:
    """Of the type that counts and with unit and period, but without figures."""
    section = home.add_child(instance=NewsIndexPage(title=QUIET, slug=QUIET))
    for number in range(QUIET_ARTICLES):
        given = {"reporting_unit": area, "period_span": "year", "period_year": 2020}
        title = f"{QUIET}-{number}"
        page = TrainingResultPage(title=title, slug=title, body=bodies.told(), **given)
        section.add_child(instance=page)
