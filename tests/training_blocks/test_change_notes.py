"""What readers see of figures that became others: the notes of an article, and the latest of a unit or of all."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.template import engines
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import Site

from tests.bulletins import (
    bulletin,
    child,
    edited,
    hide,
    line,
    results,
    rows,
    section,
    unit,
)
from tests.testapp.models import BulletinPage
from tests.training_blocks.days import FIRST, SECOND, THIRD, on
from training_blocks import clock
from training_blocks.corrections import recent_corrections
from training_blocks.models import ChangeReason, FigureChange, Report

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh_addresses():
    Site.clear_site_root_paths_cache()


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def corrected(committed):
    """`corrected("A", results(1, 2), results(1, 3))`: stated on the first day, mended on the second."""

    def corrected(title, before, after, kind="results", **more):
        block = child(before, kind)
        with on(FIRST, committed):
            page = bulletin(title, block, **more)
        with on(SECOND, committed):
            edited(page, block | {"value": after})
        return page

    return corrected


def note(page):
    """The text of an article's notes: a line for each figure, or for a day of several and each of its figures."""
    items = soup(notes(page)).select("li")
    return [words(item).partition(words(item.ul) if item.ul else "\0")[0].strip() for item in items]


def notes(page):
    return rendered("{% load training_corrections %}{% training_corrections page %}", page=page)


def rendered(source, **context):
    return engines["django"].from_string(source).render(context)


def soup(html):
    return BeautifulSoup(html, "html.parser")


def words(element):
    return " ".join(element.get_text(" ").split())


def latest(scope=None, **more):
    return [
        (c.block.page.title, c.what, c.before, c.after) for c in recent_corrections(scope, **more)
    ]


# The article's own notes


def test_an_article_notes_its_correction(corrected):
    page = corrected("A", results(9, 546), results(9, 564))
    assert note(page) == ["Corrected 14/12/2023 : learners 546 → 564"]


def test_it_notes_an_update_of_what_was_preliminary(corrected):
    page = corrected("A", results(9, 1546, status="preliminary"), results(9, 1564))
    assert note(page) == ["Updated 14/12/2023 : learners 1,546 → 1,564"]


def test_it_notes_nothing_where_nothing_changed(corrected):
    page = corrected("A", results(9, 546), results(9, 546, note="Ghi chú"))
    assert notes(page).strip() == ""


def test_days_are_told_apart_the_latest_first(corrected, committed):
    page = corrected("A", results(9, 546), results(10, 564))
    block = child(results(10, 565), "results") | {
        "id": Report.objects.get().content_path.split(".")[1]
    }
    with on(THIRD, committed):
        edited(page, block)
    assert note(page) == [
        "Corrected 20/12/2023 : learners 564 → 565",
        "Corrected 14/12/2023 :",
        "classes 9 → 10",
        "learners 546 → 564",
    ]


def test_rows_are_named_by_their_programmes(corrected):
    before = results(
        lines=rows(line("qpan", 2, 100), line("so-cap-llct", 1, 5, inclusion="of-which"))
    )
    after = results(
        lines=rows(line("qpan", 3, 100), line("so-cap-llct", 1, 6, inclusion="of-which"))
    )
    found = note(corrected("A", before, after))
    assert "classes 2 → 3" in found
    assert [text for text in found if "," in text] == [
        "Defence and security knowledge, classes 2 → 3",
        "Of which: Elementary political theory, learners 5 → 6",
    ]


def test_other_figures_are_named_by_what_they_are(corrected):
    before = results() | {"planned": 26, "achieved": 26, "percent": "100"}
    after = results() | {"planned": 28, "achieved": 27, "percent": "96.43"}
    assert note(corrected("A", before, after, "plan"))[1:] == [
        "The year's plan, achieved 26 → 27",
        "The year's plan, planned 26 → 28",
        "The year's plan 100% → 96.43%",
    ]


def test_unit_and_period_are_named(corrected):
    unit("yen-bai", name_vi="tỉnh Yên Bái")
    page = corrected("A", results(9, 546), results(9, None, of="yen-bai", year=2022))
    assert note(page)[1:] == [
        "unit tan-an → tỉnh Yên Bái",
        "period year 2023 → year 2022",
        "learners 546 → –",
    ]


def test_of_several_reports_it_says_which(committed):
    blocks = [child(results(9, 546)), child(results(20, 2000, year=2022))]
    with on(FIRST, committed):
        page = bulletin("A", *blocks)
    with on(SECOND, committed):
        edited(page, blocks[0], blocks[1] | {"value": results(20, 2001, year=2022)})
    (only,) = note(page)
    assert only == "Corrected 14/12/2023 : tan-an, year 2022 : learners 2,000 → 2,001"
    assert soup(notes(page)).a["href"] == f"#so-lieu-{blocks[1]['id']}"


