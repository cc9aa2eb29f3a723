"""The key of a finding: the same while the same is said, another once a figure changes."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.training_blocks.counting.worlds import new_reports
from tests.training_blocks.review.made import article, line, other, report
from training_blocks.review import Severity, review


def keys(reviewed, *others):
    return {found.key for found in review(reviewed, others)}


def odd(classes=1, learners=600, **more):
    return report(lines=[line("a", classes, learners, **more)])


def test_a_key_changes_with_a_figure():
    assert keys(article(odd())) == keys(article(odd()))
    assert keys(article(odd())) != keys(article(odd(learners=601)))


def test_a_key_stays_when_a_line_or_a_block_moves():
    moved = report(lines=[line("b", 1, 40), line("a", 1, 600, position=1)])
    assert keys(article(odd())) == keys(article(moved))
    assert keys(article(odd())) == keys(
        article(report("2", unit="b", classes=1, learners=40), odd())
    )


def test_a_key_changes_with_unit_period_and_article():
    one = article(report(classes=27, learners=2300))
    beside = [other(report(classes=26, learners=2243), name) for name in ("4", "5")]
    elsewhere = article(report(unit="b", classes=1, learners=600))
    assert keys(one, beside[0]) != keys(one, beside[1])
    assert keys(elsewhere).isdisjoint(keys(article(report(classes=1, learners=600))))
    mended = replace(beside[0], report=report(classes=25, learners=2243))
    assert keys(one, beside[0]) != keys(one, mended)


@given(st.lists(new_reports, max_size=4), st.lists(new_reports, max_size=4))
def test_whatever_is_reported_every_thing_is_said_once_and_errors_come_first(own, theirs):
    others = [other(told, str(n)) for n, told in enumerate(theirs)]
    found = review(article(*own), others)
    assert len({f.key for f in found}) == len(found)
    severities = [f.severity for f in found]
    assert severities == sorted(severities, key=lambda s: s is not Severity.ERROR)
    assert found == review(article(*own), others)
    assert {f.other for f in found} <= {None, *(o.article for o in others)}
