"""Exports that Excel opens as they are meant: Vietnamese text, numbers as numbers, days as days."""

import codecs
from collections import OrderedDict

from django.contrib.admin.utils import label_for_field
from django.utils.encoding import force_str
from django.utils.text import capfirst
from wagtail.admin.views.mixins import SpreadsheetExportMixin

#: Excel and its kin run a text that begins so as a formula.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


class ExcelFiles(SpreadsheetExportMixin):
    def preprocess_field_value(self, field, value, export_format):
        written = super().preprocess_field_value(field, value, export_format)
        if export_format != self.FORMAT_CSV or not isinstance(value, str):
            return written
        return f"'{written}" if written.startswith(FORMULA_SIGNS) else written

    def stream_csv(self, queryset):
        """Without the mark, Excel reads UTF-8 as the machine's old code page. Written at once: the user's language
        is gone by the time an answer streams."""
        return [codecs.BOM_UTF8, *super().stream_csv(queryset)]


class ExcelExport(ExcelFiles):
    """For modeladmin's list; the columns are methods of the model admin."""

    def to_row_dict(self, item):
        """An empty cell for what is missing: modeladmin would write "-", for a zero as well."""
        found = ((name, getattr(self.model_admin, name)(item)) for name in self.list_export)
        return OrderedDict((name, "" if value is None else value) for name, value in found)

    def get_heading(self, queryset, field):
        label = label_for_field(field, model=self.model, model_admin=self.model_admin)
        return capfirst(force_str(label))
