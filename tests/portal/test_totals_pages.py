"""The portal's pages of totals: what a citizen reads there and where each figure leads."""

import json
import re
from datetime import date, datetime

import pytest
from django.core.exceptions import ValidationError

from portal.totals import contexts
from portal.totals.models import TotalsPage
from tests.bulletins import line, rows, unit
from tests.portal.reading import queries, table, words
from tests.training_blocks.days import FIRST, SECOND
from training_blocks import clock


def explanation(year, **params):
    named = "&".join(f"{name}={value}" for name, value in params.items())
    return f"/~giai-thich/{year}/" + (f"?{named}" if named else "")


def test_the_years_with_links_to_their_pages_explanations_and_sources(publish, read):
    _page, go_cong = publish(
        "A", {"declared_classes": 26, "declared_learners": 2243}, of="go-cong-tay", year=2023
    )
    _page, yen_bai = publish(
        "B",
        {"declared_classes": 9, "declared_learners": 564},
        of="yen-bai",
        span="half-1",
        year=2022,
    )
    publish(
        "C", {"declared_classes": 1188, "declared_attendances": 117342}, of="thanh-hoa", year=2019
    )
    soup = read("/ket-qua/")
    _header, first, second, third = table(soup)
    # Nothing is compared: 2019 is a whole year, too, but another unit's.
    assert first[0].startswith("2023") and first[1:4] == ["26", "2.243", "–"]
    assert second[0].startswith("2022 ") and "6 tháng đầu năm" in second[0]
    assert second[1:4] == ["9", "564", "–"]
    assert third[1:4] == ["1.188", "–", "117.342"]
    links = {words(link): link["href"] for link in soup.find("table").find_all("a")}
    assert links["2023"] == "/ket-qua/2023/"
    assert (links["2.243"], links["564"]) == (explanation(2023), explanation(2022))
    sources = [row.find_all("a")[-1]["href"] for row in soup.find("table").find_all("tr")[1:]]
    assert sources[:2] == [go_cong, yen_bai]


def test_a_figures_link_is_called_by_the_figure_and_what_it_is_of(publish, read):
    publish("A", {"declared_classes": 26, "declared_learners": 2243}, of="a", year=2023)
    for address in ("/ket-qua/", "/ket-qua/2023/", "/"):
        links = read(address).find("main").find_all("a", href=explanation(2023))
        named = [link for link in links if link.get("aria-label")]
        assert {words(link) for link in named} == {"26", "2.243"}
        for link in named:
            name = link["aria-label"]
            assert name.startswith(f"{words(link)}:")
            assert "2023" in name or "Tổng" in name or "A" in name


def test_how_many_units_have_reported_stands_beside_the_figures(publish, read):
    unit("b")
    publish("A", {"declared_classes": 1}, of="a", year=2023)
    assert re.search(r"\b1\D+2\b", words(read("/ket-qua/2023/").find(class_="training-remarks")))
    assert table(read("/ket-qua/"))[1][4] == "1/2"


def test_a_total_made_exact_by_its_lines_says_what_was_declared(publish, read):
    value = {
        "declared_classes": 15,
        "declared_learners": 1212,
        "qualifier": "hơn",
        "lines": rows(line("dang-vien-moi", 6, 492), line("nhan-thuc-dang", 9, 721)),
    }
    publish("A", value, of="khoi", span="half-1", year=2016)
    assert table(read("/ket-qua/"))[1][2].startswith("1.213 ")
    assert "1.212" in table(read("/ket-qua/"))[1][2]
    assert "1.212" in words(read("/ket-qua/2016/").find(class_="training-headline"))


def test_figures_without_a_year_stand_in_a_table_of_their_own(publish, read):
    value = {"declared_classes": 344, "declared_learners": 44200, "qualifier": "hơn"}
    page, address = publish("Tám trung tâm", value, of="bac-ninh-cu", span="open")
    soup = read("/ket-qua/")
    (_header, row, told) = table(soup)
    assert row[0].startswith("Bac-Ninh-Cu")
    assert row[1] == "344" and row[2].endswith(" 44.200")
    assert "Không tính" in told[0]
    assert soup.find("table").find("a")["href"] == address
    assert words(soup.find(id="no-year"))
    assert words(read(page.url).find("aside"))


