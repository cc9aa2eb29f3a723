"""What a page of the admin says to its user: in its markup, in its controls and in the data of its scripts."""

import json
from collections.abc import Iterator

from bs4 import BeautifulSoup

SPOKEN_ATTRIBUTES = ("alt", "aria-description", "aria-label", "placeholder", "title")


def texts_shown(html: str) -> set[str]:
    soup = BeautifulSoup(html, "html.parser")
    return {" ".join(text.split()) for text in [*_in_markup(soup), *_in_data(soup)]}


def _in_markup(soup: BeautifulSoup) -> Iterator[str]:
    """Scripts, styles and comments aside; what templates keep for later included."""
    yield from soup.stripped_strings
    for template in soup("template"):
        yield from template.stripped_strings
    for tag in soup.find_all(True):
        yield from (tag[name] for name in SPOKEN_ATTRIBUTES if tag.get(name))
        if tag.name == "input" and tag.get("type") in ("submit", "button"):
            yield tag.get("value", "")


def _in_data(soup: BeautifulSoup) -> Iterator[str]:
    """Sentences in JSON; words that start small are names of settings."""
    data = [tag.string or "" for tag in soup.find_all("script", type="application/json")]
    data += [
        value
        for tag in soup.find_all(True)
        for name, value in tag.attrs.items()
        if name.startswith("data-") and value[:1] in "{["
    ]
    for value in data:
        yield from (text for text in _strings(_parsed(value)) if text[:1].isupper())


def _parsed(value: str) -> object:
    try:
        return json.loads(value)
    except ValueError:
        return None


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)
