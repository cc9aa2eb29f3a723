"""What units and areas total in a year."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.training_blocks.counting.made import H1, H2, Q4, YEAR, line, report, unit, used
from training_blocks.counting import Declared, Figures, Scope, Tree, exactly, total_of

PROVINCE = unit("p")
DISTRICTS = [unit("a", parent="p"), unit("b", parent="p")]
UNITS = [PROVINCE, *DISTRICTS]


def total(*reports, scope=None, units=UNITS, year=2022):
    return total_of(Tree(units, reports), year, scope)


def test_a_unit_totals_its_counted_reports():
    # H1 9/564 + Q4 2/100; the third report of H1 is a duplicate
    reports = [
        report("1", H1, classes=9, learners=564),
        report("2", Q4, classes=2, learners=100),
        report("3", H1, classes=9, learners=564, as_of=date(2022, 1, 1)),
    ]
    found = total(*reports)
    assert found.figures == Figures(exactly(11), exactly(664))
    assert used(found) == {"2", "3"}
    assert found.covers == "2022-H1+2022-Q4"


def test_an_area_without_a_report_of_its_own_adds_its_units_up():
    found = total(report("1", unit="a", classes=3), report("2", unit="b", classes=4), scope="p")
    assert found.figures.classes == exactly(7)
    assert [part.unit for part in found.parts] == ["a", "b"]
    assert found.covers == "2022"


def test_an_area_report_stands_where_no_unit_below_has_reported():
    found = total(report("1", unit="p", classes=1188, scope=Scope.AREA))
    assert found.figures.classes == exactly(1188)


def test_an_area_report_and_its_units_are_never_added():
    # area 365 days x 3 units against a's 365: the area report covers more unit-days
    area = report("1", unit="p", classes=1188, scope=Scope.AREA)
    found = total(area, report("2", unit="a", classes=26))
    assert found.figures.classes == exactly(1188)
    assert used(found) == {"1"}


def test_units_that_cover_more_stand_before_their_area_report():
    # the province told of one half (181 x 2 units that report = 362); a and b of the year (730)
    units = [unit("p", expects_reports=False), *DISTRICTS]
    area = report("1", H1, unit="p", classes=40, scope=Scope.AREA)
    below = [report("2", unit="a", classes=26), report("3", unit="b", classes=10)]
    found = total(area, *below, units=units)
    assert found.figures.classes == exactly(36)
    assert used(found) == {"2", "3"}


def test_a_scope_holds_nothing_from_outside_it():
    found = total(report("1", unit="a", classes=3), report("2", unit="b", classes=4), scope="a")
    assert found.figures.classes == exactly(3)


def test_a_year_without_reports_is_empty():
    found = total(report("1", classes=3), year=2021)
    assert (found.figures, found.covers, used(found)) == (Figures(), None, set())


def test_days_that_not_every_unit_reported_are_not_covered():
    # a told of the year, b of H1: the total holds for H1
    found = total(report("1", unit="a", classes=3), report("2", H1, unit="b", classes=4))
    assert found.covers == "2022-H1"


def test_units_that_share_no_day_cover_nothing_together():
    found = total(report("1", H1, unit="a", classes=3), report("2", Q4, unit="b", classes=4))
    assert found.covers is None


def test_a_unit_and_its_successor_cover_the_year_between_them():
    old = unit("a", parent="p", valid_to=date(2022, 6, 30))
    new = unit("b", parent="p", valid_from=date(2022, 7, 1))
    found = total(
        report("1", H1, unit="a", classes=3),
        report("2", YEAR, unit="b", classes=4),
        units=[PROVINCE, old, new],
    )
    assert found.figures.classes == exactly(7)
    assert found.covers == "2022"


def test_a_unit_founded_in_the_year_covers_its_part_of_it():
    new = unit("b", valid_from=date(2022, 7, 1))
    assert total(report("1", YEAR, unit="b", classes=4), units=[new]).covers == "2022-H2"


def test_one_preliminary_report_makes_the_total_preliminary():
    assert total(report("1"), report("2", unit="b", official=False)).preliminary


def test_rows_of_several_units_add_up_by_programme():
    found = total(
        report("1", unit="a", classes=5, lines=[line("x", 2), line("y", 1)]),
        report("2", unit="b", lines=[line("x", 4)]),
    )
    # x 2 + 4; y 1; a's 5 - 3 = 2 not broken down
    assert dict(found.rows) == {
        ("x",): Figures(exactly(6)),
        ("y",): Figures(exactly(1)),
        (): Figures(exactly(2)),
    }


def test_years_are_listed_latest_first():
    assert Tree(UNITS, [report("1", H1), report("2", H2)]).years == [2022]


drawn_reports = st.lists(
    st.tuples(
        st.sampled_from(["p", "a", "b"]),
        st.sampled_from([YEAR, H1, H2, Q4]),
        st.sampled_from(Scope),
        st.integers(0, 99),
    ),
    max_size=8,
)


def drawn(values):
    return [
        report(str(n), period, unit=slug, scope=scope, declared=Declared(classes=count))
        for n, (slug, period, scope, count) in enumerate(values)
    ]


@given(drawn_reports)
def test_a_total_is_what_its_used_reports_state(values):
    reports = drawn(values)
    found = total(*reports)
    taken = [r.declared.classes for r in reports if r.id in used(found)]
    assert (found.figures.classes.value if found.figures.classes else 0) == sum(taken)


@given(drawn_reports, st.randoms())
def test_the_order_of_reports_never_matters(values, random):
    reports = drawn(values)
    shuffled = random.sample(reports, len(reports))
    assert total(*reports).figures == total(*shuffled).figures


@given(drawn_reports)
def test_no_area_report_is_used_beside_a_unit_below_it(values):
    reports = {r.id: r for r in drawn(values)}
    taken = [reports[key] for key in used(total(*reports.values()))]
    if any(r.unit == "p" and r.scope is Scope.AREA for r in taken):
        assert all(r.unit == "p" and r.scope is Scope.AREA for r in taken)
