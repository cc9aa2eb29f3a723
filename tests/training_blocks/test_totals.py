"""What the only reader says of published pages, with every figure worked out by hand."""

from datetime import date

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from tests.bulletins import (
    bulletin,
    edited,
    hide,
    line,
    results,
    rows,
    section,
    totals,
    unit,
)
from training_blocks.report_tables import report_table
from training_blocks.total_tables import headline, programmes_table, units_table, years_table
from training_blocks.totals import Totals


def shown(figures):
    """(classes, learners, attendances), a qualified one as "hơn 12"."""
    amounts = (figures.classes, figures.learners, figures.attendances)
    return tuple(amount and shown_amount(amount) for amount in amounts)


def shown_amount(amount):
    return f"{amount.qualifier.value} {amount.value}" if amount.qualifier else amount.value


def by_programme(total):
    return {row.codes: shown(row.figures) for row in total.programmes}


def by_unit(total):
    return {row.unit.slug: shown(row.figures) for row in total.units}


def titles(sources):
    return {source.title for source in sources}


def reasons(loose):
    return {item.source.title: item.standing for item in loose}


def lines(*values):
    return {"lines": rows(*values)}


# Scope and years


@pytest.fixture
def province(committed):
    """A province with two districts, one of them with a commune; a province beside it."""
    long_an = unit("long-an", kind="province")
    ben_luc = unit("ben-luc", parent=long_an)
    unit("can-giuoc", parent=long_an)
    unit("an-thanh", parent=ben_luc)
    unit("yen-bai", kind="province")
    with committed():
        bulletin("Province", results(1, 10, of="long-an"))
        bulletin("District", results(2, 20, of="ben-luc"))
        bulletin("Other district", results(4, 40, of="can-giuoc", year=2022))
        bulletin("Commune", results(8, 80, of="an-thanh"))
        bulletin("Elsewhere", results(16, 160, of="yen-bai"))
    return long_an


def test_all_units(province):
    # 2023: 1 + 2 + 8 + 16 classes; 2022: 4.
    assert totals() == {2023: (27, 270), 2022: (4, 40)}
    assert by_unit(Totals().of(2023)) == {
        "long-an": (1, 10, None),
        "ben-luc": (2, 20, None),
        "an-thanh": (8, 80, None),
        "yen-bai": (16, 160, None),
    }


@pytest.mark.parametrize(
    ("slug", "expected"),
    [
        ("long-an", {2023: (11, 110), 2022: (4, 40)}),
        ("ben-luc", {2023: (10, 100)}),
        ("can-giuoc", {2022: (4, 40)}),
        ("an-thanh", {2023: (8, 80)}),
        ("yen-bai", {2023: (16, 160)}),
    ],
)
def test_a_unit_with_all_below_it(province, slug, expected):
    assert totals(scope=unit(slug)) == expected


def test_years_are_the_scopes_own_latest_first(province):
    assert (Totals().years, Totals(scope=unit("ben-luc")).years) == ([2023, 2022], [2023])


def test_a_year_without_reports_is_empty(province):
    total = Totals().of(1999)
    assert (total.empty, shown(total.figures), total.programmes, total.units) == (
        True,
        (None, None, None),
        (),
        (),
    )


def test_a_report_of_the_area_stands_for_the_units_below_it(province, committed):
    # The province's own year and its area report each cover 365 days of its own; below it, ben-luc and
    # an-thanh reported 365 days each: 1,095 unit-days. The area report covers its four units: 1,460.
    with committed():
        bulletin("Area", results(100, 1000, of="long-an", scope="area"))
    assert totals(scope=province) == {2023: (100, 1000), 2022: (4, 40)}
    assert reasons(Totals(scope=province).uncounted(2023)) == {
        "Province": "counted",
        "District": "counted",
        "Commune": "counted",
    }


# Programmes


def test_a_breakdown_adds_up_to_its_total(committed):
    # Declared 30 and 3,000; the lines hold 6 + 4 + 10 = 20 classes and 600 + 400 + 1,000 = 2,000 learners.
    with committed():
        bulletin(
            "A",
            results(
                30,
                3000,
                difference_reason="Not all named.",
                **lines(
                    line("qpan", 6, 600),
                    line("so-cap-llct", 4, 400),
                    line("qpan", 10, 1000),
                    line("chuyen-de", 7, 700, inclusion="in-addition"),
                    line("chuyen-de", 3, 300, inclusion="of-which"),
                ),
            ),
        )
    total = Totals().of(2023)
    assert by_programme(total) == {
        ("qpan",): (16, 1600, None),
        ("so-cap-llct",): (4, 400, None),
        (): (10, 1000, None),
    }
    assert shown(total.figures) == (30, 3000, None)
    assert total.programmes[-1].codes == ()


