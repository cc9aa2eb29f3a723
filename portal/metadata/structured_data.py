"""What schema.org calls the things that pages are about, as JSON-LD."""

import json
from collections.abc import Callable, Iterable, Mapping

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from portal.metadata.moments import changed_at, published_at
from portal.metadata.photos import photo_of
from training_blocks.vietnamese import search_key

# A data block ends at the first "</script", whatever stands around it.
ESCAPED = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}

Absolute = Callable[[str], str]


def data_block(told: Mapping) -> SafeString:
    """Never executed, so that the content security policy has nothing to allow."""
    written = json.dumps({"@context": "https://schema.org", **told}, ensure_ascii=False)
    return format_html(
        '<script type="application/ld+json">{}</script>', mark_safe(written.translate(ESCAPED))
    )


def organisation(name: str, address: str) -> dict:
    return {"@type": "Organization", "name": name, "url": address}


def news_article(
    article, *, address: str, description: str, language: str, publisher: dict, absolute: Absolute
) -> dict:
    photo = photo_of(article)
    return _known(
        {
            "@type": "NewsArticle",
            "headline": article.title,
            "description": description,
            "url": address,
            "mainEntityOfPage": address,
            "inLanguage": language,
            "datePublished": _iso(published_at(article)),
            "dateModified": _iso(changed_at(article)),
            "author": _author(article) or publisher,
            "publisher": publisher,
            "image": photo and _image(photo, absolute),
        }
    )


def _author(article) -> dict | None:
    """A centre signs its posts by its own name, or leaves that to whoever wrote them."""
    if not article.author_line:
        return None
    unit = getattr(article, "reporting_unit", None)
    signed_by_unit = unit and search_key(unit.name_vi) in search_key(article.author_line)
    kind = "Organization" if signed_by_unit else "Person"
    return {"@type": kind, "name": article.author_line}


def dataset(
    name: str,
    *,
    address: str,
    description: str,
    language: str,
    creator: dict,
    years: Iterable[int],
    place: str,
    downloads: Iterable,
    absolute: Absolute,
) -> dict:
    return _known(
        {
            "@type": "Dataset",
            "name": name,
            "description": description,
            "url": address,
            "inLanguage": language,
            "temporalCoverage": _span(years),
            "spatialCoverage": {"@type": "Place", "name": place},
            "variableMeasured": [_("Classes"), _("Learners"), _("Attendances")],
            "creator": creator,
            "isAccessibleForFree": True,
            "license": settings.OPEN_DATA_LICENCE,
            "distribution": [_file(one, absolute) for one in downloads],
        }
    )


def _file(download, absolute: Absolute) -> dict:
    return {
        "@type": "DataDownload",
        "name": download.label,
        "encodingFormat": download.media_type,
        "contentUrl": absolute(download.url),
    }


def _image(photo, absolute: Absolute) -> dict:
    return {
        "@type": "ImageObject",
        "url": absolute(photo.url),
        "width": photo.width,
        "height": photo.height,
    }


def _span(years: Iterable[int]) -> str:
    """ "2014/2023", as ISO 8601 writes an interval."""
    known = sorted(years)
    if not known:
        return ""
    return str(known[0]) if len(known) == 1 else f"{known[0]}/{known[-1]}"


def _iso(moment) -> str:
    return moment.isoformat(timespec="seconds") if moment else ""


def _known(told: Mapping) -> dict:
    return {name: value for name, value in told.items() if value}
