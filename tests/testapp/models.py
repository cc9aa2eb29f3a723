"""Pages of a site that has nothing of the portal: what the plugin must work with."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import CharBlock, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Page

from training_blocks.blocks import ArticleBody, ResultsBlock, TotalsBlock, statistic_blocks
from training_blocks.models import ReportingPageMixin


class BulletinPage(Page):
    """A foreign page type: no unit, no period, statistic blocks at the top of its body."""

    body = StreamField([*statistic_blocks(), ("totals", TotalsBlock())], blank=True)

    content_panels = [*Page.content_panels, FieldPanel("body")]


class SectionBlock(StructBlock):
    """A struct that holds a stream that holds statistic blocks, and one directly."""

    title = CharBlock(required=False)
    content = StreamBlock(statistic_blocks(), required=False)
    single = ResultsBlock()
    several = ListBlock(ResultsBlock(), default=[])


class NestedPage(Page):
    """Statistic blocks at every depth, in two fields."""

    sections = StreamField([("section", SectionBlock())], blank=True)
    aside = StreamField([("results", ResultsBlock())], blank=True)

    content_panels = [*Page.content_panels, FieldPanel("sections"), FieldPanel("aside")]


class ReportPage(ReportingPageMixin, Page):
    """A page that gives its blocks a unit and a period."""

    body = StreamField(statistic_blocks(), blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("reporting_unit"),
        FieldPanel("period_span"),
        FieldPanel("period_year"),
        FieldPanel("period_start"),
        FieldPanel("period_end"),
        FieldPanel("article_date"),
        FieldPanel("body"),
    ]


class PlainPage(Page):
    """A page without statistic blocks."""

    text = models.TextField(blank=True)


class BarePage(Page):
    """An article as Wagtail alone would show it: a title and a body."""

    body = StreamField(ArticleBody(), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("body")]
