"""The site that is looked at, and what stands in it."""

from types import SimpleNamespace

from portal.news.models import TrainingResultPage
from tests.bulletins import added, child, results, stream, unit
from tests.desks import news_section
from tests.editors import administrator
from training_blocks import approvals
from training_blocks.conflict_list import open_conflicts
from training_blocks.decisions import decide
from training_blocks.models import Choice, Decision, FigureChange, IndexProblem, Programme, Report

TITLE = "Kết quả năm 2023"
NAME = "Chưa bài nào nhắc đến"


def article(desk, title, *values, year=2023, **more):
    given = {"reporting_unit": desk.default_unit, "period_span": "year", "period_year": year}
    page = TrainingResultPage(title=title, body=stream(*values), **given | more)
    return added(page, under=desk)


def build_world():
    """A section with an approved article that was corrected, one that contradicts it, and one that cannot be read; a
    conflict that is decided; a section of another unit; a unit and a programme that nobody uses, and
    one that was merged into it."""
    desk = news_section("A", default_unit=unit("tan-an"), needs_approval=True)
    page = article(desk, TITLE, results(25, 2243, of=None))
    article(desk, "B", results(27, 2243, of=None))
    article(desk, TITLE, child({"declared_classes": "x"}), slug="broken")
    for slug in "cd":
        article(desk, TITLE, results(ord(slug), of=None), slug=slug, year=2022)
    return SimpleNamespace(
        desk=desk,
        other=news_section("B", default_unit=unit("b")),
        page=page,
        unit=unit("khong-dung", name_vi=NAME),
        programme=programme("khong-dung"),
        merged=programme("da-gop", merged_into=programme("gop-vao")),
    )


def programme(code, **more):
    return Programme.objects.create(code=code, name_vi=NAME, group="other", role="class", **more)


def settle(world):
    """What needs the index that the articles' publication wrote."""
    superuser = administrator()
    approvals.approve(world.page, user=superuser)
    decide(open_conflicts(2022)[0], Choice.SEEN, user=superuser)
    world.decision = Decision.objects.get()
    world.conflict = open_conflicts(2023)[0]
    world.report = Report.objects.filter(page=world.page).first()
    world.change = FigureChange.objects.filter(page=world.page).first()
    assert IndexProblem.objects.get().page.title == TITLE
