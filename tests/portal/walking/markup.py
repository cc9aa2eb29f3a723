"""The addresses in a page's markup, and its forms that ask for a page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, SoupStrainer

#: Attributes that hold an address, whatever the element.
LINKS = re.compile(r"""\s(?:href|src|poster|data|cite|data-[\w-]*)=["']([^"']*)["']""")
SOURCES = re.compile(r"""\ssrcset=["']([^"']*)["']""")
WHOLE = re.compile(r"https?://(?:testserver|localhost)[^\s\"'<>\\;,)]*")


@dataclass(frozen=True, slots=True)
class Field:
    """`options` are what may be chosen; none where it is typed."""

    name: str
    kind: str
    value: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    action: str
    fields: tuple[Field, ...] = field(default=())


def links_in(text: str) -> Iterable[str]:
    yield from (link for link in LINKS.findall(text) if link.startswith(("/", "?", "http")))
    for sources in SOURCES.findall(text):
        yield from (source.split()[0] for source in sources.split(",") if source.split())
    yield from whole_addresses(text)


def whole_addresses(text: str) -> list[str]:
    return WHOLE.findall(text)


def forms_in(text: str) -> Iterable[Form]:
    soup = BeautifulSoup(text, "html.parser", parse_only=SoupStrainer("form"))
    for form in soup.find_all("form"):
        if form.get("method", "get").lower() == "get":
            fields = form.find_all(["input", "select"])
            found = tuple(_field(one, form) for one in fields if one.get("name"))
            yield Form(form.get("action", ""), found)


def _field(element, form) -> Field:
    if element.name == "select":
        options = element.find_all("option")
        chosen = next((one for one in options if one.has_attr("selected")), None)
        values = tuple(one.get("value", one.get_text()) for one in options)
        return Field(element["name"], "select", _value(chosen or options[0]), values)
    offered = form.find(id=element["list"]) if element.get("list") else None
    options = tuple(one["value"] for one in offered.find_all("option")) if offered else ()
    kind = element.get("type", "text")
    if kind in ("radio", "checkbox"):
        options = (element.get("value", "on"),)
        value = options[0] if element.has_attr("checked") else ""
        return Field(element["name"], kind, value, options)
    return Field(element["name"], kind, element.get("value", ""), options)


def _value(option) -> str:
    return option.get("value", option.get_text())
