"""What the same search finds in the other languages of the portal."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import get_language_info, override
from wagtail.models import Page

from portal.search.asking import Asked
from portal.search.finding import found_pages
from training_blocks.vietnamese import normalise


def counted_elsewhere(asked: Asked, homes: Iterable[Page]) -> list[dict]:
    """Of the languages with these first pages, those in which something is found."""
    found = []
    for home in homes:
        code = home.locale.language_code
        if count := found_pages(asked, home=home).count():
            name = normalise(get_language_info(code)["name_local"])
            found.append({"code": code, "name": name, "count": count, "url": _address(asked, code)})
    return found


def _address(asked: Asked, code: str) -> str:
    with override(code):
        return reverse("search") + asked.query()
