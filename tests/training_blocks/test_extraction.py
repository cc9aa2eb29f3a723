"""What is read from a page's statistic blocks, whatever is stored in them."""

import json
from datetime import date, datetime

import pytest
from django.urls import reverse

from tests.bulletins import (
    Index,
    added,
    bulletin,
    child,
    index,
    line,
    nested_page,
    report_page,
    results,
    rows,
    unit,
)
from tests.testapp.models import BulletinPage, NestedPage
from training_blocks import clock
from training_blocks.extraction import statements_in
from training_blocks.models import Report
from training_blocks.models.reports import IndexProblem

TODAY = date(2026, 1, 1)

# A block that is right, of another unit than the one under test, and the index of it alone.
GOOD = ("yen-bai", 2022, 9, 564)


def good():
    unit_slug, year, classes, learners = GOOD
    return results(classes, learners, of=unit_slug, year=year)


def good_alone(problems=()):
    return Index({("A", *GOOD, "counted")}, {2022: (9, 564)}, set(problems))


def stated(page):
    """What the stored page states, as (path, classes, codes of faults)."""
    page = page.specific_class.objects.get(pk=page.pk)
    return [
        (
            found.place.path,
            found.stated.report and found.stated.report.declared.classes,
            [fault.code for fault in found.faults],
        )
        for found in statements_in(page, today=TODAY)
    ]


# Where blocks stand


def test_blocks_at_every_depth_are_found_in_reading_order(committed):
    numbered = [results(n, of=f"unit-{n}") for n in range(1, 7)]
    content = [child(numbered[0]), child(numbered[1])]
    with committed():
        page = nested_page(
            content=content,
            single=numbered[2],
            several=rows(numbered[3], numbered[4]),
            aside=[numbered[5]],
        )
    assert [(classes, codes) for _path, classes, codes in stated(page)] == [
        (n, []) for n in range(1, 7)
    ]
    assert index() == Index(
        {("A", f"unit-{n}", 2023, n, None, "counted") for n in range(1, 7)}, {2023: (21, None)}
    )


def test_paths_and_anchors_are_made_of_block_ids_and_member_names(committed):
    content, several = child(results(1, of="one")), rows(results(2, of="two"))
    with committed():
        page = nested_page(content=[content], single=results(3, of="three"), several=several)
    outer = page.sections.raw_data[0]["id"]
    assert set(Report.objects.values_list("content_path", "anchor")) == {
        (f"sections.{outer}.content.{content['id']}", f"so-lieu-{content['id']}"),
        (f"sections.{outer}.several.{several[0]['id']}", f"so-lieu-{several[0]['id']}"),
        (f"sections.{outer}.single", f"so-lieu-{outer}-single"),
    }


def test_blocks_stored_without_ids_have_paths_of_their_own(committed):
    """Wagtail gives ids on saving; a list in the bare form of old has none."""
    bare = [results(1, of="one"), results(2, of="two")]
    section = {"type": "section", "value": {"several": bare}}
    with committed():
        page = added(NestedPage(title="A", sections=json.dumps([section])))
    NestedPage.objects.filter(pk=page.pk).update(sections=json.dumps([section]))
    paths = [path for path, _classes, _codes in stated(page)]
    assert paths == ["sections.0.single", "sections.0.several.0", "sections.0.several.1"]


def test_two_blocks_stored_under_one_id_are_both_counted(committed):
    one, two = child(results(1, of="one")), child(results(2, of="two"))
    two["id"] = one["id"]
    with committed():
        added(BulletinPage(title="A", body=json.dumps([one, two])))
    assert index() == Index(
        {("A", "one", 2023, 1, None, "counted"), ("A", "two", 2023, 2, None, "counted")},
        {2023: (3, None)},
    )


def test_an_id_of_any_length_can_be_indexed(committed):
    stored = child(results(26, 2243)) | {"id": "x" * 2000}
    with committed():
        added(BulletinPage(title="A", body=json.dumps([stored])))
    assert index() == Index({("A", "tan-an", 2023, 26, 2243, "counted")}, {2023: (26, 2243)})


