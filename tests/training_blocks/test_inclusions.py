"""How a line that leaves it open counts: the same, however its article is published."""

import pytest

from tests import bulletins
from tests.bulletins import line, results, rows, totals

pytestmark = pytest.mark.django_db

OUTREACH = "hoc-tap-nghi-quyet"


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_an_open_line_of_outreach_is_outside_the_total(committed):
    with committed():
        bulletins.bulletin(
            "A", results(lines=rows(line("so-cap-llct", 2, 100), line(OUTREACH, learners=1400)))
        )
    assert totals() == {2023: (2, 100)}


def test_an_open_line_is_no_contradiction_to_the_declared_number(committed):
    with committed():
        lines = rows(line("so-cap-llct", 2, 100), line(OUTREACH, learners=50))
        bulletins.bulletin("A", results(2, 100, lines=lines))
    assert bulletins.index().problems == set()
    assert totals() == {2023: (2, 100)}


def test_the_line_s_own_word_goes_before_its_programme_s(committed):
    with committed():
        lines = rows(line("so-cap-llct", 2, 100), line(OUTREACH, learners=50, inclusion="in-total"))
        bulletins.bulletin("A", results(lines=lines))
    assert totals() == {2023: (2, 150)}


def test_a_programme_that_changes_its_role_takes_its_open_lines_along(committed):
    with committed():
        bulletins.bulletin(
            "A", results(lines=rows(line("so-cap-llct", 2, 100), line(OUTREACH, 1, 50)))
        )
    programme = bulletins.programme(OUTREACH)
    programme.role = "class"
    with committed():
        programme.save()
    assert totals() == {2023: (3, 150)}
    assert bulletins.index().drift == []
