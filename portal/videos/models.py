from urllib.parse import urlsplit

from django.core.paginator import Paginator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from portal.search.found_pages import FoundPageMixin
from portal.videos.durations import iso_duration, shown_duration
from portal.videos.forms import FILM_TYPES, VideoPageForm
from portal.visibility import listable
from training_blocks.blocks import ArticleBody
from training_blocks.models import VietnamesePageMixin

PER_SHEET = 12
SHEET_PARAMETER = "trang"


class VideoLibraryPage(VietnamesePageMixin, Page):
    """All videos of the portal, the latest first."""

    intro = models.TextField(_("introduction"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("intro")]

    parent_page_types = ["home.HomePage"]
    subpage_types = ["videos.VideoPage"]
    show_in_menus_default = True

    class Meta:
        verbose_name = _("video library")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        videos = Paginator(videos_below(self), PER_SHEET)
        context["sheet"] = videos.get_page(request.GET.get(SHEET_PARAMETER))
        context["sheet_parameter"] = SHEET_PARAMETER
        return context


class VideoPage(FoundPageMixin, VietnamesePageMixin, Page):
    """One video with what is said in it. A film that lies elsewhere is linked to, never embedded: its host would
    learn who reads the page."""

    film = models.ForeignKey(
        "wagtaildocs.Document",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("file"),
    )
    address = models.URLField(
        _("address of the video"), blank=True, help_text=_("Of a video that lies on another site.")
    )
    poster = models.ForeignKey(
        "wagtailimages.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("poster"),
    )
    duration = models.DurationField(
        _("duration"), null=True, blank=True, help_text=_("Minutes and seconds, such as 03:25.")
    )
    intro = models.TextField(_("introduction"), blank=True)
    body = StreamField(
        ArticleBody(),
        blank=True,
        verbose_name=_("transcript"),
        help_text=_("What is said and shown, for those who cannot hear or see it."),
    )

    base_form_class = VideoPageForm
    open_graph_type = "video.other"

    content_panels = [
        *Page.content_panels,
        MultiFieldPanel(
            [FieldPanel("film"), FieldPanel("address"), FieldPanel("duration")], heading=_("Video")
        ),
        FieldPanel("poster"),
        FieldPanel("intro"),
        FieldPanel("body"),
    ]

    parent_page_types = ["videos.VideoLibraryPage"]
    subpage_types: list[str] = []

    search_fields = [*Page.search_fields, *FoundPageMixin.found_fields]

    class Meta:
        verbose_name = _("video")

    @property
    def shown_date(self):
        published = self.first_published_at
        return timezone.localdate(published) if published else None

    @property
    def shown_duration(self) -> str:
        return shown_duration(self.duration)

    @property
    def iso_duration(self) -> str:
        return iso_duration(self.duration)

    @property
    def host(self) -> str:
        return urlsplit(self.address).netloc

    @property
    def film_type(self) -> str:
        return FILM_TYPES.get(self.film.file_extension.lower(), "")

    @property
    def film_url(self) -> str:
        """Where a browser can ask for a part of the film, which Wagtail's own address does not answer; but that one
        guards what is private."""
        private = self.film.collection.get_view_restrictions().exists()
        return self.film.url if private else self.film.file.url


def videos_below(section: Page):
    """Listable videos below a page, the latest first."""
    found = listable(VideoPage.objects.descendant_of(section))
    latest_first = found.order_by("-first_published_at", "-pk")
    return latest_first.select_related("poster").prefetch_related("poster__renditions")
