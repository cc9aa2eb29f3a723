"""The demo's film, drawn here as its pictures are: its scenes one after the other, as WebM.

A lossy WebP picture is a key frame of VP8, so that a film of key frames is pictures in a row within Matroska's elements.
"""

import struct
from collections.abc import Iterable, Iterator
from datetime import timedelta
from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image as Canvas
from wagtail.documents import get_document_model

from portal.demo.pictures import SCENES

SIZE = WIDTH, HEIGHT = 640, 360
SHOWN_FOR, STEPS = 3000, 6  # milliseconds a scene, in so many steps
ZOOM = 0.12  # of the picture is cut away at the end of its scene

EBML, SEGMENT, INFO, TRACKS, CLUSTER = (
    b"\x1aE\xdf\xa3",
    b"\x18S\x80g",
    b"\x15I\xa9f",
    b"\x16T\xaek",
    b"\x1fC\xb6u",
)
SCALE, DURATION, MUXER, WRITER = b"*\xd7\xb1", b"D\x89", b"M\x80", b"WA"
TRACK, NUMBER, UID, KIND, CODEC, VIDEO = b"\xae", b"\xd7", b"s\xc5", b"\x83", b"\x86", b"\xe0"
PIXEL_WIDTH, PIXEL_HEIGHT, BEGINS, BLOCK = b"\xb0", b"\xba", b"\xe7", b"\xa3"
VERSION, READ_VERSION, ID_LENGTH, SIZE_LENGTH = b"B\x86", b"B\xf7", b"B\xf2", b"B\xf3"
FORMAT, FORMAT_VERSION, FORMAT_READ_VERSION = b"B\x82", b"B\x87", b"B\x85"
PICTURE, KEY_FRAME = 1, b"\x80"


def load_film():
    name = "minh-hoa.webm"
    return get_document_model().objects.create(
        title="Phim minh họa: năm tranh vẽ của Cổng", file=ContentFile(film(), name=name)
    )


def duration() -> timedelta:
    return timedelta(milliseconds=SHOWN_FOR * len(SCENES))


def film() -> bytes:
    head = [
        _number(VERSION, 1),
        _number(READ_VERSION, 1),
        _number(ID_LENGTH, 4),
        _number(SIZE_LENGTH, 8),
        _element(FORMAT, b"webm"),
        _number(FORMAT_VERSION, 2),
        _number(FORMAT_READ_VERSION, 2),
    ]
    return _element(EBML, *head) + _element(SEGMENT, _info(), _tracks(), *_clusters())


def _info() -> bytes:
    length = struct.pack(">d", duration() / timedelta(milliseconds=1))
    named = [_element(element, b"portal.demo") for element in (MUXER, WRITER)]
    return _element(INFO, _number(SCALE, 1_000_000), _element(DURATION, length), *named)


def _tracks() -> bytes:
    size = _element(VIDEO, _number(PIXEL_WIDTH, WIDTH), _number(PIXEL_HEIGHT, HEIGHT))
    codec = _element(CODEC, b"V_VP8")
    numbers = [_number(element, 1) for element in (NUMBER, UID)]
    return _element(TRACKS, _element(TRACK, *numbers, _number(KIND, PICTURE), codec, size))


def _clusters() -> Iterator[bytes]:
    for scene, (_title, _description, draw) in enumerate(SCENES.values()):
        begins = _number(BEGINS, scene * SHOWN_FOR)
        yield _element(CLUSTER, begins, *_blocks(draw().canvas))


def _blocks(canvas) -> Iterable[bytes]:
    for step in range(STEPS):
        cut = ZOOM * step / STEPS / 2
        width, height = canvas.width, canvas.width * HEIGHT / WIDTH
        box = (width * cut, height * cut, width * (1 - cut), height * (1 - cut))
        frame = _key_frame(canvas.resize(SIZE, Canvas.Resampling.LANCZOS, box=box))
        at = struct.pack(">h", step * SHOWN_FOR // STEPS)
        yield _element(BLOCK, b"\x81", at, KEY_FRAME, frame)


def _key_frame(picture) -> bytes:
    stored = BytesIO()
    picture.save(stored, "WEBP", quality=70)
    data = stored.getvalue()
    start = data.index(b"VP8 ") + 8
    return data[start : start + int.from_bytes(data[start - 4 : start], "little")]


def _number(element: bytes, value: int) -> bytes:
    return _element(element, value.to_bytes(max(1, (value.bit_length() + 7) // 8), "big"))


def _element(element: bytes, *parts: bytes) -> bytes:
    content = b"".join(parts)
    return element + (len(content) | 1 << 56).to_bytes(8, "big") + content
