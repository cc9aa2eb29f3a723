"""The list of corrections: published figures that became others. Nothing in it is edited; who may publish an article
can say why its figures changed."""

from datetime import datetime

from django import forms
from django.contrib.admin import display
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import re_path
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from training_blocks import clock
from training_blocks.admin.read_only import KnownParametersView, ReadOnlyAdmin
from training_blocks.admin.report_columns import edit_link
from training_blocks.admin.report_filters import ChoiceFilter, UnitFilter, YearFilter
from training_blocks.admin.spreadsheets import ExcelExport
from training_blocks.change_words import ChangeWords
from training_blocks.corrections import reason_of
from training_blocks.models import ChangeKind, ChangeReason, FigureChange
from training_blocks.page_permissions import publishable_pages

REASON_GIVEN = "training_blocks.reason_given"


def register_log_actions(actions) -> None:
    label = gettext_lazy("Give the reason of a correction")
    actions.register_action(REASON_GIVEN, label, gettext_lazy("Reason of a correction given"))


class ChangeKindFilter(ChoiceFilter):
    title, parameter_name, lookup = gettext_lazy("kind"), "kind", "kind"

    def lookups(self, request, model_admin):
        return ChangeKind.choices


class MonthFilter(ChoiceFilter):
    title, parameter_name = gettext_lazy("month"), "month"

    def lookups(self, request, model_admin):
        rows = model_admin.get_queryset(request)
        months = rows.datetimes("changed_at", "month", order="DESC", tzinfo=clock.VIETNAM)
        return [(f"{month:%Y-%m}", f"{month:%m/%Y}") for month in months]

    def narrowed(self, queryset):
        start = datetime.strptime(self.value(), "%Y-%m").replace(tzinfo=clock.VIETNAM)
        after = start.replace(year=start.year + start.month // 12, month=start.month % 12 + 1)
        return queryset.filter(changed_at__gte=start, changed_at__lt=after)


class CorrectionListView(ExcelExport, KnownParametersView):
    def get_context_data(self, **kwargs):
        """What the rows need together is looked up once: the words, and whose reasons may be given."""
        context = super().get_context_data(**kwargs)
        rows = _worded(context["object_list"])
        mine = publishable_pages(self.request.user).filter(pk__in=[row.page_id for row in rows])
        may_explain = set(mine.values_list("pk", flat=True))
        for row in rows:
            row.may_be_explained = row.page_id in may_explain
        return context

    def as_spreadsheet(self, queryset, spreadsheet_format):
        return super().as_spreadsheet(_worded(list(queryset)), spreadsheet_format)


def _worded(rows):
    words = ChangeWords()
    for row in rows:
        row.words = words
    return rows


class CorrectionExportColumns:
    """Columns of the spreadsheets: plain days, one fact to a column."""

    @display(description=gettext_lazy("Day"))
    def changed_on(self, change):
        return change.changed_at.astimezone(clock.VIETNAM).date()

    @display(description=gettext_lazy("Article"))
    def article_title(self, change):
        return change.page.title

    @display(description=gettext_lazy("Year"))
    def year(self, change):
        return change.year

    @display(description=gettext_lazy("Before"))
    def value_before(self, change):
        return change.words.value(change.before)

    @display(description=gettext_lazy("After"))
    def value_after(self, change):
        return change.words.value(change.after)

    @display(description=gettext_lazy("Reason"))
    def reason_given(self, change):
        return reason_of(change)


class CorrectionAdmin(CorrectionExportColumns, ReadOnlyAdmin):
    model = FigureChange
    menu_label = gettext_lazy("Corrections")
    menu_icon = "history"
    base_url_path = "training-corrections"
    index_view_class = CorrectionListView
    list_filter = (YearFilter, UnitFilter, ChangeKindFilter, MonthFilter)
    list_select_related = ("unit", "page")
    export_filename = "training-corrections"
    list_export = (
        "changed_on",
        "kind_name",
        "article_title",
        "unit_name",
        "year",
        "what",
        "value_before",
        "value_after",
        "reason_given",
    )
    list_display = ("day", "kind_name", "article_link", "unit_name", "what", "change", "reason")

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("reasons")

    def get_admin_urls_for_registration(self):
        path = self.url_helper.get_action_url_pattern("reason")
        name = self.url_helper.get_action_url_name("reason")
        view = re_path(path, ReasonView.as_view(model_admin=self), name=name)
        return (*super().get_admin_urls_for_registration(), view)

    @display(description=gettext_lazy("Day"), ordering="changed_at")
    def day(self, change):
        day = change.changed_at.astimezone(clock.VIETNAM).date()
        return date_format(day, "SHORT_DATE_FORMAT")

    @display(description=gettext_lazy("Kind"), ordering="kind")
    def kind_name(self, change):
        return change.get_kind_display()

    @display(description=gettext_lazy("Article"), ordering="page__title")
    def article_link(self, change):
        return edit_link(change.page, change.content_path)

    @display(description=gettext_lazy("Unit"), ordering="unit__sort_key")
    def unit_name(self, change):
        return str(change.unit or "–")

    @display(description=gettext_lazy("What"))
    def what(self, change):
        return change.words.what(change)

    @display(description=gettext_lazy("Change"))
    def change(self, change):
        return f"{change.words.value(change.before)} → {change.words.value(change.after)}"

    @display(description=gettext_lazy("Reason"))
    def reason(self, change):
        text = reason_of(change)
        if not change.may_be_explained:
            return text or "–"
        address = self.url_helper.get_action_url("reason", change.pk)
        label = _("Another reason") if text else _("Give the reason")
        return format_html('{} <a href="{}">{}</a>', text, address, label)


class ReasonForm(forms.ModelForm):
    for_all = forms.BooleanField(required=False, initial=True)

    class Meta:
        model = ChangeReason
        fields = ["text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, together: int, **kwargs):
        super().__init__(*args, **kwargs)
        if together == 1:
            del self.fields["for_all"]
            return
        self.fields["for_all"].label = _(
            "For all %(number)s figures of this article that changed at that time"
        ) % {"number": together}


class ReasonView(WagtailAdminTemplateMixin, FormView):
    """Why a figure was changed, and those that were changed with it."""

    model_admin = None
    form_class = ReasonForm
    template_name = "training_blocks/corrections/reason.html"
    header_icon = "history"

    def dispatch(self, request, *args, **kwargs):
        if not publishable_pages(request.user).filter(pk=self.change.page_id).exists():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def change(self) -> FigureChange:
        """Of the articles that the user may see the figures of; of any other one learns nothing."""
        key = self.kwargs["instance_pk"]
        seen = self.model_admin.get_queryset(self.request)
        return get_object_or_404(seen, pk=key if key.isascii() and key.isdecimal() else None)

    @cached_property
    def together(self) -> list[FigureChange]:
        same_time = {"page": self.change.page_id, "changed_at": self.change.changed_at}
        return list(FigureChange.objects.filter(**same_time).order_by("pk"))

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"together": len(self.together)}

    def get_page_title(self):
        return _("Reason of a correction")

    def get_page_subtitle(self):
        return self.change.page.title

    def get_breadcrumbs_items(self):
        index = {"url": self._list_address(), "label": _("Corrections")}
        return [*super().get_breadcrumbs_items(), index, {"label": self.get_page_title()}]

    def get_context_data(self, **kwargs):
        words = ChangeWords()
        rows = [(words.what(c), words.value(c.before), words.value(c.after)) for c in self.together]
        return super().get_context_data(
            changes=rows,
            action_url=self.request.path,
            submit_button_label=_("Save"),
            submit_button_active_label=_("Saving…"),
            **kwargs,
        )

    def form_valid(self, form):
        with transaction.atomic():
            self._give(form.cleaned_data)
        messages.success(self.request, _("The reason is shown with the correction."))
        return redirect(self._list_address())

    def _give(self, cleaned: dict) -> None:
        explained = self.together if cleaned.get("for_all") else [self.change]
        given = {"given_by": self.request.user, "given_at": clock.now(), "text": cleaned["text"]}
        ChangeReason.objects.bulk_create(ChangeReason(change=c, **given) for c in explained)
        said = {"reason": cleaned["text"], "changes": [change.pk for change in explained]}
        log(self.change.page, REASON_GIVEN, user=self.request.user, data=said)

    def _list_address(self) -> str:
        return self.model_admin.url_helper.index_url
