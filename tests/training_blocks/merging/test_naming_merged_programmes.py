"""Where a merged programme is still named: the list of programmes, the form of an article, its page."""

import re

import pytest
from django.urls import reverse

from tests.bulletins import home, programme, unit
from tests.editors import results_form, send_new
from tests.training_blocks.merging.programme_merges import SUMMER, THEME, by_programme, merge, part
from training_blocks.blocks import ResultsBlock
from training_blocks.models import Programme, Report

pytestmark = pytest.mark.django_db


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
