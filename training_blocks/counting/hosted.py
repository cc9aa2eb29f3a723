"""Classes that one unit holds and another owns: counted once in an area where both report them.

Rule: a hosted line stays in its unit's own total, and is left out of an area's where the owner lies in the area and
has a counted line of the same programme in the same year.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from training_blocks.counting.contributions import HostedLine
from training_blocks.counting.decisions import Decisions

#: The programmes that the figures counted for a unit state in a year; None where none are counted.
Stated = Callable[[str], frozenset[str] | None]

#: Whom a unit names as owners of its classes of a programme.
Owners = dict[tuple[str, str], set[str]]


@dataclass(frozen=True, slots=True)
class Settled:
    """`doubtful` lines stay in: their owner is counted without lines, so nobody can see whether it counts them."""

    left_out: tuple[HostedLine, ...] = ()
    doubtful: tuple[HostedLine, ...] = ()


def settle_hosted(
    lines: Iterable[HostedLine],
    *,
    inside: Callable[[str], bool],
    stated: Stated,
    decisions: Decisions,
) -> Settled:
    """Which of an area's hosted lines its owners' figures contain. `inside` says whether a unit lies in the area."""
    near = [line for line in lines if inside(line.owner)]
    owners: Owners = {}
    for line in near:
        for code in line.row:
            owners.setdefault((line.unit, code), set()).add(line.owner)
    left_out, doubtful = [], []
    for line in near:
        programmes = stated(line.owner)
        if (line.report, line.row) in decisions.with_owner:
            left_out.append(line)
        elif programmes is not None and not programmes:
            doubtful.append(line)
        elif programmes and any(
            code in programmes and not _kept_in_circle(line, code, owners) for code in line.row
        ):
            left_out.append(line)
    return Settled(tuple(left_out), tuple(doubtful))


def _kept_in_circle(line: HostedLine, code: str, owners: Owners) -> bool:
    """Whether units name each other as the owner of one class, and this line's is the one that keeps it."""
    circle = {
        unit
        for unit in _led_to(line.unit, code, owners)
        if line.unit in _led_to(unit, code, owners)
    }
    return line.owner in circle and line.unit == min(circle)


def _led_to(unit: str, code: str, owners: Owners) -> set[str]:
    """The owners that a unit names, and those that they name in turn."""
    found: set[str] = set()
    waiting = [unit]
    while waiting:
        further = owners.get((waiting.pop(), code), set()) - found
        found |= further
        waiting.extend(further)
    return found
