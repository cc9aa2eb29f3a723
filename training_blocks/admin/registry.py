"""The registry of indexed reports, and the list of statistic blocks that could not be read. Nothing is edited here."""

from django.contrib.admin import display
from django.utils.html import format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail_modeladmin.helpers import DjangoORMSearchHandler
from wagtail_modeladmin.views import InspectView

from training_blocks.admin.read_only import KnownParametersView, ReadOnlyAdmin
from training_blocks.admin.report_columns import (
    ExportColumns,
    ReportColumns,
    edit_link,
)
from training_blocks.admin.report_details import detail_tables
from training_blocks.admin.report_filters import REPORT_FILTERS
from training_blocks.admin.spreadsheets import ExcelExport
from training_blocks.messages import sentence
from training_blocks.models import IndexProblem, Report
from training_blocks.vietnamese import search_key


class FoldedSearch(DjangoORMSearchHandler):
    """Every word of the query, marks and case aside, in the unit's names or the article's title."""

    def search_queryset(self, queryset, search_term, **kwargs):
        words = search_key(search_term).split()
        if not words:
            return queryset
        plain = queryset.order_by().prefetch_related(None)
        rows = plain.values_list("pk", "unit__search_key", "page__title")
        texts = ((pk, f"{unit} {search_key(title)}") for pk, unit, title in rows)
        return queryset.filter(pk__in=[pk for pk, text in texts if all(w in text for w in words)])

    @property
    def show_search_form(self):
        return True


class ReportListView(ExcelExport, KnownParametersView):
    pass


class ReportView(InspectView):
    """One report with its lines and figures."""

    def get_fields_dict(self):
        shown = [*self.model_admin.list_display, "data_as_of", "published_on", "difference_reason"]
        return [self.get_dict_for_field(name) for name in shown]

    def get_field_label(self, field_name, field=None):
        method = getattr(self.model_admin, field_name, None)
        label = method.short_description if method else super().get_field_label(field_name, field)
        return capfirst(label)

    def get_page_subtitle(self):
        return f"{self.instance.unit} · {self.model_admin.period(self.instance)}"

    def get_field_display_value(self, field_name, field=None):
        method = getattr(self.model_admin, field_name, None)
        if method:
            return method(self.instance)
        return super().get_field_display_value(field_name, field)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            tables=detail_tables(self.instance), article_url=self._block_address(), **kwargs
        )

    def _block_address(self) -> str:
        url = self.instance.page.get_url(self.request) or ""
        return f"{url}#{self.instance.anchor}" if url and self.instance.anchor else url


class ReportAdmin(ReportColumns, ExportColumns, ReadOnlyAdmin):
    model = Report
    menu_label = gettext_lazy("Indexed reports")
    menu_icon = "table"
    base_url_path = "training-reports"
    index_view_class = ReportListView
    inspect_view_class = ReportView
    inspect_view_enabled = True
    inspect_template_name = "training_blocks/admin/report.html"
    list_filter = REPORT_FILTERS
    list_select_related = ("unit", "page")
    search_handler_class = FoldedSearch
    export_filename = "training-reports"
    list_display = (
        "unit_name",
        "period",
        "kind_name",
        "classes",
        "learners",
        "attendances",
        "standing_and_reason",
        "article",
    )
    list_export = (
        "unit_name",
        "period",
        "year",
        "first_day",
        "last_day",
        "kind_name",
        "classes_number",
        "classes_words",
        "learners_number",
        "learners_words",
        "attendances_number",
        "attendances_words",
        "standing_name",
        "reason_sentence",
        "data_day",
        "article_title",
        "article_day",
    )

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("lines")


class ProblemAdmin(ReadOnlyAdmin):
    model = IndexProblem
    menu_label = gettext_lazy("Unreadable blocks")
    menu_icon = "warning"
    base_url_path = "training-problems"
    list_select_related = ("page",)
    list_display = ("article", "place", "what_is_wrong", "noticed_at")

    @display(description=gettext_lazy("Article"), ordering="page__title")
    def article(self, problem):
        return edit_link(problem.page, problem.content_path)

    @display(description=gettext_lazy("Place"))
    def place(self, problem):
        if not problem.content_path:
            return _("the whole article")
        name = problem.content_path.partition(".")[0]
        fields = problem.page.specific_class._meta.concrete_fields
        return next((field.verbose_name for field in fields if field.name == name), name)

    @display(description=gettext_lazy("What is wrong"))
    def what_is_wrong(self, problem):
        rows = ((_fault_text(fault),) for fault in problem.faults)
        return format_html_join("", "<p>{}</p>", rows)


def _fault_text(fault: dict) -> str:
    """The sentence, behind the number of the line it is about."""
    text = sentence(fault.get("code", ""), fault.get("params"))
    field = fault.get("field") or []
    if len(field) > 1 and isinstance(field[1], int):
        return _("Line %(number)s: %(sentence)s") % {"number": field[1] + 1, "sentence": text}
    return text