def test_one_year_by_programme_and_by_unit(publish, read):
    value = {
        "declared_classes": 5,
        "declared_learners": 300,
        "difference_reason": "Sáu người học lẻ",
        "lines": rows(line("so-cap-llct", 2, 114), line("chuyen-de", 3, 180)),
    }
    _page, first = publish("A", value, of="a", year=2023)
    value = {"lines": rows(line("so-cap-llct", 1, 50))}
    _page, second = publish("B", value, of="b", year=2023)
    soup = read("/ket-qua/2023/")
    by_programme, by_unit = table(soup), table(soup, 1)
    # 300 declared less 294 in lines leaves 6; 5 + 1 classes, 300 + 50 learners.
    assert [row[1:3] for row in by_programme[1:]] == [
        ["3", "164"],
        ["3", "180"],
        ["–", "6"],
        ["6", "350"],
    ]
    assert by_programme[1][0] == "Sơ cấp lý luận chính trị"
    assert [row[:3] for row in by_unit[1:3]] == [["A", "5", "300"], ["B", "1", "50"]]
    shared = soup.find("table").find("details")
    assert [link["href"] for link in shared.find_all("a")] == [first, second]
    assert [link["href"] for link in soup.find_all("table")[1].find_all("tr")[1].find_all("a")] == [
        "/ket-qua/don-vi/a/2023/",
        *[explanation(2023, of="a")] * 2,
        first,
    ]
    figures = [words(figure) for figure in soup.find(class_="training-headline").find_all("dd")]
    assert figures == ["6", "350"]


def test_each_measure_has_a_drawing_of_its_own_named_and_described(publish, read):
    publish("A", {"declared_classes": 26, "declared_learners": 2243}, of="a", year=2023)
    publish("B", {"declared_classes": 9, "declared_learners": 564}, of="b", year=2022)
    first, second = read("/ket-qua/").find_all("svg")
    for drawing, numbers in ((first, ("26", "9")), (second, ("2.243", "564"))):
        assert drawing["role"] == "img" and drawing.find("title").get_text()
        described = drawing.find("desc").get_text()
        assert all(
            f"{year}: {n}" in described for year, n in zip((2023, 2022), numbers, strict=True)
        )
        assert len(drawing.find_all("rect")) == 2
        assert not drawing.find_all(style=True)


def test_a_report_that_is_not_counted_is_listed_with_the_one_that_stands_instead(publish, read):
    _page, whole = publish(
        "Năm", {"declared_classes": 20, "declared_learners": 900}, of="a", year=2023
    )
    _page, half = publish(
        "Nửa năm",
        {"declared_classes": 9, "declared_learners": 400},
        of="a",
        span="half-1",
        year=2023,
    )
    soup = read("/ket-qua/2023/")
    listed = soup.find(id="not-counted").find_parent("section")
    assert {link["href"] for link in listed.find_all("a")} == {
        whole,
        half,
        explanation(2023, unit="a"),
        explanation(2023),
    }
    assert table(listed)[1][1:3] == ["9", "400"]


def test_units_that_share_no_day_do_not_pass_for_a_part_of_the_year(publish, read):
    publish("A", {"declared_classes": 1}, of="a", span="half-1", year=2023)
    publish("B", {"declared_classes": 2}, of="b", span="half-2", year=2023)
    soup = read("/ket-qua/2023/")
    (caution,) = soup.find(class_="training-headline").find_all(class_="training-chip--caution")
    assert "6 tháng" not in words(caution)


def test_a_year_without_reports_says_so_kindly(publish, read):
    publish("A", {"declared_classes": 1}, of="a", year=2023)
    assert "2020" in words(read("/ket-qua/2020/").find(class_="training-empty"))


