"""What is not public is nowhere: not its title, its figures, its address, nor a total they are part of; not on a page,
in a file, a list for machines or an answer to a search. Once it is public, all of it is there."""

from datetime import datetime, timedelta
from itertools import zip_longest

import pytest
from django.utils import timezone
from wagtail.models import Locale, Site

from portal.information.models import OrganisationPage, StandardPage
from portal.navigation.models import FrameEdition, SiteFrame
from portal.news.models import ArticlePage, NewsIndexPage
from portal.videos.models import VideoLibraryPage, VideoPage
from tests.bulletins import added, child, line, rows, unit
from tests.portal.secret_pages import KEY, WAYS, Secret, article, fresh, on, publish, sign, story
from tests.portal.walking import Typed, walk
from training_blocks import clock
from training_blocks.models import Programme

TOLD = datetime(2023, 12, 13, 9, tzinfo=clock.VIETNAM)
CORRECTED = datetime(2023, 12, 20, 9, tzinfo=clock.VIETNAM)
WALKED = datetime.now(clock.VIETNAM).replace(hour=12) + timedelta(days=1)

#: One to a way, then one whose section is closed, one that was never published, one whose day has not come.
SECRETS = [
    Secret("vorbenta", 91_517, "mot", "half-1"),
    Secret("kwimbalo", 92_618, "mot", "half-2"),
    Secret("zandaric", 93_719, "hai", "half-1"),
    Secret("fluxomar", 94_821, "hai", "half-2"),
    Secret("wexpular", 95_923, "ba", "half-1"),
    Secret("jimtoval", 61_329, "ba", "half-2"),
    Secret("wolfigar", 62_431, "bon", "half-1"),
    Secret("zefralim", 63_533, "bon", "half-2"),
]
CORRECTED_ONES, CLOSED, (DRAFT, WAITING) = SECRETS[:6], SECRETS[5], SECRETS[6:]
#: The first is a mirror of what is private; the others are closed themselves.
MIRROR, ALIAS, SECTION, PLAIN, FILM, LEAFLET = map(
    Secret, ["muzzilor", "jorwizel", "fenwajik", "wuzzelin", "fozzimar", "lezwifon"]
)
CLOSED_PAGES = [ALIAS, SECTION, PLAIN, FILM, LEAFLET]
PAGES = [*SECRETS, MIRROR, *CLOSED_PAGES]
NUMBERS = [one.learners for one in SECRETS]
WRONG_NUMBERS = [one.first for one in CORRECTED_ONES]
PUBLIC = Secret("congkhai", 50, "khong", "year")
#: 91.517 + 92.618, 93.719 + 94.821, 95.923 + 61.329, 62.431 + 63.533, all of them, and with the 50 that are public.
SUMS = [184_135, 188_540, 157_252, 125_964, 655_891, 655_941]
EVERYTHING = sign(*(one.word for one in PAGES), *NUMBERS, *WRONG_NUMBERS, *SUMS)
TYPED = Typed(words=(KEY, "congkhai"), days=("2023-12-14",))


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return django_capture_on_commit_callbacks


@pytest.fixture
def portal(home, news, totals_page, committed):
    """A page of every type, in both languages, with public figures of one unit."""
    for slug in ("khong", "mot", "hai", "ba", "bon"):
        unit(slug, name_vi=f"Huyện {slug}")
    Programme.objects.exclude(code__in=["so-cap-llct", "chuyen-de"]).delete()
    figures = {"lines": rows(line("so-cap-llct", 5, 50))}
    totals = [child({"breakdown": kind}, "totals") for kind in ("years", "programme", "unit")]
    with on(TOLD, committed):
        first = article(PUBLIC)
        first.body = [child(figures), *totals]
        added(first, under=news)
        open_section = added(NewsIndexPage(title="Mục mở", slug="muc-mo"), under=news)
        added(ArticlePage(title="Tin mục", slug="tin-muc"), under=open_section)
        added(ArticlePage(title="Tin thường", slug="tin-thuong"), under=news)
        added(StandardPage(title="Hướng dẫn", slug="huong-dan", show_in_menus=True), under=home)
        link_to(StandardPage.objects.get(), home=home)
        added(OrganisationPage(title="Liên hệ", slug="lien-he"), under=home)
        library = added(VideoLibraryPage(title="Video", slug="video"), under=home)
        added(VideoPage(title="Phim", slug="phim", address="https://phim.vn/1"), under=library)
        english = Locale.objects.create(language_code="en")
        for page in (home, news, totals_page, first):
            translated = fresh(page).copy_for_translation(english)
            translated.slug = f"{page.slug}-en"
            translated.save_revision().publish()
    return home


