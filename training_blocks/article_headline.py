"""The large figures that an article begins with: its own, never a sum. A figure leads to its explanation, or to its
block where no total knows of it."""

from collections.abc import Iterable, Iterator

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from training_blocks import messages
from training_blocks.article_statements import Stated, main_results, statements_of
from training_blocks.blocks.tables import declared_text, notice_text
from training_blocks.counting import Coverage, Standing
from training_blocks.models import Report
from training_blocks.numbers import format_percent
from training_blocks.rules import Indicator
from training_blocks.total_addresses import explanation_url
from training_blocks.total_rows import Cell, TableRow, headline_measures, link_name
from training_blocks.total_words import measure_name
from training_blocks.totals import Asked
from training_blocks.totals.plans import PLAN_OF_YEAR, achieved_in, share_of


def headline_of(page) -> TableRow | None:
    """None where the article states no results. One query."""
    stated = statements_of(page)
    main = main_results(page, stated)
    if main is None:
        return None
    counted = _counted(page, main)
    explained = _explanation(main) if counted else ""
    return TableRow(
        name=main.about,
        cells=(*_cells(main, explained or f"#{main.anchor}"), *_plan_cells(main, stated)),
        notes=tuple(_notes(main)),
        remark=_remark(counted) if counted else "",
        explained=explained,
    )


def _counted(page, main: Stated) -> Report | None:
    """The block in the index, in whichever language the article is counted."""
    rows = Report.objects.filter(page__translation_key=page.translation_key, anchor=main.anchor)
    return rows.only("standing", "reason").first()


def _explanation(main: Stated) -> str:
    year = main.report.period.year
    return explanation_url(Asked(main.unit), year) if year and main.unit else ""


def _cells(main: Stated, url: str) -> Iterator[Cell]:
    statement = main.statement
    for measure in headline_measures(statement.figures):
        amount = statement.figures.of(measure)
        said = (notice for notice in statement.notices if notice.measure == measure)
        yield Cell(
            measure=measure_name(measure),
            text=declared_text(amount),
            url=url if amount else "",
            label=link_name(declared_text(amount), measure, main.about),
            notices=tuple(notice_text(n.measure, n.declared, n.qualifier) for n in said),
        )


def _notes(main: Stated) -> Iterator[str]:
    if not main.report.official:
        yield _("preliminary")
    if main.report.coverage is Coverage.LISTED:
        yield _("only the classes listed")


def _remark(counted: Report) -> str:
    if counted.standing in ("", Standing.COUNTED):
        return ""
    reason = messages.reason_text(counted.reason)
    return _("These figures are not in the totals. Why: %(reason)s.") % {"reason": reason}


def _plan_cells(main: Stated, stated: Iterable[Stated]) -> Iterator[Cell]:
    """How much of the plan was reached, as the first block of the same unit and period tells it."""
    beside = (one for one in stated if one.kind == "plan" and one.place == main.place)
    shares = (_share(plan, one, main) for one in beside for plan in one.indicators)
    yield from list(filter(None, shares))[:1]


def _share(plan: Indicator, told: Stated, main: Stated) -> Cell | None:
    percent = plan.percent
    if percent is None:
        whole = main.report.coverage is Coverage.WHOLE
        results = main.figures if whole else None
        percent = share_of(achieved_in(plan, results), plan.out_of)
    if percent is None:
        return None
    of_year = plan.name == PLAN_OF_YEAR
    name = _("Of the year's plan") if of_year else _("Of the period's plan")
    text = f"{format_percent(percent, get_language() or 'vi')}%"
    notice = _("worked out") if plan.percent is None else _("as the article states it")
    label = f"{text}: {name}, {main.about}"
    return Cell(name, text, url=f"#{told.anchor}", label=label, notices=(notice,))
