"""What people decide where reports contradict each other."""

from tests.training_blocks.counting.made import (
    H1,
    H2,
    MAY_TO_DECEMBER,
    event,
    line,
    listed,
    number,
    report,
    said,
    total,
    unit,
    used,
)
from training_blocks.counting import Decisions, Event, Measure, Scope

FIRST, LATER = report("1", H1, learners=40), report("2", MAY_TO_DECEMBER, learners=90)


def prefer(stands, other) -> Decisions:
    return Decisions(preferred=frozenset({(stands, other)}))


def test_the_preferred_report_stands_and_the_other_says_so():
    assert said(FIRST, LATER, decisions=prefer("1", "2")) == {
        "1": ("counted", "counted", None),
        "2": ("excluded", "set-aside", "1"),
    }


def test_a_decision_does_not_reach_reports_that_no_longer_touch():
    assert said(FIRST, report("2", H2), decisions=prefer("1", "2"))["2"][0] == "counted"


def test_nor_another_unit_s():
    other = report("2", H1, unit="b")
    found = said(FIRST, other, units=[unit("a"), unit("b")], decisions=prefer("1", "2"))
    assert found["2"][0] == "counted"


def test_one_that_is_set_aside_sets_nothing_aside():
    # 2 before 3, but 1 before 2: 3 is in the running again, and 1 (H1) leaves H2 to it
    third = report("3", H2, learners=7)
    decisions = Decisions(preferred=frozenset({("1", "2"), ("2", "3")}))
    found = said(FIRST, LATER, third, decisions=decisions)
    assert {key: verdict[0] for key, verdict in found.items()} == {
        "1": "counted",
        "2": "excluded",
        "3": "counted",
    }


def test_two_that_are_each_preferred_to_the_other_are_judged_by_the_rule():
    decisions = Decisions(preferred=frozenset({("1", "2"), ("2", "1")}))
    assert said(FIRST, LATER, decisions=decisions)["1"][0] == "overlapping"


def test_a_person_may_take_the_sum_or_the_declared_total():
    units = [unit("p"), unit("a", parent="p")]
    reports = [report("area", unit="p", scope=Scope.AREA, learners=90), report("a", learners=30)]

    def with_declared(stands):
        decisions = Decisions(declared_stands={("p", 2022): stands})
        return used(total(*reports, units=units, scope="p", decisions=decisions))

    assert (with_declared(True), with_declared(False)) == ({"area"}, {"a"})
    # of another year nothing is decided
    other = Decisions(declared_stands={("p", 2021): False})
    assert used(total(*reports, units=units, scope="p", decisions=other)) == {"area"}


def test_a_closing_without_cohort_may_be_the_class_of_an_opening():
    opening = listed("1", event(3, 8), [line("x", 1, 40)])
    ended = line("x", 1, 38, event=Event.CLOSED)
    closing = listed("2", event(6, 30), [ended, line("x", 1, 50), line("y", 1, 9)])
    decisions = Decisions(one_class={("2", ("x",)): "1"})
    found = total(opening, closing, decisions=decisions)
    # The opening's 1 and 40; of the closing's report what it does not say to have ended: 2 and 59.
    assert (number(found, Measure.CLASSES), number(found)) == (3, 99)
    alone = listed("2", event(6, 30), [ended])
    assert said(opening, alone, decisions=decisions)["2"] == ("duplicate", "set-aside", "1")


def test_a_decision_about_a_report_that_is_gone_rests():
    closing = listed("2", event(6, 30), [line("x", 1, 38)])
    assert number(total(closing, decisions=Decisions(one_class={("2", ("x",)): "1"}))) == 38
    assert said(FIRST, decisions=prefer("9", "1"))["1"][0] == "counted"
