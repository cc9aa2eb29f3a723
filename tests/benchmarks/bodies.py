"""The bodies of articles, as a StreamField stores them."""

import json
from collections.abc import Callable
from uuid import UUID

from portal.news.models import TrainingResultPage
from tests.benchmarks.country import LINES, Article
from training_blocks.models import Programme

PARAGRAPH = "<p>Trung tâm đã tổ chức các lớp bồi dưỡng theo kế hoạch được phê duyệt.</p>" * 4


def told(*more: dict) -> str:
    """A paragraph, then these blocks."""
    return json.dumps([_child(1, "paragraph", PARAGRAPH), *more], ensure_ascii=False)


def writer() -> Callable[[Article], str]:
    """Writes an article's body with all fields that the editor's form stores."""
    results = TrainingResultPage._meta.get_field("body").stream_block.child_blocks["results"]
    block = _blank(results)
    line = _blank(results.child_blocks["lines"].child_block)
    keys = programme_keys()

    def body_of(article: Article) -> str:
        lines = [
            _child(n, "item", line | {"programme": key, "classes": classes, "learners": learners})
            for n, (key, (classes, learners)) in enumerate(
                zip(keys, article.lines, strict=True), start=10
            )
        ]
        return told(_child(2, "results", block | {"lines": lines} | declared(article.lines)))

    return body_of


def declared(lines: list[tuple[int, int]]) -> dict[str, int]:
    classes, learners = map(sum, zip(*lines, strict=True))
    return {"declared_classes": classes, "declared_learners": learners}


def programme_keys() -> list[int]:
    """Of the first programmes whose classes a centre counts as its own; "other" would need a theme."""
    counted = Programme.objects.filter(role="class").exclude(code="khac")
    return list(counted.values_list("pk", flat=True)[:LINES])


def _blank(block) -> dict:
    return block.get_prep_value(block.get_default())


def _child(number: int, kind: str, value: object) -> dict:
    return {"type": kind, "value": value, "id": str(UUID(int=number))}
