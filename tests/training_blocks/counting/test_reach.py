"""Units are told apart by where they came from, for years to be compared across mergers."""

from hypothesis import given
from hypothesis import strategies as st

from training_blocks.counting import Scope
from training_blocks.counting.reach import merged_origins, traced

SLUGS = st.sampled_from("abcdef")
SUCCESSIONS = st.lists(st.tuples(SLUGS, SLUGS), max_size=12)


def of(*slugs, scope=Scope.OWN):
    return frozenset((slug, scope) for slug in slugs)


def test_a_merged_unit_stands_for_all_that_were_merged_into_it():
    origins = merged_origins([("a", "new"), ("b", "new"), ("new", "newer")])
    assert traced(of("newer"), origins) == traced(of("new"), origins) == of("a", "b")
    assert traced(of("a"), origins) == of("a")


def test_a_part_of_a_divided_unit_stands_for_itself():
    origins = merged_origins([("a", "north"), ("a", "south"), ("b", "south")])
    assert traced(of("north", "south"), origins) == of("north", "south")


def test_what_reports_tell_of_stays_as_it_is():
    origins = merged_origins([("a", "new")])
    assert traced(of("new", scope=Scope.AREA), origins) == of("a", scope=Scope.AREA)


@given(SUCCESSIONS, st.frozensets(SLUGS))
def test_nothing_hangs_and_nobody_is_lost(successions, slugs):
    origins = merged_origins(successions)
    found = traced(of(*slugs), origins)
    assert bool(found) == bool(slugs)
    assert traced(of(*slugs, "z"), origins) == found | of("z")
