"""Addresses: Vietnamese at the root, English below /en/, everything else is a page of the tree."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.views import serve as serve_page

from portal.feeds.news import NewsAtomFeed, NewsFeed
from portal.search.views import search
from portal.sitemap.views import robots, sitemap

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
]

if settings.SERVE_MEDIA:
    urlpatterns += [
        re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT}),
    ]

# Wagtail comes last, because it answers for every address that is left. No page's slug can hold a tilde, so that no
# page is ever hidden by an explanation.
urlpatterns += i18n_patterns(
    path("~giai-thich/", include("training_blocks.urls")),
    path("tim-kiem/", search, name="search"),
    # A page's table as a file; Wagtail's own addresses hold no dot.
    re_path(r"^((?:[\w-]+/)+[\w-]+\.(?:csv|xlsx|json))$", serve_page),
    # The news of a section, below the section's own address.
    re_path(r"^(?P<path>(?:[\w-]+/)*)rss\.xml$", NewsFeed(), name="rss"),
    re_path(r"^(?P<path>(?:[\w-]+/)*)atom\.xml$", NewsAtomFeed(), name="atom"),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
