"""Which whole reports of one unit and scope stand in a year."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.training_blocks.counting.made import (
    H1,
    H2,
    MAY_TO_DECEMBER,
    NINE_MONTHS,
    Q1,
    Q2,
    Q3,
    Q4,
    YEAR,
    line,
    report,
    unit,
)
from training_blocks.counting import (
    Coverage,
    Inclusion,
    Reason,
    Scope,
    Standing,
    Verdict,
    judge,
    meant_by_correction,
)
from training_blocks.periods import ReportingPeriod

UNITS = {"a": unit("a"), "b": unit("b")}


def standings(*reports, units=UNITS) -> dict[str, str]:
    return {key: v.standing.value for key, v in judge(reports, units).reports.items()}


def judged(*periods) -> list[str]:
    """The standings of reports of these periods, in their order."""
    found = standings(*(report(str(n), period) for n, period in enumerate(periods)))
    return [found[str(n)] for n in range(len(periods))]


@pytest.mark.parametrize(
    ("periods", "expected"),
    [
        # 181 + 184 days against 365: the year alone has as many days in fewer reports
        ((H1, H2, YEAR), ["covered", "covered", "counted"]),
        # 9 months 273 + Q4 92 = 365 against H1 181 + Q4 92
        ((H1, NINE_MONTHS, Q4), ["covered", "counted", "counted"]),
        ((H1, Q3), ["counted", "counted"]),
        # May to December 245 days against H1 181
        ((H1, MAY_TO_DECEMBER), ["overlapping", "counted"]),
        # quarters 90 + 91 = 181 = H1: fewer reports stand
        ((Q1, Q2, H1), ["covered", "covered", "counted"]),
        ((Q1, Q2, Q3, Q4), ["counted"] * 4),
        ((YEAR,), ["counted"]),
    ],
)
def test_examples(periods, expected):
    assert judged(*periods) == expected


def test_the_later_data_stand_among_equals():
    first = report("1", YEAR, as_of=date(2022, 12, 1))
    second = report("2", YEAR, as_of=date(2022, 12, 31))
    assert judge([second, first], UNITS).reports == {
        "1": Verdict(Standing.DUPLICATE, Reason.DUPLICATE, "2"),
        "2": Verdict(Standing.COUNTED, Reason.COUNTED),
    }


def test_an_official_report_stands_before_a_later_preliminary_one():
    official = report("1", YEAR, as_of=date(2022, 12, 1))
    preliminary = report("2", YEAR, as_of=date(2022, 12, 31), official=False)
    assert standings(official, preliminary) == {"1": "counted", "2": "duplicate"}


def test_a_preliminary_year_covers_an_official_half():
    assert standings(report("1", H1), report("2", YEAR, official=False)) == {
        "1": "covered",
        "2": "counted",
    }


def test_all_official_goes_before_fewer_reports():
    # both cover 365 days: two official halves stand before one preliminary year
    halves = [report("1", H1), report("2", H2)]
    assert standings(*halves, report("3", YEAR, official=False)) == {
        "1": "counted",
        "2": "counted",
        "3": "overlapping",
    }


def test_the_later_publication_stands_and_then_the_higher_id():
    early = report("9", YEAR, published=("2022-12-01",))
    late = report("10", YEAR, published=("2022-12-02",))
    assert standings(early, late) == {"9": "duplicate", "10": "counted"}
    assert standings(report("9"), report("10")) == {"9": "duplicate", "10": "counted"}


def test_units_and_scopes_are_judged_apart():
    assert standings(report("1"), report("2", unit="b"), report("3", scope=Scope.AREA)) == {
        "1": "counted",
        "2": "counted",
        "3": "counted",
    }


@pytest.mark.parametrize(
    ("period", "reason"),
    [
        (ReportingPeriod.of_term(date(2020, 1, 1), date(2025, 12, 31)), Reason.TERM),
        (ReportingPeriod.of_open(None, date(2024, 6, 23)), Reason.OPEN),
        (
            ReportingPeriod.of_range(date(2022, 9, 1), date(2023, 5, 31)),
            Reason.CROSSES_YEARS,
        ),
    ],
)
def test_what_belongs_to_no_year_is_excluded(period, reason):
    assert judge([report(period=period)], UNITS).reports["1"] == Verdict(Standing.EXCLUDED, reason)


def test_a_named_year_takes_a_range_that_crosses_years():
    school_year = ReportingPeriod.of_range(date(2021, 9, 1), date(2022, 5, 31), 2022)
    assert judged(school_year) == ["counted"]
    # 151 days in 2022 against 365
    assert judged(school_year, YEAR) == ["overlapping", "counted"]


def test_a_report_is_clipped_to_its_unit_s_life():
    ward = {"a": unit("a", valid_from=date(2022, 7, 1))}
    # the "year" of a ward founded on 1 July is its second half: both state the same days
    found = judge([report("1", YEAR), report("2", H2)], ward).reports
    assert {v.standing for v in found.values()} == {Standing.COUNTED, Standing.DUPLICATE}
    assert judge([report("1", H1)], ward).reports["1"].reason is Reason.UNIT_NOT_ALIVE


def test_a_corrected_report_is_out_of_the_running():
    old = report("1", YEAR, published=("1",))
    new = report("2", H1, published=("2",), corrects=frozenset({"1"}))
    assert judge([old, new], UNITS).reports == {
        "1": Verdict(Standing.EXCLUDED, Reason.CORRECTED, "2"),
        "2": Verdict(Standing.COUNTED, Reason.COUNTED),
    }


def test_reports_that_correct_each_other_do_not_both_vanish():
    old = report("1", published=("1",), corrects=frozenset({"2"}))
    new = report("2", published=("2",), corrects=frozenset({"1"}))
    assert standings(old, new) == {"1": "excluded", "2": "counted"}


def test_listed_reports_never_displace_a_whole_one():
    day = ReportingPeriod.of_event(date(2022, 3, 8))
    listed = report("1", day, coverage=Coverage.LISTED)
    assert standings(listed, report("2", H1)) == {"1": "covered", "2": "counted"}
    assert standings(listed, report("2", H2)) == {"1": "counted", "2": "counted"}


slices = st.sampled_from([YEAR, H1, H2, Q1, Q2, Q3, Q4, NINE_MONTHS, MAY_TO_DECEMBER])
many = st.lists(st.tuples(slices, st.booleans()), min_size=1, max_size=7)


def made(drawn):
    return [report(str(n), period, official=official) for n, (period, official) in enumerate(drawn)]


@given(many, st.randoms())
def test_order_never_matters(drawn, random):
    reports = made(drawn)
    shuffled = random.sample(reports, len(reports))
    assert judge(reports, UNITS).reports == judge(shuffled, UNITS).reports


@given(many)
def test_no_day_counts_twice_and_no_set_covers_more(drawn):
    reports = made(drawn)
    found = judge(reports, UNITS).reports
    counted = [r.period for r in reports if found[r.id].standing is Standing.COUNTED]
    assert not any(one.overlaps(other) for one, other in combinations(counted, 2))
    assert sum(p.days for p in counted) == max(
        sum(p.days for p in chosen)
        for size in range(1, len(reports) + 1)
        for chosen in combinations([r.period for r in reports], size)
        if not any(one.overlaps(other) for one, other in combinations(chosen, 2))
    )


@given(many)
def test_everything_that_does_not_count_names_what_stands_instead(drawn):
    found = judge(made(drawn), UNITS).reports
    for verdict in found.values():
        if verdict.standing is not Standing.COUNTED:
            assert found[verdict.stands_instead].standing is Standing.COUNTED


@given(many)
def test_adding_a_covered_report_changes_nothing(drawn):
    reports = made(drawn)
    found = judge(reports, UNITS).reports
    counted = next(r for r in reports if found[r.id].standing is Standing.COUNTED)
    inside = ReportingPeriod.of_days(counted.period.start, counted.period.start)
    extended = judge([*reports, report("new", inside)], UNITS).reports
    assert {key: extended[key] for key in found} == found
    assert extended["new"].standing is Standing.COVERED


def test_a_correction_holds_whatever_the_dates_of_the_articles():
    old = report("1", published=("2022-12-20",))
    new = report("2", published=("2022-12-10",), corrects=frozenset({"1"}))
    assert standings(old, new) == {"1": "excluded", "2": "counted"}


def test_a_chain_of_corrections_leaves_its_last():
    first = report("1", published=("1",))
    second = report("2", published=("2",), corrects=frozenset({"1"}))
    third = report("3", published=("3",), corrects=frozenset({"2"}))
    assert standings(first, second, third) == {"1": "excluded", "2": "excluded", "3": "counted"}


@pytest.mark.parametrize(
    ("candidates", "meant"),
    [
        ([("y", YEAR), ("h", H1)], {"y"}),  # the very period
        ([("h", H1), ("q", Q4)], {"h", "q"}),  # those it touches
        ([("other", ReportingPeriod.of_year(2021))], {"other"}),  # the period was the mistake
        ([("a", ReportingPeriod.of_year(2021)), ("b", ReportingPeriod.of_year(2020))], set()),
        ([], set()),
    ],
)
def test_what_a_correction_of_an_article_means(candidates, meant):
    assert meant_by_correction(YEAR, candidates) == meant


def test_a_named_year_the_unit_did_not_live_in_is_told_so():
    # October 2021 to March 2022, named 2022, of a unit that closed with 2021
    winter = ReportingPeriod.of_range(date(2021, 10, 1), date(2022, 3, 31), 2022)
    closed = {"a": unit("a", valid_to=date(2021, 12, 31))}
    assert judge([report(period=winter)], closed).reports["1"].reason is Reason.UNIT_NOT_ALIVE


def test_what_is_told_of_one_day_is_never_whole():
    # two whole reports of one day would be duplicates; two posts of one day are two classes
    day = ReportingPeriod.of_event(date(2022, 3, 8))
    assert standings(report("1", day), report("2", day)) == {"1": "counted", "2": "counted"}


def test_later_data_go_before_a_later_publication_and_that_before_the_id():
    first = report("1", as_of=date(2022, 12, 31), published=("1",))
    second = report("2", as_of=date(2022, 12, 1), published=("3",))
    third = report("3", as_of=date(2022, 12, 31), published=("2",))
    assert standings(first, second, third) == {
        "1": "duplicate",
        "2": "duplicate",
        "3": "counted",
    }


def test_a_report_whose_lines_nobody_can_place_is_excluded():
    unclear = [line(learners=40, inclusion=Inclusion.UNCLEAR)]
    assert judge([report(lines=unclear)], UNITS).reports["1"].reason is Reason.UNCLEAR
    # with a declared number, or one line in the total, it says something
    assert standings(report(lines=unclear, learners=40)) == {"1": "counted"}
    assert standings(report(lines=[*unclear, line(learners=1)])) == {"1": "counted"}


def test_reports_of_two_halves_cover_no_part_of_a_third():
    # H1 + H2 stand (all official); a preliminary nine months cuts across H2 and contains H1
    reports = [report("1", H1), report("2", H2), report("3", NINE_MONTHS, official=False)]
    assert standings(*reports) == {"1": "counted", "2": "counted", "3": "overlapping"}
