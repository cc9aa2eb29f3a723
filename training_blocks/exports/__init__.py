"""One table as files that other programs read: CSV, XLSX and JSON with the same rows. Knows nothing of totals."""

from training_blocks.exports.csv_file import write_csv
from training_blocks.exports.json_file import write_json
from training_blocks.exports.tables import ExportTable, Fact, Field, Value
from training_blocks.exports.xlsx_file import write_xlsx

__all__ = ["ExportTable", "Fact", "Field", "Value", "write_csv", "write_json", "write_xlsx"]
