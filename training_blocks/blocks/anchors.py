"""The address of a statistic block within its page.

Made of the block's own stable id, not of the `id` Wagtail puts into the context: that one is the outermost
block's wherever blocks are nested, and two blocks of one section would share it.
"""

from collections.abc import Iterator

from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.fields import StreamField

PREFIX = "so-lieu-"


def child_anchor(block_id: str | None) -> str:
    """The anchor of a child of a stream or list."""
    return f"{PREFIX}{block_id}" if block_id else ""


def member_anchor(anchor: str, name: str) -> str:
    """The anchor of a member of a struct, which has no id of its own."""
    return f"{anchor}-{name}" if anchor else ""


def line_anchor(anchor: str, position: int) -> str:
    """The anchor of a line of a results block, by its place in the block: the first is 1. Also of an address that
    ends in the block's anchor."""
    return f"{anchor}-{position + 1}" if anchor else ""


def anchor_of(value, context) -> str:
    """The anchor of a bound value on the page being rendered; "" where it stands on none."""
    page = context.get("page")
    for root in _streams(page):
        for anchor, found in _walk(root, ""):
            if found is value:
                return anchor
    return child_anchor(context.get("id"))


def statistic_values(page) -> Iterator[tuple[str, StructValue]]:
    """Every statistic block of a page, wherever it stands, with its anchor."""
    for root in _streams(page):
        for anchor, found in _walk(root, ""):
            if isinstance(found, StructValue) and hasattr(found.block, "states"):
                yield anchor, found


def _streams(page) -> Iterator[StreamValue]:
    if page is None or not hasattr(page, "_meta"):
        return
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            yield getattr(page, field.name)


def _walk(value, anchor: str) -> Iterator[tuple[str, object]]:
    yield anchor, value
    if isinstance(value, StreamValue):
        for child in value:
            yield from _walk(child.value, child_anchor(child.id))
    elif isinstance(value, ListValue):
        for child in value.bound_blocks:
            yield from _walk(child.value, child_anchor(child.id))
    elif isinstance(value, StructValue):
        for name, member in value.items():
            if isinstance(member, StreamValue | ListValue | StructValue):
                yield from _walk(member, member_anchor(anchor, name))
