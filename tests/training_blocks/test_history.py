"""The log of what was published when: what is recorded of each block, which changes of figures, and that nothing of
it is ever lost."""

from datetime import date, datetime
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from tests.bulletins import (
    bulletin,
    child,
    edited,
    hide,
    line,
    programme,
    report_page,
    results,
    rows,
    unit,
)
from tests.testapp.models import BulletinPage
from tests.training_blocks.days import FIRST, SECOND, THIRD, on
from training_blocks import clock, indexing
from training_blocks.indexing.recording import record
from training_blocks.models import ChangeReason, FigureChange, Report, ReportVersion
from training_blocks.models.history import LogIsKept

pytestmark = pytest.mark.django_db


@pytest.fixture
def publish(committed):
    """`publish(FIRST, "A", block)`: a new article of that day."""

    def publish(day, title, *values, **more):
        with on(day, committed):
            return bulletin(title, *values, **more)

    return publish


@pytest.fixture
def mend(committed):
    def mend(day, page, *values):
        with on(day, committed):
            return edited(page, *values)

    return mend


def mended(block, *args, **more):
    """The same block of a stream with other figures."""
    return block | {"value": results(*args, **more)}


def log():
    """All versions: (day, classes, learners); a block that states nothing is (day,)."""
    versions = ReportVersion.objects.order_by("pk")
    return [(local(v.recorded_at), *_declared(v)) for v in versions]


def _declared(version):
    said = version.stated and version.stated["declared"]
    return (said["classes"], said["learners"]) if said else ()


def local(moment):
    return moment.astimezone(clock.VIETNAM).date()


def figure_changes():
    """(kind, subject, programmes, before, after) in the order they were recorded."""
    found = FigureChange.objects.order_by("pk")
    return [(c.kind, c.subject, c.programmes, said(c.before), said(c.after)) for c in found]


def said(value):
    """{"number": 5, "qualifier": "hơn"} as "hơn 5", None as it is."""
    if value and "number" in value:
        return f"{value['qualifier']} {value['number']}".strip()
    return value and next(iter(value.values()))


# The clock


def test_the_clock_can_stand_at_another_moment():
    late = datetime(2023, 12, 31, 18, 0, tzinfo=clock.UTC)
    with clock.at(late):
        assert (clock.now(), clock.today()) == (
            late,
            date(2024, 1, 1),
        )  # one in the morning in Hanoi
    assert clock.now() > late


# Versions


def test_a_first_publication_is_a_version_and_no_change(publish):
    page = publish(FIRST, "A", results(9, 546))
    (version,) = ReportVersion.objects.all()
    assert (version.article, version.page_id) == (page.translation_key, page.pk)
    assert (version.revision_id, version.recorded_at.date()) == (page.live_revision_id, FIRST)
    assert log() == [(FIRST, 9, 546)]
    assert figure_changes() == []


def test_a_version_says_all_that_counting_asks(publish):
    more = {
        "data_as_of": "2023-12-01",
        "scope": "area",
        "qualifier": "hơn",
        "status": "preliminary",
    }
    lines = rows(
        line("qpan", 2, 100, cohort="K1", event="opened", owner=unit("yen-bai").pk),
        line("so-cap-llct", 7, 446, also_programmes=rows(programme("qpan").pk)),
    )
    publish(FIRST, "A", results(9, 546, lines=lines, **more))
    said = ReportVersion.objects.get().stated
    published = said.pop("published")
    qpan, both = said.pop("lines")
    assert said == {
        "kind": "results",
        "unit": "tan-an",
        "scope": "area",
        "coverage": "whole",
        "period": {"kind": "year", "start": "2023-01-01", "end": "2023-12-31", "year": None},
        "as_of": "2023-12-01",
        "official": False,
        "corrects": None,
        "declared": {
            "classes": 9,
            "learners": 546,
            "attendances": None,
            "qualifier": "hơn",
            "classes_qualifier": None,
        },
        "indicators": [],
    }
    assert len(published) == 4
    assert both["programmes"] == ["qpan", "so-cap-llct"]
    assert qpan == {
        "programmes": ["qpan"],
        "cohort": "K1",
        "event": "opened",
        "classes": 2,
        "learners": 100,
        "attendances": None,
        "qualifier": None,
        "inclusion": "in-total",
        "owner": "yen-bai",
    }


def test_what_a_correction_corrects_is_an_article(publish):
    old = publish(FIRST, "Old", results(9, 546))
    publish(SECOND, "New", results(9, 564, corrects=old.pk))
    assert ReportVersion.objects.last().stated["corrects"] == str(old.translation_key)


def test_publishing_again_without_a_change_adds_nothing(publish, mend):
    block = child(results(9, 546, lines=rows(line("qpan", 9, 546))))
    page = publish(FIRST, "A", block)
    mend(SECOND, page, block)
    assert log() == [(FIRST, 9, 546)]


