"""Is one report's figure likely in itself? Every rule takes a block and gives warnings."""

from collections.abc import Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from training_blocks.counting import Declared, Line, Report, statement_of
from training_blocks.review.articles import Article, Block
from training_blocks.review.findings import Finding, what
from training_blocks.rules import Indicator

#: Learners in a class; single classes of 242 are on record.
CLASS_SIZES = range(15, 251)

#: Fewer people than this in a named group can be told by name.
SMALLEST_GROUP = 3


def class_sizes(place: str, report: Report) -> Iterator[Finding]:
    """Of every line that states both numbers; of the declared total where no line does."""
    lines = [line for line in report.lines if _size(line) is not None]
    for line in lines:
        if _unlikely(line):
            at = ("lines", line.position, "learners")
            yield _class_size(place, report, line, at, about=_line_name(line))
    if not lines and _unlikely(report.declared):
        yield _class_size(place, report, report.declared, ("declared_learners",))


def _size(stated: Line | Declared) -> float | None:
    if not stated.classes or stated.learners is None:
        return None
    return stated.learners / stated.classes


def _unlikely(stated: Line | Declared) -> bool:
    size = _size(stated)
    return size is not None and not CLASS_SIZES.start <= size < CLASS_SIZES.stop


def _class_size(
    place: str,
    report: Report,
    stated: Line | Declared,
    at: tuple[str | int, ...],
    about: tuple[str, ...] = (),
) -> Finding:
    numbers = {"classes": stated.classes, "learners": stated.learners}
    code = "class-size"
    return Finding(code=code, place=place, field=at, params=numbers, about=(*what(report), *about))


def few_people(block: Block) -> Iterator[Finding]:
    """Groups of one or two learners under a name of their own."""
    if block.report is None:
        return
    about = what(block.report)
    for line in block.report.lines:
        if _too_few(line.learners):
            at = ("lines", line.position, "learners")
            yield _few(block, line.learners, at, (*about, *_line_name(line)))
    graded = block.stated.indicators if block.stated.kind == "quality" else ()
    for grade in graded:
        if grade.basis == "learners" and _too_few(grade.number):
            yield _few(block, grade.number, ("rows",), (*about, grade.label))


def _too_few(people: int | None) -> bool:
    return people is not None and 0 < people < SMALLEST_GROUP


def _few(
    block: Block, people: int | None, at: tuple[str | int, ...], about: tuple[str, ...]
) -> Finding:
    params = {"learners": people}
    return Finding(code="few-people", place=block.place, field=at, params=params, about=about)


def percentages(block: Block, article: Article) -> Iterator[Finding]:
    """Stated percentages that are not those of their numbers."""
    if block.report is None:
        return
    for indicator in block.stated.indicators:
        number = indicator.number
        if number is None and block.stated.kind == "plan":
            number = _achieved(indicator, block.report, article)
        if number is None or not indicator.out_of or indicator.percent is None:
            continue
        if not _is_percentage(indicator.percent, number, indicator.out_of):
            yield _percentage(block, indicator, number, about=what(block.report))


def _achieved(indicator: Indicator, plan: Report, article: Article) -> int | None:
    """What the article's results of the plan's unit and period state of what was planned."""
    for _place, report in article.results():
        if report.whole and (report.unit, report.period) == (plan.unit, plan.period):
            figures = statement_of(report).figures
            amount = {"classes": figures.classes, "learners": figures.learners}.get(indicator.basis)
            return amount.value if amount and not amount.qualifiers else None
    return None


def _is_percentage(stated: Decimal, number: int, out_of: int) -> bool:
    """As printed: rounded, or cut, to as many decimals as are stated."""
    exactly = Decimal(100 * number) / out_of
    step = Decimal(1).scaleb(int(min(stated.as_tuple().exponent, 0)))
    return stated in (exactly.quantize(step, ROUND_HALF_UP), exactly.quantize(step, ROUND_DOWN))


def _percentage(
    block: Block, indicator: Indicator, number: int, *, about: tuple[str, ...]
) -> Finding:
    assert indicator.out_of and indicator.percent is not None
    computed = (Decimal(100 * number) / indicator.out_of).quantize(Decimal("0.01"), ROUND_HALF_UP)
    params = {
        "percent": indicator.percent,
        "computed": computed,
        "number": number,
        "out_of": indicator.out_of,
    }
    at = ("percent",) if block.stated.kind == "plan" else ("rows",)
    label = (indicator.name, indicator.label)
    return Finding(
        code="percentage", place=block.place, field=at, params=params, about=(*about, *label)
    )


def _line_name(line: Line) -> tuple[str, ...]:
    return (*line.row, line.theme, line.cohort)
