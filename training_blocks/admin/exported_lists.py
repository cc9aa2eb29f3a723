"""A list of ours in the admin: filters, pages, and the same rows as a spreadsheet."""

from django.views.generic import TemplateView
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from training_blocks.admin.spreadsheets import ExcelFiles


class ExportedListView(ExcelFiles, WagtailAdminTemplateMixin, TemplateView):
    """Subclasses answer `found` (all rows that the filters leave), `shown` (of one page, as the template shows them),
    `columns` (the headings of the spreadsheet by name) and `to_row_dict`."""

    per_page = 50
    show_export_buttons = False  # they stand beside the filters, not folded away in the header

    @property
    def found(self):
        raise NotImplementedError

    @property
    def columns(self) -> dict[str, str]:
        raise NotImplementedError

    def shown(self, rows: list) -> list:
        raise NotImplementedError

    @property
    def list_export(self):
        return list(self.columns)

    @property
    def export_headings(self):
        return self.columns

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get(self, request, *args, **kwargs):
        if self.is_export:
            return self.as_spreadsheet(self.found, request.GET["export"])
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        paginator = WagtailPaginator(self.found, self.per_page)
        page = paginator.get_page(self.request.GET.get("p"))
        return super().get_context_data(
            rows=self.shown(list(page)),
            page_obj=page,
            elided_page_range=paginator.get_elided_page_range(page.number),
            xlsx_url=self.xlsx_export_url,
            csv_url=self.csv_export_url,
            **kwargs,
        )
