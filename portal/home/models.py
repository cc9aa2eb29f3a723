from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from portal.home.audiences import AudienceBlock, shown_audiences
from portal.home.latest_year import latest_year
from portal.news.listing import articles_below, with_shown_parts
from portal.news.models import ArticlePage, NewsIndexPage, TrainingResultPage
from portal.totals.lookup import totals_page_for
from portal.videos.models import VideoLibraryPage, videos_below
from portal.visibility import listable
from training_blocks.blocks import ArticleBody
from training_blocks.models import VietnamesePageMixin
from training_blocks.totals import Totals

LATEST_RESULTS = 4
LATEST_NEWS = 4
LATEST_VIDEOS = 4


class HomePage(VietnamesePageMixin, Page):
    """The portal's first page: what the latest year brought, the latest news, and where to go from here."""

    intro = models.TextField(_("introduction"), blank=True)
    body = StreamField(ArticleBody(), blank=True, verbose_name=_("content"))
    audiences = StreamField(
        [("audience", AudienceBlock())],
        blank=True,
        verbose_name=_("sections for audiences"),
        help_text=_("Citizens, investors, visitors: what each of them comes for."),
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        FieldPanel("body"),
        FieldPanel("audiences"),
    ]

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "news.NewsIndexPage",
        "totals.TotalsPage",
        "news.ArticlePage",
        "information.StandardPage",
        "information.OrganisationPage",
        "videos.VideoLibraryPage",
    ]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("home page")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "results": with_shown_parts(articles_below(self, TrainingResultPage)[:LATEST_RESULTS]),
            "news": with_shown_parts(articles_below(self, ArticlePage)[:LATEST_NEWS]),
            "news_index": listable(NewsIndexPage.objects.child_of(self)).first(),
            "audiences": shown_audiences(self.audiences, request),
            "videos": videos_below(self)[:LATEST_VIDEOS],
            "video_library": listable(VideoLibraryPage.objects.child_of(self)).first(),
            "totals_page": totals_page_for(self.locale),
            **latest_year(Totals()),
        }
