"""Which reports of which units came in, beside those that are expected. It names units and public articles' days, so
that everybody in the admin may see it; links lead to the articles that the user may edit."""

from django.urls import path, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from training_blocks import clock
from training_blocks.admin.completeness_filters import Wanted, filter_form
from training_blocks.admin.completeness_table import (
    pages_of,
    sheet_columns,
    sheet_row,
    span_names,
    spans_of,
    table_rows,
    totals,
)
from training_blocks.admin.completeness_words import rate_sentences, unit_count
from training_blocks.admin.exported_lists import ExportedListView
from training_blocks.completeness import (
    UnitCompleteness,
    completeness_of,
    expected_units,
    years_to_look_at,
)
from training_blocks.expected_periods import rate_of
from training_blocks.page_permissions import editable_pages

TITLE = _("Expected reports")


class CompletenessView(ExportedListView):
    template_name = "training_blocks/admin/completeness.html"
    page_title = TITLE
    header_icon = "tasks"

    @cached_property
    def years(self) -> list[int]:
        return years_to_look_at(today=clock.today())

    @cached_property
    def wanted(self) -> Wanted:
        return Wanted.of(self.request.GET, self.years)

    @cached_property
    def asked(self) -> list[UnitCompleteness]:
        """Of the area and kind, whatever came of their reports; a unit whose life leaves it no period is left out."""
        units = self.wanted.narrowed(expected_units(self.wanted.year)).select_related("parent")
        found = completeness_of(units, self.wanted.year, today=clock.today())
        return [one for one in found if one.answers]

    @cached_property
    def found(self) -> list[UnitCompleteness]:
        state = self.wanted.state
        if not state:
            return self.asked
        return [one for one in self.asked if any(a.outcome == state for a in one.answers)]

    @cached_property
    def spans(self) -> list[str]:
        return spans_of(self.asked)

    @property
    def columns(self):
        return sheet_columns(self.spans)

    def to_row_dict(self, item):
        return sheet_row(item, self.spans)

    def get_filename(self):
        return f"training-expected-reports-{self.wanted.year}"

    def shown(self, rows):
        mine = editable_pages(self.request.user).filter(pk__in=pages_of(rows)).order_by()
        return table_rows(rows, self.spans, dict(mine.values_list("pk", "title")))

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            form=filter_form(self.wanted, self.years),
            wanted=self.wanted,
            headings=span_names(self.spans),
            totals=totals(self.asked, self.spans),
            sentences=rate_sentences(rate_of(a for one in self.asked for a in one.answers)),
            units=unit_count(len(self.found)),
            **kwargs,
        )


def completeness_urls():
    address = "training-expected-reports/"
    return [path(address, CompletenessView.as_view(), name="training_completeness")]


def completeness_menu_item(order: int) -> MenuItem:
    return MenuItem(
        TITLE,
        reverse_lazy("training_completeness"),
        name="training-completeness",
        icon_name="tasks",
        order=order,
    )
