"""What was read in prose as plain values, for JSON and for a table on the command line."""

from typing import Any

from training_blocks.prose import Figure, Reading


def plain_reading(file: str, reading: Reading) -> dict[str, Any]:
    return {
        "file": file,
        "period": reading.period.code if reading.period else None,
        "unit": reading.unit.text if reading.unit else None,
        "facts": [plain_figure(figure) for figure in reading.figures],
    }


def plain_figure(figure: Figure) -> dict[str, Any]:
    """`learners` holds attendances too, told apart by `measure`."""
    return {
        "kind": figure.kind.value,
        "code": _code(figure.codes),
        "classes": figure.classes,
        "learners": figure.people,
        "measure": figure.measure.value,
        "approximate": figure.approximate,
        "planned": figure.planned,
        "inclusion": figure.inclusion.value if figure.inclusion else None,
        "confidence": figure.confidence.level,
        "span": [figure.span.start, figure.span.end],
        "text": figure.span.text,
    }


def _code(codes: tuple[str, ...]) -> str | list[str] | None:
    if len(codes) > 1:
        return list(codes)
    return codes[0] if codes else None
