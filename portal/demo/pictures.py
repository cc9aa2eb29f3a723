"""The demo's pictures, drawn here: schematic scenes that nobody can take for photos, and no file to ship."""

from collections.abc import Callable
from io import BytesIO
from math import cos, pi, radians, sin

from django.core.files.images import ImageFile
from PIL import Image as Canvas
from PIL import ImageDraw
from wagtail.images import get_image_model

WIDTH, HEIGHT = 1200, 800
SCALE = 2  # drawn twice as large and scaled down, for smooth edges

RED, DARK_RED, GOLD, PALE_GOLD = "#b3261e", "#7f1712", "#e0a526", "#f6dfa4"
CREAM, PAPER, WOOD, DARK_WOOD = "#fbf3e2", "#fffdf7", "#b98a5a", "#8a6238"
GREEN, PALE_GREEN, DARK_GREEN = "#5b8f5c", "#a9c98f", "#2f5d46"
PINK, PALE_PINK, WATER, PALE_WATER, INK = "#d9738b", "#f2b8c4", "#7fb0b5", "#cfe5e4", "#3c3a3a"


class Pen:
    """Draws in units of the finished picture."""

    def __init__(self, background: str) -> None:
        self.canvas = Canvas.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), background)
        self._draw = ImageDraw.Draw(self.canvas)

    def box(self, left, top, right, bottom, fill, *, radius=0) -> None:
        corners = [n * SCALE for n in (left, top, right, bottom)]
        self._draw.rounded_rectangle(corners, radius * SCALE, fill)

    def disc(self, x, y, radius, fill, *, flat=1.0) -> None:
        high = radius * flat
        corners = (x - radius, y - high, x + radius, y + high)
        self._draw.ellipse([n * SCALE for n in corners], fill)

    def shape(self, points, fill) -> None:
        self._draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill)

    def petal(self, x, y, *, angle, length, width, fill) -> None:
        """A leaf shape that grows from a point, `angle` degrees from upright."""
        turn, steps = radians(angle), range(25)
        right = [(width * sin(pi * n / 24), length * n / 24) for n in steps]
        outline = right + [(-across, along) for across, along in reversed(right)]
        self.shape(
            [
                (x + a * cos(turn) + b * sin(turn), y + a * sin(turn) - b * cos(turn))
                for a, b in outline
            ],
            fill,
        )


def draw_classroom() -> Pen:
    pen = Pen(CREAM)
    pen.box(0, 0, 1200, 70, RED)
    pen.box(0, 70, 1200, 80, GOLD)
    pen.box(300, 130, 900, 400, WOOD, radius=12)
    pen.box(316, 146, 884, 384, DARK_GREEN, radius=6)
    for row, length in enumerate((420, 340, 460, 280)):
        pen.box(360, 190 + 44 * row, 360 + length, 198 + 44 * row, PALE_GREEN, radius=4)
    pen.disc(1030, 250, 34, INK)
    pen.box(985, 290, 1075, 380, RED, radius=28)
    pen.box(970, 340, 1090, 440, DARK_WOOD, radius=8)
    for row, (top, size) in enumerate(((470, 26), (590, 34), (720, 42))):
        for seat in range(7):
            x = 600 + (seat - 3) * (130 + 28 * row)
            pen.disc(x, top, size, DARK_RED if (seat + row) % 2 else INK)
            pen.box(x - 2 * size, top + size, x + 2 * size, top + 2 * size, WOOD, radius=8)
    return pen


def draw_lotus() -> Pen:
    pen = Pen(PALE_WATER)
    pen.disc(600, 330, 290, PALE_GOLD)
    pen.box(0, 560, 1200, 800, WATER)
    for x, y, size in ((210, 640, 150), (980, 620, 170), (620, 720, 260)):
        pen.disc(x, y, size, GREEN, flat=0.3)
        pen.disc(x, y - 6, size * 0.8, PALE_GREEN, flat=0.3)
    for angle in (-75, 75, -50, 50):
        pen.petal(600, 620, angle=angle, length=330, width=66, fill=PALE_PINK)
    for angle in (-27, 27):
        pen.petal(600, 620, angle=angle, length=370, width=78, fill=PINK)
    pen.petal(600, 620, angle=0, length=390, width=84, fill=PALE_PINK)
    pen.disc(600, 590, 44, GOLD, flat=0.6)
    return pen


