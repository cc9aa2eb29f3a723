"""Every total opens to its explanation: the plugin's own page, read as a visitor reads it."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import PageViewRestriction

from tests.bulletins import bulletin, child, edited, hide, line, results, rows, section, unit
from tests.training_blocks.days import FIRST, SECOND, on
from training_blocks import clock
from training_blocks.total_addresses import explanation_url
from training_blocks.totals import Asked, Totals
from training_blocks.views import PER_SHEET

pytestmark = pytest.mark.django_db


def words(element):
    return " ".join(element.get_text(" ").split()) if element else ""


@pytest.fixture
def answer(client):
    def answer(year=2023, **params):
        named = {name.replace("_", "-"): value for name, value in params.items()}
        return client.get(reverse("training_blocks:explanation", args=[year]), named)

    return answer


@pytest.fixture
def read(answer):
    def read(year=2023, **params):
        response = answer(year, **params)
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return read


def headline(soup):
    return [words(figure) for figure in soup.find(class_="training-headline").find_all("dd")]


def told(soup, group):
    """The reports of a group by the title of their article: all that is said of each."""
    heading = soup.find(id=group)
    if heading is None:
        return {}
    bodies = heading.find_parent("section").find_all("tbody")
    return {
        words(body.find(class_="training-report__told").find("a")): words(body) for body in bodies
    }


def links(soup):
    return {link["href"] for link in soup.find("main").find_all("a")}


@pytest.fixture
def province(committed):
    """A province and three districts; two of them reported the year, one its half as well."""
    long_an = unit("long-an", kind="province", name_vi="Long An")
    for slug in ("ben-luc", "can-giuoc", "duc-hoa"):
        unit(slug, parent=long_an)
    with committed():
        bulletin("Bến Lức", results(2, 20, of="ben-luc", **lines(line("qpan", 2, 20))))
        bulletin("Cần Giuộc", results(4, 40, of="can-giuoc", **lines(line("chuyen-de", 4, 40))))
        bulletin("Nửa năm", results(1, 10, of="ben-luc", span="half-1"))
    return long_an


def lines(*values):
    return {"lines": rows(*values)}


# What a total is made of


def test_reports_used_and_not_used_with_figures_standing_and_reason(province, read):
    soup = read(unit="long-an")
    assert headline(soup) == ["6", "60"]
    used, unused = told(soup, "used"), told(soup, "unused")
    assert used.keys() == {"Bến Lức", "Cần Giuộc"}
    assert unused.keys() == {"Nửa năm"}
    assert "Đã tính" in used["Bến Lức"] and "2 20" in used["Bến Lức"]
    assert "Đã gộp" in unused["Nửa năm"] and "6 tháng đầu năm 2023" in unused["Nửa năm"]


def test_every_report_leads_to_its_block_its_unit_and_what_stands_instead(province, read):
    found = links(read(unit="long-an"))
    (half,) = Totals(scope=province).uncounted(2023)
    assert {half.source.url, half.instead.url} <= found
    assert "#so-lieu-" in half.source.url
    of_unit = explanation_url(Asked(unit("ben-luc")), 2023)
    assert of_unit in found


def test_how_many_of_the_units_have_reported(province, read):
    # The province itself and three districts are expected to report.
    assert "2" in words(read(unit="long-an").find(class_="training-remarks"))
    total = Totals(scope=province).of(2023)
    assert (total.reporting, total.expected) == (2, 4)


def test_declared_against_added_up_with_the_difference(province, read, committed):
    with committed():
        bulletin("Tỉnh", results(10, 50, of="long-an", scope="area"))
    soup = read(unit="long-an")
    assert headline(soup) == ["10", "50"]
    table = soup.find(id="comparison").find_parent("section").find("table")
    numbers = [[words(cell) for cell in row.find_all("td")] for row in table.find_all("tr")[1:]]
    assert numbers == [["10", "50"], ["6", "60"], ["4", "-10"]]
    assert [bool(row.find("strong")) for row in table.find_all("tr")[1:]] == [True, False, False]
    assert told(soup, "used").keys() == {"Tỉnh"}
    unused = told(soup, "unused")
    assert unused.keys() == {"Bến Lức", "Cần Giuộc", "Nửa năm"}
    assert "Đã tính" not in unused["Bến Lức"]


def test_a_declared_total_without_lines_is_broken_down_by_the_units_reports(
    province, read, committed
):
    with committed():
        bulletin("Tỉnh", results(10, 100, of="long-an", scope="area"))
    assert Totals(scope=province).of(2023).from_units
    soup = read(unit="long-an", programme="qpan")
    assert headline(soup) == ["2", "20"]
    assert told(soup, "used").keys() == {"Bến Lức"}
    # 10 and 100 declared less 6 and 60.
    assert headline(read(unit="long-an", programme="-")) == ["4", "40"]
    assert told(read(unit="long-an", programme="-"), "used").keys() == {"Tỉnh"}


def test_one_programme_is_explained_by_the_reports_that_state_it(province, read):
    soup = read(unit="long-an", programme="qpan")
    assert headline(soup) == ["2", "20"]
    assert told(soup, "used").keys() == {"Bến Lức"}
    assert told(soup, "unused") == {}


def test_a_row_of_two_programmes_has_an_explanation_of_its_own(read, committed):
    both = line("so-cap-llct", 3, 90) | {"also_programmes": rows(line("qpan")["programme"])}
    with committed():
        bulletin("Both", results(**lines(both, line("qpan", 1, 5))))
    row = Totals().of(2023).programmes[0].codes
    assert headline(read(programme="qpan so-cap-llct")) == ["3", "90"]
    assert headline(read(programme="+".join(row[::-1]))) == ["3", "90"] or len(row) == 1
    assert headline(read(programme="qpan")) == ["1", "5"]


def test_what_one_unit_adds(province, read):
    soup = read(unit="long-an", of="ben-luc")
    assert headline(soup) == ["2", "20"]
    assert told(soup, "used").keys() == {"Bến Lức"}
    assert told(soup, "unused").keys() == {"Nửa năm"}


def test_every_figure_of_the_page_leads_to_an_explanation_with_that_figure(province, read):
    breakdown = read(unit="long-an").find(id="by-programme").find_parent("section")
    for link in breakdown.find("table").find_all("a", attrs={"aria-label": True}):
        year, query = link["href"].split("~giai-thich/")[1].split("/?")
        asked = dict(pair.split("=") for pair in query.split("&"))
        assert words(link) in headline(read(int(year), **asked))


# Lines


def test_a_line_that_is_left_out_leads_to_the_very_line(read, committed):
    opened = line("qpan", 1, 50, cohort="khóa 15", event="opened")
    closed = line("qpan", 1, 48, cohort="khóa 15", event="closed")
    with committed():
        bulletin("Quý I", results(span="quarter-1", **lines(opened)))
        page = bulletin(
            "Quý II", results(span="quarter-2", **lines(line("chuyen-de", 2, 9), closed))
        )
    soup = read()
    assert headline(soup) == ["3", "59"]
    (left_out,) = [link for link in soup.find_all("a") if words(link).endswith("khóa 15")]
    anchor = f"so-lieu-{page.body.raw_data[0]['id']}-2"
    assert left_out["href"] == f"{page.url}#{anchor}"
    article = BeautifulSoup(page.body[0].render({"page": page}), "html.parser")
    assert "khóa 15" in words(article.find(id=anchor))


def test_a_class_told_of_twice_counts_once_with_the_later_learners(read, committed):
    opened = line("qpan", 1, 50, cohort="khóa 15", event="opened")
    closed = line("qpan", 1, 48, cohort="khóa 15", event="closed")
    march, june = ({"span": "event", "start": day} for day in ("2023-03-04", "2023-06-04"))
    with committed():
        bulletin("Khai giảng", results(period=march, **lines(opened)))
        bulletin("Bế giảng", results(period=june, **lines(closed)))
    soup = read()
    assert headline(soup) == ["1", "48"]
    assert told(soup, "used").keys() == {"Khai giảng", "Bế giảng"}
    assert "Trùng" in told(soup, "used")["Bế giảng"]


def test_a_later_post_of_another_year_is_named_where_its_learners_count(read, committed):
    opened = line("qpan", 1, 50, cohort="khóa 15", event="opened")
    closed = line("qpan", 1, 48, cohort="khóa 15", event="closed")
    before, after = ({"span": "event", "start": day} for day in ("2023-11-04", "2024-02-04"))
    with committed():
        bulletin("Khai giảng", results(period=before, **lines(opened)))
        bulletin("Bế giảng", results(period=after, **lines(closed)))
    assert told(read(2023), "used").keys() == {"Khai giảng", "Bế giảng"}
    assert told(read(2024), "used") == {}
    assert told(read(2024), "unused").keys() == {"Bế giảng"}


def test_a_hosted_class_is_left_out_of_the_area_and_said_to_be(province, read, committed):
    hosted = line("qpan", 3, 30, owner=unit("ben-luc").pk)
    with committed():
        bulletin("Đức Hòa", results(of="duc-hoa", **lines(hosted, line("chuyen-de", 1, 5))))
    soup = read(unit="long-an")
    # Bến Lức's 2 and 20 hold the 3 and 30; 2 + 4 + 1 are left.
    assert headline(soup) == ["7", "65"]
    assert "qpan" not in told(soup, "used")["Đức Hòa"]
    assert "30 học viên" in told(soup, "used")["Đức Hòa"]
    assert headline(read(unit="duc-hoa")) == ["4", "35"]


def test_a_report_that_counts_in_another_year_says_so(read, committed):
    winter = {"span": "range", "start": "2022-11-01", "end": "2023-02-28", "year": 2022}
    with committed():
        bulletin("Mùa đông", results(7, 70, period=winter))
    assert told(read(2022), "used").keys() == {"Mùa đông"}
    assert "2022" in told(read(2023), "unused")["Mùa đông"]


# Reader and page agree


def test_as_many_reports_are_used_as_the_total_counts(province, committed):
    with committed():
        bulletin("Tỉnh", results(1, 5, of="long-an"))
    for scope in (None, province, unit("ben-luc")):
        totals = Totals(scope=scope)
        explanation = totals.explanation(2023)
        assert explanation.used == totals.of(2023).used
        assert explanation.used + explanation.unused == len(explanation[:])


def test_a_past_day_is_explained_as_it_would_have_been(province, committed):
    now, then = Totals(scope=province), Totals(scope=province, as_of=clock.today())
    for row in (None, ("qpan",)):
        ours = [
            [
                (item.source.title, item.used, item.standing)
                for item in read.explanation(2023, row=row)[:]
            ]
            for read in (now, then)
        ]
        assert ours[0] == ours[1]


# Today's territory


@pytest.fixture
def merged(province):
    """The province became part of a new one; another was divided between that and a third."""
    province.valid_to = divided_to = date(2025, 6, 30)
    province.save()
    divided = unit("chia", kind="province", name_vi="Bị chia", valid_to=divided_to)
    new = unit("moi", kind="province", name_vi="Tỉnh mới", valid_from=date(2025, 7, 1))
    third = unit("ba", kind="province", valid_from=date(2025, 7, 1))
    province.successors.set([new])
    divided.successors.set([new, third])
    return new


def test_todays_territory_names_what_is_added_and_what_cannot_be(merged, read, committed):
    with committed():
        bulletin("Chia", results(8, 80, of="chia"))
    assert "Chưa có" in words(read(unit="moi").find(class_="training-empty")) or read(
        unit="moi"
    ).find(class_="training-empty")
    soup = read(unit="moi", territory="today")
    assert headline(soup) == ["6", "60"]
    listed = [
        words(item) for item in soup.find(id="territory").find_parent("section").find_all("li")
    ]
    assert [name.split(" (")[0] for name in listed] == ["Long An", "Bị chia"]


def test_all_units_are_the_same_territory_today(province, read):
    assert headline(read(territory="today")) == headline(read()) == ["6", "60"]


# A past day


def test_what_was_shown_then_less_what_is_not_public_now(committed, read):
    block = child(results(9, 546))
    with on(FIRST, committed):
        page = bulletin("A", block)
        other = bulletin("B", results(1, 10, of="yen-bai"))
    with on(SECOND, committed):
        edited(page, block | {"value": results(9, 564)})
    assert headline(read()) == ["10", "574"]
    assert headline(read(as_of=FIRST.isoformat())) == ["10", "556"]
    assert headline(read(as_of=f"{FIRST:%d/%m/%Y}")) == ["10", "556"]
    with committed():
        PageViewRestriction.objects.create(page=other, restriction_type="login")
    soup = read(as_of=FIRST.isoformat())
    assert headline(soup) == ["9", "546"]
    assert told(soup, "used").keys() == {"A"}
    assert "13/12/2023" in words(soup.find(class_="training-perspective__past"))


def test_private_reports_are_nowhere(committed, read):
    private = section()
    hide(private)
    with on(FIRST, committed):
        bulletin("Public", results(1, 10))
        bulletin("Secret", results(26, 2243), under=private)
    for params in ({}, {"as_of": FIRST.isoformat()}, {"unit": "tan-an", "programme": "-"}):
        assert "Secret" not in words(read(**params))
        assert "2.243" not in words(read(**params))


# The second half


def test_the_second_half_is_derived_where_nobody_reports_it(committed, read):
    with committed():
        bulletin("Năm", results(26, 2243))
        bulletin("Nửa năm", results(9, 564, span="half-1"))
    derived = read(unit="tan-an").find(id="second-half").find_parent("section")
    assert "17" in words(derived) and "1.679" in words(derived)
    assert read().find(id="second-half") is None
    with committed():
        bulletin("Cuối năm", results(17, 1600, span="half-2"))
    assert read(unit="tan-an").find(id="second-half") is None


# What is asked in vain


@pytest.mark.parametrize(
    "params",
    [
        {"unit": "nowhere"},
        {"unit": "a\x00b"},
        {"unit": "../etc"},
        {"of": "nowhere"},
        {"programme": "no-such"},
        {"programme": "qpan+no-such"},
        {"programme": "a\x00b"},
        {"unit": "tan-an", "of": "tan-an", "programme": "qpan"},
    ],
)
def test_what_does_not_exist_is_not_found(committed, answer, params):
    with committed():
        bulletin()
    assert answer(**params).status_code == 404


@pytest.mark.parametrize("year", [0, 1899, 2101, 20235])
def test_what_is_no_year_is_not_found(answer, year):
    assert answer(year).status_code == 404


@pytest.mark.parametrize(
    "day", ["x", "2023-13-01", "31/02/2023", "9999-12-31", "0000-01-01", "2023-12-13\x00", "٢٠٢٣"]
)
def test_a_day_that_cannot_be_shown_is_refused_in_words(committed, read, day):
    with committed():
        bulletin()
    soup = read(as_of=day)
    assert words(soup.find(id="as-of-refused"))
    assert soup.find(id="as-of")["aria-describedby"] == "as-of-refused"
    assert headline(soup) == ["26", "2.243"]


@pytest.mark.parametrize(
    "params", [{}, {"territory": "nonsense"}, {"page": "abc"}, {"as_of": "0001-01-01"}]
)
def test_an_explanation_of_nothing_is_kind(db, read, params):
    assert words(read(2000, **params).find(class_="training-empty"))


@pytest.mark.urls("wagtail.urls")
def test_a_site_without_the_addresses_has_no_links_to_them():
    assert explanation_url(Asked(), 2023) == ""


# Length and cost


@pytest.fixture
def many(committed):
    def many(number, *, start=0):
        with committed():
            for n in range(start, start + number):
                block = results(1, 10, of=f"unit-{n}", **lines(line("qpan", 1, 10)))
                half = results(1, 5, of=f"unit-{n}", span="half-1", **lines(line("qpan", 1, 5)))
                other_year = results(1, 10, of=f"unit-{n}", year=2000 + n)
                bulletin(f"Năm {n}", block, half, other_year)

    return many


def test_a_long_explanation_has_sheets(many, read):
    many(PER_SHEET // 2 + 1)
    first, second = read(), read(page="2")
    assert len(told(first, "used")) == PER_SHEET // 2 + 1
    counted = first.find_all(class_="training-report"), second.find_all(class_="training-report")
    assert [len(rows) for rows in counted] == [PER_SHEET, 2]
    assert "?page=2" in links(first)
    assert len(read(page="99").find_all(class_="training-report")) == 2


def queries(answer, **params):
    answer(**params)  # what is cached for good, such as where the site begins
    with CaptureQueriesContext(connection) as made:
        answer(**params)
    return len(made)


@pytest.mark.parametrize(
    "params",
    [{}, {"programme": "qpan"}, {"as_of": "2025-01-01"}, {"unit": "unit-0"}],
    ids=["all", "programme", "past", "unit"],
)
def test_an_explanation_costs_the_same_however_many_reports_units_and_years(many, answer, params):
    past = clock.now().replace(year=2024)
    with clock.at(past):
        many(2)
    few = queries(answer, **params)
    with clock.at(past):
        many(6, start=2)
    assert queries(answer, **params) == few
