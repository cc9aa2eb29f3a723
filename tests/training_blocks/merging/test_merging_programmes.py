"""The two steps of a merge of programmes: what is foreseen, refused and kept on record, and who may take them."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail.models import ModelLogEntry

from tests.bulletins import bulletin, home, line, programme
from tests.editors import editor
from tests.training_blocks.merging.programme_merges import (
    MERGE,
    SUMMER,
    THEME,
    by_programme,
    foresee,
    merge,
    named,
    summary,
)
from training_blocks.models import Programme, ReportingUnit

pytestmark = pytest.mark.django_db


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
