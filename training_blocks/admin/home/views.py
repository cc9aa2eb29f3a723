"""What goes into the frame of a panel, fetched once the first page is there."""

from django.http import Http404, HttpResponse
from django.urls import path

from training_blocks.admin.home.panels import SLOW_PANELS


def home_panel(request, name: str) -> HttpResponse:
    if name not in SLOW_PANELS:
        raise Http404
    return HttpResponse(SLOW_PANELS[name](request, read_now=True).render_found())


def home_urls():
    return [path("training-home/<slug:name>/", home_panel, name="training_home_panel")]
