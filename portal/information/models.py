from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from portal.information.contents import contents_of, parts_of
from portal.information.divisions import DivisionBlock, OpeningHoursBlock
from portal.search.found_pages import FoundPageMixin
from portal.visibility import listable
from training_blocks.blocks import ArticleBody
from training_blocks.models import VietnamesePageMixin


class InformationPage(FoundPageMixin, VietnamesePageMixin, Page):
    """What pages have that stay as they are; not a page type of its own."""

    intro = models.TextField(_("introduction"), blank=True)
    body = StreamField(ArticleBody(), blank=True, verbose_name=_("content"))

    content_panels = [*Page.content_panels, FieldPanel("intro"), FieldPanel("body")]

    parent_page_types = ["home.HomePage", "information.StandardPage"]

    search_fields = [*Page.search_fields, *FoundPageMixin.found_fields]

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["parts"] = parts_of(self.body)
        context["contents"] = contents_of(context["parts"])
        context["below"] = listable(Page.objects.child_of(self)).order_by("path")
        return context


class StandardPage(InformationPage):
    """A page that explains something: an introduction, a guide, the terms of use."""

    subpage_types = ["information.StandardPage", "information.OrganisationPage"]

    class Meta:
        verbose_name = _("information page")


class OrganisationPage(InformationPage):
    """Who the body is, who is in what post, and how to reach it."""

    divisions = StreamField(
        [("division", DivisionBlock())], blank=True, verbose_name=_("divisions")
    )
    address = models.CharField(_("address of the body"), max_length=255, blank=True)
    map_address = models.URLField(
        _("address of a map"), blank=True, help_text=_("Shown as a link; no map is embedded.")
    )
    phone = models.CharField(_("phone"), max_length=50, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    hours = StreamField(
        [("hours", OpeningHoursBlock())], blank=True, verbose_name=_("working hours")
    )

    content_panels = [
        *InformationPage.content_panels,
        FieldPanel("divisions"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("address"), FieldPanel("map_address")]),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                FieldPanel("hours"),
            ],
            heading=_("Contact"),
        ),
    ]

    told_fields = ("intro", "address", "phone", "email")

    subpage_types = ["information.StandardPage"]

    class Meta:
        verbose_name = _("organisation and contact page")