def test_the_reason_is_the_latest_given(corrected):
    page = corrected("A", results(9, 546), results(9, 564))
    change = FigureChange.objects.get()
    for text, minutes in (("Đếm sót một lớp <b>", 5), ("x", 1)):
        given_at = clock.now() + timedelta(minutes=minutes)
        ChangeReason.objects.create(change=change, text=text, given_at=given_at)
    (only,) = note(page)
    assert only.endswith("learners 546 → 564 Reason: Đếm sót một lớp <b>")


def test_a_reason_that_all_figures_of_a_day_share_is_given_once(corrected):
    page = corrected("A", results(9, 546), results(10, 564))
    changes = FigureChange.objects.order_by("pk")
    give("Đếm sót", changes[0])
    assert note(page)[1:] == ["classes 9 → 10 Reason: Đếm sót", "learners 546 → 564"]
    give("Đếm sót", changes[1])
    assert notes(page).count("Reason: Đếm sót") == 1
    assert note(page)[1:] == ["classes 9 → 10", "learners 546 → 564"]


def give(text, change):
    ChangeReason.objects.create(change=change, text=text, given_at=clock.now())


def test_an_alias_notes_what_its_source_notes(corrected, committed):
    page = corrected("A", results(9, 546), results(9, 564))
    with committed():
        alias = page.create_alias(parent=section())
    assert note(alias) == note(page) != []


# The latest


def test_the_latest_corrections_lead_to_their_blocks(corrected):
    page = corrected("A", results(9, 546), results(9, 564))
    (found,) = recent_corrections()
    assert (found.day, found.about) == (SECOND, "tan-an, year 2023")
    assert found.url == f"{page.url}#{Report.objects.get().anchor}"
    html = rendered(
        "{% load training_corrections %}{% recent_corrections as found %}{% corrections_list found %}"
    )
    (item,) = soup(html).select("li")
    assert words(item) == "Corrected 14/12/2023 : tan-an, year 2023: learners 546 → 564 A"
    assert item.a["href"] == found.url


def test_a_unit_s_latest_are_those_of_all_below_it(corrected):
    above = unit("tien-giang")
    inside = unit("go-cong-tay", parent=above)
    beside = unit("tien-giang-2")
    for place in (inside, beside):
        corrected(place.slug, results(9, 546, of=place.slug), results(9, 564, of=place.slug))
    assert [found[0] for found in latest(above)] == ["go-cong-tay"]
    assert {found[0] for found in latest()} == {"go-cong-tay", "tien-giang-2"}


def test_only_so_many_are_given_the_latest_first(corrected, committed):
    page = corrected("A", results(9, 546), results(9, 564))
    with on(THIRD, committed):
        edited(page, results(9, 565))
    assert latest(limit=1) == [("A", "learners", "564", "565")]
    assert latest() == [("A", "learners", "564", "565"), ("A", "learners", "546", "564")]


# What is not public now


def unpublished(page):
    page.unpublish()


def deleted(page):
    BulletinPage.objects.get(pk=page.pk).delete()


def emptied(page):
    edited(page, results(1, 1, year=2022))


@pytest.mark.parametrize("withdraw", [unpublished, deleted, hide, emptied])
def test_what_is_not_public_now_is_in_no_note(corrected, committed, withdraw):
    page = corrected("A", results(9, 546), results(9, 564))
    assert latest() != []
    with on(THIRD, committed):
        withdraw(page)
    assert latest() == []
    assert note(page) == []
    assert FigureChange.objects.count() == 1


def test_a_hidden_section_hides_them_until_it_is_opened(corrected, committed):
    under = section()
    corrected("A", results(9, 546), results(9, 564), under=under)
    with on(THIRD, committed):
        restriction = hide(under)
    assert latest() == []
    with on(THIRD, committed):
        restriction.delete()
    assert latest() == [("A", "learners", "546", "564")]


def test_the_latest_take_the_same_number_of_queries_however_many_they_are(corrected):
    corrected("A", results(9, 546), results(9, 564))
    few = queries()
    lines = rows(line("qpan", 9, 546))
    for n in range(5):
        corrected(str(n), results(lines=lines, year=2000 + n), results(1, n, year=2000 + n))
    assert (queries(), len(latest(limit=99)) > 10) == (few + 1, True)  # one for programmes' names


def queries():
    with CaptureQueriesContext(connection) as context:
        recent_corrections(limit=99)
    return len(context)
