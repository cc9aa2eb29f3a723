"""The units that a unit came from: what is still to be said of them, their successor's section says."""

from collections.abc import Iterable

from training_blocks.models.units import ReportingUnit


def former_units(keys: Iterable[int]) -> dict[int, str]:
    """The predecessors of these units, and theirs in turn: the path in the unit tree, by primary key. One query."""
    links = ReportingUnit.successors.through.objects.values_list(
        "to_reportingunit_id", "from_reportingunit_id", "from_reportingunit__tree_path"
    )
    before: dict[int, dict[int, str]] = {}
    for later, former, path in links:
        before.setdefault(later, {})[former] = path
    found: dict[int, str] = {}
    waiting = set(keys)
    while waiting:
        new = {key: path for later in waiting for key, path in before.get(later, {}).items()}
        waiting = new.keys() - found.keys()
        found |= new
    return found