def test_a_draft_is_not_on_record(publish, committed):
    block = child(results(9, 546))
    page = publish(FIRST, "A", block)
    with on(SECOND, committed):
        edited(page, mended(block, 9, 564), live=False)
    assert log() == [(FIRST, 9, 546)]


def test_what_can_not_be_read_is_not_stated(publish, mend):
    block = child(results(9, 546))
    page = publish(FIRST, "A", block)
    mend(SECOND, page, mended(block, 9, "rác"))
    mend(THIRD, page, mended(block, 9, 546))
    assert log() == [(FIRST, 9, 546), (SECOND,), (THIRD, 9, 546)]
    assert figure_changes() == []


def unpublished(page):
    page.unpublish()


def deleted(page):
    BulletinPage.objects.get(pk=page.pk).delete()


@pytest.mark.parametrize("withdraw", [unpublished, deleted, hide])
def test_what_is_withdrawn_states_nothing_from_then_on(publish, committed, withdraw):
    page = publish(FIRST, "A", results(9, 546))
    with on(SECOND, committed):
        withdraw(page)
    assert log() == [(FIRST, 9, 546), (SECOND,)]
    assert figure_changes() == []


def test_what_is_shown_again_unchanged_is_no_correction(publish, committed):
    page = publish(FIRST, "A", child(results(9, 546)))
    with on(SECOND, committed):
        page.unpublish()
    with on(THIRD, committed):
        BulletinPage.objects.get(pk=page.pk).get_latest_revision().publish()
    assert log() == [(FIRST, 9, 546), (SECOND,), (THIRD, 9, 546)]
    assert figure_changes() == []


@pytest.mark.parametrize("same_block", [True, False])
def test_what_is_shown_again_with_other_figures_is(publish, mend, committed, same_block):
    block = child(results(9, 546))
    page = publish(FIRST, "A", block)
    with on(SECOND, committed):
        page.unpublish()
    mend(THIRD, page, mended(block, 9, 564) if same_block else results(9, 564))
    assert log() == [(FIRST, 9, 546), (SECOND,), (THIRD, 9, 564)]
    assert figure_changes() == [("correction", "learners", "", "546", "564")]


# Changes of figures


def test_a_changed_figure_is_a_correction(publish, mend):
    block = child(results(9, 546))
    page = publish(FIRST, "A", block)
    page = mend(SECOND, page, mended(block, 9, 564))
    change = FigureChange.objects.get()
    assert (change.before, change.after) == (
        {"number": 546, "qualifier": ""},
        {"number": 564, "qualifier": ""},
    )
    assert (change.title, change.unit.slug, change.year) == ("A", "tan-an", 2023)
    assert (change.page_id, change.article) == (page.pk, page.translation_key)
    assert (local(change.changed_at), change.kind, change.subject) == (
        SECOND,
        "correction",
        "learners",
    )
    assert change.revision_id == BulletinPage.objects.get().live_revision_id
    assert Report.objects.get().anchor == change.anchor


def test_of_a_preliminary_figure_it_is_an_update(publish, mend):
    block = child(results(9, 546, status="preliminary"))
    page = publish(FIRST, "A", block)
    mend(SECOND, page, mended(block, 10, 564))
    mend(THIRD, page, mended(block, 10, 565))
    assert figure_changes() == [
        ("update", "classes", "", "9", "10"),
        ("update", "learners", "", "546", "564"),
        ("correction", "learners", "", "564", "565"),
    ]


def test_a_changed_line_changes_its_row_and_the_sum(publish, mend):
    before = rows(line("qpan", 2, 100), line("so-cap-llct", 7, 446))
    after = rows(line("qpan", 2, 118), line("so-cap-llct", 7, 446))
    block = child(results(lines=before))
    page = publish(FIRST, "A", block)
    mend(SECOND, page, mended(block, lines=after))
    assert figure_changes() == [
        ("correction", "learners", "", "546", "564"),
        ("correction", "learners", "qpan", "100", "118"),
    ]


def test_a_line_outside_the_total_changes_its_own_row(publish, mend):
    block = child(results(9, 546, lines=rows(line("qpan", 2, 100, inclusion="of-which"))))
    page = publish(FIRST, "A", block)
    mend(SECOND, page, mended(block, 9, 546, lines=rows(line("qpan", 2, 99, inclusion="of-which"))))
    assert figure_changes() == [("correction", "learners", "qpan", "100", "99")]
    assert FigureChange.objects.get().label == "of-which"


def test_lines_of_several_programmes_are_named_by_all_of_them(publish, mend):
    both = {"also_programmes": rows(programme("qpan").pk)}
    block = child(results(lines=rows(line("so-cap-llct", 2, 100, **both))))
    page = publish(FIRST, "A", block)
    mend(SECOND, page, mended(block, lines=rows(line("so-cap-llct", 2, None, **both))))
    assert figure_changes() == [
        ("correction", "learners", "", "100", None),
        ("correction", "learners", "qpan+so-cap-llct", "100", None),
    ]


