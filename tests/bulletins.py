"""Articles with statistic blocks on the throw-away pages, made through Wagtail's public doors, and what the index
says of them."""

import json
from dataclasses import dataclass, field
from uuid import uuid4

from wagtail.models import PageViewRestriction, Site

from tests.testapp.models import BulletinPage, NestedPage, PlainPage, ReportPage
from training_blocks import indexing
from training_blocks.models import Programme, Report, ReportingUnit
from training_blocks.models.reports import IndexProblem
from training_blocks.totals import Totals


@dataclass
class Index:
    """All that the index says. A report reads (article, unit, year, classes, learners, standing), a total
    (classes, learners), a problem (article, codes of its faults)."""

    reports: set = field(default_factory=set)
    totals: dict = field(default_factory=dict)
    problems: set = field(default_factory=set)
    drift: list = field(default_factory=list)


def index() -> Index:
    rows = Report.objects.select_related("page", "unit")
    problems = IndexProblem.objects.select_related("page")
    return Index(
        {
            (r.page.title, r.unit.slug, r.year, r.declared_classes, r.declared_learners, r.standing)
            for r in rows
        },
        totals(),
        {(p.page.title, *(fault["code"] for fault in p.faults)) for p in problems},
        indexing.drift(),
    )


def totals(scope=None) -> dict:
    read = Totals(scope=scope)
    figures = {year: read.of(year).figures for year in read.years}
    return {
        year: tuple(amount and amount.value for amount in (f.classes, f.learners))
        for year, f in figures.items()
    }


def unit(slug="tan-an", **more) -> ReportingUnit:
    named = {"name_vi": slug, "kind": "district"} | more
    return ReportingUnit.objects.get_or_create(slug=slug, defaults=named)[0]


def programme(code) -> Programme:
    return Programme.objects.get(code=code)


def home():
    return Site.objects.get(is_default_site=True).root_page


def results(classes=None, learners=None, *, of="tan-an", year=2023, span="year", **more) -> dict:
    """The stored value of a results block; `of` names the unit, None leaves unit and period to the page."""
    where = {"unit": unit(of).pk, "period": {"span": span, "year": year}} if of else {}
    return {"declared_classes": classes, "declared_learners": learners, **where, **more}


def line(code, classes=None, learners=None, **more) -> dict:
    return {"programme": programme(code).pk, "classes": classes, "learners": learners, **more}


def rows(*values) -> list[dict]:
    """The stored form of a list's values."""
    return [{"type": "item", "value": value, "id": str(uuid4())} for value in values]


def child(value, kind="results") -> dict:
    """The stored form of one block in a stream."""
    return {"type": kind, "value": value, "id": str(uuid4())}


def stream(*values) -> str:
    """What a StreamField stores: results blocks, or children made by `child`."""
    made = [v if isinstance(v, dict) and "type" in v else child(v) for v in values]
    return json.dumps(made)


def bulletin(title="A", *values, under=None, live=True, **more) -> BulletinPage:
    """A page of a type without unit and period; without values, 26 classes and 2,243 learners of tan-an in 2023."""
    body = stream(*(values or [results(26, 2243)]))
    return added(BulletinPage(title=title, body=body, **more), under=under, live=live)


def report_page(title="A", *values, under=None, live=True, **more) -> ReportPage:
    """A page that gives its blocks a unit and a period."""
    given = {"reporting_unit": unit(), "period_span": "year", "period_year": 2023} | more
    return added(ReportPage(title=title, body=stream(*values), **given), under=under, live=live)


def nested_page(title="A", *, under=None, live=True, aside=(), **members) -> NestedPage:
    """A page with one section of these members (content, single, several) and blocks beside it."""
    page = NestedPage(title=title, sections=stream(child(members, "section")), aside=stream(*aside))
    return added(page, under=under, live=live)


def section(title="Section", *, under=None) -> PlainPage:
    return added(PlainPage(title=title), under=under)


def added(page, *, under=None, live=True):
    """As an editor makes a page: a draft with a revision, then published."""
    page.live = False
    (under or home()).add_child(instance=page)
    revision = page.save_revision()
    if live:
        revision.publish()
    page.refresh_from_db()
    return page


def edited(page, *values, live=True):
    """As an editor mends a page: a new revision with another body, published or not."""
    page = page.specific_class.objects.get(pk=page.pk)
    page.body = stream(*values)
    revision = page.save_revision()
    if live:
        revision.publish()
    return page


def hide(page) -> PageViewRestriction:
    return PageViewRestriction.objects.create(page=page, restriction_type="login")
