"""Documents a text cites, by number and issuer."""

import re
from collections.abc import Iterator
from typing import Final

from training_blocks.prose.masks import SYMBOL
from training_blocks.prose.normalise import Source
from training_blocks.prose.reading import CitedDocument, Span

_KIND: Final = re.compile(
    r"(?P<kind>nghi quyet|chi thi|ket luan|quyet dinh|quy dinh|huong dan|ke hoach|thong tri|thong bao|de an|cong van|"
    r"nghi dinh|thong tu|bao cao|chuong trinh|luat|to trinh|quy che)(?: so)?:? ?$"
)
_LOOK_BACK: Final = 22


def documents_of(source: Source) -> list[CitedDocument]:
    """Each number once, where it is first named."""
    found: dict[str, CitedDocument] = {}
    for document in _all(source):
        found.setdefault(document.number, document)
    return list(found.values())


def _all(source: Source) -> Iterator[CitedDocument]:
    for match in SYMBOL.finditer(source.text):
        low = max(match.start() - _LOOK_BACK, 0)
        kind = _KIND.search(source.bare[low : match.start()])
        start = low + kind.start() if kind else match.start()
        given_start, given_end = source.span(start, match.end())
        span = Span(given_start, given_end, source.given[given_start:given_end])
        words = source.text[start : low + kind.end("kind")] if kind else ""
        yield CitedDocument("".join(match[0].split()), words, span)
