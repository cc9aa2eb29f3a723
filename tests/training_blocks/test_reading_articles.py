"""Reading articles in batches: what it costs, what it leaves alone, and which page of an article it counts."""

import random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.models import Locale, Page, PageViewRestriction

from tests.bulletins import (
    bulletin,
    child,
    edited,
    hide,
    index,
    line,
    nested_page,
    results,
    rows,
    section,
    stream,
    unit,
)
from tests.testapp.models import BulletinPage, NestedPage, PlainPage
from training_blocks import indexing
from training_blocks.indexing import refreshing, writing
from training_blocks.indexing.articles import read_articles
from training_blocks.indexing.counted_pages import counted_page, counted_pages
from training_blocks.models import Report, ReportLine
from training_blocks.models.reports import IndexProblem


def lined(*learners, of="tan-an", **more):
    return results(of=of, lines=rows(*(line("qpan", 1, n) for n in learners)), **more)


def put(page, *values):
    """Another body, past every event."""
    BulletinPage.objects.filter(pk=page.pk).update(body=stream(*values))


def queries_of_reading(*pages):
    with CaptureQueriesContext(connection) as captured:
        read_articles([page.translation_key for page in pages])
    return [query["sql"] for query in captured]


def writes(queries):
    return [sql for sql in queries if not sql.startswith(("SELECT", "SAVEPOINT", "RELEASE"))]


# What is written


def test_nothing_is_written_where_nothing_changed(committed):
    with committed():
        pages = [
            bulletin("A", lined(5), lined(1, partners=rows(unit().pk), year=2020)),
            bulletin("Broken", results("2.24", 1)),
            nested_page("Nested", single=lined(3, of="other")),
        ]
    assert writes(queries_of_reading(*pages)) == []


def test_an_edited_number_is_one_write(committed):
    numbers = list(range(10))
    value = child(lined(*numbers))
    with committed():
        page = bulletin("A", value)
    before = list(ReportLine.objects.values_list("pk", "learners"))
    value["value"]["lines"][4]["value"]["learners"] = 400
    put(page, value)
    assert len(writes(queries_of_reading(page))) == 1
    expected = [(pk, 400 if learners == 4 else learners) for pk, learners in before]
    assert list(ReportLine.objects.values_list("pk", "learners")) == expected


@pytest.mark.parametrize(
    "after",
    [
        [("qpan", 1)],
        [("qpan", 1), ("so-cap-llct", 2), ("qpan", 3)],
        [("so-cap-llct", 1), ("qpan", 2)],
        [("qpan", 1, "yen-bai", "tan-an"), ("qpan", 2, "tan-an")],
        [("qpan", 1), ("qpan", 2)],
        [],
    ],
    ids=["fewer", "more", "other programmes", "more partners", "fewer partners", "none"],
)
def test_changed_lines_are_stored_as_new_ones_would_be(committed, after):
    with committed():
        page = bulletin("A", partnered([("qpan", 1, "tan-an"), ("qpan", 2)]))
    put(page, child(partnered(after)))
    read_articles([page.translation_key])
    changed = stored_lines()
    Report.objects.all().delete()
    read_articles([page.translation_key])
    assert stored_lines() == changed
    assert [len(partners) for *_line, partners in changed] == [len(value) - 2 for value in after]


def partnered(values):
    lines = (
        line(code, 1, learners, partners=rows(*(unit(slug).pk for slug in partners)))
        for code, learners, *partners in values
    )
    return results(9, 9, difference_reason="x", lines=rows(*lines))


def stored_lines():
    return [
        (
            row.position,
            row.learners,
            sorted(row.programmes.values_list("code", flat=True)),
            sorted(row.partners.values_list("slug", flat=True)),
        )
        for row in ReportLine.objects.order_by("position")
    ]


def test_what_was_decided_of_an_unchanged_report_stays(committed):
    with committed():
        page = bulletin("A", lined(5))
    Report.objects.update(standing="excluded", reason="x")
    read_articles([page.translation_key])
    assert Report.objects.values_list("standing", "reason").get() == ("excluded", "x")


def test_the_units_and_years_that_changed_are_answered(committed):
    value = child(results(1, 1))
    with committed():
        page, other = bulletin("A", value), bulletin("B", results(2, 2, of="yen-bai"))
    keys = [page.translation_key, other.translation_key]
    tan_an, yen_bai, new = unit().pk, unit("yen-bai").pk, unit("new").pk
    assert read_articles(keys) == set()
    put(page, value | {"value": results(1, 1, of="new", year=2020)})
    assert read_articles(keys) == {(tan_an, 2023), (new, 2020)}
    BulletinPage.objects.filter(pk=other.pk).update(live=False)
    assert read_articles(keys) == {(yen_bai, 2023)}
    BulletinPage.objects.filter(pk=other.pk).update(live=True)
    assert read_articles(keys) == {(yen_bai, 2023)}


def test_a_problem_keeps_the_time_it_was_noticed(committed):
    value = child(results("2.24", 1))
    with committed():
        page = bulletin("A", value)
    noticed = IndexProblem.objects.get().noticed_at
    put(page, value | {"value": results("2.25", 1)})
    read_articles([page.translation_key])
    assert IndexProblem.objects.get().noticed_at == noticed
    assert IndexProblem.objects.get().faults[0]["params"]["typed"] == "2.25"


