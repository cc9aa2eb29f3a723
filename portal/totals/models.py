from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.models import Page

from portal.totals import contexts
from portal.totals.downloads import table_file
from portal.totals.filters import Filters, read_filters
from portal.totals.places import PROGRAMMES, UNITS, PagePlaces
from portal.totals.reading_subjects import all_years, latest_year, one_programme, one_unit, one_year
from portal.totals.subjects import Subject
from portal.visibility import listable
from training_blocks.models import Programme, ReportingUnit, TotalsPageMixin
from training_blocks.numbers import FIRST_YEAR, LAST_YEAR
from training_blocks.total_addresses import perspective_query

YEAR = r"(?P<year>[0-9]{4})/"
UNIT = rf"{UNITS}/(?P<slug>[a-z0-9_-]+)/"
PROGRAMME = rf"{PROGRAMMES}/(?P<code>[\w-]+)/"
FILE = r"(?:(?P<file>[a-z-]+\.(?:csv|xlsx|json))/)?"


class TotalsPage(RoutablePageMixin, TotalsPageMixin, Page):
    """What the years brought, of one unit or of all. Years, units and programmes have addresses below the page's own,
    and every table there is a file, too."""

    intro = models.TextField(_("introduction"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("scope_unit"), FieldPanel("intro")]

    parent_page_types = ["home.HomePage", "totals.TotalsPage"]
    subpage_types = ["totals.TotalsPage"]
    show_in_menus_default = True

    class Meta:
        verbose_name = _("totals page")

    def places(self, request: HttpRequest) -> PagePlaces:
        base = self.get_url(request) or ""
        whole = None
        if self.scope_unit:
            everything = TotalsPage.objects.filter(scope_unit=None, locale=self.locale)
            whole = listable(everything).order_by("path").first()
        elsewhere = whole.get_url(request) if whole else ""
        return PagePlaces(years=base, base=base, scope=self.scope_unit, elsewhere=elsewhere)

    def get_context(self, request, *args, **kwargs):
        filters = kwargs.pop("filters", Filters())
        subject = kwargs.pop("subject", None) or all_years(request, self.places(request))
        context = super().get_context(request, *args, **kwargs)
        context |= contexts.subject_context(request, subject, filters, title=self.title)
        context["narrower"] = listable(TotalsPage.objects.child_of(self)).order_by("path")
        return context | contexts.years_context(subject)

    @path("")
    def index_route(self, request, *args, **kwargs):
        places = self.places(request)
        filters = read_filters(request.GET, places)
        if filters.asked and not filters.refused:
            return redirect(
                places.chosen(
                    request.GET,
                    year=filters.year.value,
                    programme=filters.programme.value,
                    unit=filters.unit.value,
                )
            )
        context = self.get_context(request, filters=filters)
        return TemplateResponse(request, self.get_template(request), context)

    @re_path(r"^(?P<file>[a-z-]+\.(?:csv|xlsx|json))/$", name="file")
    def years_file(self, request, file):
        return table_file(request, self, all_years(request, self.places(request)), file)

    @re_path(rf"^(?P<subjects>{UNITS}|{PROGRAMMES})/$", name="latest")
    def latest(self, request, subjects):
        """All units, or all programmes, as the latest year with figures has them."""
        asked = all_years(request, self.places(request))
        year = latest_year(asked.totals)
        if year is None:
            return redirect(asked.path)
        table = "units" if subjects == UNITS else "programmes"
        return redirect(f"{asked.path}{year}/{perspective_query(asked.totals.asked)}#{table}")

    @re_path(rf"^{YEAR}{FILE}$", name="year")
    def year(self, request, year, file=None):
        subject = one_year(request, self.places(request), _year(year))
        return self._answer(request, subject, file, "totals/totals_year_page.html")

    @re_path(rf"^{UNIT}{FILE}$", name="unit")
    def unit(self, request, slug, file=None):
        places = self.places(request)
        subject = one_unit(request, places, _unit(slug, places))
        return self._answer(request, subject, file, "totals/unit_page.html")

    @re_path(rf"^{UNIT}{YEAR}{FILE}$", name="unit_year")
    def unit_year(self, request, slug, year, file=None):
        places = self.places(request)
        subject = one_unit(request, places, _unit(slug, places), _year(year))
        return self._answer(request, subject, file, "totals/totals_year_page.html")

    @re_path(rf"^{PROGRAMME}{FILE}$", name="programme")
    def programme(self, request, code, file=None):
        places = self.places(request)
        programme = get_object_or_404(Programme, code=code)
        if programme.counted_as != programme:
            whole = request.path.replace(f"/{code}/", f"/{programme.counted_as.code}/")
            query = request.META.get("QUERY_STRING", "")
            return redirect(f"{whole}?{query}" if query else whole)
        subject = one_programme(request, places, programme)
        return self._answer(request, subject, file, "totals/programme_page.html")

    def _answer(
        self, request: HttpRequest, subject: Subject, file: str | None, template: str
    ) -> HttpResponse:
        if file:
            return table_file(request, self, subject, file)
        context = Page.get_context(self, request)
        context |= contexts.subject_context(request, subject, Filters(), title=self.title)
        if subject.programme:
            context |= contexts.programme_context(subject, subject.programme)
        elif subject.year:
            context |= contexts.year_context(request, subject, subject.year)
        else:
            context |= contexts.years_context(subject)
            context |= contexts.unit_context(request, subject, self)
        return TemplateResponse(request, template, context)


def _year(text: str) -> int:
    if not FIRST_YEAR <= int(text) <= LAST_YEAR:
        raise Http404
    return int(text)


def _unit(slug: str, places: PagePlaces) -> ReportingUnit:
    unit = get_object_or_404(ReportingUnit.objects.select_related("parent"), slug=slug)
    if not places.holds(unit):
        raise Http404
    return unit
