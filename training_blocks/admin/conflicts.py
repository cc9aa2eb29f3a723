"""The list of conflicts that wait for a decision, and of the decisions that can be undone."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import LogFormatter

from training_blocks.admin.conflict_cards import Card, Known, decision_card, open_card
from training_blocks.admin.conflict_filters import DECIDED, Wanted, filter_form
from training_blocks.admin.conflict_words import kind_name
from training_blocks.conflict_list import OpenConflict, open_conflicts, years_with_reports
from training_blocks.counting.conflicts import ConflictKind
from training_blocks.decisions import (
    DECIDED as DECISION_TAKEN,
)
from training_blocks.decisions import UNDONE, ChoiceRefused, decide, undo
from training_blocks.models import Choice, Decision, Programme, Report, ReportingUnit
from training_blocks.page_permissions import editable_pages, publishable_pages

PER_PAGE = 20


class ConflictsView(WagtailAdminTemplateMixin, TemplateView):
    """Of articles that the user may change or publish; only who may publish all that are concerned gets buttons."""

    template_name = "training_blocks/admin/conflicts.html"
    page_title = gettext_lazy("Conflicts to decide")
    header_icon = "help"

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    @cached_property
    def years(self) -> list[int]:
        return years_with_reports()

    @cached_property
    def wanted(self) -> Wanted:
        return Wanted.of(self.request.GET, self.years)

    @cached_property
    def found(self) -> list[OpenConflict]:
        """All of the year that the user may see."""
        year = self.wanted.year
        if year is None:
            return []
        near = {"training_reports__year__in": [year - 1, year]}
        pages = editable_pages(self.request.user).filter(**near).order_by()
        seen = set(pages.values_list("pk", flat=True))
        return [one for one in open_conflicts(year) if one.pages & seen]

    @cached_property
    def decisions(self):
        rows = visible_decisions(self.request.user).filter(undone_at=None, year=self.wanted.year)
        return rows.select_related("decided_by").prefetch_related("pages")

    def get_context_data(self, **kwargs):
        listed = self._decided() if self.wanted.state == DECIDED else self._open()
        paginator = WagtailPaginator(listed, PER_PAGE)
        page = paginator.get_page(self.request.GET.get("p"))
        return super().get_context_data(
            cards=self._cards(list(page)),
            page_obj=page,
            elided_page_range=paginator.get_elided_page_range(page.number),
            form=filter_form(self.wanted, self.years, self._kinds_and_units()),
            wanted=self.wanted,
            query=self.request.META.get("QUERY_STRING", ""),
            **kwargs,
        )

    def _open(self) -> list[OpenConflict]:
        return [c for c in self.found if self.wanted.takes(c.conflict.kind.value, c.unit)]

    def _decided(self):
        rows = self.decisions
        if self.wanted.kind:
            rows = rows.filter(conflict=self.wanted.kind)
        return rows.filter(unit=self.wanted.unit) if self.wanted.unit else rows

    def _kinds_and_units(self):
        if self.wanted.state == DECIDED:
            return self.decisions.order_by().values_list("conflict", "unit_id")
        return [(found.conflict.kind.value, found.unit) for found in self.found]

    def _cards(self, listed: list) -> list[Card]:
        if self.wanted.state == DECIDED:
            known = known_of_decisions(self.request, listed)
            return [decision_card(decision, known) for decision in listed]
        known = _known_of_conflicts(self.request, listed)
        return [open_card(found, known) for found in listed]


def visible_decisions(user):
    """Those on an article that the user may change or publish."""
    if user.is_superuser:
        return Decision.objects.all()
    seen = Decision.objects.filter(pages__in=editable_pages(user)).order_by()
    return Decision.objects.filter(pk__in=seen.values("pk"))


def _known_of_conflicts(request, listed: list[OpenConflict]) -> Known:
    keys = {key for found in listed for key in found.conflict.reports}
    reports = Report.objects.filter(pk__in=keys).select_related("unit", "page")
    units = {found.unit for found in listed}
    owners = {found.conflict.owner for found in listed if found.conflict.owner}
    pages = {page for found in listed for page in found.pages}
    return _known(request, {str(row.pk): row for row in reports}, units, owners, pages)


def known_of_decisions(request, listed: list[Decision]) -> Known:
    articles = {key for d in listed for key in (d.first_article, d.second_article) if key}
    rows = Report.objects.filter(page__translation_key__in=articles).select_related("unit", "page")
    reports = {(row.page.translation_key, row.content_path): row for row in rows}
    units = {decision.unit_id for decision in listed}
    pages = {page.pk for decision in listed for page in decision.pages.all()}
    pages |= {row.page_id for row in rows}
    return _known(request, reports, units, set(), pages)


def _known(request, reports: dict, units: set[int], owners: set[str], pages: set[int]) -> Known:
    named = ReportingUnit.objects.filter(Q(pk__in=units) | Q(slug__in=owners))

    def among(allowed) -> frozenset[int]:
        return frozenset(allowed.filter(pk__in=pages).values_list("pk", flat=True))

    return Known(
        request=request,
        reports=reports,
        units={key: unit for unit in named for key in (unit.pk, unit.slug)},
        programmes={programme.code: programme for programme in Programme.objects.all()},
        editable=among(editable_pages(request.user)),
        publishable=among(publishable_pages(request.user)),
    )


@require_POST
def decide_conflict(request):
    """The form of one conflict. Where a figure changed since it was shown, the user is asked to look again."""
    found = _named(request.POST.get("year", ""), request.POST.get("conflict", ""))
    if found is None:
        messages.warning(request, _("This has changed in the meantime. Look at it again."))
        return _back(request)
    choice, _colon, stands = request.POST.get("choice", "").partition(":")
    try:
        note = request.POST.get("note", "")
        decide(found, choice, user=request.user, note=note, stands=stands or None)
    except ChoiceRefused:
        messages.error(request, _("Choose one of the answers first."))
    except PermissionDenied:
        return _refused(request)
    else:
        messages.success(request, _("Decided, and the totals are counted anew."))
    return _back(request)


@require_POST
def undo_decision(request, pk):
    try:
        undo(get_object_or_404(Decision, pk=pk), user=request.user)
    except PermissionDenied:
        return _refused(request)
    messages.success(request, _("Undone, and the totals are counted anew."))
    return _back(request)


def _named(year: str, key: str) -> OpenConflict | None:
    if year not in {str(known) for known in years_with_reports()}:
        return None
    return next((found for found in open_conflicts(int(year)) if found.key == key), None)


def _back(request) -> HttpResponseRedirect:
    """To the list as it was filtered."""
    query = request.META.get("QUERY_STRING", "")
    address = reverse("training_conflicts")
    return HttpResponseRedirect(f"{address}?{query}" if query else address)


def _refused(request):
    messages.error(request, _("Only who may publish all articles concerned can decide this."))
    request.method = "GET"
    response = ConflictsView.as_view()(request)
    response.status_code = 403
    return response


class _DecisionFormatter(LogFormatter):
    """ "Conflict of figures decided: Two reports of one period, 2023: “Summary of the year” counts"."""

    def format_message(self, log_entry):
        said = log_entry.data
        try:
            kind, choice = ConflictKind(said["conflict"]), Choice(said["choice"])
        except (KeyError, ValueError):
            return self.label
        chosen = choice.label
        if choice == Choice.STANDS and said.get("stands"):
            chosen = _("“%(article)s” counts") % {"article": said["stands"]}
        return f"{self.label}: {kind_name(kind)}, {said.get('year')}: {chosen}"

    def format_comment(self, log_entry):
        return log_entry.data.get("note", "")


def register_decision_log(actions) -> None:
    @actions.register_action(DECISION_TAKEN)
    class Decided(_DecisionFormatter):
        label = gettext_lazy("Conflict of figures decided")

    @actions.register_action(UNDONE)
    class Undone(_DecisionFormatter):
        label = gettext_lazy("Decision on figures undone")


def conflict_urls():
    return [
        path("training-conflicts/", ConflictsView.as_view(), name="training_conflicts"),
        path("training-conflicts/decide/", decide_conflict, name="training_conflicts_decide"),
        path("training-conflicts/<int:pk>/undo/", undo_decision, name="training_conflicts_undo"),
    ]


def conflicts_menu_item(order: int) -> MenuItem:
    return MenuItem(
        gettext_lazy("Conflicts to decide"),
        reverse_lazy("training_conflicts"),
        name="training-conflicts",
        icon_name="help",
        order=order,
    )
