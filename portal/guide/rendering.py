"""The editors' guide: Markdown that is read in the repository, as HTML for the admin."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static
from markdown_it import MarkdownIt
from markdown_it.token import Token

from training_blocks.vietnamese import slugify

GUIDE = Path(settings.BASE_DIR) / "docs" / "huong-dan-bien-tap.md"
PICTURES = "images/huong-dan/"


@dataclass(frozen=True, slots=True)
class Chapter:
    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class Guide:
    title: str
    chapters: tuple[Chapter, ...]
    html: str


def read_guide() -> Guide:
    """Title from the first heading; chapters are the headings of the second level."""
    parser = MarkdownIt("commonmark").enable("table")
    tokens = parser.parse(GUIDE.read_text("utf-8"))
    title, body = tokens[1].content, tokens[3:]
    chapters = tuple(_with_anchors(body))
    _find_pictures(body)
    return Guide(title, chapters, parser.renderer.render(body, parser.options, {}))


def _with_anchors(tokens: Sequence[Token]) -> Iterator[Chapter]:
    for opening, text in pairwise(tokens):
        if opening.type == "heading_open":
            anchor = slugify(text.content)
            opening.attrSet("id", anchor)
            if opening.tag == "h2":
                yield Chapter(anchor, text.content)


def _find_pictures(tokens: Sequence[Token]) -> None:
    for token in tokens:
        for child in token.children or []:
            if child.type == "image":
                name = str(child.attrGet("src")).removeprefix(PICTURES)
                child.attrSet("src", static(f"huong-dan/{name}"))
                child.attrSet("loading", "lazy")
