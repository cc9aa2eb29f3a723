"""Which tests run here, and that none is left out unnoticed.

A test that cannot run on this machine is deselected with a line that says so. Under CI=true a
missing Chromium is an error, and so is every test that was skipped or expected to fail.
"""

import os

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import TransactionTestCase
from django.test.utils import setup_databases, teardown_databases
from hypothesis import HealthCheck, settings

from tests.chromium import find_chromium
from tests.validator import has_validator

CI = os.environ.get("CI") == "true"

# A property fails by being false, never by a slow machine. CI tries more examples, the same ones each time, so that
# what it refuses can be seen again; on a developer's machine every run tries others.
settings.register_profile(
    "any-machine",
    deadline=None,
    derandomize=CI,
    suppress_health_check=[HealthCheck.too_slow],
    max_examples=500 if CI else 60,
)
settings.load_profile("any-machine")

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_setup"}
LEFT_OUT = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker, django_db_keepdb):
    """A database whose first rows are kept aside, for tests that empty it: also where no marker says so."""
    asked = {"verbosity": 0, "keepdb": django_db_keepdb}
    aliases = {"aliases": {"default"}, "serialized_aliases": {"default"}}
    with django_db_blocker.unblock():
        made = setup_databases(interactive=False, **asked, **aliases)
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, **asked)


@pytest.fixture(autouse=True)
def caches_emptied():
    """Wagtail keeps where each site begins and what pictures were made, also when a test's rows are gone."""
    yield
    for cache in caches.all(initialized_only=True):
        cache.clear()


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the Chromium to drive."""
    path = find_chromium()
    assert path, "the browser marker deselects a test where there is no Chromium"
    return path


def pytest_configure(config):
    config.stash[LEFT_OUT] = []
    if CI and not find_chromium():
        raise pytest.UsageError("CI=true and no Chromium found: the browser tests must run.")
    if CI and not has_validator():
        raise pytest.UsageError("CI=true and no HTML validator found: run `make validator`.")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    for item in items:
        if asks_database(item):
            item.add_marker("database")
    if not find_chromium():
        leave_out("browser", because="no Chromium found", config=config, items=items)
    if not has_validator():
        missing = "no Java, or `make validator` was not run"
        leave_out("validator", because=missing, config=config, items=items)
    if connection.vendor != "postgresql":
        leave_out("postgres", because="the database is not PostgreSQL", config=config, items=items)


def asks_database(item) -> bool:
    return bool(
        item.get_closest_marker("django_db")
        or DATABASE_FIXTURES & set(item.fixturenames)
        or (item.cls and issubclass(item.cls, TransactionTestCase))
    )


def leave_out(marker, *, because, config, items):
    unable = [item for item in items if item.get_closest_marker(marker)]
    if unable:
        items[:] = [item for item in items if item not in unable]
        config.hook.pytest_deselected(items=unable)
        config.stash[LEFT_OUT].append(f"{len(unable)} {marker} tests not run: {because}")


def pytest_sessionfinish(session):
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if CI and skipped(reporter) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter, config):
    for line in config.stash[LEFT_OUT]:
        terminalreporter.write_line(line, yellow=True)
    if CI:
        for report in skipped(terminalreporter):
            terminalreporter.write_line(f"Skipped, which CI forbids: {report.nodeid}", red=True)


def skipped(reporter):
    return [*reporter.getreports("skipped"), *reporter.getreports("xfailed")]
