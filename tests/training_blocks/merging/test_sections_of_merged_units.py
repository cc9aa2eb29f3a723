"""What becomes of the sections and the lower units of units that end."""

import pytest

from portal.news.models import NewsIndexPage
from tests.bulletins import added, unit
from tests.training_blocks.merging.unit_merges import asked, foresee, merge, text

pytestmark = pytest.mark.django_db


def test_sections_are_switched_where_that_is_wanted(admin, districts, committed):
    a, b, ward = districts
    live = added(NewsIndexPage(title="Tin A", default_unit=a))
    draft = added(NewsIndexPage(title="Tin B", default_unit=b))
    draft.title = "Tin B mới"
    draft.save_revision()
    sent = asked([a, b], ward, switch_sections="on")
    assert "New articles of “Tin A”, “Tin B” are proposed “phường C”" in text(foresee(admin, sent))
    merge(admin, committed, sent)
    for page in (live, draft):
        page.refresh_from_db()
        assert page.default_unit == ward
        assert page.get_latest_revision_as_object().default_unit == ward
    assert (live.has_unpublished_changes, draft.has_unpublished_changes) == (False, True)
    assert draft.title == "Tin B" and draft.get_latest_revision_as_object().title == "Tin B mới"


def test_an_alias_follows_the_section_it_is_of(admin, districts, committed):
    a, b, ward = districts
    live = added(NewsIndexPage(title="Tin A", default_unit=a))
    draft = added(NewsIndexPage(title="Tin B", default_unit=b))
    aliases = [page.create_alias(update_slug=f"{page.slug}-2") for page in (live, draft)]
    draft.title = "Tin B mới"
    draft.save_revision()
    sent = asked([a, b], ward, switch_sections="on")
    assert "New articles of “Tin A”, “Tin B” are" in text(foresee(admin, sent))
    merge(admin, committed, sent)
    for page in (live, draft, *aliases):
        page.refresh_from_db()
        assert page.default_unit == ward


def test_sections_are_left_alone_where_that_is_wanted(admin, districts, committed):
    a, _b, ward = districts
    page = added(NewsIndexPage(title="Tin A", default_unit=a))
    shown = foresee(admin, asked([a], ward))
    assert "are still proposed a unit that ends" in text(shown)
    merge(admin, committed, asked([a], ward))
    page.refresh_from_db()
    assert page.default_unit == a


def test_units_below_stay_and_are_named(admin, districts, committed):
    a, _b, ward = districts
    unit("xa", name_vi="xã D", parent=a)
    assert "“xã D” stays below a unit that ends" in text(foresee(admin, asked([a], ward)))
    merge(admin, committed, asked([a], ward))
    assert unit("xa").parent == a
