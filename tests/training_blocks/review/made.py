"""Short ways to write down articles for the tests of reviewing."""

from decimal import Decimal

from tests.training_blocks.counting.made import H1, NINE_MONTHS, YEAR, line, listed, report
from training_blocks.review import Article, Block, OtherReport, review
from training_blocks.rules import Indicator, Stated

__all__ = [
    "H1",
    "NINE_MONTHS",
    "YEAR",
    "article",
    "block",
    "figures",
    "indicator",
    "line",
    "listed",
    "other",
    "report",
    "said",
]


def block(stated, place="body.1", *, kind="results", faults=()) -> Block:
    return Block(place, Stated(kind, stated), tuple(faults))


def figures(kind, *indicators, period=YEAR, place="body.2") -> Block:
    return Block(place, Stated(kind, report(period=period), tuple(indicators)))


def indicator(number=None, out_of=None, percent=None, *, name="quality", label="", basis=""):
    stated = None if percent is None else Decimal(percent)
    return Indicator(
        name=name, label=label, number=number, out_of=out_of, percent=stated, basis=basis
    )


def article(*blocks, **more) -> Article:
    return Article(
        blocks=tuple(
            b if isinstance(b, Block) else block(b, f"body.{n}") for n, b in enumerate(blocks)
        ),
        **more,
    )


def other(stated, article="9") -> OtherReport:
    return OtherReport(stated, article)


def said(reviewed, *others) -> list[tuple]:
    """(code, place, figures) of everything found."""
    return [
        (found.code, found.place, {n: str(v) for n, v in found.params.items()})
        for found in review(reviewed, others)
    ]
