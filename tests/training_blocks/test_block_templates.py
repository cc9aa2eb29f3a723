"""Every statistic block as its readers get it: a table that says what it shows, at an address of its own."""

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template
from django.utils.translation import override

from tests.bulletins import child, line, nested_page, report_page, results, rows, unit
from tests.testapp.models import NestedPage
from training_blocks.templatetags.training_totals import loaded_when_seen

pytestmark = pytest.mark.django_db

LINES = {
    "results": {
        "declared_classes": 26,
        "declared_learners": 2243,
    },
    "plan": {"planned": 18, "basis": "classes", "achieved": 9, "percent": "50"},
    "quality": {"rows": [{"label": "Xuất sắc", "number": 35, "out_of": 419, "percent": "8.4"}]},
    "outreach": {"rows": [{"label": "Thời sự", "attendances": 1400, "qualifier": "khoảng"}]},
    "staff": {"rows": [{"role": "lecturers", "number": 11, "out_of": 34}]},
}


CONTAINER = Template(
    "{% load wagtailcore_tags %}{% include_block section.content %}{% include_block section.single %}"
    "{% for one in section.several %}{% include_block one %}{% endfor %}"
)


def rendered(page):
    """The page's blocks as a site's template would put them out, in English."""
    page = type(page).objects.get(pk=page.pk)
    with override("en"):
        blocks = [bound.render({"page": page}) for bound in page.body]
    return BeautifulSoup("".join(blocks), "html.parser")


def table_of(kind, value):
    return rendered(report_page("A", child(value, kind)))


def words(element):
    return " ".join(element.get_text(" ").split())


def lines_of(soup):
    return [[words(cell) for cell in row.find_all(["th", "td"])] for row in soup.find_all("tr")]


@pytest.mark.parametrize("kind", LINES)
def test_every_statistic_block_is_a_table_with_caption_and_scoped_headers(kind):
    block = child(LINES[kind], kind)
    soup = rendered(report_page("A", block))
    assert soup.find("figure")["id"] == f"so-lieu-{block['id']}"
    assert "tan-an, year 2023" in words(soup.find("caption"))
    headers = soup.find_all("th")
    assert headers and all(header.get("scope") for header in headers)
    region = soup.find(role="group")
    assert (region["tabindex"], region["aria-label"]) == ("0", words(soup.find("caption")))


@pytest.mark.parametrize("kind", LINES)
def test_no_block_brings_inline_styles_or_scripts(kind):
    soup = table_of(kind, LINES[kind])
    assert not soup.find_all(style=True) and not soup.find_all(["style", "script"])


def test_lines_their_total_and_what_stands_outside_it():
    value = {
        "declared_classes": 5,
        "declared_learners": 2243,
        "lines": rows(
            line("so-cap-llct", 2, 114, cohort="khoá 15"),
            line("chuyen-de", 3, 2129),
            line("nhan-thuc-dang", None, 40, inclusion="of-which"),
        ),
    }
    assert lines_of(table_of("results", value)) == [
        ["Programme", "Classes", "Learners"],
        ["Elementary political theory khoá 15", "2", "114"],
        ["Themed course", "3", "2,129"],
        ["Total", "5", "2,243"],
        ["Of which"],
        ["Understanding the Party (before admission)", "–", "40"],
    ]


def test_what_a_declared_total_holds_beyond_its_lines_is_a_row_of_its_own():
    value = {
        "declared_classes": 9,
        "declared_learners": 564,
        "difference_reason": "Chưa gửi đủ",
        "lines": rows(line("so-cap-llct", 4, 500)),
    }
    soup = table_of("results", value)
    assert lines_of(soup)[2:] == [["Not broken down", "5", "64"], ["Total", "9", "564"]]
    assert "Chưa gửi đủ" in words(soup.find(class_="training-notes"))


def test_a_qualified_total_that_its_lines_made_exact_keeps_the_words_of_the_article():
    value = {
        "declared_learners": 1212,
        "qualifier": "hơn",
        "lines": rows(line("dang-vien-moi", 6, 492), line("nhan-thuc-dang", 9, 721)),
    }
    soup = table_of("results", value)
    assert lines_of(soup)[-1] == ["Total", "15", "1,213"]
    assert "declared: more than 1,212" in words(soup.find(class_="training-notes"))


def test_attendances_have_a_column_of_their_own_and_missing_learners_none():
    soup = table_of("results", {"declared_classes": 1188, "declared_attendances": 117342})
    assert lines_of(soup) == [
        ["Programme", "Classes", "Attendances"],
        ["Total", "1,188", "117,342"],
    ]


def test_a_block_that_states_nothing_yet_is_shown_with_dashes():
    assert lines_of(table_of("results", {}))[-1] == ["Total", "–", "–"]
    assert lines_of(table_of("plan", {}))[1:] == [
        ["Planned", "–"],
        ["Achieved", "–"],
        ["Share of the plan", "–"],
    ]


def test_a_plan_shows_the_computed_percentage_beside_the_stated_one():
    assert lines_of(table_of("plan", LINES["plan"])) == [
        ["The year's plan", "Number"],
        ["Planned classes", "18"],
        ["Achieved", "9"],
        ["Share of the plan", "50% stated: 50%"],
    ]


def test_a_grade_shows_both_percentages_whatever_they_say():
    """35 of 419 is 8.35 %."""
    assert lines_of(table_of("quality", LINES["quality"]))[1] == [
        "Xuất sắc learners",
        "35",
        "419",
        "8.35% stated: 8.4%",
    ]


def test_outreach_carries_its_qualifier_and_says_that_it_is_outside_the_totals():
    soup = table_of("outreach", LINES["outreach"])
    assert lines_of(soup)[1] == ["Thời sự", "–", "about 1,400"]
    assert "Outside the totals" in words(soup.find("figcaption"))


def test_staff_shows_shares_only_where_they_are_stated():
    """11 of 34 is 32.35%."""
    assert lines_of(table_of("staff", LINES["staff"])) == [
        ["Staff", "Number", "Out of", "Share"],
        ["Full-time lecturers", "11", "34", "32.35%"],
    ]
    plain = table_of("staff", {"rows": [{"role": "other", "label": "Lái xe", "number": 1}]})
    assert lines_of(plain) == [["Staff", "Number"], ["Lái xe", "1"]]


def test_addresses_are_unique_however_deep_a_foreign_container_nests_the_blocks():
    inner = [child(results(1, 50)), child(LINES["quality"] | {"unit": unit().pk}, "quality")]
    page = nested_page(
        content=inner,
        single=results(2, 60, of="b"),
        several=rows(results(3, 70, of="c"), results(4, 80, of="d")),
    )
    page = NestedPage.objects.get(pk=page.pk)
    html = CONTAINER.render(Context({"page": page, "section": page.sections[0].value}))
    anchors = [found["id"] for found in BeautifulSoup(html, "html.parser").find_all(id=True)]
    assert len(anchors) == len(set(anchors)) == 5
    assert {f"so-lieu-{block['id']}" for block in inner} <= set(anchors)


def test_text_of_an_editor_is_escaped():
    soup = table_of("outreach", {"rows": [{"label": "<script>alert(1)</script>", "events": 1}]})
    assert not soup.find("script")


def test_an_embedded_frame_asks_for_nothing_until_it_is_opened():
    assert (
        loaded_when_seen('<iframe src="x"></iframe>') == '<iframe loading="lazy" src="x"></iframe>'
    )
