"""Menu, footer and the sections for audiences: staff edit them in the admin, readers see what everybody may open."""

import pytest
from django.urls import reverse
from wagtail.models import Locale, PageViewRestriction, Site
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from portal.information.models import StandardPage
from portal.navigation.models import FrameEdition, SiteFrame
from tests.desks import administrator_of_all
from tests.editors import administrator, editor
from tests.portal.reading import queries, words

EMPTY = dict.fromkeys(
    "id body_name address phone email editor_in_charge licence".split(), ""
) | dict.fromkeys(["menu_links", "columns"], streamfield([]))


def link(page=None, *, address="", text=""):
    return {"page": str(page.pk) if page else "", "address": address, "text": text}


def column(title, *links):
    rows = [("item", one) for one in links]
    return "column", {"title": title, "links": streamfield(rows)}


def edition(**fields):
    locale = fields.pop("locale", None) or Locale.objects.get(language_code="vi")
    return EMPTY | {"locale": str(locale.pk)} | fields


def send(client, *editions):
    site = Site.objects.get(is_default_site=True)
    address = reverse("wagtailsettings:edit", args=["navigation", "siteframe", site.pk])
    return client.post(address, nested_form_data({"editions": inline_formset(list(editions))}))


@pytest.fixture
def staff(client):
    client.force_login(administrator())
    return client


@pytest.fixture
def about(home):
    page = StandardPage(title="Giới thiệu", slug="gioi-thieu", show_in_menus=True)
    return home.add_child(instance=page)


def menu(soup):
    found = soup.find("nav", id="menu")
    return [(words(a), a["href"]) for a in found.find_all("a")] if found else []


def columns(soup):
    found = soup.find("footer").find_all("nav")
    return {words(one.find("h2")): [words(a) for a in one.find_all("a")] for one in found}


def test_what_staff_write_stands_in_menu_and_footer(home, about, staff, client, read):
    response = send(
        staff,
        edition(
            menu_links=streamfield([("link", link(address="https://elsewhere.vn/", text="Tỉnh"))]),
            body_name="Ban Biên tập",
            phone="0200 000 0000",
            email="a@example.vn",
            licence="Giấy phép số 1",
            columns=streamfield([column("Về Cổng", link(about), link(about, text="Cổng là gì"))]),
        ),
    )
    assert response.status_code == 302
    client.logout()
    soup = read("/")
    assert menu(soup)[-2:] == [("Giới thiệu", "/gioi-thieu/"), ("Tỉnh", "https://elsewhere.vn/")]
    assert columns(soup) == {"Về Cổng": ["Giới thiệu", "Cổng là gì"]}
    told = words(soup.find("footer"))
    for part in ("Ban Biên tập", "0200 000 0000", "a@example.vn", "Giấy phép số 1"):
        assert part in told
    assert soup.find("a", href="tel:02000000000")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (link(), "Choose a page or give an address."),
        (link(address="https://elsewhere.vn/"), "A link to an address needs a text."),
    ],
)
def test_half_a_link_is_refused_on_the_field(home, staff, wrong, said):
    response = send(staff, edition(menu_links=streamfield([("link", wrong)])))
    assert response.status_code == 200 and said in response.text
    assert not FrameEdition.objects.exists()


def test_the_portals_administrators_edit_it_and_editors_do_not(home, client):
    site = Site.objects.get(is_default_site=True)
    address = reverse("wagtailsettings:edit", args=["navigation", "siteframe", site.pk])
    for user, found in ((administrator_of_all(), 200), (editor("lan", of=home), 302)):
        client.force_login(user)
        assert client.get(address).status_code == found


def test_a_language_is_written_for_once(home, staff):
    response = send(staff, edition(), edition())
    assert response.status_code == 200
    assert not FrameEdition.objects.exists()


def test_readers_of_a_language_without_a_footer_get_that_of_another(home, staff, read):
    english = Locale.objects.create(language_code="en")
    home.copy_for_translation(english).save_revision().publish()
    send(staff, edition(body_name="Ban Biên tập"))
    assert "Ban Biên tập" in words(read("/en/").find("footer"))
    frame = SiteFrame.objects.get()
    frame.editions.add(FrameEdition(locale=english, body_name="Editorial board"))
    frame.save()
    assert "Editorial board" in words(read("/en/").find("footer"))
    assert "Ban Biên tập" in words(read("/").find("footer"))


def test_what_is_not_for_everybody_is_in_no_menu(home, about, staff, read):
    below = about.add_child(instance=StandardPage(title="Trang dưới", slug="trang-duoi"))
    send(staff, edition(columns=streamfield([column("Về Cổng", link(about), link(below))])))
    home.audiences = [
        ("audience", {"title": "Người dân", "text": "", "links": [link_value(below)]})
    ]
    home.save_revision().publish()
    private = PageViewRestriction.objects.create(page=about, restriction_type="login")
    soup = read("/")
    assert "Giới thiệu" not in soup.text and "Trang dưới" not in soup.text
    assert "Người dân" in soup.text and not columns(soup)
    private.delete()
    soup = read("/")
    assert ("Giới thiệu", "/gioi-thieu/") in menu(soup)
    assert columns(soup) == {"Về Cổng": ["Giới thiệu", "Trang dưới"]}
    assert soup.find(class_="audience").find("a", href="/gioi-thieu/trang-duoi/")


def link_value(page):
    return {"page": page, "address": "", "text": ""}


def test_the_frame_costs_the_same_however_much_it_holds(
    home, about, read, django_assert_max_num_queries
):
    frame = SiteFrame.objects.create(site=Site.objects.get(is_default_site=True))
    only = [("column", {"title": "Cột", "links": [link_value(about)]})]
    edition = FrameEdition.objects.create(frame=frame, locale=home.locale, columns=only)
    few = queries(read, about.url, django_assert_max_num_queries(20))
    pages = [
        about.add_child(instance=StandardPage(title=f"Trang {n}", slug=f"trang-{n}"))
        for n in range(4)
    ]
    edition.columns = [("column", {"title": "Cột", "links": [link_value(p) for p in pages]})] * 3
    edition.save()
    assert queries(read, about.url, django_assert_max_num_queries(20)) == few
