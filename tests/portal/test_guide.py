"""The editors' guide: served in the admin, linked from its help menu, and true to the words on the screens."""

import re
from pathlib import Path

import polib
import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.staticfiles import finders
from django.urls import reverse

from portal.guide.rendering import GUIDE
from tests.editors import administrator, editor

DOCS = Path(settings.BASE_DIR) / "docs"
TEXT = GUIDE.read_text("utf-8")
PICTURES = set(re.findall(r"!\[[^\]]+\]\((images/huong-dan/[\w-]+\.png)\)", TEXT))


@pytest.fixture
def guide(client, home):
    client.force_login(editor("lan", of=home))
    page = client.get(reverse("editors_guide"))
    assert page.status_code == 200
    return BeautifulSoup(page.content, "html.parser").find("article", class_="guide")


def test_every_chapter_can_be_reached(guide):
    links = [link["href"].removeprefix("#") for link in guide.nav.find_all("a")]
    headings = guide.find_all("h2")
    assert links == [heading["id"] for heading in headings]
    assert [h.get_text() for h in headings] == re.findall(r"^## (.+)$", TEXT, re.MULTILINE)


def test_every_picture_is_there_and_described(guide):
    shown = guide.find_all("img")
    assert {f"images/{img['src'].removeprefix('/static/')}" for img in shown} == PICTURES
    assert all(finders.find(img["src"].removeprefix("/static/")) for img in shown)
    assert all(img["alt"].strip() for img in shown)


def test_no_picture_lies_there_unused():
    assert {
        f"images/huong-dan/{path.name}" for path in (DOCS / "images/huong-dan").iterdir()
    } == PICTURES


def test_links_within_the_guide_lead_somewhere(guide):
    anchors = {element["id"] for element in guide.find_all(id=True)}
    inner = {a["href"][1:] for a in guide.find_all("a") if a["href"].startswith("#")}
    assert inner <= anchors


def test_the_words_it_names_are_on_the_screens():
    """What stands in bold is a button, a field or a message: its words are those of the catalogues."""
    said = set()
    for path in Path(settings.BASE_DIR).glob("*/**/locale/vi/LC_MESSAGES/*.po"):
        if ".venv" not in path.parts:
            for entry in polib.pofile(str(path)):
                said |= {entry.msgstr.casefold(), *map(str.casefold, entry.msgstr_plural.values())}
    named = set(re.findall(r"\*\*(.+?)\*\*", TEXT))
    assert {name for name in named if name.casefold() not in said} == set()


def test_strangers_are_sent_to_sign_in(client, home):
    assert client.get(reverse("editors_guide")).url.startswith("/admin/login/")


def test_the_help_menu_leads_there(client, home):
    client.force_login(administrator())
    assert reverse("editors_guide") in client.get("/admin/").content.decode()