def test_texts_of_any_length_can_be_indexed(committed):
    """Code can store more than a column holds, and PostgreSQL refuses it."""
    long = dict.fromkeys(("theme", "cohort", "partner_names", "relation"), "x" * 2000)
    quality = {"rows": rows({"label": "x" * 2000, "counted": "x" * 200, "number": 1})}
    outreach = {"rows": rows({"label": "x" * 2000, "events": 1})}
    plan = {"planned": 3, "basis": "x" * 2000, "plan_for": "x" * 2000}
    where = {"unit": unit().pk, "period": {"span": "year", "year": 2023}}
    with committed():
        bulletin(
            "A",
            results(26, 2243, lines=rows(line("qpan", 26, 2243, **long))),
            child(quality | where, "quality"),
            child(outreach | where, "outreach"),
            child(plan | where, "plan"),
        )
    assert set(Report.objects.values_list("kind", "declared_classes")) == {
        ("results", 26),
        ("quality", None),
        ("outreach", None),
        ("plan", None),
    }
    assert (index().problems, index().totals, index().drift) == (set(), {2023: (26, 2243)}, [])


# What code may have stored

GARBAGE = [
    None,
    "a string",
    "",
    0,
    12,
    1.5,
    True,
    [],
    ["a", None, 3],
    {},
    {"unknown": 1},
    {"unit": "abc"},
    {"unit": 10**30},
    {"unit": -1},
    {"unit": True},
    {"unit": {"id": 1}},
    {"period": "2023"},
    {"period": None},
    {"period": {"span": "fortnight", "year": 2023}},
    {"period": {"span": "year", "year": None}},
    {"period": {"span": "year", "year": "2.023"}},
    {"period": {"span": "year", "year": 10**30}},
    {"period": {"span": "year", "year": 0}},
    {"period": {"span": "year", "year": True}},
    {"period": {"span": "range", "start": "2023-02-30", "end": "2023-03-01"}},
    {"period": {"span": "range", "start": "2023-03-01", "end": "2023-02-01"}},
    {"period": {"span": "range", "start": 20230301, "end": []}},
    {"period": {"span": ["year"], "year": 2023}},
    {"declared_classes": -5},
    {"declared_classes": 10**30},
    {"declared_classes": 2**31},
    {"declared_classes": 1.5},
    {"declared_classes": "2,5"},
    {"declared_classes": "hai trăm"},
    {"declared_classes": True},
    {"declared_classes": []},
    {"declared_classes": {"a": 1}},
    {"qualifier": "nearly"},
    {"qualifier": ["hơn"]},
    {"scope": "galaxy"},
    {"coverage": 7},
    {"data_as_of": "yesterday"},
    {"data_as_of": 5},
    {"corrects": "abc"},
    {"corrects": 10**30},
    {"corrects": -1},
    {"lines": [{"type": "item", "value": {"programme": "abc", "classes": 1}, "id": "x"}]},
    {"lines": [{"type": "item", "value": {"programme": 10**30, "classes": 1}, "id": "x"}]},
    {"lines": [{"type": "item", "value": {"classes": 1}, "id": "x"}]},
    {"lines": [{"type": "item", "value": {"programme": 1, "classes": -1}, "id": "x"}]},
    {"lines": [{"type": "item", "value": {"programme": 1, "owner": 10**30}, "id": "x"}]},
    {"lines": [{"type": "item", "value": {"programme": 1, "owner": "x"}, "id": "x"}]},
    {"lines": [{"type": "item", "value": {"programme": 1, "partners": ["x"]}, "id": "x"}]},
    {"lines": [{"type": "item", "value": {"programme": 1, "also_programmes": [[]]}, "id": "x"}]},
    {"lines": [{"type": "item", "value": {"programme": 1, "event": "burnt"}, "id": "x"}]},
]


def broken(garbage):
    """A block that would be right but for the garbage."""
    if isinstance(garbage, dict) and garbage:
        return results(26, 2243) | garbage
    return garbage


@pytest.mark.parametrize("garbage", GARBAGE, ids=repr)
def test_a_block_that_cannot_be_read_is_listed_and_the_others_count(committed, garbage):
    stored = child(broken(garbage))
    if garbage == {"unknown": 1}:
        stored["value"] = garbage
    with committed():
        page = bulletin("A", stored, good())
    found = index()
    codes = {problem[1:] for problem in found.problems}
    assert found == good_alone({("A", *next(iter(codes), ()))})
    assert (len(codes), "refresh-failed" in str(codes)) == (1, False)
    problem = IndexProblem.objects.get()
    assert (problem.page_id, problem.content_path) == (page.pk, f"body.{stored['id']}")


