"""Makes the databases, runs the steps one after the other, prints what they found and keeps it as JSON."""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.country import SLICE
from tests.benchmarks.databases import Databases, databases_in
from tests.benchmarks.findings import Finding, keep, table
from tests.benchmarks.processes import run_step

#: Enough for many batches of a rebuild, so that it can be stopped between two of them.
TO_INTERRUPT = 5_000


def main() -> None:
    asked = _options()
    findings: list[Finding] = []
    with tempfile.TemporaryDirectory(prefix="training-benchmarks-") as folder:
        databases = databases_in(Path(folder))
        try:
            for finding in _measured(databases, asked):
                findings.append(finding)
        finally:  # of hours, nothing is lost by a step that fails
            databases.drop()
            _tell(findings, f"{databases.vendor}-{asked.articles}")


def _tell(findings: list[Finding], run: str) -> None:
    file = keep(findings, Path(os.environ.get("VAR_DIR", "var")) / "benchmarks" / f"{run}.json")
    sys.stdout.write(f"\n{run}\n\n{table(findings)}\n\nAlso in {file}\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--repetitions", type=int, default=40)
    return parser.parse_args()


def _measured(databases: Databases, asked: argparse.Namespace) -> Iterator[Finding]:
    databases.make("empty")
    _fill(databases, "slice", len(SLICE))
    run_step("rebuilding", databases.url("slice"))
    _fill(databases, "interrupted", min(asked.articles, TO_INTERRUPT))
    _fill(databases, "country", asked.articles)
    country, repetitions = databases.url("country"), asked.repetitions
    yield from (walk := run_step("walking", country))
    against = [finding.measured for finding in walk]
    yield from run_step("rebuilding", country, of="an empty index", against=against)
    yield from run_step("rebuilding", country, of="a right index", against=against)
    slice_ = databases.name("slice")
    yield from run_step("reading", country, beside=slice_, repetitions=repetitions)
    yield from run_step("articles", country, repetitions=repetitions)
    yield from run_step("publishing", country, repetitions=repetitions)
    yield from run_step("interrupting", databases.url("interrupted"))


def _fill(databases: Databases, name: str, articles: int) -> None:
    databases.copy("empty", name)
    run_step("filling", databases.url(name), articles=articles)


if __name__ == "__main__":
    main()
