from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from portal.news.filtered_lists import list_context
from portal.news.listing import articles_below
from portal.news.related import Related, related_news, related_results
from portal.news.sharing import share_links
from portal.search.found_pages import FoundPageMixin
from portal.totals.lookup import totals_page_for
from portal.visibility import listable
from training_blocks.blocks import ArticleBody
from training_blocks.models import ReportingPageMixin, SectionPageMixin, VietnamesePageMixin


class NewsIndexPage(SectionPageMixin, Page):
    """A section of news; sections may nest, one to a unit."""

    intro = models.TextField(_("introduction"), blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        *SectionPageMixin.section_panels,
    ]

    parent_page_types = ["home.HomePage", "news.NewsIndexPage"]
    subpage_types = ["news.TrainingResultPage", "news.ArticlePage", "news.NewsIndexPage"]

    show_in_menus_default = True

    class Meta:
        verbose_name = _("news section")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context |= list_context(articles_below(self, TrainingResultPage, ArticlePage), request.GET)
        context["sections"] = listable(NewsIndexPage.objects.child_of(self)).order_by("path")
        return context


class NewsPage(FoundPageMixin, Page):
    """What every article has; not a page type of its own."""

    intro = models.TextField(_("introduction"), blank=True)
    photo = models.ForeignKey(
        "wagtailimages.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("photo"),
    )
    photo_alt = models.CharField(_("what the photo shows"), max_length=255, blank=True)
    photo_caption = models.CharField(_("caption"), max_length=255, blank=True)
    author_line = models.CharField(_("author line"), max_length=255, blank=True)
    source = models.CharField(_("source"), max_length=255, blank=True)
    body = StreamField(ArticleBody(), blank=True, verbose_name=_("content"))

    described_images = (("photo", "photo_alt"),)
    open_graph_type = "article"

    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []

    told_fields = ("intro", "photo_caption", "author_line", "source")
    search_fields = [*Page.search_fields, *FoundPageMixin.found_fields]

    class Meta:
        abstract = True

    @property
    def shown_date(self):
        """The article's own date, else the day it was first published."""
        published = self.first_published_at
        return self.article_date or (timezone.localdate(published) if published else None)

    @property
    def updated_on(self):
        """The day it was last published, where that is not the day of the first time."""
        first, last = self.first_published_at, self.last_published_at
        if not first or not last or timezone.localdate(last) <= timezone.localdate(first):
            return None
        return timezone.localdate(last)

    def related(self) -> Related:
        """Each kind of article answers for itself; Django's models cannot be abstract base classes of Python's."""
        raise NotImplementedError

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        address = request.build_absolute_uri(self.get_url(request) or request.path)
        context["address"] = address
        context["share_links"] = share_links(self.title, address)
        context["related"] = self.related()
        return context


PHOTO_PANEL = MultiFieldPanel(
    [FieldPanel("photo"), FieldPanel("photo_alt"), FieldPanel("photo_caption")], heading=_("Photo")
)
SOURCE_PANEL = FieldRowPanel([FieldPanel("author_line"), FieldPanel("source")])


class TrainingResultPage(ReportingPageMixin, NewsPage):
    """News of a centre's classes, with its figures as statistic blocks."""

    content_panels = [
        *Page.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("reporting_unit"),
                FieldRowPanel([FieldPanel("period_span"), FieldPanel("period_year")]),
                FieldRowPanel([FieldPanel("period_start"), FieldPanel("period_end")]),
                FieldPanel("article_date"),
            ],
            heading=_("Unit and period"),
        ),
        FieldPanel("intro"),
        PHOTO_PANEL,
        FieldPanel("body"),
        SOURCE_PANEL,
    ]

    class Meta:
        verbose_name = _("training results")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["totals_page"] = totals_page_for(self.locale, unit=self.reporting_unit)
        return context

    def related(self) -> Related:
        return related_results(self)


class ArticlePage(VietnamesePageMixin, NewsPage):
    """Any other news."""

    article_date = models.DateField(_("date of the article"), null=True, blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("article_date"),
        FieldPanel("intro"),
        PHOTO_PANEL,
        FieldPanel("body"),
        SOURCE_PANEL,
    ]

    parent_page_types = ["news.NewsIndexPage", "home.HomePage"]

    class Meta:
        verbose_name = _("article")

    def related(self) -> Related:
        return related_news(self, TrainingResultPage, ArticlePage)