# What it costs


def test_a_batch_costs_the_same_however_many_articles(committed):
    def articles(n):
        return [
            bulletin(f"A{n}-{m}", lined(1, 2, of=f"unit-{n}-{m}", corrects=corrected.pk))
            for m in range(n)
        ]

    with committed():
        corrected = bulletin("Corrected", results(1, 1))
        few, many = articles(2), articles(9)
    assert len(queries_of_reading(*few)) == len(queries_of_reading(*many))
    Report.objects.all().delete()
    assert len(queries_of_reading(*few)) == len(queries_of_reading(*many))


def test_first_publication_of_ten_lines_takes_few_queries(committed):
    with committed():
        page = bulletin("A", lined(*range(10)))
    Report.objects.all().delete()
    assert len(queries_of_reading(page)) <= 12  # the savepoint's two included


# Articles that cannot be read or written


def test_an_article_that_cannot_be_written_does_not_hold_up_the_others(committed, monkeypatch):
    with committed():
        good, bad = bulletin("A", lined(1)), bulletin("B", lined(2, of="yen-bai"))
    Report.objects.all().delete()
    write = writing._write_report
    monkeypatch.setattr(
        writing, "_write_report", lambda place, row: 1 / (place[0] != bad.pk) and write(place, row)
    )
    touched = read_articles([bad.translation_key, good.translation_key])
    assert touched == {(unit().pk, 2023)}
    assert Report.objects.get().page_id == good.pk
    problem = IndexProblem.objects.get()
    assert (problem.page_id, problem.faults[0]["code"]) == (bad.pk, "refresh-failed")


def test_more_articles_than_a_query_may_name_are_refreshed(committed, monkeypatch):
    monkeypatch.setattr(refreshing, "BATCH", 2)
    with committed():
        for n in range(5):
            bulletin(f"A{n}", results(1, 1, of=f"unit-{n}"))
    assert (index().totals, index().drift) == ({2023: (5, 5)}, [])


# Which page is counted


def test_a_section_behind_aliases_is_as_private_as_its_source(committed):
    with committed():
        source = section("Source")
        alias = source.create_alias(update_slug="alias")
        again = CreatePageAliasAction(alias, update_slug="again").execute()
        below = [bulletin(f"Below {n}", under=plain(page)) for n, page in enumerate([alias, again])]
        elsewhere = bulletin("Elsewhere")
        restriction = hide(source)
    assert set(counted(*below, elsewhere)) == {"Elsewhere"}
    PageViewRestriction.objects.filter(pk=restriction.pk).update(restriction_type="none")
    assert set(counted(*below, elsewhere)) == {"Below 0", "Below 1", "Elsewhere"}


def counted(*pages):
    found = counted_pages([page.translation_key for page in pages]).values()
    return list(
        Page.objects.filter(pk__in=[page.pk for page in found]).values_list("title", flat=True)
    )


def plain(page):
    return PlainPage.objects.get(pk=page.pk)


@pytest.mark.parametrize("seed", range(4))
def test_pages_are_as_public_as_wagtail_says(db, seed):
    chance = random.Random(seed)
    sections = [section("Root")]
    for n in range(8):
        under = plain(chance.choice(sections))
        if n % 2:
            sections.append(section(f"Section {n}", under=under))
        else:
            source = chance.choice(sections[1:] or [section("First")])
            sections.append(
                source.create_alias(parent=plain(sections[0]), update_slug=f"alias-{n}")
            )
    pages = [bulletin(f"A{n}", under=plain(chance.choice(sections))) for n in range(12)]
    for hidden in chance.sample([*sections[1:], *pages], 4):
        hide(hidden)
    public = {p.title for p in pages if not p.get_view_restrictions().exists()}
    assert 0 < len(public) < len(pages)
    assert set(counted(*pages)) == public


def test_of_translations_the_default_language_is_counted_and_read_once(committed):
    english, vietnamese = Locale.objects.get_or_create(language_code="en")[0], Locale.get_default()
    with committed():
        page = bulletin("A", lined(1), locale=english)
        translation = page.copy_for_translation(vietnamese, copy_parents=True)
        translation.body = stream(lined(2))
        translation.save_revision().publish()
    assert counted_page(page.translation_key).pk == translation.pk
    seen = []
    assert indexing.rebuild(progress=lambda done, of: seen.append((done, of))) == 1
    assert seen == [(1, 1)]
    assert ReportLine.objects.get().learners == 2


def test_pages_of_several_types_are_read_together(committed):
    with committed():
        pages = [bulletin("A", lined(1)), nested_page("Nested", single=lined(2, of="other"))]
    Report.objects.all().delete()
    read_articles([page.translation_key for page in pages])
    assert set(Report.objects.values_list("page_id", flat=True)) == {page.pk for page in pages}
    assert NestedPage.objects.count() == 1


def test_an_edited_article_is_read_as_it_is_stored(committed):
    with committed():
        page = bulletin("A", lined(1))
        edited(page, lined(7))
    assert ReportLine.objects.get().learners == 7
