"""Whether `rebuild_reports` shows how far it is, can be stopped, and mends the index when it is started again."""

import os
import signal
import subprocess

from tests.benchmarks.findings import YES_NO, Finding
from tests.benchmarks.processes import manage
from training_blocks.models import Report

COMMAND = "rebuild_reports"
INTERRUPTED = 130


def measure() -> list[Finding]:
    url = os.environ["DATABASE_URL"]
    progress, stopped_with = _stopped(url)
    read = Report.objects.count()
    again, drift = (manage(url, COMMAND, *more).wait() for more in ((), ("--check",)))
    rest = Report.objects.count() - read
    midway = stopped_with == INTERRUPTED and min(read, rest) > 0
    return [
        Finding("rebuild_reports shows progress", "/" in progress, YES_NO),
        Finding(f"stopped after {read:,} reports, {rest:,} left", midway, YES_NO),
        Finding("started again it ends", again == 0, YES_NO),
        Finding("nothing drifted after that (--check)", drift == 0, YES_NO),
    ]


def _stopped(url: str) -> tuple[str, int]:
    """Its first line of progress, and how it ended."""
    rebuilding = manage(url, COMMAND, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    progress = rebuilding.stderr.readline()
    rebuilding.send_signal(signal.SIGINT)
    rebuilding.communicate()
    return progress, rebuilding.returncode