def test_the_remainder_is_no_figure_of_its_own(publish, mend):
    block = child(results(9, 546, lines=rows(line("qpan", 2, 100)), difference_reason="x"))
    page = publish(FIRST, "A", block)
    lines = rows(line("qpan", 2, 100))
    mend(SECOND, page, mended(block, 9, 564, lines=lines, difference_reason="x"))
    assert figure_changes() == [("correction", "learners", "", "546", "564")]


def test_a_word_before_a_number_is_part_of_it(publish, mend):
    block = child(results(9, 546, qualifier="dưới"))
    page = publish(FIRST, "A", block)
    mend(SECOND, page, mended(block, 9, 546))
    assert figure_changes() == [("correction", "learners", "", "dưới 546", "546")]


def test_unit_and_period_are_figures_too(publish, mend):
    block = child(results(9, 546))
    page = publish(FIRST, "A", block)
    mend(SECOND, page, mended(block, 9, 546, of="yen-bai", year=2022))
    assert figure_changes()[0] == ("correction", "unit", "", "tan-an", "yen-bai")
    ((_kind, subject, _row, before, after),) = figure_changes()[1:]
    assert (subject, before["start"], after["start"]) == ("period", "2023-01-01", "2022-01-01")


def test_other_blocks_keep_their_figures_on_record(publish, mend):
    where = results(None, None)
    plan = child(where | {"planned": 26, "achieved": 26, "percent": "100"}, "plan")
    page = publish(FIRST, "A", plan)
    mend(SECOND, page, plan | {"value": where | {"planned": 28, "achieved": 27, "percent": "96.4"}})
    found = FigureChange.objects.order_by("pk")
    assert [(c.indicator, c.subject, said(c.before), said(c.after)) for c in found] == [
        ("plan-year", "number", "26", "27"),
        ("plan-year", "out-of", "26", "28"),
        ("plan-year", "percent", "100", "96.4"),
    ]


def test_rows_of_an_indicator_are_told_apart_by_their_words(publish, mend):
    def outreach(*counts):
        shown = [{"label": label, "events": 1, "attendances": n} for label, n in counts]
        return results(None, None) | {"rows": rows(*shown)}

    block = child(outreach(("Hội nghị", 100), ("Báo cáo", 200), ("Hội nghị", 300)), "outreach")
    page = publish(FIRST, "A", block)
    mended_rows = outreach(("Hội nghị", 100), ("Báo cáo", 222), ("Hội nghị", 333))
    mend(SECOND, page, block | {"value": mended_rows})
    found = FigureChange.objects.order_by("pk")
    assert [(c.indicator, c.label, said(c.before), said(c.after)) for c in found] == [
        ("outreach-attendances", "Báo cáo", "200", "222"),
        ("outreach-attendances", "Hội nghị", "300", "333"),
    ]


def test_a_block_typed_anew_is_the_same_block(publish, mend):
    """An editor who deletes a block and types another corrects it; so does a script that makes the stream anew."""
    page = publish(FIRST, "A", results(9, 546), results(20, 2000, year=2022))
    mend(SECOND, page, results(9, 564), results(20, 2000, year=2022))
    assert figure_changes() == [("correction", "learners", "", "546", "564")]
    assert len(set(ReportVersion.objects.values_list("block", flat=True))) == 2
    assert all(v.stated for v in ReportVersion.objects.all())


def test_a_block_about_something_else_is_another(publish, mend):
    page = publish(FIRST, "A", results(9, 546))
    mend(SECOND, page, results(9, 564, year=2022))
    assert figure_changes() == []
    assert len(set(ReportVersion.objects.values_list("block", flat=True))) == 2


def test_blocks_about_the_same_are_not_taken_for_each_other(publish, mend):
    listed = {"coverage": "listed"}
    page = publish(FIRST, "A", results(1, 5, **listed), results(1, 7, **listed))
    mend(SECOND, page, results(1, 7, **listed))
    assert figure_changes() == []


def test_a_programme_that_changes_its_role_changes_what_is_stated(publish, committed):
    publish(FIRST, "A", results(lines=rows(line("qpan", 9, 546), line("so-cap-llct", 1, 4))))
    qpan = programme("qpan")
    with on(SECOND, committed):
        qpan.role = "memo"
        qpan.save()
    assert ("correction", "learners", "", "550", "4") in figure_changes()


def test_another_language_that_takes_its_place_says_the_same(publish, committed):
    block = child(results(9, 546))
    page = publish(FIRST, "A", block)
    other = Locale.objects.create(language_code="en" if page.locale.language_code == "vi" else "vi")
    with on(SECOND, committed):
        bulletin("B", block, translation_key=page.translation_key, locale=other)
        page.unpublish()
    assert Report.objects.get().page.title == "B"
    assert figure_changes() == []


