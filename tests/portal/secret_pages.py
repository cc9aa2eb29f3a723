"""Pages that come to be private in every way there is, each with words and numbers that nothing else has."""

import re
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.utils import timezone
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page, PageViewRestriction

from portal.news.models import TrainingResultPage
from tests.bulletins import child, line, rows, unit
from training_blocks import clock

KEY = "bimat"


@dataclass(frozen=True, slots=True)
class Secret:
    """`word` and the numbers give it away, the first of which was corrected to `learners`. All are found by KEY."""

    word: str
    learners: int = 0
    of: str = ""
    span: str = "half-1"

    @property
    def first(self) -> int:
        return self.learners + 1111

    @property
    def slug(self) -> str:
        return f"bai-{self.word}"

    @property
    def title(self) -> str:
        return f"{KEY.title()} {self.word.title()}"

    def said(self, what: str) -> str:
        return f"{what} {self.word.title()}"


def sign(*told: str | int) -> re.Pattern:
    """Finds words, and numbers as either language writes them, in an address as in a text."""
    found = [_number(one) if isinstance(one, int) else re.escape(one) for one in told]
    return re.compile("|".join(found), re.IGNORECASE)


def _number(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    return rf"(?<![\w-]){thousands}[.,\s\xa0]?{rest:03}(?![\w-])"


def story(secret: Secret, learners: int) -> list[dict]:
    """A body with a block of each kind that says something of its own."""
    picture = Image.objects.create(
        title=secret.said("Tranh"), file=get_test_image_file(f"{secret.word}.png")
    )
    photo = {"image": picture.pk, "alt": secret.said("Cảnh"), "caption": secret.said("Ảnh")}
    told = [line("so-cap-llct", 3, learners, note=secret.said("Dòng"))]
    figures = {"declared_classes": 3, "declared_learners": learners, "note": secret.said("Chú")}
    cited = {"number": "1-KH/TT", "subject": secret.said("Kế hoạch")}
    return [
        child(secret.said("Mục"), "heading"),
        child(f"<p>{secret.said('Lời')}</p>", "paragraph"),
        child(figures | {"lines": rows(*told)}),
        child({"planned": learners * 2, "basis": "learners", "achieved": learners}, "plan"),
        child({"documents": rows(cited)}, "documents"),
        child(photo, "photo"),
        child({"quote": secret.said("Câu"), "who": secret.said("Người")}, "quotation"),
    ]


def article(secret: Secret, **more) -> TrainingResultPage:
    picture = Image.objects.create(title=secret.said("Bìa"), file=get_test_image_file())
    return TrainingResultPage(
        title=secret.title,
        slug=secret.slug,
        seo_title=secret.said("Đầu"),
        search_description=secret.said("Mô tả"),
        intro=secret.said("Giới thiệu"),
        photo=picture,
        photo_alt=secret.said("Hình"),
        photo_caption=secret.said("Chú thích"),
        author_line=secret.said("Tác giả"),
        source=secret.said("Nguồn"),
        reporting_unit=unit(secret.of),
        period_span=secret.span,
        period_year=2023,
        body=story(secret, secret.learners),
        **more,
    )


def fresh(page: Page) -> Page:
    return Page.objects.get(pk=page.pk).specific


# Ways to be private, and back


@dataclass(frozen=True, slots=True)
class Way:
    name: str
    hide: Callable[[Page], object]
    show: Callable[[Page], object]


def restricted(kind: str) -> Way:
    def hide(page):
        more = {"password": "mo-ra"} if kind == "password" else {}
        made = PageViewRestriction.objects.create(page=page, restriction_type=kind, **more)
        if kind == "groups":
            made.groups.add(Group.objects.get_or_create(name="Người trong cuộc")[0])

    return Way(kind, hide, lambda page: PageViewRestriction.objects.get(page=page).delete())


def publish(page: Page) -> None:
    fresh(page).save_revision().publish()


def expire(page: Page) -> None:
    page = fresh(page)
    page.expire_at = timezone.now() + timedelta(seconds=1)
    page.save_revision().publish()
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    call_command("publish_scheduled")


def bring_back(page: Page) -> None:
    page = fresh(page)
    page.expire_at, page.expired = None, False
    page.save_revision().publish()


WAYS = [
    restricted("login"),
    restricted("password"),
    restricted("groups"),
    Way("unpublished", lambda page: fresh(page).unpublish(), publish),
    Way("expired", expire, bring_back),
]


@contextmanager
def on(moment, committed):
    with clock.at(moment), committed(execute=True):
        yield
