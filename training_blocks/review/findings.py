"""One thing an editor is asked about: an error keeps an article from being published, a warning can be passed."""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from training_blocks.counting import Report
from training_blocks.rules import Path


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """`place` is the path of its block or the name of the article's own field, "" of the whole article; `field`
    leads on from the block. `about` names what it is said of, `other` an article beside this one."""

    code: str
    severity: Severity = Severity.WARNING
    place: str = ""
    field: Path = ()
    params: Mapping[str, object] = dataclasses.field(default_factory=dict)
    about: tuple[str, ...] = ()
    other: str | None = None

    @property
    def key(self) -> str:
        """The same as long as the same is said of the same figures, wherever in the article they stand."""
        said = [
            *self.about,
            self.other or "",
            *(f"{n}={v}" for n, v in sorted(self.params.items())),
        ]
        return f"{self.code}-{sha256(chr(0).join(said).encode()).hexdigest()[:12]}"


def what(report: Report) -> tuple[str, ...]:
    """What a report is of."""
    return (report.unit, report.scope, report.period.code)


def each_once(findings: Iterable[Finding]) -> list[Finding]:
    """Without what is said already; errors first."""
    known = {finding.key: finding for finding in reversed(list(findings))}
    listed = list(reversed(known.values()))
    return sorted(listed, key=lambda finding: finding.severity is not Severity.ERROR)
