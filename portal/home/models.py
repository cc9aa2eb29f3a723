from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from training_blocks.blocks import ArticleBody


class HomePage(Page):
    """The portal's first page: what the latest year brought, and the latest news."""

    body = StreamField(ArticleBody(), blank=True, verbose_name=_("content"))

    content_panels = [*Page.content_panels, FieldPanel("body")]

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["news.NewsIndexPage", "totals.TotalsPage", "news.ArticlePage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("home page")