HARMLESS = [
    {"unknown": 1},
    {"declared_classes": "26", "declared_learners": "2.243"},
    {"declared_learners": "2 243"},
    {"data_as_of": None},
    {"corrects": 4711},
    {"lines": None},
    {"lines": [{"type": "item", "value": {"inclusion": "in-total"}, "id": "x"}]},
    {"lines": [{"type": "item", "value": {"programme": None, "partners": []}, "id": "x"}]},
    {"note": 5, "difference_reason": 5, "status": 5},
    {"qualifier": None, "scope": None, "coverage": None},
]


@pytest.mark.parametrize("stored", HARMLESS, ids=repr)
def test_what_is_odd_but_clear_is_read(committed, stored):
    with committed():
        bulletin("A", results(26, 2243) | stored)
    assert index() == Index({("A", "tan-an", 2023, 26, 2243, "counted")}, {2023: (26, 2243)})


def test_a_partner_that_no_longer_exists_is_left_out(committed):
    partners = rows(unit("partner").pk, 4711)
    with committed():
        bulletin("A", results(26, 2243, lines=rows(line("qpan", 26, 2243, partners=partners))))
    assert index() == Index({("A", "tan-an", 2023, 26, 2243, "counted")}, {2023: (26, 2243)})
    partners = Report.objects.get().lines.get().partners
    assert [partner.slug for partner in partners.all()] == ["partner"]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "null",
        '[{"type": "gone", "value": 1, "id": "1"}]',
        "[]",
    ],
)
def test_a_body_without_known_blocks_states_nothing(committed, body):
    with committed():
        added(BulletinPage(title="A", body=body))
    assert index() == Index()


def test_a_block_of_an_unknown_type_leaves_the_others(committed):
    with committed():
        bulletin("A", child(1, "gone"), good())
    assert index() == good_alone()


@pytest.mark.parametrize("garbage", [None, "a string", 12, [1], [{"type": "gone"}], {"a": 1}])
def test_garbage_in_the_containers_leaves_the_rest(committed, garbage):
    with committed():
        nested_page(content=garbage, several=garbage, aside=[good()])
    found = index()
    assert (found.reports, found.totals, found.drift) == (
        {("A", *GOOD, "counted")},
        {2022: (9, 564)},
        [],
    )


TEMPLATE = "{% load wagtailcore_tags %}<main>{% include_block page.body %}</main>"


@pytest.fixture
def bulletins_rendered(settings):
    """The site's own template of a bulletin."""
    engine = settings.TEMPLATES[0] | {"APP_DIRS": False}
    loaders = [
        ("django.template.loaders.locmem.Loader", {"testapp/bulletin_page.html": TEMPLATE}),
        "django.template.loaders.filesystem.Loader",
        "django.template.loaders.app_directories.Loader",
    ]
    engine["OPTIONS"] = engine["OPTIONS"] | {"loaders": loaders}
    settings.TEMPLATES = [engine]


def assert_shown(page, client, admin_client):
    assert client.get(page.url).status_code == 200
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert admin_client.get(edit).status_code == 200


def holds_huge_number(stored):
    return "0" * 30 in json.dumps(stored)


def test_page_and_form_show_whatever_is_stored(committed, client, admin_client, bulletins_rendered):
    kept = [s for s in [*GARBAGE, *HARMLESS] if not holds_huge_number(s)]
    with committed():
        page = bulletin("A", *(child(broken(stored)) for stored in kept), good())
    assert_shown(page, client, admin_client)


@pytest.mark.parametrize("stored", list(filter(holds_huge_number, [*GARBAGE, *HARMLESS])), ids=repr)
def test_page_and_form_show_numbers_that_no_column_holds(
    committed, client, admin_client, bulletins_rendered, stored
):
    with committed():
        page = bulletin("A", child(broken(stored)), good())
    assert_shown(page, client, admin_client)


# Rules

NOON = datetime(2026, 1, 1, 12, tzinfo=clock.VIETNAM)
TOMORROW = date(2026, 1, 2)
NEXT_YEAR = 2027


def lines(*values):
    return {"lines": rows(*values)}


def faults(value, kind="results", page=bulletin):
    with clock.at(NOON):
        page = page("A", child(value, kind))
    (found,) = statements_in(BulletinPage.objects.get(pk=page.pk), today=TODAY)
    return [(fault.field, fault.code) for fault in found.faults]