@pytest.mark.parametrize("nonsense", ["abcd", "20235", "1899", "2101", "0", "-5", "２０２３"])
def test_what_is_no_year_is_not_found(home, read, nonsense):
    read(f"/ket-qua/{nonsense}/", status=404)


def test_totals_without_any_report(home, read):
    assert words(read("/ket-qua/").find(class_="training-empty"))


def test_a_page_of_one_unit_counts_only_that_unit(totals_page, publish, read):
    publish("A", {"declared_classes": 5}, of="a", year=2023)
    publish("B", {"declared_classes": 7}, of="b", year=2023)
    totals_page.add_child(instance=TotalsPage(title="A", slug="a", scope_unit=unit("a")))
    assert table(read("/ket-qua/"))[1][1] == "12"
    assert table(read("/ket-qua/a/"))[1][1] == "5"
    assert read("/ket-qua/").find("a", href="/ket-qua/a/")


# How totals are looked at


@pytest.fixture
def merged(totals_page, publish):
    """A province that became part of a new one in 2025, each with a page of totals."""
    long_an = unit("long-an", name_vi="Long An", kind="province", valid_to=date(2025, 6, 30))
    tay_ninh = unit("tay-ninh", name_vi="Tây Ninh", kind="province", valid_from=date(2025, 7, 1))
    long_an.successors.set([tay_ninh])
    totals_page.add_child(instance=TotalsPage(title="Mới", slug="moi", scope_unit=tay_ninh))
    publish("A", {"declared_classes": 5, "declared_learners": 50}, of="long-an", year=2023)


def test_todays_territory_is_a_link_where_the_page_is_of_one_unit(merged, read):
    assert not read("/ket-qua/").find(class_="training-perspective__territory")
    soup = read("/ket-qua/moi/")
    assert words(soup.find(class_="training-empty"))
    as_reported, todays = soup.find(class_="training-perspective__territory").find_all("a")
    assert as_reported["aria-current"] and not todays.get("aria-current")
    soup = read(f"/ket-qua/moi/{todays['href']}")
    assert table(soup)[1][1:3] == ["5", "50"]
    year = soup.find("table").find("tbody").find("a")["href"]
    assert year == "/ket-qua/moi/2023/?territory=today"
    soup = read(year)
    assert "Long An" in words(soup.find(class_="training-remarks"))
    asked = explanation(2023, unit="tay-ninh", territory="today")
    assert soup.find("main").find("a", href=asked)
    assert "Long An" in words(read(asked).find("main"))


@pytest.fixture
def corrected(publish, django_capture_on_commit_callbacks):
    """546 learners on the first day, 564 from the second."""
    value = {"declared_classes": 9, "declared_learners": 546}
    with clock.at(datetime(*FIRST.timetuple()[:3], 9, tzinfo=clock.VIETNAM)):
        page, _address = publish("A", value, of="a", span="half-1", year=2023)
    block = page.body.raw_data[0] | {"value": value | {"declared_learners": 564}}
    page.body = json.dumps([block])
    with (
        clock.at(datetime(*SECOND.timetuple()[:3], 9, tzinfo=clock.VIETNAM)),
        django_capture_on_commit_callbacks(execute=True),
    ):
        page.save_revision().publish()
    return page


@pytest.mark.parametrize("address", ["/ket-qua/", "/ket-qua/2023/"])
def test_a_past_day_is_asked_for_in_a_form_and_said_to_be_one(corrected, read, address):
    form = read(address).find(class_="training-perspective").find("form")
    assert form["method"] == "get"
    assert form.find("label")["for"] == form.find("input", type="date")["id"]
    soup = read(f"{address}?as-of={FIRST}")
    assert "546" in words(soup.find("table")) and "564" not in words(soup.find("main"))
    banner = soup.find(class_="training-perspective__past")
    assert "13/12/2023" in words(banner)
    assert "564" in words(read(address + banner.find("a")["href"]).find("table"))
    explained = soup.find("table").find("a", attrs={"aria-label": True})["href"]
    assert f"as-of={FIRST}" in explained and "546" in words(read(explained).find("main"))


