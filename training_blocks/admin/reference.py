"""Units and programmes in the admin: lists, forms and choosers, searched with or without marks.

Their search asks the folded column and not Wagtail's search index: what a migration loads is in no index, and a
part of a word should find too.
"""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm, SearchFilterMixin
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
)
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet
from wagtail.snippets.views.snippets import (
    CreateView,
    EditView,
    IndexView,
    SnippetViewSet,
    SnippetViewSetGroup,
)

from training_blocks.admin.merges.buttons import MergeAction, MergeButton
from training_blocks.admin.searching import matching
from training_blocks.admin.unit_forms import ReportingUnitForm
from training_blocks.admin.unit_search import FIND, UnitSearch
from training_blocks.models import Programme, ReportingUnit
from training_blocks.vietnamese import slugify


class FoldedIndexView(MergeButton, IndexView):
    def search_queryset(self, queryset):
        return matching(queryset, self.search_query)


class _Searching:
    """Where no script runs, a search for units sends the form: nothing of it is saved or lost."""

    def post(self, request, *args, **kwargs):
        if FIND in request.POST:
            self.form = self.get_form()
            return self.render_to_response(self.get_context_data(form=self.form))
        return super().post(request, *args, **kwargs)


class ReferenceCreateView(_Searching, CreateView):
    pass


class ReferenceEditView(_Searching, MergeAction, EditView):
    pass


class FoldedFilterForm(SearchFilterMixin, BaseFilterForm):
    def filter(self, objects):
        self.search_query = self.cleaned_data.get("q")
        self.is_searching = bool(self.search_query)
        return matching(objects, self.search_query or "")


class _FoldedChoice:
    """Rows that share a name are told apart by their dates (in the name itself) and by these columns."""

    filter_form_class = FoldedFilterForm

    def get_object_list(self):
        return self.model_class.snippet_viewset.get_queryset(self.request)

    @property
    def columns(self):
        return [self.title_column, *self.model_class.snippet_viewset.telling_columns]


class FoldedChooseView(_FoldedChoice, ChooseView):
    pass


class FoldedChooseResultsView(_FoldedChoice, ChooseResultsView):
    pass


class FoldedChooserViewSet(SnippetChooserViewSet):
    choose_view_class = FoldedChooseView
    choose_results_view_class = FoldedChooseResultsView

    def get_urlpatterns(self):
        """Nothing is created in a chooser, and without a form for it Wagtail's view answers 500."""
        return [view for view in super().get_urlpatterns() if view.name != "create"]


class NewKeyForm(WagtailAdminModelForm):
    """A key left open is made from the name: Wagtail's own proposal drops half of the Vietnamese letters."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self._keys():
            self.fields[name].required = False

    def clean(self):
        cleaned = super().clean()
        for name in self._keys():
            cleaned[name] = cleaned.get(name) or slugify(cleaned.get("name_vi") or "")
            if not cleaned[name] and name not in self.errors:
                self.add_error(name, self.fields[name].error_messages["required"])
        return cleaned

    def _keys(self):
        return {"slug", "code"} & set(self.fields)


class NewReportingUnitForm(NewKeyForm, ReportingUnitForm):
    pass


class ReferenceViewSet(SnippetViewSet):
    """Addresses, commands and exports name a thing by its key: once given, it is only shown."""

    key_field: str
    panels: list
    telling_columns: list[Column]
    form_class_of_new = NewKeyForm
    form_class_of_known = WagtailAdminModelForm

    merge_url_name = ""
    merge_parameter = ""

    index_view_class = FoldedIndexView
    add_view_class = ReferenceCreateView
    edit_view_class = ReferenceEditView
    chooser_viewset_class = FoldedChooserViewSet
    copy_view_enabled = False

    def get_edit_handler(self):
        return self._handler(
            FieldPanel(self.key_field, help_text=_("Left open: made from the name.")),
            base_form_class=self.form_class_of_new,
        )

    def get_edit_view_kwargs(self, **kwargs):
        panel = self._handler(
            FieldPanel(self.key_field, read_only=True), base_form_class=self.form_class_of_known
        )
        fixed = {"panel": panel, "form_class": panel.get_form_class()}
        return super().get_edit_view_kwargs(**(fixed | kwargs))

    def _handler(self, key_panel, **options):
        panels = [FieldPanel("name_vi"), key_panel, *self.panels]
        return ObjectList(panels, **options).bind_to_model(self.model)


class ReportingUnitViewSet(ReferenceViewSet):
    model = ReportingUnit
    icon = "group"
    menu_label = _("Reporting units")
    list_filter = ["kind", "expects_reports"]
    list_display = [
        "__str__",
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
        Column("parent", label=_("Belongs to"), sort_key="parent__sort_key"),
        BooleanColumn("expects_reports", label=_("Reports")),
    ]
    telling_columns = [
        Column("get_kind_display", label=_("Kind")),
        Column("parent", label=_("Belongs to")),
    ]
    key_field = "slug"
    merge_url_name = "training_merge_units"
    merge_parameter = "unit"
    panels = [
        FieldPanel("name_en"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("official_code")]),
        FieldPanel("parent"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
                FieldPanel("successors", widget=UnitSearch(multiple=True)),
            ],
            heading=_("From when to when"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("expects_reports"),
                FieldPanel("expected_spans"),
                FieldPanel("due_days"),
            ],
            heading=_("What it is expected to report"),
        ),
        FieldPanel("aliases"),
    ]
    form_class_of_new = NewReportingUnitForm
    form_class_of_known = ReportingUnitForm

    def get_queryset(self, request):
        return ReportingUnit.objects.select_related("parent")


class ProgrammeViewSet(ReferenceViewSet):
    model = Programme
    icon = "tag"
    menu_label = _("Programmes")
    list_filter = ["group", "role"]
    list_display = [
        "__str__",
        Column("code", label=_("Code"), sort_key="code"),
        Column("get_group_display", label=_("Group"), sort_key="group"),
        Column("get_role_display", label=_("Role"), sort_key="role"),
        Column("merged_into", label=_("Counts as"), sort_key="merged_into__sort_key"),
        Column("order", label=_("Order"), sort_key="order"),
    ]
    telling_columns = [Column("get_group_display", label=_("Group"))]
    key_field = "code"
    merge_url_name = "training_merge_programmes"
    merge_parameter = "programme"
    panels = [
        FieldPanel("name_en"),
        FieldRowPanel([FieldPanel("group"), FieldPanel("role")]),
        FieldPanel("aliases"),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
        FieldPanel("merged_into", read_only=True),
        FieldPanel("order"),
    ]

    def get_queryset(self, request):
        return Programme.objects.select_related("merged_into")


class ReferenceGroup(SnippetViewSetGroup):
    items = (ReportingUnitViewSet, ProgrammeViewSet)
    menu_label = _("Reference data")
    menu_name = "training-reference"
    menu_icon = "list-ul"
    menu_order = 310
