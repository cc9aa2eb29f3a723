"""The table of contents of a long text, made of its headings."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from training_blocks.vietnamese import slugify

#: A text with fewer headings is read without a table of contents.
LONG = 3
PREFIX = "muc-"


@dataclass(frozen=True, slots=True)
class Part:
    """One block of the text; a heading has an anchor, everything else has none."""

    block: Any
    anchor: str = ""


def parts_of(body: Iterable) -> list[Part]:
    """Two headings of one wording have two anchors."""
    met: Counter[str] = Counter()
    return [
        Part(block, _anchor(str(block.value), met) if block.block_type == "heading" else "")
        for block in body
    ]


def contents_of(parts: Iterable[Part]) -> list[Part]:
    headings = [part for part in parts if part.anchor]
    return headings if len(headings) >= LONG else []


def _anchor(text: str, met: Counter[str]) -> str:
    slug = slugify(text) or "de-muc"
    own = slug
    while own in met:
        met[slug] += 1
        own = f"{slug}-{met[slug]}"
    met[own] += 1
    return f"{PREFIX}{own}"