RESULTS_FAULTS = {
    "unit left open on a page without one": ({"unit": None}, ("unit",), "unit-missing"),
    "unit gone": ({"unit": 4711}, ("unit",), "unit-unknown"),
    "period left open on a page without one": ({"period": None}, ("period",), "period-missing"),
    "span unknown": (
        {"period": {"span": "week", "year": 2023}},
        ("period", "span"),
        "period-span-unknown",
    ),
    "year left open": ({"period": {"span": "half-1"}}, ("period", "year"), "period-year-missing"),
    "end left open": (
        {"period": {"span": "range", "start": "2023-01-01"}},
        ("period", "end"),
        "period-end-missing",
    ),
    "start left open": ({"period": {"span": "event"}}, ("period", "start"), "period-start-missing"),
    "end before start": (
        {"period": {"span": "range", "start": "2023-02-01", "end": "2023-01-01"}},
        ("period", "end"),
        "period-end-before-start",
    ),
    "period not begun": (
        {"period": {"span": "year", "year": NEXT_YEAR}},
        ("period",),
        "period-not-begun",
    ),
    "data as of tomorrow": (
        {"data_as_of": TOMORROW.isoformat()},
        ("data_as_of",),
        "as-of-in-future",
    ),
    "negative": ({"declared_classes": -1}, ("declared_classes",), "count-negative"),
    "decimal": ({"declared_learners": "2,5"}, ("declared_learners",), "count-decimal"),
    "English thousands": (
        {"declared_learners": "2,243"},
        ("declared_learners",),
        "count-comma-grouping",
    ),
    "wrong groups": (
        {"declared_attendances": "2.24"},
        ("declared_attendances",),
        "count-grouping",
    ),
    "words": ({"declared_classes": "hai trăm"}, ("declared_classes",), "count-letters"),
    "ten digits": ({"declared_learners": "1234567890"}, ("declared_learners",), "count-too-long"),
    "unknown qualifier": ({"qualifier": "x"}, ("qualifier",), "choice-unreadable"),
    "unknown scope": ({"scope": "x"}, ("scope",), "choice-unreadable"),
    "nothing stated": (
        {"declared_classes": None, "declared_learners": None},
        ("declared_classes",),
        "nothing-stated",
    ),
}


@pytest.mark.parametrize(("changes", "field", "code"), RESULTS_FAULTS.values(), ids=RESULTS_FAULTS)
def test_fault_of_a_results_block_on_its_field(db, changes, field, code):
    assert faults(results(26, 2243) | changes) == [(field, code)]


LINE_FAULTS = {
    "programme left open": ({"programme": None}, ("lines", 1, "programme"), "programme-missing"),
    "programme gone": ({"programme": 4711}, ("lines", 1, "programme"), "programme-unknown"),
    "further programme gone": (
        {"also_programmes": rows(4711)},
        ("lines", 1, "programme"),
        "programme-unknown",
    ),
    "owner gone": ({"owner": 4711}, ("lines", 1, "owner"), "unit-unknown"),
    "negative": ({"learners": -1}, ("lines", 1, "learners"), "count-negative"),
    "unknown event": ({"event": "x"}, ("lines", 1, "event"), "choice-unreadable"),
    "unknown inclusion": ({"inclusion": "x"}, ("lines", 1, "inclusion"), "choice-unreadable"),
}


@pytest.mark.parametrize(("changes", "field", "code"), LINE_FAULTS.values(), ids=LINE_FAULTS)
def test_fault_of_a_line_on_its_field(db, changes, field, code):
    """The lines state 26 classes and 2,243 learners, as declared."""
    first, second = line("qpan", 20, 2000), line("so-cap-llct", 6, 243) | changes
    assert faults(results(None, None, **lines(first, second))) == [(field, code)]


