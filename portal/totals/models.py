from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from training_blocks.models import TotalsPageMixin


class TotalsPage(TotalsPageMixin, Page):
    """What the years brought, of one unit or of all."""

    intro = models.TextField(_("introduction"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("scope_unit"), FieldPanel("intro")]

    parent_page_types = ["home.HomePage", "totals.TotalsPage"]
    subpage_types = ["totals.TotalsPage"]

    class Meta:
        verbose_name = _("totals page")
