from django.db import models
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path
from wagtail.models import Page

from portal.visibility import listable
from training_blocks.models import TotalsPageMixin
from training_blocks.numbers import FIRST_YEAR, LAST_YEAR
from training_blocks.total_addresses import perspective_query, read_perspective

#: Reports without a place in the total that a page lists; their explanation lists all.
UNCOUNTED_SHOWN = 50


class TotalsPage(RoutablePageMixin, TotalsPageMixin, Page):
    """What the years brought, of one unit or of all; each year has an address below the page's own."""

    intro = models.TextField(_("introduction"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("scope_unit"), FieldPanel("intro")]

    parent_page_types = ["home.HomePage", "totals.TotalsPage"]
    subpage_types = ["totals.TotalsPage"]
    show_in_menus_default = True

    class Meta:
        verbose_name = _("totals page")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        perspective = read_perspective(request.GET)
        totals = perspective.totals(self.scope_unit)
        return context | {
            "perspective": perspective,
            "perspective_query": perspective_query(totals.asked),
            "totals": totals,
            "year_base": self.get_url(request),
            "narrower": listable(TotalsPage.objects.child_of(self)).order_by("path"),
        }

    @re_path(r"^(?P<year>[0-9]{4})/$", name="year")
    def year(self, request, year):
        number = int(year)
        if not FIRST_YEAR <= number <= LAST_YEAR:
            raise Http404
        context = self.get_context(request)
        totals = context["totals"]
        context["year"] = totals.of(number)
        context["uncounted"] = totals.uncounted(number, limit=UNCOUNTED_SHOWN)
        return self.render(
            request, template="totals/totals_year_page.html", context_overrides=context
        )