def draw_hall() -> Pen:
    pen = Pen(DARK_RED)
    for fold in range(0, 1200, 80):
        pen.box(fold, 0, fold + 40, 520, RED)
    pen.box(220, 110, 980, 210, GOLD, radius=10)
    pen.box(232, 122, 968, 198, RED, radius=6)
    for row, length in enumerate((520, 380)):
        pen.box(600 - length / 2, 142 + 26 * row, 600 + length / 2, 150 + 26 * row, PALE_GOLD)
    pen.box(0, 500, 1200, 800, WOOD)
    pen.box(520, 350, 680, 520, DARK_WOOD, radius=8)
    pen.petal(600, 470, angle=0, length=80, width=20, fill=GOLD)
    for angle in (-40, 40):
        pen.petal(600, 470, angle=angle, length=70, width=16, fill=PALE_GOLD)
    for row in range(3):
        for seat in range(9):
            x, y = 600 + (seat - 4) * (112 + 16 * row), 590 + 80 * row
            pen.box(x - 40, y, x + 40, y + 60, DARK_RED if row % 2 else RED, radius=16)
    return pen


def draw_books() -> Pen:
    pen = Pen(PALE_GOLD)
    pen.box(0, 610, 1200, 800, WOOD)
    pen.box(0, 610, 1200, 626, DARK_WOOD)
    spines = ((RED, 420), (DARK_GREEN, 380), (GOLD, 440), (WATER, 360), (DARK_RED, 400))
    for level, (fill, length) in enumerate(spines):
        left, top = 200 + 14 * (level % 3), 550 - 62 * level
        pen.box(left, top, left + length, top + 58, fill, radius=8)
        pen.box(left + 30, top + 24, left + 130, top + 34, PAPER, radius=4)
    for side in (-1, 1):
        far, near = 890 + side * 180, 890 + side * 2
        pen.shape([(near, 545), (far, 560), (far, 612), (near, 600)], PAPER)
        for row in range(3):
            line = sorted((near + side * 24, far - side * 24))
            pen.box(line[0], 564 + 12 * row, line[1], 568 + 12 * row, PALE_GOLD)
    pen.disc(900, 250, 120, GOLD)
    pen.disc(900, 250, 90, PAPER)
    return pen


def draw_fields() -> Pen:
    pen = Pen("#fbe9c8")
    pen.disc(860, 240, 110, GOLD)
    waves = ((330, 46, PALE_WATER), (410, 54, PALE_GREEN), (500, 40, GREEN), (600, 34, DARK_GREEN))
    for level, (height, swing, fill) in enumerate(waves):
        top = [
            (x, height + swing * sin(x / 150 + 1.7 * level) + swing * 0.4 * sin(x / 61 + level))
            for x in range(0, 1201, 12)
        ]
        pen.shape([*top, (1200, 800), (0, 800)], fill)
    for row in range(6):
        pen.box(0, 670 + 24 * row, 1200, 676 + 24 * row, PALE_GREEN)
    pen.box(250, 520, 430, 620, PAPER)
    pen.shape([(225, 525), (340, 450), (455, 525)], RED)
    pen.box(320, 560, 360, 620, DARK_WOOD)
    return pen


# name: (title, what it shows, how it is drawn)
SCENES: dict[str, tuple[str, str, Callable[[], Pen]]] = {
    "lop-hoc": ("Lớp học", "Tranh vẽ một lớp học nhìn từ cuối phòng lên bảng", draw_classroom),
    "hoa-sen": ("Hoa sen", "Tranh vẽ bông sen hồng trên mặt nước", draw_lotus),
    "hoi-truong": ("Hội trường", "Tranh vẽ hội trường có phông đỏ và bục gỗ", draw_hall),
    "tai-lieu": ("Tài liệu", "Tranh vẽ chồng sách bên trang sách đang mở", draw_books),
    "dong-ruong": ("Đồng ruộng", "Tranh vẽ ngôi nhà mái đỏ giữa đồi và ruộng", draw_fields),
}


def load_pictures() -> dict:
    """Draw the scenes and store them as Wagtail images, by name."""
    return {name: _stored(name, *scene) for name, scene in SCENES.items()}


def _stored(name: str, title: str, description: str, draw: Callable[[], Pen]):
    finished = BytesIO()
    smooth = draw().canvas.resize((WIDTH, HEIGHT), Canvas.Resampling.LANCZOS)
    smooth.save(finished, "JPEG", quality=88)
    return get_image_model().objects.create(
        title=f"Hình minh họa: {title}",
        description=description,
        file=ImageFile(finished, name=f"minh-hoa-{name}.jpg"),
    )
