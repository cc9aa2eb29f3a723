"""The unit tree as it is on record, read in one query, and the primary keys of its units."""

from collections.abc import Iterable
from dataclasses import dataclass

from training_blocks.counting import Unit, UnitTree
from training_blocks.counting.reach import Succession, succession
from training_blocks.models.units import ReportingUnit

COLUMNS = ("pk", "slug", "parent_id", "valid_from", "valid_to", "expects_reports")


@dataclass(frozen=True, slots=True)
class KnownUnits:
    tree: UnitTree
    keys: dict[str, int]
    slugs: dict[int, str]

    def above(self, keys: Iterable[int]) -> set[int]:
        """These units and all they lie below, by primary key."""
        slugs = (self.slugs[key] for key in keys if key in self.slugs)
        return {self.keys[above] for slug in slugs for above in self.tree.above(slug)}


def read_units(*, with_successors: bool = False) -> KnownUnits:
    rows = list(ReportingUnit.objects.order_by("pk").values_list(*COLUMNS))
    slugs = {pk: slug for pk, slug, *_rest in rows}
    following = _successors() if with_successors else {}
    tree = UnitTree(
        Unit(
            slug=slug,
            parent=slugs.get(parent),
            valid_from=valid_from,
            valid_to=valid_to,
            successors=tuple(slugs[key] for key in following.get(pk, ())),
            expects_reports=expects,
        )
        for pk, slug, parent, valid_from, valid_to, expects in rows
    )
    return KnownUnits(tree, {slug: pk for pk, slug in slugs.items()}, slugs)


def successions() -> Iterable[Succession]:
    former, later = "from_reportingunit__", "to_reportingunit__"
    columns = [f"{former}slug", f"{former}valid_to", f"{later}slug", f"{later}valid_from"]
    for row in ReportingUnit.successors.through.objects.values_list(*columns):
        yield succession(*row)


def _successors() -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    links = ReportingUnit.successors.through.objects.order_by("pk")
    for former, later in links.values_list("from_reportingunit_id", "to_reportingunit_id"):
        found.setdefault(former, []).append(later)
    return found
