"""What staff write into the frame of every page: further links of the menu, and the footer."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.blocks import ListBlock, StructBlock
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField

from portal.navigation.links import LinkBlock
from training_blocks.blocks.fields import NameBlock


class LinkColumnBlock(StructBlock):
    title = NameBlock(label=_("Title"))
    links = ListBlock(LinkBlock(), label=_("Links"))

    class Meta:
        icon = "list-ul"
        label = _("Column of links")


@register_setting(icon="list-ul")
class SiteFrame(BaseSiteSetting, ClusterableModel):
    """The menu and the footer of a site, in each of its languages."""

    panels = [
        InlinePanel("editions", heading=_("Languages"), label=_("Language")),
    ]

    class Meta:
        verbose_name = _("menu and footer")


class FrameEdition(models.Model):
    """Menu and footer in one language."""

    frame = ParentalKey(SiteFrame, on_delete=models.CASCADE, related_name="editions")
    locale = models.ForeignKey(
        "wagtailcore.Locale", models.CASCADE, related_name="+", verbose_name=_("language")
    )
    menu_links = StreamField(
        [("link", LinkBlock())],
        blank=True,
        verbose_name=_("further links of the menu"),
        help_text=_("They follow the pages that are shown in menus."),
    )
    body_name = models.CharField(_("name of the body"), max_length=255, blank=True)
    address = models.CharField(_("address of the body"), max_length=255, blank=True)
    phone = models.CharField(_("phone"), max_length=50, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    editor_in_charge = models.CharField(
        _("editor in charge"), max_length=255, blank=True, help_text=_("Name and post.")
    )
    licence = models.CharField(
        _("licence"),
        max_length=255,
        blank=True,
        help_text=_("Number and date of the licence, or under what terms the content may be used."),
    )
    columns = StreamField(
        [("column", LinkColumnBlock())], blank=True, verbose_name=_("columns of links")
    )

    panels = [
        FieldPanel("locale"),
        MultiFieldPanel([FieldPanel("menu_links")], heading=_("Menu")),
        MultiFieldPanel(
            [
                FieldPanel("body_name"),
                FieldPanel("address"),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                FieldPanel("editor_in_charge"),
                FieldPanel("licence"),
                FieldPanel("columns"),
            ],
            heading=_("Footer"),
        ),
    ]

    class Meta:
        verbose_name = _("menu and footer in one language")
        constraints = [
            models.UniqueConstraint(
                fields=["frame", "locale"],
                name="one_edition_of_a_frame_per_language",
                violation_error_message=_("Each language once."),
            )
        ]
