from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from portal.news.listing import articles_below, with_shown_parts
from portal.news.models import ArticlePage, NewsIndexPage, TrainingResultPage
from portal.totals.lookup import totals_page_for
from portal.visibility import listable
from training_blocks.blocks import ArticleBody
from training_blocks.models import VietnamesePageMixin
from training_blocks.totals import Totals

LATEST_NEWS = 4


class HomePage(VietnamesePageMixin, Page):
    """The portal's first page: what the latest year brought, and the latest news."""

    body = StreamField(ArticleBody(), blank=True, verbose_name=_("content"))

    content_panels = [*Page.content_panels, FieldPanel("body")]

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["news.NewsIndexPage", "totals.TotalsPage", "news.ArticlePage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("home page")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        news = articles_below(self, TrainingResultPage, ArticlePage)
        context["news"] = with_shown_parts(news[:LATEST_NEWS])
        context["news_index"] = listable(NewsIndexPage.objects.child_of(self)).first()
        context["totals_page"] = totals_page_for(self.locale)
        context["totals"] = Totals()
        return context
