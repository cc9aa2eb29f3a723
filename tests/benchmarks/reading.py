"""What a totals page costs: in the whole country against one that holds only what the page shows, and against the
bare rows."""

from collections.abc import Callable

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Q
from django.db.utils import ConnectionHandler
from django.test import Client, override_settings

from tests.benchmarks.country import SHOWN_PROVINCE, SHOWN_YEAR, provinces
from tests.benchmarks.findings import YES_NO, Finding
from tests.benchmarks.timing import Action, medians
from training_blocks.models import AnnualTotal, ReportingUnit, ReportLine, TotalPart
from training_blocks.totals import Totals

PAGE = f"/country/province/{SHOWN_YEAR}/"
AREA = provinces()[SHOWN_PROVINCE].slug


def measure(*, beside: str, repetitions: int) -> list[Finding]:
    """`beside` is the name of the database that holds the slice."""
    country = connections[DEFAULT_DB_ALIAS]
    settings = connections.settings[DEFAULT_DB_ALIAS] | {"NAME": beside}
    slice_ = ConnectionHandler({DEFAULT_DB_ALIAS: settings})[DEFAULT_DB_ALIAS]
    with override_settings(ALLOWED_HOSTS=["testserver"]):
        found = medians(repetitions, _actions(country, slice_))
    return _findings(found, _lines_in(country), _lines_in(slice_), _same_page(country, slice_))


def _actions(country, slice_) -> dict[str, Action]:
    get = Client().get
    return {
        "figures": _action(country, lambda: _read(AREA)),
        "figures of the slice": _action(slice_, lambda: _read(AREA)),
        "rows": _action(country, lambda: _bare_rows(AREA)),
        "page": _action(country, lambda: _got(get(PAGE))),
        "page of the slice": _action(slice_, lambda: _got(get(PAGE))),
        "all figures": _action(country, lambda: _read(None)),
        "all rows": _action(country, lambda: _bare_rows(None)),
    }


def _action(database, act: Callable) -> Action:
    return Action(lambda _prepared: act(), prepare=lambda: _use(database))


def _use(database) -> None:
    connections[DEFAULT_DB_ALIAS] = database


def _read(area: str | None) -> tuple:
    """All that the page of a year shows."""
    totals = Totals(scope=_scope(area))
    year = totals.of(SHOWN_YEAR)
    return totals.years, year.figures, year.programmes, year.units


def _bare_rows(area: str | None) -> list[tuple]:
    """The rows that hold what is shown, and nothing made of them."""
    scope = _scope(area)
    rows, of_scope = AnnualTotal.objects.order_by(), Q(unit=scope)
    below = Q(unit__tree_path__startswith=scope.tree_path) if scope else Q(unit__isnull=False)
    parts = (TotalPart.OWN, TotalPart.DECLARED)
    wanted = (
        rows.filter(of_scope, part=TotalPart.TOTAL, programmes=""),
        rows.filter(of_scope, year=SHOWN_YEAR),
        rows.filter(below, year=SHOWN_YEAR, part__in=parts, programmes=""),
    )
    return [row for some in wanted for row in some.values_list()]


def _scope(area: str | None) -> ReportingUnit | None:
    return ReportingUnit.objects.get(slug=area) if area else None


def _got(response) -> None:
    if response.status_code != 200:
        raise SystemExit(f"{PAGE} answers {response.status_code}")


def _lines_in(database) -> int:
    _use(database)
    return ReportLine.objects.count()


def _same_page(country, slice_) -> bool:
    shown = []
    for database in (country, slice_):
        _use(database)
        years, figures, programmes, units = _read(AREA)
        rows = [(row.codes, row.figures) for row in programmes]
        shown.append((years, figures, rows, [(str(row.unit), row.figures) for row in units]))
    return shown[0] == shown[1]


def _findings(ms: dict[str, float], lines: int, few: int, same: bool) -> list[Finding]:
    at = f"at {lines:,} lines against {few:,}"
    slice_, page = ms["figures of the slice"], ms["page of the slice"]
    return [
        Finding(f"figures of a province's year {at}", ms["figures"], "ms", slice_, 1.5),
        Finding("the same against the bare rows", ms["figures"], "ms", ms["rows"], 2),
        Finding("both show the same", same, YES_NO),
        Finding(f"its whole page {at}", ms["page"], "ms", page),
        Finding(
            "figures of the country's year against the bare rows",
            ms["all figures"],
            "ms",
            ms["all rows"],
            2,
        ),
    ]
