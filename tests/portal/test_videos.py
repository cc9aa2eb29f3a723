"""The video library: a film of the portal is played here, one of another site is a link and nothing more."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction, PageViewRestriction
from wagtail.test.utils.form_data import nested_form_data, streamfield

from portal.videos.durations import iso_duration, shown_duration
from portal.videos.models import VideoLibraryPage, VideoPage
from tests.editors import administrator
from tests.portal.reading import queries, words


@pytest.fixture
def library(home):
    page = VideoLibraryPage(title="Thư viện video", slug="thu-vien-video", show_in_menus=True)
    return home.add_child(instance=page)


def add(library, title, slug, **more):
    given = {"address": "https://phim.vn/1"} | more
    page = library.add_child(instance=VideoPage(title=title, slug=slug, live=False, **given))
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def stored_film(name="phim.webm"):
    return get_document_model().objects.create(title="Phim", file=ContentFile(b"film", name))


def test_a_film_elsewhere_is_a_link_and_never_embedded(library, read):
    page = add(library, "Phim", "phim", duration=timedelta(minutes=3, seconds=5))
    soup = read(page.url)
    assert words(soup.find("a", href="https://phim.vn/1")).count("phim.vn") == 1
    assert not soup.find_all(["iframe", "video", "embed", "object"])
    assert "3:05" in words(soup.find("article"))


def test_an_own_film_loads_when_it_is_played(library, read):
    film = stored_film()
    soup = read(add(library, "Phim", "phim", address="", film=film).url)
    assert soup.find("video")["preload"] == "none" and soup.find("video").has_attr("controls")
    assert soup.find("source")["src"] == film.file.url
    assert soup.find("source")["type"] == "video/webm"


def test_a_film_of_a_private_collection_keeps_its_guard(library, read):
    film = stored_film()
    CollectionViewRestriction.objects.create(collection=film.collection, restriction_type="login")
    soup = read(add(library, "Phim", "phim", address="", film=film).url)
    assert soup.find("source")["src"] == film.url


def test_videos_that_are_not_for_everybody_are_listed_nowhere(library, read):
    add(library, "Thấy", "thay")
    PageViewRestriction.objects.create(page=add(library, "Kín", "kin"), restriction_type="login")
    add(library, "Nháp", "nhap").unpublish()
    for address in ("/", library.url):
        listed = read(address).find("ul", class_="videos").find_all(["h2", "h3"])
        assert [words(one) for one in listed] == ["Thấy"]
    PageViewRestriction.objects.create(page=library, restriction_type="login")
    assert "Thấy" not in read("/").text and "Thư viện video" not in read("/").text


def test_the_library_costs_the_same_however_many_videos(
    library, read, django_assert_max_num_queries
):
    add(library, "Phim", "phim")
    few = queries(read, library.url, django_assert_max_num_queries(20))
    for n in range(14):
        add(library, f"Phim {n}", f"phim-{n}")
    assert queries(read, library.url, django_assert_max_num_queries(20)) == few
    assert len(read(library.url).find_all(class_="video-card")) == 12
    assert len(read(f"{library.url}?trang=2").find_all(class_="video-card")) == 3


@pytest.mark.parametrize(
    ("film", "address", "said"),
    [
        (None, "", "Choose a file or give the address of the video."),
        ("phim.webm", "https://phim.vn/1", "Either a file or an address, not both."),
        ("phim.pdf", "", "A video is a file of the type MP4 or WebM."),
    ],
)
def test_a_video_is_published_with_one_source(library, client, film, address, said):
    client.force_login(administrator())
    stored = str(stored_film(film).pk) if film else ""
    sent = {
        "title": "Phim",
        "slug": "phim",
        "film": stored,
        "address": address,
        "body": streamfield([]),
        **dict.fromkeys(["poster", "duration", "intro"], ""),
    }
    where = reverse("wagtailadmin_pages:add", args=["videos", "videopage", library.pk])
    response = client.post(where, nested_form_data(sent) | {"action-publish": "1"})
    assert response.status_code == 200 and said in response.text
    assert not VideoPage.objects.exists()


@pytest.mark.parametrize(
    ("seconds", "shown", "machine"),
    [(5, "0:05", "PT0H0M5S"), (205, "3:25", "PT0H3M25S"), (3729, "1:02:09", "PT1H2M9S")],
)
def test_durations(seconds, shown, machine):
    duration = timedelta(seconds=seconds)
    assert (shown_duration(duration), iso_duration(duration)) == (shown, machine)
    assert shown_duration(None) == iso_duration(None) == ""
