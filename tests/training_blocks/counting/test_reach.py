"""Units are told apart by where they came from, for years to be compared across mergers."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from training_blocks.counting import Scope
from training_blocks.counting.reach import Succession, merged_origins, succession, traced

SLUGS = st.sampled_from("abcdef")
SUCCESSIONS = st.lists(st.builds(Succession, SLUGS, SLUGS, st.booleans()), max_size=12)


def of(*slugs, scope=Scope.OWN):
    return frozenset((slug, scope) for slug in slugs)


def origins_of(*pairs):
    return merged_origins(Succession(former, later, founded=True) for former, later in pairs)


def test_a_merged_unit_stands_for_all_that_were_merged_into_it():
    origins = origins_of(*[("a", "new"), ("b", "new"), ("new", "newer")])
    assert traced(of("newer"), origins) == traced(of("new"), origins) == of("a", "b")
    assert traced(of("a"), origins) == of("a")


def test_a_part_of_a_divided_unit_stands_for_itself():
    origins = origins_of(*[("a", "north"), ("a", "south"), ("b", "south")])
    assert traced(of("north", "south"), origins) == of("north", "south")


def test_a_unit_that_takes_another_over_and_goes_on_stands_for_itself():
    """In earlier years it was less, and nothing tells which of the two a year is of."""
    ended, began = date(2025, 6, 30), date(2025, 7, 1)
    origins = merged_origins(
        [succession("a", ended, "x", None), succession("b", ended, "new", began)]
    )
    assert traced(of("x", "new"), origins) == of("x", "b")
    assert not succession("a", began, "x", ended).founded
    assert not succession("a", None, "x", began).founded


def test_what_reports_tell_of_stays_as_it_is():
    origins = origins_of(*[("a", "new")])
    assert traced(of("new", scope=Scope.AREA), origins) == of("a", scope=Scope.AREA)


@given(SUCCESSIONS, st.frozensets(SLUGS))
def test_nothing_hangs_and_nobody_is_lost(successions, slugs):
    origins = merged_origins(successions)
    found = traced(of(*slugs), origins)
    assert bool(found) == bool(slugs)
    assert traced(of(*slugs, "z"), origins) == found | of("z")