def test_a_line_of_two_programmes_counts_once_in_a_row_of_its_own(committed):
    both = line("so-cap-llct", 3, 90) | {"also_programmes": rows(line("qpan")["programme"])}
    with committed():
        bulletin("A", results(5, 150, **lines(line("qpan", 2, 60), both)))
    total = Totals().of(2023)
    assert by_programme(total) == {
        ("qpan",): (2, 60, None),
        ("qpan", "so-cap-llct"): (3, 90, None),
    }
    assert shown(total.figures) == (5, 150, None)


def test_lines_beyond_an_exact_declared_number_leave_a_negative_row(committed):
    lots = lines(line("qpan", 12, 120))
    with committed():
        bulletin("A", results(10, 120, difference_reason="Two were joint.", **lots))
    assert by_programme(Totals().of(2023)) == {("qpan",): (12, 120, None), (): (-2, None, None)}


def test_each_programme_row_names_the_articles_it_came_from(committed):
    with committed():
        bulletin("A", results(of="one", **lines(line("qpan", 1, 10))))
        bulletin("B", results(of="two", **lines(line("qpan", 2, 20), line("chuyen-de", 4, 40))))
    rows_of = {row.codes: titles(row.sources) for row in Totals().of(2023).programmes}
    assert rows_of == {("qpan",): {"A", "B"}, ("chuyen-de",): {"B"}}


def test_a_source_leads_to_the_very_block(committed):
    with committed():
        page = bulletin()
    (source,) = Totals().of(2023).sources
    assert source.url == f"{page.url}#so-lieu-{page.body.raw_data[0]['id']}"


@pytest.mark.urls("wagtail.urls")  # of a site without explanations, which would be links
def test_a_source_under_no_site_has_no_address(committed):
    with committed():
        bulletin("Adrift", under=Page.get_first_root_node())
        bulletin("Adrift too", results(1, 1, span="half-1"), under=Page.get_first_root_node())
    total = Totals().of(2023)
    assert [source.url for source in total.sources] == [""]
    shown_sources = [
        render_to_string("training_blocks/totals/table.html", {"table": years_table(Totals())}),
        render_to_string("training_blocks/totals/headline.html", {"row": headline(total)}),
        render_to_string(
            "training_blocks/totals/loose.html",
            {"table": report_table(Totals().uncounted(2023))},
        ),
    ]
    for html in shown_sources:
        assert "Adrift" in html
        assert "<a " not in html


# Missing numbers and qualifiers


def test_missing_is_not_zero(committed):
    with committed():
        bulletin("A", results(0, None, of="one"))
        bulletin("B", results(None, 0, of="two", year=2022))
    assert shown(Totals().of(2023).figures) == (0, None, None)
    assert shown(Totals().of(2022).figures) == (None, 0, None)


def test_learners_without_a_class_count_make_the_classes_a_lower_bound(committed):
    with committed():
        bulletin("A", results(**lines(line("qpan", 2, 60), line("chuyen-de", None, 40))))
    assert shown(Totals().of(2023).figures) == ("hơn 2", 100, None)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((None, None), 300),
        (("hơn", None), "hơn 300"),
        (("hơn", "trên"), "hơn 300"),
        (("gần", "dưới"), "gần 300"),
        (("hơn", "gần"), "khoảng 300"),
        (("khoảng", None), "khoảng 300"),
    ],
)
def test_qualifiers_carry_through_sums(committed, words, expected):
    with committed():
        for n, word in enumerate(words):
            learners = {"declared_attendances": 5, "qualifier": word}
            bulletin(f"A{n}", results(1, 100 * (n + 1), of=f"unit-{n}") | learners)
    classes, learners, _attendances = shown(Totals().of(2023).figures)
    assert (classes, learners) == (2, expected)


def test_lines_that_agree_with_a_qualified_number_stand_as_exact_with_a_notice(committed):
    # hơn 1.212 means 1,212 to 1,333; the lines add up to 1,213.
    both = lines(line("qpan", 10, 1000), line("chuyen-de", 5, 213))
    with committed():
        bulletin("A", results(15, 1212, qualifier="hơn", **both))
    total = Totals().of(2023)
    assert shown(total.figures) == (15, 1213, None)
    assert [(n.measure.value, n.declared, n.qualifier.value) for n in total.notices] == [
        ("learners", 1212, "hơn")
    ]


def test_a_notice_stands_beside_its_unit_and_not_beside_a_sum_of_several(committed):
    both = lines(line("qpan", 10, 1000), line("chuyen-de", 5, 213))
    with committed():
        for slug in ("one", "two"):
            bulletin(slug, results(15, 1212, of=slug, qualifier="hơn", **both))
    total = Totals().of(2023)
    assert total.notices == ()
    assert [[n.declared for n in row.notices] for row in total.units] == [[1212], [1212]]
    assert [cell.notices for row in years_table(Totals()).rows for cell in row.cells] == [()] * 4
    shown_units = units_table(total)
    assert [len(row.cells[1].notices) for row in shown_units.rows] == [1, 1]
    assert shown_units.total.cells[1].notices == ()


