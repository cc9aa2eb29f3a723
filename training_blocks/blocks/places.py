"""Finds the blocks of one kind in a page's stored streams, at every depth, each at a place of its own.

Walks stored JSON, never bound values: those query for every chooser and raise on what code may have stored.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField

from training_blocks.blocks.anchors import child_anchor, member_anchor

LONGEST_ID = 40  # Wagtail's are UUIDs


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: `path` is field, block ids and member names, joined by dots, as in Wagtail's reference
    index; `anchor` its address in the page."""

    path: str
    anchor: str


Found = tuple[Place, Block, object]


def blocks_in(page, kind: type[Block]) -> Iterator[Found]:
    """In reading order, with what is stored; nothing below such a block is looked at.

    Each under a path of its own: code can store two blocks with one id.
    """
    for field in _streams(page):
        yield from _found(field, _stored(page, field), kind)


def mend(page, path: str, kind: type[Block], **members) -> None:
    """Give the block of this kind at a path other values for some of its members, as they are stored."""
    for field in _streams(page):
        stored = _stored(page, field)
        for place, _block, raw in _found(field, stored, kind):
            if place.path == path and isinstance(raw, dict):
                raw.update(members)
                mended = field.stream_block.to_python(stored)
                _keep_what_was_left_out(getattr(page, field.name), mended)
                setattr(page, field.name, mended)


def _keep_what_was_left_out(sent, mended) -> None:
    """What the form noted for its editor, of the stream and of each block in it."""
    if noted := getattr(sent, "left_out", None):
        mended.left_out = noted
    for index, child in enumerate(sent):
        if noted := getattr(child.value, "left_out", None):
            mended[index].value.left_out = noted


def can_hold(page_class: type, kind: type[Block]) -> bool:
    """Whether pages of a type can hold such a block, at any depth."""
    return any(_holds(field.stream_block, kind) for field in _streams(page_class))


def _streams(page) -> list[StreamField]:
    return [field for field in page._meta.get_fields() if isinstance(field, StreamField)]


def _stored(page, field: StreamField) -> list:
    stream = getattr(page, field.name)
    return list(stream.raw_data) if stream else []


def _holds(block: Block, kind: type[Block]) -> bool:
    if isinstance(block, kind):
        return True
    if isinstance(block, StreamBlock | StructBlock):
        return any(_holds(child, kind) for child in block.child_blocks.values())
    return isinstance(block, ListBlock) and _holds(block.child_block, kind)


def _found(field: StreamField, stored: list, kind: type[Block]) -> Iterator[Found]:
    met: Counter[str] = Counter()
    for place, block, raw in _walk(field.stream_block, stored, Place(field.name, ""), kind):
        met[place.path] += 1
        again = f"~{met[place.path]}" if met[place.path] > 1 else ""
        yield replace(place, path=place.path + again), block, raw


def _walk(block: Block, raw: object, place: Place, kind: type[Block]) -> Iterator[Found]:
    if isinstance(block, kind):
        yield place, block, raw
        return
    for child, stored, inner in _children(block, raw, place):
        yield from _walk(child, stored, inner, kind)


def _children(block: Block, raw: object, place: Place) -> Iterator[tuple[Block, object, Place]]:
    if isinstance(block, StreamBlock):
        yield from _of_stream(block, raw, place)
    elif isinstance(block, ListBlock):
        yield from _of_list(block, raw, place)
    elif isinstance(block, StructBlock):
        members = raw if isinstance(raw, dict) else {}
        for name, child in block.child_blocks.items():
            inner = Place(f"{place.path}.{name}", member_anchor(place.anchor, name))
            yield child, members.get(name), inner


def _of_stream(block: StreamBlock, raw: object, place: Place):
    for index, item in enumerate(raw if isinstance(raw, list) else []):
        if isinstance(item, dict) and item.get("type") in block.child_blocks:
            inner = _child_place(place, item.get("id"), index)
            yield block.child_blocks[item["type"]], item.get("value"), inner


def _of_list(block: ListBlock, raw: object, place: Place):
    for index, item in enumerate(raw if isinstance(raw, list) else []):
        in_block_form = isinstance(item, dict) and item.get("type") == "item" and "value" in item
        value, block_id = (item["value"], item.get("id")) if in_block_form else (item, None)
        yield block.child_block, value, _child_place(place, block_id, index)


def _child_place(place: Place, block_id: object, index: int) -> Place:
    """A child that code stored without a sensible id is named by its place."""
    known = block_id if isinstance(block_id, str) and 0 < len(block_id) <= LONGEST_ID else None
    return Place(f"{place.path}.{known or index}", child_anchor(known))
