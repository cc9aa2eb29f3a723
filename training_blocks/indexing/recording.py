"""Puts on record what the index came to hold: a version of each block that states something new, and each published
figure that changed. Only ever adds.

The index is compared with the log, never with itself: that an index was lost and rebuilt is no news.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import TypeVar
from uuid import UUID, uuid4

from django.db.models import BooleanField, ExpressionWrapper, F, Q, Window
from django.db.models.functions import RowNumber

from training_blocks import clock
from training_blocks.indexing.index_versions import Shown, shown_in
from training_blocks.models.history import ChangeKind, FigureChange, ReportVersion
from training_blocks.models.reports import Report
from training_blocks.versions import Change, Version, changes, read_version, write_version

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Block:
    """All that is on record of one block: its latest version, and what it stated when it last stated something."""

    latest: ReportVersion
    said: Version

    @property
    def states(self) -> bool:
        return self.latest.stated is not None


@dataclass(frozen=True, slots=True)
class News:
    """A version to be added, and what it changes."""

    version: ReportVersion
    before: Version | None = None
    shown: Shown | None = None


def record(keys: Collection[UUID], *, rebuilding: bool = False) -> None:
    """Compare what the log says of these articles with what the index holds of them now.

    `rebuilding`: a block that was never recorded is taken to have been published when its page was.
    """
    moment, wanted = clock.now(), set(keys)
    shown, blocks = shown_in(wanted), _blocks_of(wanted)
    news = [
        item
        for key in wanted
        for item in _news(blocks.get(key, []), shown.get(key, []), moment, rebuilding)
    ]
    ReportVersion.objects.bulk_create(item.version for item in news)
    FigureChange.objects.bulk_create(row for item in news for row in _changed_figures(item))


def left_on_record() -> set[UUID]:
    """Articles that state something by the log and nothing by the index: what no event told, a rebuild closes."""
    rank = Window(RowNumber(), partition_by=F("block"), order_by="-pk")
    states = ExpressionWrapper(Q(stated__isnull=False), output_field=BooleanField())
    latest = (
        ReportVersion.objects.exclude(article__in=Report.objects.values("page__translation_key"))
        .order_by()
        .annotate(rank=rank, states=states)
        .filter(rank=1)
    )
    return {article for article, states in latest.values_list("article", "states") if states}


def _blocks_of(keys: Collection[UUID]) -> dict[UUID, list[Block]]:
    rows = ReportVersion.objects.filter(article__in=keys).order_by("article", "block", "pk")
    found: dict[UUID, list[Block]] = {}
    for (article, _block), versions in groupby(rows, lambda row: (row.article, row.block)):
        listed = list(versions)
        said = next(row.stated for row in reversed(listed) if row.stated is not None)
        found.setdefault(article, []).append(Block(listed[-1], read_version(said)))
    return found


def _news(
    blocks: list[Block], shown: list[Shown], moment: datetime, rebuilding: bool
) -> Iterator[News]:
    paired = _pairs(blocks, shown)
    for now in shown:
        block = paired.get(now.row.content_path)
        if block is None:
            since = now.row.page.last_published_at if rebuilding else None
            yield News(_version(now, since or moment, uuid4()), shown=now)
        elif not _says_the_same(block, now):
            yield News(_version(now, moment, block.latest.block), block.said, now)
    kept = {block.latest.pk for block in paired.values()}
    for block in blocks:
        if block.states and block.latest.pk not in kept:
            yield News(_closing(block, moment))


def _pairs(blocks: list[Block], shown: list[Shown]) -> dict[str, Block]:
    """The block on record of each path: the one last known there, else one that is gone and was about the same.

    Where several are about the same, they are told apart by their order; where some are missing, not at all.
    """
    at_path = {block.latest.content_path: block for block in blocks}
    paths = [now.row.content_path for now in shown]
    found = {path: at_path[path] for path in paths if path in at_path}
    gone = [block for block in _last_seen(blocks) if block.latest.content_path not in found]
    gone_from = _by_place(gone, lambda block: block.said)
    unknown = [now for now in shown if now.row.content_path not in found]
    for place, typed_anew in _by_place(unknown, lambda now: now.version).items():
        if len(gone_from.get(place, ())) == len(typed_anew):
            paths = [now.row.content_path for now in typed_anew]
            found |= zip(paths, gone_from[place], strict=True)
    return found


def _by_place(items: Iterable[T], version_of: Callable[[T], Version]) -> dict[tuple, list[T]]:
    """In reading order."""
    found: dict[tuple, list[T]] = {}
    for item in sorted(items, key=lambda item: version_of(item).report.published):
        found.setdefault(version_of(item).place, []).append(item)
    return found


def _last_seen(blocks: list[Block]) -> list[Block]:
    """What the article states by the log; where it was withdrawn, what it stated until then."""
    stating = [block for block in blocks if block.states]
    last = max((block.latest.recorded_at for block in blocks), default=None)
    return stating or [block for block in blocks if block.latest.recorded_at == last]


def _says_the_same(block: Block, now: Shown) -> bool:
    same_path = block.latest.content_path == now.row.content_path
    return block.states and same_path and block.said == now.version


def _version(now: Shown, moment: datetime, block: UUID) -> ReportVersion:
    return ReportVersion(
        article=now.row.page.translation_key,
        block=block,
        page_id=now.row.page_id,
        content_path=now.row.content_path,
        recorded_at=moment,
        revision_id=now.row.page.live_revision_id,
        stated=write_version(now.version),
    )


def _closing(block: Block, moment: datetime) -> ReportVersion:
    return ReportVersion(
        article=block.latest.article,
        block=block.latest.block,
        page_id=block.latest.page_id,
        content_path=block.latest.content_path,
        recorded_at=moment,
    )


def _changed_figures(news: News) -> Iterable[FigureChange]:
    if news.before is None or news.shown is None:
        return
    official = news.before.report.official
    kind = ChangeKind.CORRECTION if official else ChangeKind.UPDATE
    for change in changes(news.before, news.shown.version):
        yield _figure_change(change, news.version, news.shown.row, kind)


def _figure_change(
    change: Change, version: ReportVersion, row: Report, kind: ChangeKind
) -> FigureChange:
    return FigureChange(
        version=version,
        article=version.article,
        page_id=version.page_id,
        title=row.page.title,
        content_path=version.content_path,
        anchor=row.anchor,
        unit_id=row.unit_id,
        year=row.year,
        kind=kind,
        subject=change.figure.subject,
        programmes=change.figure.programmes[:500],
        indicator=change.figure.indicator,
        label=change.figure.label,
        before=change.before,
        after=change.after,
        changed_at=version.recorded_at,
        revision_id=version.revision_id,
    )
