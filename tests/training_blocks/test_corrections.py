"""A later article that corrects an earlier one takes its place, and nothing else's."""

import pytest

from tests import bulletins

pytestmark = pytest.mark.django_db


def test_only_the_period_it_states_is_corrected(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        two_years = [bulletins.results(26, 2243), bulletins.results(20, 1800, year=2022)]
        old = bulletins.bulletin("Old", *two_years)
        bulletins.bulletin("New", bulletins.results(27, 2300, corrects=old.pk))
    assert bulletins.totals() == {2023: (27, 2300), 2022: (20, 1800)}
    assert bulletins.index().drift == []


def test_a_wrong_period_is_corrected_too(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        old = bulletins.bulletin("Old", bulletins.results(26, 2243, year=2022))
        bulletins.bulletin("New", bulletins.results(26, 2243, year=2023, corrects=old.pk))
    assert bulletins.totals() == {2023: (26, 2243)}


def test_a_withdrawn_correction_brings_the_old_figures_back(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        old = bulletins.bulletin("Old", bulletins.results(26, 2243))
        new = bulletins.bulletin("New", bulletins.results(27, 2300, corrects=old.pk))
        new.unpublish()
    assert bulletins.totals() == {2023: (26, 2243)}
