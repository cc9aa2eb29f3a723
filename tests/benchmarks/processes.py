"""Runs a step in a fresh Python, on a database of its own choosing."""

import json
import os
import subprocess
import sys

from tests.benchmarks.findings import Finding

SETTINGS = "portal.settings.test"


def run_step(name: str, database: str, **options) -> list[Finding]:
    """`database` is an address as DATABASE_URL holds it."""
    sys.stderr.write(f"{name} {database.rpartition('/')[2]} ...\n")
    command = [sys.executable, "-m", "tests.benchmarks.step", name, json.dumps(options)]
    done = subprocess.run(
        command, env=environment(database), stdout=subprocess.PIPE, text=True, check=True
    )
    return [Finding(**finding) for finding in json.loads(done.stdout.splitlines()[-1])]


def manage(database: str, *arguments: str, **options) -> subprocess.Popen:
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.Popen(command, env=environment(database), text=True, **options)


def environment(database: str) -> dict[str, str]:
    named = {"DATABASE_URL": database, "DJANGO_SETTINGS_MODULE": SETTINGS, "LOG_LEVEL": "ERROR"}
    return os.environ | named