def test_other_needs_a_theme(db):
    assert faults(results(26, 2243, **lines(line("khac", 26, 2243)))) == [
        (("lines", 0, "theme"), "theme-missing")
    ]
    assert faults(results(26, 2243, **lines(line("khac", 26, 2243, theme="Lớp")))) == []


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        # 26 declared, 25 in the lines.
        ({}, ["difference-classes"]),
        ({"difference_reason": "One class was cancelled."}, []),
        ({"difference_reason": "  "}, ["difference-classes"]),
        # hơn 26 means 26 to 28: 25 contradicts it; khoảng 26 means 24 to 28.
        ({"classes_qualifier": "hơn"}, ["difference-classes"]),
        ({"classes_qualifier": "khoảng"}, []),
        ({"declared_classes": 25}, []),
        ({"declared_learners": 2244}, ["difference-classes", "difference-learners"]),
        ({"declared_attendances": 5}, ["difference-classes"]),
    ],
)
def test_lines_that_contradict_what_is_declared(db, changes, codes):
    value = results(26, 2243, **lines(line("qpan", 25, 2243))) | changes
    assert faults(value) == [(("difference_reason",), code) for code in codes]


INDICATOR_FAULTS = {
    "plan without a number": ("plan", {}, ("planned",), "nothing-stated"),
    "plan in words": ("plan", {"planned": "nhiều"}, ("planned",), "count-letters"),
    "percentage": ("plan", {"percent": "many"}, ("percent",), "percent-unreadable"),
    "more than all": (
        "quality",
        {"rows": rows({"label": "Giỏi", "number": 420, "out_of": 419})},
        ("rows", 0, "number"),
        "more-than-all",
    ),
    "outreach without a figure": (
        "outreach",
        {"rows": rows({"label": "x"})},
        ("rows",),
        "nothing-stated",
    ),
    "staff in the future": (
        "staff",
        {"as_of": TOMORROW.isoformat(), "rows": rows({"role": "managers", "number": 1})},
        ("as_of",),
        "period-not-begun",
    ),
}


@pytest.mark.parametrize(
    ("kind", "changes", "field", "code"), INDICATOR_FAULTS.values(), ids=INDICATOR_FAULTS
)
def test_fault_of_another_block_on_its_field(db, kind, changes, field, code):
    where = {"unit": unit().pk, "period": {"span": "year", "year": 2023}}
    assert faults(where | changes, kind) == [(field, code)]


@pytest.mark.parametrize("percent", ["99999.999", 99999.999, "1e400", "NaN", "Infinity", "-1"])
def test_a_percentage_that_no_column_holds_leaves_the_other_blocks(committed, percent):
    where = {"unit": unit().pk, "period": {"span": "year", "year": 2023}}
    with committed():
        bulletin("A", child(where | {"planned": 3, "percent": percent}, "plan"), good())
    assert index() == good_alone({("A", "percent-unreadable")})


# Two statements of the same


def test_a_second_whole_report_of_unit_scope_and_period_is_unreadable(committed):
    with committed():
        bulletin("A", results(26, 2243), results(1, 1))
    assert index() == Index(
        {("A", "tan-an", 2023, 26, 2243, "counted")}, {2023: (26, 2243)}, {("A", "repeated")}
    )


def test_the_page_s_unit_and_period_count_for_repetition(committed):
    with committed():
        report_page("A", results(26, 2243, of=None), results(1, 1))
    assert index() == Index(
        {("A", "tan-an", 2023, 26, 2243, "counted")}, {2023: (26, 2243)}, {("A", "repeated")}
    )


@pytest.mark.parametrize(
    "changes",
    [{"scope": "area"}, {"coverage": "listed"}, {"period": {"span": "half-1", "year": 2022}}],
    ids=repr,
)
def test_a_second_report_of_another_scope_coverage_or_period_is_read(db, changes):
    page = bulletin("A", results(26, 2243), results(1, 1) | changes)
    assert [codes for _path, _classes, codes in stated(page)] == [[], []]


def test_blocks_of_other_kinds_repeat_nothing(committed):
    where = {"unit": unit().pk, "period": {"span": "year", "year": 2023}}
    with committed():
        bulletin("A", results(26, 2243), child(where | {"planned": 18}, "plan"))
    assert set(Report.objects.values_list("kind", "standing")) == {
        ("results", "counted"),
        ("plan", ""),
    }
    assert (index().totals, index().problems, index().drift) == ({2023: (26, 2243)}, set(), [])


def test_reading_takes_two_queries_however_many_blocks(db, django_assert_num_queries):
    def values(n):
        return [results(1, 1, of=f"unit-{m}", **lines(line("qpan", 1, 1))) for m in range(n)]

    for n in (1, 12):
        page = BulletinPage.objects.get(pk=bulletin(f"A{n}", *values(n)).pk)
        with django_assert_num_queries(2):
            assert len(statements_in(page, today=TODAY)) == n
