"""A table as CSV that Excel opens as it is meant, by a double click, in the reader's own country."""

import csv
from codecs import BOM_UTF8
from decimal import Decimal
from io import StringIO

from training_blocks.exports.tables import FORMULA_SIGNS, ExportTable, Value


def write_csv(table: ExportTable) -> bytes:
    """Parted by semicolons, with decimal commas; in English by commas, with decimal points. Without the mark at its
    beginning Excel reads UTF-8 as the machine's old code page."""
    english = table.language.startswith("en")
    written = StringIO()
    writer = csv.writer(written, delimiter="," if english else ";", lineterminator="\r\n")
    writer.writerow([_cell(field.title, english=english) for field in table.fields])
    for row in table.rows_and_total:
        writer.writerow([_cell(value, english=english) for value in row])
    return BOM_UTF8 + written.getvalue().encode()


def _cell(value: Value, *, english: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        plain = f"{value.normalize():f}"
        return plain if english else plain.replace(".", ",")
    if isinstance(value, str) and value.startswith(FORMULA_SIGNS):
        return f"'{value}"
    return str(value)
