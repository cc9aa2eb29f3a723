"""What publishing costs: an article with a block of ten lines against one without any, and each against
itself without the index. Outside any transaction, as the server publishes: what waits for a commit runs."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from unittest import mock

from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from portal.news.models import TrainingResultPage
from tests.benchmarks import editing
from tests.benchmarks.findings import Finding
from tests.benchmarks.site import QUIET
from tests.benchmarks.timing import Action, medians
from training_blocks import indexing
from training_blocks.models.reports import IndexProblem

#: How many articles with figures take turns; of units and years all over the country.
ARTICLES = 50

Publish = Callable[[object], None]


def measure(*, repetitions: int) -> list[Finding]:
    with override_settings(ALLOWED_HOSTS=["testserver"]):
        doors = {
            "publish()": (editing.changed, editing.publish),
            "the admin's form": (editing.changed_form, editing.poster()),
        }
        found = [row for name, door in doors.items() for row in _findings(name, repetitions, *door)]
    if IndexProblem.objects.exists():
        raise SystemExit("The index could not read an article that was published.")
    return [*found, *_queries()]


def _findings(door: str, repetitions: int, prepare: Callable, publish: Publish) -> list[Finding]:
    told, quiet = cycle(_told()), cycle(_quiet())
    ms = medians(
        repetitions,
        {
            "quiet": Action(publish, lambda: prepare(next(quiet))),
            "told": Action(publish, lambda: prepare(next(told))),
            "quiet, unheard": Action(_unheard(publish), lambda: prepare(next(quiet))),
            "told, unheard": Action(_unheard(publish), lambda: prepare(next(told))),
        },
    )
    what = f"publishing by {door}"
    return [
        Finding(f"{what}, 10 lines against no block", ms["told"], "ms", ms["quiet"], 1.15),
        Finding(
            f"{what}, 10 lines with the index against without",
            ms["told"],
            "ms",
            ms["told, unheard"],
        ),
        Finding(
            f"{what}, no block with the index against without",
            ms["quiet"],
            "ms",
            ms["quiet, unheard"],
        ),
    ]


def _told() -> list[int]:
    """Of communes alone: their years' totals are what most articles change."""
    articles = TrainingResultPage.objects.filter(reporting_unit__kind="commune", period_span="year")
    listed = list(articles.order_by("pk").values_list("pk", flat=True))
    return listed[:: max(1, len(listed) // ARTICLES)]


def _quiet() -> list[int]:
    articles = TrainingResultPage.objects.filter(slug__startswith=QUIET)
    return list(articles.order_by("pk").values_list("pk", flat=True))


def _unheard(publish: Publish) -> Publish:
    def act(prepared: object) -> None:
        with mock.patch.object(indexing, "refresh"):
            publish(prepared)

    return act


def _queries() -> list[Finding]:
    """Those of a refresh, and how many refreshes one publishing makes."""
    counts: list[int] = []
    page = editing.changed(_told()[0])
    with _counting(counts):
        editing.publish(page)
    return [
        Finding("refreshes of one publishing", len(counts), ""),
        Finding("queries of ours in it", sum(counts), ""),
    ]


@contextmanager
def _counting(counts: list[int]) -> Iterator[None]:
    refresh = indexing.refresh

    def counted(*args, **kwargs) -> None:
        with CaptureQueriesContext(connection) as queries:
            refresh(*args, **kwargs)
        counts.append(len(queries))

    with mock.patch.object(indexing, "refresh", counted):
        yield
