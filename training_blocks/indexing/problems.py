"""Lists what cannot be read: a block that breaks a rule, or a whole article (then without a path)."""

from training_blocks.extraction import Extracted
from training_blocks.models.reports import IndexProblem


def write_problems(page, broken: list[Extracted]) -> None:
    stale = IndexProblem.objects.filter(page_id=page.pk)
    stale.exclude(content_path__in=[s.place.path for s in broken]).delete()
    for statement in broken:
        faults = [
            {"field": list(fault.field), "code": fault.code, "params": _plain(fault.params)}
            for fault in statement.faults
        ]
        record_problem(page.pk, statement.place.path, statement.place.anchor, faults)


def record_problem(page_id: int, path: str, anchor: str, faults: list[dict]) -> None:
    IndexProblem.objects.update_or_create(
        page_id=page_id, content_path=path, defaults={"anchor": anchor, "faults": faults}
    )


def failure(error: Exception) -> dict:
    return {"field": [], "code": "refresh-failed", "params": {"error": type(error).__name__}}


def _plain(params) -> dict:
    """What JSON can hold: numbers stay numbers, days become text."""
    return {
        name: value if isinstance(value, int | str) else str(value)
        for name, value in params.items()
    }
