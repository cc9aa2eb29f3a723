"""Which published figures became others, as readers may see it: those of blocks that are public now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.utils.translation import get_language

from training_blocks.change_words import ChangeWords
from training_blocks.clock import VIETNAM
from training_blocks.models import ChangeKind, FigureChange, Report, ReportingUnit, ReportVersion
from training_blocks.periods import in_sentence
from training_blocks.records import row_period


@dataclass(frozen=True, slots=True)
class Correction:
    """One figure that became another. `block` is the row of its block in the index now (page and unit loaded);
    `about` says which unit and period it is of."""

    day: date
    kind: str
    what: str
    before: str
    after: str
    reason: str
    block: Report
    about: str

    @property
    def is_update(self) -> bool:
        """Whether the figure had been preliminary."""
        return self.kind == ChangeKind.UPDATE

    @property
    def url(self) -> str:
        """The very block of the article; "": it lies under no site."""
        url = self.block.page.url or ""
        return f"{url}#{self.block.anchor}" if url and self.block.anchor else url


@dataclass(frozen=True, slots=True)
class CorrectionDay:
    """The figures of one article that became others on one day; `is_update`: they had been preliminary."""

    day: date
    is_update: bool
    corrections: tuple[Correction, ...]

    @property
    def reason(self) -> str:
        """Of all of them; "" where they have not one and the same."""
        reasons = {correction.reason for correction in self.corrections}
        return reasons.pop() if len(reasons) == 1 else ""


@dataclass(frozen=True, slots=True)
class ArticleCorrections:
    """`several_reports`: without its unit and period a figure would not say which report it is of."""

    days: tuple[CorrectionDay, ...] = ()
    several_reports: bool = False


def corrections_of(page) -> ArticleCorrections:
    """The corrections of an article, in whichever language it is read; the latest day first."""
    key = (page.alias_of if page.alias_of_id else page).translation_key
    changes = _public_changes().filter(article=key).order_by("changed_at", "pk")
    found = sorted(_corrections(changes), key=_day_and_kind)
    if not found:
        return ArticleCorrections()
    days = [
        CorrectionDay(day, is_update, tuple(items))
        for (day, is_update), items in groupby(found, key=_day_and_kind)
    ]
    days.sort(key=lambda item: item.day, reverse=True)
    return ArticleCorrections(tuple(days), _has_several_reports(key))


def _day_and_kind(correction: Correction) -> tuple[date, bool]:
    return correction.day, correction.is_update


def _has_several_reports(article: UUID) -> bool:
    rows = Report.objects.filter(page__translation_key=article).order_by()
    return rows.values("unit", "period_kind", "period_start", "period_end").distinct().count() > 1


def recent_corrections(scope: ReportingUnit | None = None, *, limit: int = 10) -> list[Correction]:
    """The latest corrections of a unit with all below it, or of all units. Six queries at most."""
    changes = _public_changes().order_by("-changed_at", "pk")
    if scope:
        changes = changes.filter(unit__tree_path__startswith=scope.tree_path)
    return _corrections(changes[:limit])


def _public_changes() -> QuerySet[FigureChange]:
    """Those whose block, wherever in its article it stands now, is in the index."""
    versions = ReportVersion.objects.filter(
        article=OuterRef("article"), block=OuterRef("version__block")
    )
    latest = versions.order_by("-pk").values("content_path")[:1]
    blocks = Report.objects.filter(
        page__translation_key=OuterRef("article"), content_path=OuterRef("path_now")
    )
    return (
        FigureChange.objects.annotate(path_now=Subquery(latest))
        .filter(Exists(blocks))
        .prefetch_related("reasons")
    )


def _corrections(changes: Iterable[FigureChange]) -> list[Correction]:
    listed, words = list(changes), ChangeWords()
    blocks = _blocks_of(listed)
    return [
        _correction(change, words, blocks[change.article, change.path_now]) for change in listed
    ]


def _blocks_of(changes: list[FigureChange]) -> dict[tuple, Report]:
    rows = Report.objects.filter(
        page__translation_key__in={change.article for change in changes},
        content_path__in={change.path_now for change in changes},
    ).select_related("page", "unit")
    return {(row.page.translation_key, row.content_path): row for row in rows}


def _correction(change: FigureChange, words: ChangeWords, block: Report) -> Correction:
    return Correction(
        day=change.changed_at.astimezone(VIETNAM).date(),
        kind=change.kind,
        what=words.what(change),
        before=words.value(change.before),
        after=words.value(change.after),
        reason=reason_of(change),
        block=block,
        about=f"{block.unit.name}, {in_sentence(row_period(block).label(get_language() or 'vi'))}",
    )


def reason_of(change: FigureChange) -> str:
    """The latest that was given (reasons prefetched)."""
    reasons = sorted(change.reasons.all(), key=lambda reason: (reason.given_at, reason.pk))
    return reasons[-1].text if reasons else ""
