"""A table as JSON: what is to be known of it, its columns, and its rows by the columns' keys."""

import json
from decimal import Decimal

from training_blocks.exports.tables import ExportTable, Value


def write_json(table: ExportTable) -> bytes:
    written = {
        "title": table.title,
        "language": table.language,
        **{fact.key: fact.text for fact in table.facts},
        "columns": [{"key": field.key, "title": field.title} for field in table.fields],
        "rows": [_row(table, row) for row in table.rows],
        "total": _row(table, table.total) if table.total else None,
    }
    return json.dumps(written, ensure_ascii=False, indent=1).encode()


def _row(table: ExportTable, row: tuple[Value, ...]) -> dict[str, str | int | float | None]:
    named = zip(table.fields, row, strict=True)
    return {field.key: _value(value) for field, value in named}


def _value(value: Value) -> str | int | float | None:
    return float(value) if isinstance(value, Decimal) else value