def tell(home, news, committed):
    """By the secret its page, as yet public but for the two that never were."""
    pages, open_section = {}, NewsIndexPage.objects.get(slug="muc-mo")
    with on(TOLD, committed):
        pages[SECTION] = added(NewsIndexPage(title=SECTION.title, slug=SECTION.slug), under=news)
        for secret in CORRECTED_ONES:
            page = article(secret)
            page.body = story(secret, secret.first)
            pages[secret] = added(page, under=pages[SECTION] if secret is CLOSED else news)
        pages[PLAIN] = added(ArticlePage(title=PLAIN.title, slug=PLAIN.slug), under=news)
        leaflet = StandardPage(title=LEAFLET.title, slug=LEAFLET.slug, show_in_menus=True)
        pages[LEAFLET] = added(leaflet, under=home)
        film = VideoPage(title=FILM.title, slug=FILM.slug, address="https://phim.vn/2")
        pages[FILM] = added(film, under=VideoLibraryPage.objects.get())
        pages[DRAFT] = added(article(DRAFT), under=news, live=False)
        later = article(WAITING, go_live_at=timezone.now() + timedelta(days=30))
        pages[WAITING] = added(later, under=news)
        link_to(StandardPage.objects.first(), pages[LEAFLET], pages[SECTION], home=home)
    with on(CORRECTED, committed):
        for secret in CORRECTED_ONES:
            page = fresh(pages[secret])
            page.body = story(secret, secret.learners)
            page.save_revision().publish()
        mirrored = {MIRROR: fresh(pages[SECRETS[0]]), ALIAS: fresh(news.get_children().first())}
        for secret, origin in mirrored.items():
            pages[secret] = origin.create_alias(parent=open_section, update_slug=secret.slug)
    return pages


def link_to(*pages, home):
    """From the footer of every page, and from the first page."""
    links = [{"page": page, "text": "", "address": ""} for page in pages]
    frame = SiteFrame.for_site(Site.objects.get(is_default_site=True))
    columns = [("column", {"title": "Về Cổng", "links": links})]
    frame.editions = [FrameEdition(locale=home.locale, columns=columns)]
    frame.save()
    home = fresh(home)
    home.audiences = [("audience", {"title": "Người dân", "text": "Lời", "links": links})]
    home.save_revision().publish()


def hide(pages, committed):
    with committed(execute=True):
        for secret, way in zip(SECRETS, WAYS, strict=False):
            way.hide(pages[secret])
    with committed(execute=True):
        for secret, way in zip(CLOSED_PAGES, (*WAYS[:3], *WAYS[:2]), strict=True):
            way.hide(pages[secret])


def show(pages, committed):
    with committed(execute=True):
        for secret, way in zip(SECRETS, WAYS, strict=False):
            way.show(pages[secret])
        for secret in CLOSED_PAGES:
            WAYS[0].show(pages[secret])
        publish(pages[DRAFT])
    later = fresh(pages[WAITING])
    later.go_live_at = None
    with committed(execute=True):
        later.save_revision().publish()


def differing(first, second):
    """What reads otherwise, by its address: the first lines that do."""
    found = {}
    for address in first.keys() | second.keys():
        one, other = first.get(address), second.get(address)
        if one is None or other is None:
            found[address] = "is come to once alone"
        elif one.text != other.text:
            both = zip_longest(one.text.splitlines(), other.text.splitlines())
            found[address] = next(lines for lines in both if lines[0] != lines[1])
    return found


def test_nothing_of_what_is_private_can_be_come_to_and_all_of_it_once_it_is_public(
    portal, news, client, committed
):
    def walked():
        with clock.at(WALKED):
            return walk(client, TYPED)

    before = walked()
    assert {answer.status for answer in before.values()} <= {200, 302, 404}
    pages = tell(portal, news, committed)
    hide(pages, committed)
    hidden = walked()
    assert {address for address, answer in hidden.items() if answer.says(EVERYTHING)} == set()
    assert differing(before, hidden) == {}
    show(pages, committed)
    shown = walked()
    for secret, page in pages.items():
        assert not {page.url, *lists_of(secret)} - paths(shown, secret.word), secret.word
    for secret in SECRETS:
        told_by = {pages[secret].url, "/~giai-thich/2023/"}
        assert not told_by - paths(shown, secret.learners), secret.word
    for sum_of_unit in SUMS[:4]:
        assert not {*tables("/ket-qua/2023/", "don-vi"), "/ket-qua/2023/"} - paths(
            shown, sum_of_unit
        )
    assert not EVERYWHERE - paths(shown, SUMS[-1])
    assert paths(shown, *WRONG_NUMBERS)
    assert {answer.status for answer in shown.values()} <= {200, 302, 404}


def paths(answers, *told):
    """Where one of these is told, whatever is chosen there."""
    found = sign(*told)
    return {at.partition("?")[0] for at, answer in answers.items() if answer.says(found)}


def tables(place, *names):
    return {f"{place}{name}.{form}" for name in names for form in ("csv", "xlsx", "json")}


#: Where the sum of all is told once all is public.
EVERYWHERE = {
    "/",
    "/ket-qua/",
    "/ket-qua/2023/",
    "/ket-qua/chuong-trinh/so-cap-llct/",
    "/~giai-thich/2023/",
    "/en/",
    "/en/ket-qua-en/",
    "/en/ket-qua-en/2023/",
    "/tin-tuc/bai-congkhai/",
    *tables("/ket-qua/", "nam"),
    *tables("/ket-qua/2023/", "chuong-trinh", "don-vi"),
}


def lists_of(secret):
    """The lists that name it."""
    if secret in (MIRROR, ALIAS):
        return {"/tin-tuc/muc-mo/"}
    if secret in (LEAFLET, SECTION):
        return {"/", "/lien-he/"}
    return {"/video/"} if secret is FILM else {"/tin-tuc/"}
