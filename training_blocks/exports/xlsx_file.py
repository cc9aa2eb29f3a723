"""A table as a workbook: numbers as numbers, and a second sheet with what is to be known of them."""

import re
from collections.abc import Iterable
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from training_blocks.exports.tables import ExportTable, Value

#: Of a column, in letters: narrower ones hide numbers, wider ones push the rest off the screen.
NARROWEST, WIDEST = 9, 60
#: Nothing that Excel refuses in the name of a sheet, and no more than it takes.
LONGEST_NAME = 31
#: The library lets two characters pass that XML forbids: no program would open the file.
REFUSED = re.compile(f"{ILLEGAL_CHARACTERS_RE.pattern}|[\ufffe\uffff]")


def write_xlsx(table: ExportTable, *, sheet: str, notes: str) -> bytes:
    """`sheet` and `notes` are what the two sheets are called."""
    book = Workbook(write_only=True)
    filled = book.create_sheet(sheet[:LONGEST_NAME])
    filled.freeze_panes = "B2"
    titles = [field.title for field in table.fields]
    _widen(filled, [titles, *table.rows_and_total])
    filled.append([_cell(filled, title, bold=True) for title in titles])
    for row in table.rows_and_total:
        filled.append([_cell(filled, value) for value in row])
    _write_facts(book.create_sheet(notes[:LONGEST_NAME]), table)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _write_facts(sheet: WriteOnlyWorksheet, table: ExportTable) -> None:
    facts = [(table.title, ""), *((fact.title, fact.text) for fact in table.facts)]
    _widen(sheet, facts)
    for name, text in facts:
        sheet.append([_cell(sheet, name, bold=True), _cell(sheet, text)])


def _cell(sheet: WriteOnlyWorksheet, value: Value, *, bold: bool = False) -> WriteOnlyCell:
    """A text is a text, however it begins: never a formula."""
    cell = WriteOnlyCell(sheet, REFUSED.sub("", value) if isinstance(value, str) else value)
    if isinstance(value, str):
        cell.data_type = "s"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    if bold:
        cell.font = Font(bold=True)
    return cell


def _widen(sheet: WriteOnlyWorksheet, rows: Iterable[Iterable[Value]]) -> None:
    for at, column in enumerate(zip(*rows, strict=True), 1):
        longest = max(len(str(value)) for value in column if value is not None) + 2
        width = min(max(longest, NARROWEST), WIDEST)
        sheet.column_dimensions[get_column_letter(at)].width = width