def test_the_choice_of_a_day_keeps_the_territory(merged, read):
    form = read("/ket-qua/moi/?territory=today").find(class_="training-perspective").find("form")
    assert form.find("input", type="hidden")["value"] == "today"


@pytest.mark.parametrize("address", ["/ket-qua/", "/ket-qua/2023/"])
@pytest.mark.parametrize("day", ["x", "2099-01-01", "31/02/2023", "0000-00-00"])
def test_a_day_that_cannot_be_shown_is_refused_in_words(publish, read, address, day):
    publish("A", {"declared_classes": 26}, of="a", year=2023)
    soup = read(f"{address}?as-of={day}")
    assert words(soup.find(id="as-of-refused"))
    assert not soup.find(class_="training-perspective__past")
    assert "26" in words(soup.find("table"))


@pytest.mark.parametrize("address", ["/ket-qua/", "/ket-qua/2023/"])
def test_recent_corrections_of_the_scope(corrected, totals_page, read, address):
    listed = read(address).find(id="corrections").find_parent("section")
    assert "546 → 564" in words(listed)
    totals_page.add_child(instance=TotalsPage(title="B", slug="b", scope_unit=unit("b")))
    assert not read(address.replace("ket-qua/", "ket-qua/b/")).find(id="corrections")
    assert not read(f"{address}?as-of={FIRST}").find(id="corrections")


def test_no_page_is_hidden_by_an_explanation(home):
    with pytest.raises(ValidationError):
        home.add_child(instance=TotalsPage(title="Giải thích", slug="~giai-thich"))


def test_an_explanation_stands_in_the_portals_frame(publish, read):
    publish("A", {"declared_classes": 1}, of="a", year=2023)
    soup = read(explanation(2023))
    assert soup.find("html")["lang"] == "vi"
    assert len(soup.find_all("h1")) == len(soup.find_all("main")) == 1
    trail = [link["href"] for link in soup.find(class_="breadcrumb").find_all("a")]
    assert trail == ["/", "/ket-qua/", "/ket-qua/2023/"]
    assert not soup.find_all(style=True) and not soup.find_all(["style", "script"])
    ids = [found["id"] for found in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert all(navigation["aria-label"] for navigation in soup.find_all("nav"))


def test_an_explanation_in_english(home, read):
    assert read("/en" + explanation(2023)).find("html")["lang"] == "en"


def test_a_long_list_of_what_is_not_counted_ends_with_the_way_to_all_of_it(
    publish, read, monkeypatch
):
    monkeypatch.setattr(contexts, "UNCOUNTED_SHOWN", 1)
    publish("Năm", {"declared_classes": 20}, of="a", year=2023)
    for half in ("half-1", "half-2"):
        publish(half, {"declared_classes": 9}, of="a", span=half, year=2023)
    listed = read("/ket-qua/2023/").find(id="not-counted").find_parent("section")
    assert len(listed.find_all(class_="training-report")) == 1
    assert listed.find("a", href=explanation(2023))
    assert len(read(explanation(2023)).find_all(class_="training-report")) == 3


# Cost


@pytest.mark.parametrize("address", ["/ket-qua/", "/ket-qua/2023/", "/", "/~giai-thich/2023/"])
def test_totals_cost_the_same_however_many_reports_units_and_years_there_are(
    publish, read, address, django_assert_max_num_queries
):
    def report(name):
        value = {"declared_learners": 300, "lines": rows(line("so-cap-llct", 2, 300))}
        publish(name, value, of=name.lower(), year=2023)
        publish(name, value, of=name.lower(), span="half-1", year=2023)
        publish(name, value, of=name.lower(), year=2000 + ord(name) % 20)

    report("A")
    few = queries(read, address, django_assert_max_num_queries(60))
    for name in "BCDEF":
        report(name)
    assert queries(read, address, django_assert_max_num_queries(60)) == few