# What is on record stays


def everything():
    return [list(model.objects.order_by("pk").values()) for model in (ReportVersion, FigureChange)]


def test_rebuilding_changes_no_row(publish, mend, committed):
    block = child(results(9, 546, lines=rows(line("qpan", 9, 546))))
    page = publish(FIRST, "A", block)
    mend(SECOND, page, mended(block, 9, 564, lines=rows(line("qpan", 9, 564))))
    publish(SECOND, "B", child(results() | {"planned": 26, "achieved": 27}, "plan"))
    with on(THIRD, committed):
        publish(SECOND, "C", results(1, 1, year=2022)).unpublish()
    before = everything()
    call_command("rebuild_reports")
    call_command("rebuild_reports")
    assert everything() == before
    Report.objects.all().delete()
    call_command("rebuild_reports")
    assert everything() == before
    assert indexing.drift() == []
    assert everything() == before


def test_a_rebuild_records_what_it_finds_as_of_its_publication(publish):
    page = publish(FIRST, "A", results(9, 546))
    QuerySet(ReportVersion).delete()
    BulletinPage.objects.filter(pk=page.pk).update(last_published_at=clock.now())
    page.refresh_from_db()
    call_command("rebuild_reports")
    assert ReportVersion.objects.get().recorded_at == page.last_published_at


def test_a_rebuild_closes_what_no_event_told(publish):
    page = publish(FIRST, "A", results(9, 546))
    BulletinPage.objects.filter(pk=page.pk).update(live=False)
    call_command("rebuild_reports")
    assert [bool(v.stated) for v in ReportVersion.objects.order_by("pk")] == [True, False]


def test_a_rebuild_closes_articles_that_are_no_more(publish):
    version = ReportVersion(article=uuid4(), content_path="body.x", recorded_at=clock.now())
    version.stated = {"kind": "results", "unit": "gone", "period": {"kind": "open"}}
    version.save()
    call_command("rebuild_reports")
    call_command("rebuild_reports")
    assert [bool(v.stated) for v in ReportVersion.objects.order_by("pk")] == [True, False]


def test_what_an_older_release_wrote_is_read(publish, mend):
    """Keys that a version lacks have their defaults, and their order means nothing."""
    block = child(results(9, 546))
    page = publish(FIRST, "A", block)
    stored = ReportVersion.objects.get().stated
    slim = {key: stored[key] for key in reversed(stored) if stored[key] not in (None, [], "own")}
    slim["declared"] = {"learners": 546, "classes": 9}
    QuerySet(ReportVersion).update(stated=slim)
    mend(SECOND, page, block)
    assert ReportVersion.objects.count() == 1


def test_nothing_in_the_log_is_changed_or_deleted(publish, mend):
    block = child(results(9, 546))
    mend(SECOND, publish(FIRST, "A", block), mended(block, 9, 564))
    change = FigureChange.objects.get()
    reason = ChangeReason(change=change, text="Đếm sót", given_at=clock.now())
    reason.save()
    for row in (ReportVersion.objects.first(), change, reason):
        for act in (row.save, row.delete, type(row).objects.all().delete):
            with pytest.raises(LogIsKept):
                act()
        with pytest.raises(LogIsKept):
            type(row).objects.update(pk=1)


def test_a_deleted_article_leaves_its_record(publish, mend, committed):
    block = child(results(9, 546))
    page = mend(SECOND, publish(FIRST, "A", block), mended(block, 9, 564))
    with on(THIRD, committed):
        deleted(page)
    assert log() == [(FIRST, 9, 546), (SECOND, 9, 564), (THIRD,)]
    change = FigureChange.objects.get()
    assert (change.title, change.page, change.article) == ("A", None, page.translation_key)


# Cost


def test_recording_takes_the_same_number_of_queries_whatever_it_finds(publish):
    lines = rows(line("qpan", 9, 546))
    few = [publish(FIRST, "A", results(9, 546, lines=lines))]
    many = [publish(FIRST, str(n), results(year=2000 + n, lines=lines)) for n in range(12)]
    QuerySet(ReportVersion).delete()
    assert queries(few) == queries(many)  # first versions
    assert queries(few) == queries(many)  # nothing new


def queries(pages):
    with CaptureQueriesContext(connection) as context:
        record([page.translation_key for page in pages])
    return len(context)


def test_pages_with_a_unit_of_their_own_are_on_record(committed):
    with on(FIRST, committed):
        page = report_page("A", results(9, 546, of=None))
    with on(SECOND, committed):
        page.period_year = 2022
        page.save_revision().publish()
    assert [row[:2] for row in figure_changes()] == [("correction", "period")]
