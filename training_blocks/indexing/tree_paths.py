"""Keeps the paths of units true below a unit that moved, and where rows were written past the model."""

from training_blocks.models.units import ReportingUnit
from training_blocks.unit_tree import KnownUnits

BATCH = 500


def replant(known: KnownUnits) -> None:
    stored = dict(ReportingUnit.objects.values_list("pk", "tree_path"))
    wrong = []
    for slug, key in known.keys.items():
        path = "".join(f"{above}/" for above in reversed(list(known.tree.above(slug))))
        if stored.get(key) != path:
            wrong.append(ReportingUnit(pk=key, tree_path=path))
    ReportingUnit.objects.bulk_update(wrong, ["tree_path"], batch_size=BATCH)
