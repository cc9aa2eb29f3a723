"""Merging programmes through the admin: what is foreseen, what is counted, and that everything comes back."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail.models import ModelLogEntry

from tests.bulletins import (
    bulletin,
    child,
    edited,
    home,
    line,
    programme,
    results,
    rows,
    totals,
    unit,
)
from tests.editors import administrator, editor, results_form, send_new
from tests.training_blocks.days import FIRST, SECOND, THIRD, on
from training_blocks import indexing
from training_blocks.blocks import ResultsBlock
from training_blocks.models import FigureChange, Programme, Report, ReportingUnit, ReportVersion
from training_blocks.totals import Totals

pytestmark = pytest.mark.django_db

SUMMER, THEME, MEMBERS = "chinh-tri-he", "chuyen-de", "dang-vien-moi"
MERGE = "training_merge_programmes"


@pytest.fixture
def admin(client):
    client.force_login(administrator())
    return client


def by_programme(year=2023, **asked):
    """Of all units: the rows of the breakdown as (classes, learners)."""
    found = Totals(**asked).of(year).programmes
    return {
        "+".join(row.codes): (count(row.figures.classes), count(row.figures.learners))
        for row in found
    }


def count(amount):
    return amount and amount.value


def named(*lines, **more):
    return results(lines=rows(*lines), **more)


def foresee(client, ends, into):
    sent = {"programme": programme(ends).pk, "into": programme(into).pk}
    return client.post(reverse(MERGE), sent), sent


def merge(client, committed, ends, into):
    shown, sent = foresee(client, ends, into)
    with committed():
        return client.post(reverse(MERGE), sent | {"token": shown.context["foreseen"].token})


def part(client, committed, ends):
    address = reverse("training_part_programme", args=[programme(ends).pk])
    shown = client.get(address)
    with committed():
        return client.post(address, {"token": shown.context["foreseen"].token})


def summary(response):
    """The table of totals that the second step shows, as (year, total, before, after)."""
    return [
        row.cells
        for table in response.context["tables"]
        if len(table.columns) == 4
        for row in table.rows
    ]


@pytest.fixture
def two_names(committed):
    """Two articles that name one programme differently: 2 classes with 40 and 60 learners, and 3 with 100."""
    with on(FIRST, committed):
        bulletin("A", named(line(SUMMER, 1, 40), line(THEME, 1, 60), of="a"))
        bulletin("B", named(line(THEME, 3, 100), of="b"))


def test_a_merge_is_foreseen_and_nothing_is_written(admin, two_names):
    shown, _sent = foresee(admin, SUMMER, THEME)
    he, de = programme(SUMMER).name_en, programme(THEME).name_en
    assert summary(shown) == [
        ("2023", f"All units: {he}", "1 classes, 40 learners", "–"),
        ("2023", f"All units: {de}", "4 classes, 160 learners", "5 classes, 200 learners"),
    ]
    assert shown.context["foreseen"].standings == ()
    assert "1 line of 1 article names it." in shown.content.decode()
    assert by_programme() == {SUMMER: (1, 40), THEME: (4, 160)}
    assert Programme.objects.filter(merged_into=None).count() == Programme.objects.count()


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


def test_a_circle_is_refused():
    one, other = programme(SUMMER), programme(THEME)
    one.merged_into = one
    with pytest.raises(ValidationError):
        one.clean()
    one.merged_into = other
    one.save()
    other.merged_into = one
    with pytest.raises(ValidationError):
        other.clean()


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


def test_what_changed_in_the_meantime_is_shown_again(admin, two_names, committed):
    shown, sent = foresee(admin, SUMMER, THEME)
    with committed():
        bulletin("C", named(line(SUMMER, 2, 30), of="c"))
    with committed():
        again = admin.post(reverse(MERGE), sent | {"token": shown.context["foreseen"].token})
    assert again.status_code == 200
    assert "changed in the meantime" in again.content.decode()
    assert programme(SUMMER).merged_into is None
    with committed():
        admin.post(reverse(MERGE), sent | {"token": again.context["foreseen"].token})
    assert by_programme() == {THEME: (7, 230)}


def test_what_is_foreseen_is_what_happens(admin, two_names, committed):
    shown, _sent = foresee(admin, SUMMER, THEME)
    foreseen = {row[1]: row[3] for row in summary(shown)}
    merge(admin, committed, SUMMER, THEME)
    assert foreseen[f"All units: {programme(THEME).name_en}"] == "5 classes, 200 learners"
    assert by_programme()[THEME] == (5, 200)


def test_a_merge_is_on_record(admin, committed):
    merge(admin, committed, SUMMER, THEME)
    entry = ModelLogEntry.objects.get(action="training_blocks.merge_programme")
    he, de = programme(SUMMER).name_vi, programme(THEME).name_vi
    with translation.override("en"):
        assert entry.formatter.format_message(entry) == f"Merged “{he}” into “{de}”"
    history = reverse(
        Programme.snippet_viewset.get_url_name("history"), args=[programme(SUMMER).pk]
    )
    assert f"Merged “{he}” into “{de}”" in admin.get(history).content.decode()


@pytest.mark.parametrize("sent", [{}, {"programme": "x", "into": ""}, {"programme": "0"}])
def test_a_choice_that_is_none_gets_a_sentence(admin, sent):
    response = admin.post(reverse(MERGE), sent)
    assert response.status_code == 200 and set(response.context["form"].errors) >= {"programme"}


def test_a_programme_is_not_merged_into_itself(admin):
    shown, _sent = foresee(admin, SUMMER, SUMMER)
    assert "Choose another programme" in str(shown.context["form"].errors["into"])


def test_a_merged_programme_is_found_by_the_other_names(admin, committed):
    def found(query):
        address = reverse(Programme.snippet_viewset.get_url_name("list"))
        return {row.code for row in admin.get(address, {"q": query}).context["object_list"]}

    merge(admin, committed, SUMMER, THEME)
    assert found("summer") == {SUMMER, THEME}
    renamed = programme(SUMMER)
    renamed.aliases = "lớp mùa hè"
    renamed.save()
    assert found("mua he") == {SUMMER, THEME}
    part(admin, committed, SUMMER)
    assert found("mua he") == {SUMMER}


def test_only_lines_that_name_it_already_offer_it(admin, committed):
    merge(admin, committed, SUMMER, THEME)
    line_block = ResultsBlock().child_blocks["lines"].child_block
    select = line_block.child_blocks["programme"].field.widget.render("p", None)
    hidden = re.findall(r"<option value=\"(\d+)\" hidden>([^<]+)</option>", select)
    he, de = programme(SUMMER), programme(THEME)
    assert hidden == [(str(he.pk), f"{he.name_vi} → {de.name_vi}")]


def test_an_article_that_names_it_is_saved_as_it_is(admin, committed):
    merge(admin, committed, SUMMER, THEME)
    block = results_form(
        {"programme": str(programme(SUMMER).pk), "classes": "1", "learners": "40"},
        unit=str(unit("a").pk),
    )
    with committed():
        send_new(admin, block, under=home())
    assert by_programme() == {THEME: (1, 40)}
    table = str(Report.objects.get().page.specific.body)
    assert programme(THEME).name_vi in table and programme(SUMMER).name_vi not in table


def test_a_programme_that_others_count_as_cannot_be_deleted(admin, committed):
    merge(admin, committed, SUMMER, THEME)
    address = reverse(Programme.snippet_viewset.get_url_name("delete"), args=[programme(THEME).pk])
    admin.post(address)
    assert Programme.objects.filter(code=THEME).exists()


def test_only_who_may_change_programmes_merges_them(client, two_names, committed):
    client.force_login(editor("lan", of=home(), models=[ReportingUnit]))
    part_address = reverse("training_part_programme", args=[programme(SUMMER).pk])
    for address in (reverse(MERGE), part_address):
        assert client.get(address).status_code == 302
        assert client.post(address, {"token": "x"}).status_code == 302
    sent = {"programme": programme(SUMMER).pk, "into": programme(THEME).pk, "token": "x"}
    client.post(reverse(MERGE), sent)
    assert programme(SUMMER).merged_into is None


def test_the_ways_to_a_merge(admin, committed):
    name = Programme.snippet_viewset.get_url_name
    listing = admin.get(reverse(name("list"))).content.decode()
    assert reverse(MERGE) in listing
    form = reverse(name("edit"), args=[programme(SUMMER).pk])
    assert f"{reverse(MERGE)}?programme={programme(SUMMER).pk}" in admin.get(form).content.decode()
    merge(admin, committed, SUMMER, THEME)
    part_address = reverse("training_part_programme", args=[programme(SUMMER).pk])
    assert part_address in admin.get(form).content.decode()


def test_foreseeing_asks_no_more_of_more_articles(admin, two_names, committed):
    def queries():
        with CaptureQueriesContext(connection) as found:
            foresee(admin, SUMMER, THEME)
        return len(found)

    queries()
    few = queries()
    with committed():
        for number in range(4):
            bulletin(f"C{number}", named(line(SUMMER, 1, 40), of=f"c{number}"))
    assert queries() <= few + 2
