"""What was measured: one row of the table, and the file it is kept in."""

import json
import platform
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

HEADS = ("measured", "", "against", "ratio", "aim")

#: The unit of what is either so or not: 1 or 0.
YES_NO = "yes/no"


@dataclass(frozen=True, slots=True)
class Finding:
    """`against` is what the measured value is divided by; `aim` the most that this ratio, or without one the
    value itself, should be, `least` the least."""

    what: str
    measured: float  # or whether it is so
    unit: str
    against: float | None = None
    aim: float | None = None
    least: float | None = None

    @property
    def ratio(self) -> float | None:
        return self.measured / self.against if self.against else None


def table(findings: list[Finding]) -> str:
    rows = [HEADS, *map(_cells, findings)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def keep(findings: list[Finding], file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    run = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "findings": [asdict(finding) | {"ratio": finding.ratio} for finding in findings],
    }
    file.write_text(json.dumps(run, indent=2) + "\n")
    return file


def _cells(finding: Finding) -> tuple[str, ...]:
    against = "" if finding.against is None else _number(finding.against)
    ratio = f"{finding.ratio:.2f}" if finding.ratio else ""
    return finding.what, _measured(finding), against, ratio, _aim(finding)


def _measured(finding: Finding) -> str:
    if finding.unit == YES_NO:
        return "yes" if finding.measured else "NO"
    return f"{_number(finding.measured)} {finding.unit}".strip()


def _aim(finding: Finding) -> str:
    found = finding.ratio or finding.measured
    if finding.least is not None:
        return f">= {finding.least:g}  {'reached' if found >= finding.least else 'MISSED'}"
    if finding.aim is None:
        return ""
    return f"<= {finding.aim:g}  {'reached' if found <= finding.aim else 'MISSED'}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.2f}"


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    first, *others = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return "  ".join([first, *others]).rstrip()
