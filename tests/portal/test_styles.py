"""The portal's colours, light and dark, against the contrast that WCAG 2.2 AA asks for: 4.5 for text, 3 for lines
that carry meaning."""

import re
from pathlib import Path

import pytest
from django.conf import settings

STYLES = Path(settings.BASE_DIR) / "portal/static/portal"
SHEET = (STYLES / "tokens.css").read_text("utf-8")
ON_PAGE = [
    (text, ground, 4.5)
    for text in ("ink", "quiet", "link")
    for ground in ("paper", "sheet", "wash")
]
PAIRS = [
    *ON_PAGE,
    ("on-lacquer", "lacquer", 4.5),
    ("on-lacquer", "lacquer-deep", 4.5),
    ("edge", "sheet", 3),
    ("edge", "paper", 3),
    ("bar", "paper", 3),
    ("bar", "sheet", 3),
    ("gold", "lacquer", 3),
]


def colours(scheme):
    """The custom properties of the first :root of the light and of the dark scheme."""
    roots = re.findall(r":root \{(.*?)\}", SHEET, re.DOTALL)
    light, dark = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", root)) for root in roots[:2])
    return light if scheme == "light" else light | dark


def luminance(colour):
    shares = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_contrast(scheme, front, ground, least):
    known = colours(scheme)
    assert contrast(known[front], known[ground]) >= least


def test_black_on_white_has_the_greatest_contrast_there_is():
    assert round(contrast("#000000", "#ffffff"), 2) == 21
