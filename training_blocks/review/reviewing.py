"""Asks every rule about an article."""

from collections.abc import Iterable, Iterator

from training_blocks.review.articles import Article, Block, OtherReport
from training_blocks.review.beside import beside_others, within
from training_blocks.review.figures import class_sizes, few_people, percentages
from training_blocks.review.findings import Finding, Severity, each_once, what


def review(article: Article, others: Iterable[OtherReport] = ()) -> list[Finding]:
    """Everything an editor is asked about, each thing once, errors first."""
    return each_once(
        [
            *_errors(article),
            *_dates(article),
            *(finding for block in article.blocks for finding in _of_block(block, article)),
            *within(article),
            *beside_others(article, others),
            *_citation(article),
        ]
    )


def _of_block(block: Block, article: Article) -> Iterator[Finding]:
    if block.results:
        yield from class_sizes(block.place, block.results)
    yield from percentages(block, article)
    yield from few_people(block)


def _errors(article: Article) -> Iterator[Finding]:
    """What a block's form refuses, and images that not everybody can see."""
    for block in article.blocks:
        for fault in block.faults:
            yield Finding(
                code=fault.code,
                severity=Severity.ERROR,
                place=block.place,
                field=fault.field,
                params=fault.params,
                about=(block.place, *map(str, fault.field)),
            )
    for place in article.undescribed:
        yield Finding(
            code="image-undescribed", severity=Severity.ERROR, place=place, about=(place,)
        )


def _dates(article: Article) -> Iterator[Finding]:
    """An article cannot tell of a period that has not begun on its day."""
    for block in article.blocks:
        start = block.report.period.start if block.report else None
        if block.report and article.dated and start and article.dated < start:
            params = {"date": article.dated, "start": start}
            yield Finding(
                code="dated-before",
                place="article_date",
                params=params,
                about=what(block.report)[2:],
            )


def _citation(article: Article) -> Iterator[Finding]:
    """Official whole reports rest on a plan or a guidance."""
    reports = [report for _place, report in article.results() if report.whole and report.official]
    if reports and article.cites is False:
        yield Finding(code="nothing-cited", about=what(reports[0]))
