"""What machines ask for before they read the portal: which addresses there are, and which are of no use to them."""

from collections import defaultdict
from collections.abc import Iterable

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap as sitemap_view
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from portal.sitemap.addresses import Address, public_addresses


class PortalSitemap(Sitemap):
    """Each address with those of its translations."""

    def __init__(self, request: HttpRequest):
        self.request = request
        self.addresses = public_addresses(request)
        self.translations = defaultdict(dict)
        for one in self.addresses:
            self.translations[one.key][one.language] = self._absolute(one)

    def items(self) -> list[Address]:
        return self.addresses

    def _urls(self, page, protocol, domain):
        shown = self.paginator.page(page).object_list
        return [
            {
                "location": self._absolute(one),
                "lastmod": one.changed,
                "alternates": list(self._alternates(one)),
            }
            for one in shown
        ]

    def _alternates(self, one: Address) -> Iterable[dict]:
        known = self.translations[one.key]
        if len(known) < 2:
            return
        default = known.get(settings.LANGUAGE_CODE)
        for code, location in (known | ({"x-default": default} if default else {})).items():
            yield {"lang_code": code, "location": location}

    def _absolute(self, one: Address) -> str:
        return self.request.build_absolute_uri(one.url)


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """`?p=` is the number of a sheet, where there are more addresses than one file may hold."""
    return sitemap_view(request, {"portal": PortalSitemap(request)})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Past days of the totals have no end, and each order of their tables is the same table."""
    lines = [
        "User-agent: *",
        f"Disallow: {reverse('wagtailadmin_home')}",
        "Disallow: /*as-of=",
        "Disallow: /*order-",
        "",
        *(f"Sitemap: {address}" for address in _sitemaps(request)),
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def _sitemaps(request: HttpRequest) -> Iterable[str]:
    address = request.build_absolute_uri(reverse("sitemap"))
    yield address
    for number in range(2, PortalSitemap(request).paginator.num_pages + 1):
        yield f"{address}?p={number}"