def test_one_units_notice_stands_beside_the_totals_it_makes_alone(committed):
    both = lines(line("qpan", 10, 1000), line("chuyen-de", 5, 213))
    with committed():
        bulletin("A", results(15, 1212, qualifier="hơn", **both))
    total = Totals().of(2023)
    whole = [years_table(Totals()).rows[0], programmes_table(total).total, units_table(total).total]
    assert [len(row.cells[1].notices) for row in whole] == [1, 1, 1]


def test_attendances_never_mix_with_learners(committed):
    with committed():
        bulletin("A", results(1, 10, of="one"))
        bulletin("B", results(2, None, of="two", declared_attendances=500))
    assert shown(Totals().of(2023).figures) == (3, 10, 500)


# What a total does not hold


def test_a_total_says_what_days_it_holds_for(committed):
    with committed():
        bulletin("A", results(9, 564, span="half-1", status="preliminary"))
    total = Totals().of(2023)
    assert (total.covers, total.partial, total.preliminary) == (
        "2023-H1",
        "6 tháng đầu năm",
        True,
    )


def test_terms_and_open_periods_are_in_no_year(committed):
    term = {"period": {"span": "term", "start": "2015-06-01", "end": "2020-05-31"}}
    crossing = {"period": {"span": "range", "start": "2022-09-01", "end": "2023-05-31"}}
    named = {"period": crossing["period"] | {"year": 2022}}
    with committed():
        bulletin("Term", results(344, 44200, qualifier="hơn", of="one") | term)
        bulletin("Open", results(5, 50, of="two") | {"period": {"span": "open"}})
        bulletin("Crossing", results(6, 60, of="three") | crossing)
        bulletin("Named", results(7, 70, of="four") | named)
    assert totals() == {2022: (7, 70)}
    undated = {item.source.title: shown(item.figures) for item in Totals().undated()}
    assert undated == {
        "Term": (344, "hơn 44200", None),
        "Open": (5, 50, None),
        "Crossing": (6, 60, None),
    }


def test_every_report_that_is_not_counted_is_listed_with_its_reason(committed):
    closed = unit("closed", valid_to=date(2022, 12, 31))
    with committed():
        bulletin("Year", results(10, 100))
        bulletin("Half", results(4, 40, span="half-1"))
        bulletin("Again", results(9, 90))
        bulletin("Closed", results(7, 70, of=closed.slug))
        bulletin("Listed", results(1, 5, coverage="listed", span="month-3"))
    # Of the two reports of the whole year the later one stands.
    assert totals() == {2023: (9, 90)}
    total = Totals()
    assert reasons(total.uncounted(2023)) == {
        "Year": "duplicate",
        "Half": "covered",
        "Closed": "excluded",
        "Listed": "covered",
    }
    instead = {
        item.source.title: item.instead and item.instead.title for item in total.uncounted(2023)
    }
    assert instead == {"Year": "Again", "Half": "Again", "Closed": None, "Listed": "Again"}
    assert all(item.reason for item in total.uncounted(2023))


def test_a_private_page_is_nowhere(committed):
    with committed():
        private = section()
        hide(private)
        bulletin("Public", results(1, 10))
        bulletin("Private", results(26, 2243), under=private)
        bulletin("Private term", results(1, 1) | {"period": {"span": "open"}}, under=private)
    total = Totals()
    assert (totals(), titles(total.of(2023).sources)) == ({2023: (1, 10)}, {"Public"})
    assert (total.undated(), total.uncounted(2023)) == ([], [])


def test_a_draft_is_nowhere(committed):
    with committed():
        page = bulletin("A", results(1, 10))
    with committed():
        edited(page, results(26, 2243), live=False)
    assert totals() == {2023: (1, 10)}


# Cost


@pytest.fixture
def few_and_many(committed):
    """One report, and then many more of other units and years and of the same year, half of them not used."""

    listed = lines(line("qpan", 1, 10), line("chuyen-de", 0, 0))

    def publish_few():
        with committed():
            bulletin("First", results(1, 10, **listed))
            bulletin("Half", results(1, 10, span="half-1", **listed))

    def publish_many():
        with committed():
            for n in range(5):
                for year in (2023, 2010 + n):
                    bulletin(f"A{n}", results(1, 10, of=f"unit-{n}", year=year, **listed))
                    half = results(1, 10, of=f"unit-{n}", span="half-1", year=year, **listed)
                    bulletin(f"B{n}", half)

    return publish_few, publish_many


def read_years():
    read = Totals()
    return [read.of(year) for year in read.years], read.undated()


def read_one_year():
    read = Totals()
    return read.of(2023).units, read.uncounted(2023)


def queries_of(reading):
    reading()  # what is kept for good, such as where the site begins
    with CaptureQueriesContext(connection) as captured:
        reading()
    return len(captured)


@pytest.mark.parametrize("reading", [read_years, read_one_year])
def test_reading_costs_the_same_for_any_number_of_reports_units_and_years(few_and_many, reading):
    publish_few, publish_many = few_and_many
    publish_few()
    few = queries_of(reading)
    publish_many()
    assert queries_of(reading) == few
