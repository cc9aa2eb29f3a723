"""Pages that stay as they are: a long text has a table of contents, an organisation its people and its hours."""

import pytest
from wagtail.models import PageViewRestriction

from portal.information.contents import contents_of, parts_of
from portal.information.models import OrganisationPage, StandardPage
from tests.portal.reading import queries, words

OFFICIAL = {"name": "Lê Giả Định", "post": "Phụ trách", "phone": "0200 1", "email": "a@example.vn"}


def text(*headings):
    return [
        part
        for heading in headings
        for part in (("heading", heading), ("paragraph", "<p>Một đoạn.</p>"))
    ]


def test_a_long_text_begins_with_its_contents(home, read):
    body = text("Số liệu", "Đơn vị", "Số liệu")
    page = home.add_child(instance=StandardPage(title="Cách tính", slug="cach-tinh", body=body))
    soup = read(page.url)
    links = soup.find("nav", class_="contents").find_all("a")
    assert [(words(a), a["href"]) for a in links] == [
        ("Số liệu", "#muc-so-lieu"),
        ("Đơn vị", "#muc-don-vi"),
        ("Số liệu", "#muc-so-lieu-2"),
    ]
    assert [words(soup.find(id=a["href"][1:])) for a in links] == ["Số liệu", "Đơn vị", "Số liệu"]


def test_no_heading_takes_the_anchor_of_another():
    body = StandardPage(title="Dài", slug="dai", body=text("Mục", "Mục", "Mục 2", "Mục")).body
    anchors = [part.anchor for part in contents_of(parts_of(body))]
    assert anchors == ["muc-muc", "muc-muc-2", "muc-muc-2-2", "muc-muc-3"]


def test_a_short_text_has_none(home, read):
    body = text("Một", "Hai")
    page = home.add_child(instance=StandardPage(title="Ngắn", slug="ngan", body=body))
    assert not read(page.url).find("nav", class_="contents")


def test_an_organisation_shows_people_contact_and_hours(home, read):
    division = {"name": "Ban biên tập", "tasks": "Duyệt bài.", "officials": [OFFICIAL]}
    page = OrganisationPage(
        title="Liên hệ",
        slug="lien-he",
        divisions=[("division", division)],
        address="Số 1",
        map_address="https://ban-do.vn/1",
        hours=[("hours", {"days": "Thứ hai", "hours": "7:30 – 11:30"})],
    )
    soup = read(home.add_child(instance=page).url)
    official = words(soup.find(class_="officials"))
    assert all(part in official for part in OFFICIAL.values())
    assert "Thứ hai: 7:30 – 11:30" in words(soup.find("dl", class_="contact"))
    assert soup.find("a", href="https://ban-do.vn/1") and not soup.find("iframe")


@pytest.mark.parametrize("model", [StandardPage, OrganisationPage])
def test_pages_below_are_listed_for_a_fixed_number_of_queries(
    model, home, read, django_assert_max_num_queries
):
    page = home.add_child(instance=model(title="Giới thiệu", slug="gioi-thieu"))
    hidden = page.add_child(instance=StandardPage(title="Kín", slug="kin"))
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    page.add_child(instance=StandardPage(title="Trang 0", slug="trang-0"))
    few = queries(read, page.url, django_assert_max_num_queries(20))
    for n in range(1, 5):
        page.add_child(instance=StandardPage(title=f"Trang {n}", slug=f"trang-{n}"))
    assert queries(read, page.url, django_assert_max_num_queries(20)) == few
    below = read(page.url).find("nav", class_="below").find_all("a")
    assert [words(a) for a in below] == [f"Trang {n}" for n in range(5)]
