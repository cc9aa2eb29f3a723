"""Deciding conflicts through the module: what each choice does to the index, and that undoing leaves no trace in it."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from wagtail.models import PageLogEntry

from tests.bulletins import bulletin, child, edited, line, results, rows, section, unit
from tests.editors import administrator, editor
from training_blocks import indexing
from training_blocks.conflict_list import open_conflicts, years_with_reports
from training_blocks.decisions import ChoiceRefused, decide, undo
from training_blocks.models import (
    AnnualTotal,
    Choice,
    Decision,
    LineProgramme,
    Report,
    ReportingUnit,
    ReportLine,
)
from training_blocks.totals import Totals

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    return administrator()


def index_state():
    """Every row of the index, keys of totals aside: those are replaced."""
    kept = [
        list(model.objects.order_by("pk").values()) for model in (Report, ReportLine, LineProgramme)
    ]
    totals = [{k: v for k, v in row.items() if k != "id"} for row in AnnualTotal.objects.values()]
    return kept, sorted(totals, key=repr)


def classes(slug=None, year=2023):
    scope = ReportingUnit.objects.get(slug=slug) if slug else None
    amount = Totals(scope=scope).of(year).figures.classes
    return amount and amount.value


def only(year=2023):
    (found,) = open_conflicts(year)
    return found


def report_of(title):
    return str(Report.objects.get(page__title=title).pk)


def area(*slugs):
    top = unit("tinh")
    for slug in slugs:
        unit(slug, parent=top)


def event(day, which, **more):
    period = {"period": {"span": "event", "start": day.isoformat()}}
    told = rows(line("so-cap-llct", 1, 40, event=which, **more))
    return results(of=None, unit=unit("tan-an").pk, coverage="listed", lines=told) | period


def duplicates():
    bulletin("A", results(26, 2243))
    bulletin("B", results(27, 2300))


def overlapping():
    bulletin("A", results(20, span="half-1"))
    days = {"span": "range", "start": "2023-05-01", "end": "2023-12-31"}
    bulletin("B", results(30) | {"period": days})


def declared():
    area("tan-an", "go-cong")
    bulletin("A", results(50, of="tinh", scope="area"))
    bulletin("B", results(26), results(10, of="go-cong"))


def hosted():
    area("tan-an", "go-cong")
    owner = unit("go-cong").pk
    bulletin(
        "A", results(lines=rows(line("so-cap-llct", 2, 80, owner=owner), line("nhan-thuc-dang", 5)))
    )
    bulletin("B", results(10, of="go-cong"))


def posts():
    bulletin("A", event(date(2023, 3, 1), "opened"))
    bulletin("B", event(date(2023, 5, 1), "closed"))


def slices():
    told = {"span": "half-1"}, {"span": "half-2"}
    bulletin("A", results(lines=rows(line("so-cap-llct", 4, 90)), **told[0]))
    bulletin("B", results(lines=rows(line("so-cap-llct", 3, 70, event="closed")), **told[1]))


def negative():
    bulletin("A", results(20))
    bulletin("B", results(30, span="half-1"))


def jump():
    bulletin("A", results(50))
    bulletin("B", results(20, year=2022))


# kind, choice, which stands, of which scope the classes before, after
EFFECTS = [
    (duplicates, Choice.STANDS, "B", "tan-an", 27, 27),
    (duplicates, Choice.STANDS, "A", "tan-an", 27, 26),
    (duplicates, Choice.SEEN, None, "tan-an", 27, 27),
    (overlapping, Choice.STANDS, "A", "tan-an", 30, 20),
    (overlapping, Choice.STANDS, "B", "tan-an", 30, 30),
    (declared, Choice.DECLARED, None, "tinh", 50, 50),
    (declared, Choice.SUMMED, None, "tinh", 50, 36),
    (declared, Choice.SEEN, None, "tinh", 50, 50),
    (hosted, Choice.SAME_CLASS, None, "tinh", 17, 15),
    (hosted, Choice.OTHER_CLASS, None, "tinh", 17, 17),
    (posts, Choice.SAME_CLASS, None, "tan-an", 2, 1),
    (posts, Choice.OTHER_CLASS, None, "tan-an", 2, 2),
    (slices, Choice.SAME_CLASS, None, "tan-an", 7, 4),
    (slices, Choice.OTHER_CLASS, None, "tan-an", 7, 7),
    (negative, Choice.SEEN, None, "tan-an", 20, 20),
    (jump, Choice.SEEN, None, "tan-an", 50, 50),
]


@pytest.mark.parametrize("make,choice,stands,scope,before,after", EFFECTS)
def test_a_decision_does_what_it_says_and_undoing_leaves_no_trace(
    committed, user, make, choice, stands, scope, before, after
):
    with committed():
        make()
    found, state = only(), index_state()
    assert classes(scope) == before
    with committed():
        decision = decide(found, choice, user=user, stands=stands and report_of(stands))
    assert (classes(scope), open_conflicts(2023)) == (after, [])
    assert indexing.drift() == []
    with committed():
        undo(decision, user=user)
    assert index_state() == state
    assert only().key == found.key
    assert indexing.drift() == []


@pytest.mark.parametrize(
    "make,choice",
    [
        (duplicates, Choice.DECLARED),
        (duplicates, Choice.STANDS),
        (declared, Choice.STANDS),
        (declared, Choice.SAME_CLASS),
        (hosted, Choice.SEEN),
        (posts, Choice.SEEN),
        (negative, Choice.STANDS),
        (jump, "anything"),
    ],
)
def test_a_choice_that_does_not_fit_is_refused(committed, user, make, choice):
    with committed():
        make()
    with pytest.raises(ChoiceRefused):
        decide(only(), choice, user=user)
    assert not Decision.objects.exists()


def test_only_a_side_of_the_conflict_can_stand(committed, user):
    with committed():
        duplicates()
        bulletin("C", results(5, of="go-cong"))
    with pytest.raises(ChoiceRefused):
        decide(only(), Choice.STANDS, user=user, stands=report_of("C"))
    with pytest.raises(ChoiceRefused):
        decide(only(), Choice.SEEN, user=user, stands=report_of("A"))


def test_what_was_right_as_it_stood_is_asked_again_when_a_figure_changes(committed, user):
    block = child(results(50))
    with committed():
        page = bulletin("A", block)
        bulletin("B", results(20, year=2022))
    with committed():
        decide(only(), Choice.SEEN, user=user)
    with committed():
        edited(page, block | {"value": results(60)})
    with committed():
        second = decide(only(), Choice.SEEN, user=user)
    in_force = Decision.objects.filter(undone_at=None)
    assert (in_force.get(), Decision.objects.count(), open_conflicts(2023)) == (second, 2, [])
    with committed():
        edited(page, block)
    assert len(open_conflicts(2023)) == 1


def test_a_later_decision_undoes_an_earlier_one_on_the_same_conflict(committed, user):
    with committed():
        duplicates()
    found = only()
    with committed():
        first = decide(found, Choice.STANDS, user=user, stands=report_of("A"))
    with committed():
        decide(found, Choice.STANDS, user=user, stands=report_of("B"))
    first.refresh_from_db()
    assert (first.undone_by, classes("tan-an")) == (user, 27)
    with committed():
        undo(first, user=user)
    assert classes("tan-an") == 27


def test_a_decision_outlives_a_rebuild_and_a_time_off_the_site(committed, user):
    with committed():
        duplicates()
    with committed():
        decide(only(), Choice.STANDS, user=user, stands=report_of("A"))
    loser = Report.objects.get(page__title="B").page.specific
    with committed():
        loser.unpublish()
    assert (classes("tan-an"), open_conflicts(2023)) == (26, [])
    with committed():
        loser.save_revision().publish()
    Report.objects.all().delete()
    indexing.rebuild()
    assert (classes("tan-an"), open_conflicts(2023)) == (26, [])


def test_only_who_may_publish_every_article_decides_and_undoes(committed, user):
    own, other = section("Own"), section("Other")
    lan = editor("lan", of=own)
    with committed():
        bulletin("A", results(26), under=own)
        bulletin("B", results(27), under=other)
    state = index_state()
    with pytest.raises(PermissionDenied), committed():
        decide(only(), Choice.STANDS, user=lan, stands=report_of("A"))
    assert (index_state(), Decision.objects.count(), said()) == (state, 0, [])
    with committed():
        decision = decide(only(), Choice.STANDS, user=user, stands=report_of("A"))
    with pytest.raises(PermissionDenied):
        undo(decision, user=lan)
    decision.refresh_from_db()
    assert decision.undone_at is None


def said():
    entries = PageLogEntry.objects.filter(action__startswith="training_blocks.")
    return [
        (e.page.title, e.action, e.user.username) for e in entries.order_by("page__title", "pk")
    ]


def test_it_is_on_the_record_of_every_article(committed, user):
    with committed():
        duplicates()
    with committed():
        decision = decide(
            only(), Choice.STANDS, user=user, stands=report_of("A"), note=" xem\0 lại\n bản gốc "
        )
    with committed():
        undo(decision, user=user)
        undo(decision, user=user)
    told = ["training_blocks.decide", "training_blocks.undo_decision"]
    assert said() == [(title, action, "admin") for title in "AB" for action in told]
    assert decision.note == "xem lại bản gốc"
    entry = PageLogEntry.objects.filter(action=told[0]).first()
    assert (entry.data["stands"], entry.comment) == ("A", "xem lại bản gốc")
    assert "Tính bài “A”" in str(entry.message)


def test_a_decision_on_articles_that_are_gone_is_for_administrators(committed, user):
    lan = editor("lan", of=section("Own"))
    with committed():
        duplicates()
    with committed():
        decision = decide(only(), Choice.STANDS, user=user, stands=report_of("A"))
    with committed():
        for page in decision.pages.all():
            page.delete()
    with pytest.raises(PermissionDenied):
        undo(decision, user=lan)
    undo(decision, user=user)
    decision.refresh_from_db()
    assert decision.undone_at is not None


def test_classes_that_began_long_before_are_no_news_of_the_year_before(committed):
    """A class whose first post is two years old counts there, though its last one was read with the year before."""
    days = [("2021-12-01", "opened"), ("2022-02-01", "closed"), ("2023-02-01", "opened")]
    with committed():
        for number, (day, which) in enumerate(days):
            bulletin(str(number), event(date.fromisoformat(day), which, cohort=f"K{number // 2}"))
    assert (years_with_reports(), open_conflicts(2023)) == ([2023, 2022, 2021], [])
