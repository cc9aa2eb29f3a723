"""What is counted of programmes that were merged, and that everything comes back."""

import pytest

from tests.bulletins import bulletin, child, edited, line, programme, rows, totals, unit
from tests.training_blocks.days import FIRST, SECOND, THIRD, on
from tests.training_blocks.merging.programme_merges import (
    MEMBERS,
    SUMMER,
    THEME,
    by_programme,
    foresee,
    merge,
    named,
    part,
    summary,
)
from training_blocks import indexing
from training_blocks.models import FigureChange, Programme, Report, ReportVersion

pytestmark = pytest.mark.django_db


def test_a_merged_programme_counts_as_the_other(admin, two_names, committed):
    merge(admin, committed, SUMMER, THEME)
    assert by_programme() == {THEME: (5, 200)}
    assert totals() == {2023: (5, 200)}
    assert by_programme(scope=unit("a")) == {THEME: (2, 100)}
    assert indexing.drift() == []


def test_articles_and_the_log_keep_the_name(admin, two_names, committed):
    before = list(ReportVersion.objects.values_list("pk", "stated"))
    with on(SECOND, committed):
        merge(admin, committed, SUMMER, THEME)
    page = Report.objects.get(unit__slug="a").page.specific
    stored = page.body.raw_data[0]["value"]["lines"][0]["value"]["programme"]
    assert stored == programme(SUMMER).pk
    assert list(ReportVersion.objects.values_list("pk", "stated")) == before
    assert not FigureChange.objects.exists()
    indexing.rebuild()
    assert list(ReportVersion.objects.values_list("pk", "stated")) == before


def test_parting_brings_everything_back(admin, two_names, committed):
    before = by_programme()
    merge(admin, committed, SUMMER, THEME)
    part(admin, committed, SUMMER)
    assert by_programme() == before
    assert programme(SUMMER).merged_into is None
    assert not FigureChange.objects.exists()
    assert indexing.drift() == []


def test_a_past_day_is_counted_by_todays_programmes(admin, two_names, committed):
    with on(SECOND, committed):
        merge(admin, committed, SUMMER, THEME)
    assert by_programme(as_of=FIRST) == {THEME: (5, 200)}
    part(admin, committed, SUMMER)
    assert by_programme(as_of=FIRST) == {SUMMER: (1, 40), THEME: (4, 160)}


def test_a_figure_mended_after_the_merge_is_one_correction(admin, committed):
    block = child(named(line(SUMMER, 1, 40)))
    with on(FIRST, committed):
        page = bulletin("A", block)
    merge(admin, committed, SUMMER, THEME)
    with on(THIRD, committed):
        edited(page, block | {"value": named(line(SUMMER, 1, 41))})
    told = FigureChange.objects.values_list("subject", "programmes", "before", "after")
    changes = {(s, p, b["number"], a["number"]) for s, p, b, a in told}
    assert changes == {("learners", "", 40, 41), ("learners", SUMMER, 40, 41)}


def test_a_chain_counts_as_its_end(admin, two_names, committed):
    merge(admin, committed, SUMMER, THEME)
    merge(admin, committed, THEME, MEMBERS)
    assert by_programme() == {MEMBERS: (5, 200)}
    part(admin, committed, THEME)
    assert by_programme() == {THEME: (5, 200)}
    part(admin, committed, SUMMER)
    assert by_programme() == {SUMMER: (1, 40), THEME: (4, 160)}
    assert indexing.drift() == []


def test_a_circle_that_code_stored_breaks_nothing(two_names):
    Programme.objects.filter(code=SUMMER).update(merged_into=programme(THEME))
    Programme.objects.filter(code=THEME).update(merged_into=programme(SUMMER))
    indexing.rebuild()
    assert by_programme() == {SUMMER: (1, 40), THEME: (4, 160)}


def test_the_role_is_that_of_the_programme_it_counts_as(admin, committed):
    """Outreach is outside the total, its lines left open come in with a programme of classes."""
    with committed():
        bulletin("A", named(line("lich-su-dang", 1, 40), line(THEME, 1, 60)))
    assert totals() == {2023: (1, 60)}
    merge(admin, committed, "lich-su-dang", THEME)
    assert totals() == {2023: (2, 100)}
    assert by_programme() == {THEME: (2, 100)}


def test_merged_into_other_a_line_need_not_say_what_it_is(admin, committed):
    with committed():
        bulletin("A", named(line(SUMMER, 1, 40)))
    merge(admin, committed, SUMMER, "khac")
    assert by_programme() == {"khac": (1, 40)}


def test_one_line_of_both_is_a_line_of_one(admin, committed):
    both = line(SUMMER, 1, 40) | {"also_programmes": rows(programme(THEME).pk)}
    with committed():
        bulletin("A", named(both))
    assert by_programme() == {f"{SUMMER}+{THEME}": (1, 40)}
    merge(admin, committed, SUMMER, THEME)
    assert by_programme() == {THEME: (1, 40)}
    part(admin, committed, SUMMER)
    assert by_programme() == {f"{SUMMER}+{THEME}": (1, 40)}


def day(number, *lines):
    return named(
        *lines,
        period={"span": "event", "start": f"2023-{number:02}-01"},
        coverage="listed",
    )


def test_a_cohort_told_under_both_names_is_one_class(admin, committed):
    """Opened as the one in March, closed as the other in June: with the people of June."""
    with committed():
        bulletin("A", day(3, line(SUMMER, 1, 40, cohort="K7", event="opened")))
        bulletin("B", day(6, line(THEME, 1, 38, cohort="K7", event="closed")))
    assert totals() == {2023: (2, 78)}
    shown, _sent = foresee(admin, SUMMER, THEME)
    assert ("2023", "All units", "2 classes, 78 learners", "1 classes, 38 learners") in summary(
        shown
    )
    merge(admin, committed, SUMMER, THEME)
    assert totals() == {2023: (1, 38)}
    assert indexing.drift() == []


def test_cohorts_that_one_article_has_under_both_names_stay_two_classes(admin, committed):
    """And each goes on under its own name."""
    with committed():
        bulletin(
            "A",
            day(
                3,
                line(SUMMER, 1, 40, cohort="K7", event="opened"),
                line(THEME, 1, 60, cohort="K7", event="opened"),
            ),
        )
        bulletin("B", day(6, line(THEME, 1, 55, cohort="K7", event="closed")))
    assert totals() == {2023: (2, 95)}
    merge(admin, committed, SUMMER, THEME)
    assert totals() == {2023: (2, 95)}
    assert by_programme() == {THEME: (2, 95)}
    assert indexing.drift() == []
