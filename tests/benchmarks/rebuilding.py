"""How long a rebuild takes, and how much memory."""

import resource
import sys
from pathlib import Path

from django.db import connection

from tests.benchmarks.findings import Finding
from tests.benchmarks.site import take_statistics
from tests.benchmarks.timing import once
from training_blocks import indexing

MEBIBYTE = 1024 * 1024
MOST_MEMORY = 200


def measure(*, of: str = "", against: tuple[float, float] = (0, 0)) -> list[Finding]:
    """`against` is what `walking` took."""
    connection.ensure_connection()
    idle = _peak_memory()
    seconds, worked = once(indexing.rebuild)
    memory = _peak_memory() - idle
    take_statistics()
    what = f"rebuild of {of}"
    return [
        Finding(f"{what}, against iterating", seconds, "s", against[0], aim=1),
        Finding(f"{what}, this process", worked, "s", against[1]),
        Finding(f"{what}, memory above idle", memory, "MB", aim=MOST_MEMORY),
    ]


def _peak_memory() -> float:
    """Linux hands the parent's peak on to a child's `ru_maxrss`: there it is read from the process itself."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(lines["VmHWM"].split()[0]) / 1024
    unit = MEBIBYTE if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
