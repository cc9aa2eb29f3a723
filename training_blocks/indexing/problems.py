"""What cannot be read: a block that breaks a rule, or a whole article (then without a path)."""

from training_blocks.extraction import Extracted
from training_blocks.indexing.rows import Place, ProblemRow
from training_blocks.models.reports import IndexProblem


def broken(statement: Extracted) -> ProblemRow:
    faults = [
        {"field": list(fault.field), "code": fault.code, "params": _plain(fault.params)}
        for fault in statement.faults
    ]
    return ProblemRow(statement.place.anchor, faults)


def failed(error: Exception) -> ProblemRow:
    params = {"error": type(error).__name__}
    return ProblemRow("", [{"field": [], "code": "refresh-failed", "params": params}])


def write_problems(problems: dict[Place, ProblemRow]) -> None:
    """A problem that is known keeps the time it was noticed."""
    IndexProblem.objects.bulk_create(
        [
            IndexProblem(page_id=page, content_path=path, anchor=row.anchor, faults=row.faults)
            for (page, path), row in problems.items()
        ],
        update_conflicts=True,
        unique_fields=["page", "content_path"],
        update_fields=["anchor", "faults"],
    )


def _plain(params) -> dict:
    """What JSON can hold: numbers stay numbers, days become text."""
    return {
        name: value if isinstance(value, int | str) else str(value)
        for name, value in params.items()
    }
