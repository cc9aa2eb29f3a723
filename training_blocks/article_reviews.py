"""What reviewing articles needs from their pages and from the index: a number of queries that does not depend on how
many articles there are beside them. The rules are in `training_blocks.review`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from training_blocks import clock
from training_blocks.blocks.narrative import CitedDocumentsBlock, PhotoBlock, is_undescribed
from training_blocks.blocks.places import blocks_in, can_hold
from training_blocks.blocks.reading import Reading
from training_blocks.counting import Report as CountedReport
from training_blocks.extraction import Extracted, References, statements_in
from training_blocks.models.reports import Report, ReportCoverage, ReportKind, ReportLine
from training_blocks.models.units import ReportingUnit
from training_blocks.pages import base_page_model
from training_blocks.records import counted_reports, read_lines
from training_blocks.review import Article, Block, Finding, Life, OtherReport, review, within_life


def review_page(page) -> list[Finding]:
    [(_page, findings)] = review_pages([page])
    return findings


def review_pages(
    pages: Iterable, *, references: References | None = None, at_once: bool = False
) -> list[tuple[object, list[Finding]]]:
    """Each page with its findings. `at_once`: they are to be published together, and stand beside each other, too."""
    articles = [(page, article_of(page, references=references)) for page in pages]
    others = _Others(article for _page, article in articles)
    lives = _lives(article for _page, article in articles)
    cut = [(page, article.within(lives)) for page, article in articles]
    if at_once:
        others.join(cut)
    return [(page, review(article, others.beside(page, article))) for page, article in cut]


def _lives(articles: Iterable[Article]) -> dict[str, Life]:
    """The first and the last day of each unit that an article reports of."""
    blocks = [block for article in articles for block in article.blocks]
    units = {int(block.report.unit) for block in blocks if block.report}
    if not units:
        return {}
    rows = ReportingUnit.objects.filter(pk__in=units).order_by()
    days = rows.values_list("pk", "valid_from", "valid_to")
    return {str(pk): (begins, ends) for pk, begins, ends in days}


def article_of(page, *, references: References | None = None) -> Article:
    statements = statements_in(page, today=clock.today(), references=references)
    return Article(
        dated=getattr(page, "article_date", None),
        blocks=tuple(map(_block, statements)),
        undescribed=tuple(_undescribed(page)),
        cites=_cites(page),
    )


def _block(statement: Extracted) -> Block:
    return Block(statement.place.path, statement.stated, statement.faults)


def _undescribed(page) -> Iterator[str]:
    """The page's own images, as its type names them, and those in its streams."""
    for image, description in getattr(page, "described_images", ()):
        if getattr(page, f"{image}_id") and not getattr(page, description).strip():
            yield description
    for place, _block, raw in blocks_in(page, PhotoBlock):
        if is_undescribed(raw):
            yield place.path


def _cites(page) -> bool | None:
    """None where the page type has no place for a cited document."""
    if not can_hold(type(page), CitedDocumentsBlock):
        return None
    cited = (raw for _place, _block, raw in blocks_in(page, CitedDocumentsBlock))
    return any(_names_a_document(raw) for raw in cited)


def _names_a_document(raw: object) -> bool:
    documents = Reading(raw).rows("documents")
    return any(document.text("number") or document.text("subject") for document in documents)


class _Others:
    """The whole reports that the index has of some articles' units, in their years and the years before."""

    def __init__(self, articles: Iterable[Article]) -> None:
        reports = [report for article in articles for _place, report in article.results()]
        self._listed = _indexed({(int(r.unit), r.year) for r in reports if r.year})
        self._keys = _keys_of({int(key) for report in reports for key in report.corrects})

    def join(self, pages: list[tuple]) -> None:
        """What these state now takes the place of what the index has of them."""
        keys = {page.translation_key for page, _article in pages}
        self._listed = [row for row in self._listed if row.key not in keys]
        for page, article in pages:
            whole = (report for _place, report in article.results() if report.whole)
            self._listed += [
                _Indexed(page.translation_key, self._corrected(report), _unpublished(page, report))
                for report in whole
            ]

    def _corrected(self, report: CountedReport) -> UUID | None:
        return next((self._keys.get(int(key)) for key in report.corrects), None)

    def beside(self, page, article: Article) -> list[OtherReport]:
        """Those that stand beside an article's: of other articles, in whichever language, and neither corrected by
        it, or by any other, nor its correction."""
        units = {report.unit for _place, report in article.results()}
        own = {page.translation_key, *(self._keys.get(int(key)) for key in article.corrected)}
        others = [row for row in self._listed if own.isdisjoint({row.key, row.corrects})]
        corrected = {key for row in others for key in row.other.report.corrects}
        standing = (row.other for row in others if row.other.report.id not in corrected)
        return [other for other in standing if other.report.unit in units]


@dataclass(frozen=True, slots=True)
class _Indexed:
    """With the translation keys of its article and of the one it corrects."""

    key: UUID
    corrects: UUID | None
    other: OtherReport


def _unpublished(page, report: CountedReport) -> OtherReport:
    """Without the index's keys, by which reports correct each other there."""
    return OtherReport(replace(report, id="", corrects=frozenset()), article=str(page.pk))


def _within_life(report: CountedReport, row: Report) -> CountedReport:
    life = (row.unit.valid_from, row.unit.valid_to)
    return replace(within_life(report, life), unit=str(row.unit_id))


def _keys_of(pages: set[int]) -> dict[int, UUID]:
    if not pages:
        return {}
    found = base_page_model().objects.filter(pk__in=pages).order_by()
    return dict(found.values_list("pk", "translation_key"))


def _indexed(units_and_years: set[tuple[int, int]]) -> list[_Indexed]:
    """Three queries, or none where nothing is asked for."""
    if not units_and_years:
        return []
    years = {before for _unit, year in units_and_years for before in (year, year - 1)}
    reports = Report.objects.filter(
        kind=ReportKind.RESULTS,
        coverage=ReportCoverage.WHOLE,
        unit__in={unit for unit, _year in units_and_years},
        year__in=years,
    ).order_by("pk")
    rows = list(reports.select_related("unit", "page", "corrects_page"))
    lines = ReportLine.objects.filter(report__in=[row.pk for row in rows])
    lines = lines.select_related("owner").prefetch_related("programmes")
    told = counted_reports(rows, read_lines(lines.order_by("report", "position")))
    return [
        _Indexed(
            row.page.translation_key,
            row.corrects_page and row.corrects_page.translation_key,
            OtherReport(_within_life(report, row), article=str(row.page_id)),
        )
        for row, report in zip(rows, told, strict=True)
    ]
