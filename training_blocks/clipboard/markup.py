"""HTML as a run of tags and shown text, in linear time whatever it holds.

Not html.parser: it raises on marked sections it does not know, and the versions of it that come with the Pythons
we support take quadratic time for tags that never close.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Final

KEPT_ATTRIBUTES: Final = {"class", "colspan", "hidden", "rowspan", "span", "style"}
RAW_TEXT: Final = {"iframe", "noembed", "noframes", "script", "style", "title", "xmp"}

_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(
    r"""[\s/]*(?:(>)|([^\s/>][^\s/>=]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?)"""
)
_CLOSING_OF_RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in RAW_TEXT}


@dataclass(frozen=True, slots=True)
class Tag:
    """A style sheet stands as one tag whose `sheet` is its text."""

    name: str
    closing: bool = False
    attributes: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""


def tags_and_texts(html: str) -> Iterator[Tag | str]:
    at = 0
    while at < len(html):
        opening = html.find("<", at)
        end = opening if opening >= 0 else len(html)
        if end > at:
            yield _unescaped(html[at:end])
        if opening < 0:
            return
        token, at = _markup_at(html, opening)
        if token is not None:
            yield token


def _markup_at(html: str, at: int) -> tuple[Tag | str | None, int]:
    if html.startswith("<!--", at):
        return None, _after(html, "-->", at + 2)
    name = _NAME.match(html, at)
    if name:
        return _tag_at(html, name)
    if html.startswith(("<!", "<?", "</"), at):
        return None, _after(html, ">", at)
    return "<", at + 1


def _tag_at(html: str, start: re.Match[str]) -> tuple[Tag | None, int]:
    name, closing = start[1].lower(), html.startswith("</", start.start())
    attributes: dict[str, str] = {}
    at = start.end()
    while found := _ATTRIBUTE.match(html, at):
        at = found.end()
        if found[1]:
            return _whole_tag(html, Tag(name, closing, attributes), at)
        if found[2].lower() in KEPT_ATTRIBUTES:
            attributes.setdefault(found[2].lower(), _unescaped(_unquoted(found[3] or "")))
    return None, len(html)  # as browsers do: a tag that the text ends in is none


def _whole_tag(html: str, tag: Tag, at: int) -> tuple[Tag | None, int]:
    if tag.closing or tag.name not in RAW_TEXT:
        return tag, at
    closing = _CLOSING_OF_RAW[tag.name].search(html, at)
    end = closing.start() if closing else len(html)
    return Tag(tag.name, sheet=html[at:end]) if tag.name == "style" else None, end


def _after(html: str, mark: str, at: int) -> int:
    found = html.find(mark, at)
    return len(html) if found < 0 else found + len(mark)


def _unquoted(value: str) -> str:
    return value[1:-1] if value[:1] in ("'", '"') and value[-1:] == value[:1] else value


def _unescaped(text: str) -> str:
    """Python refuses to read a character number of thousands of digits: such a text stays as it is."""
    try:
        return unescape(text)
    except ValueError:
        return text
