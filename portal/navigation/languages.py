"""The page that is being read in the languages of the portal."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.http import escape_leading_slashes
from django.utils.translation import get_language, get_language_info
from wagtail.models import Page
from wagtail.views import serve

from portal.metadata.canonical import rest_of_path
from portal.visibility import is_listable, restricted_paths
from training_blocks.vietnamese import normalise


@dataclass(frozen=True, slots=True)
class Language:
    """`url` keeps what a reader asked for. `alternate` is the address of the same page for machines; "" where it is not
    written in this language and the `url` leads to the first page."""

    code: str
    name: str
    url: str
    current: bool
    alternate: str = ""
    elsewhere: bool = False


def languages_of(request: HttpRequest, page: Page | None, home: Page) -> list[Language]:
    """None where the portal has a single language."""
    homes, versions = _homes_and_versions(home, page)
    found = [
        _language(request, code, page, homes.get(code), versions.get(code))
        for code, _name in settings.LANGUAGES
        if code in homes or code == get_language()
    ]
    return found if len(found) > 1 else []


def alternates(languages: list[Language]) -> dict[str, str]:
    """By language, the default language's once more for readers of none of them; nothing of a page in one language."""
    known = {one.code: one.alternate for one in languages if one.alternate}
    if len(known) < 2 or get_language() not in known:
        return {}
    default = known.get(settings.LANGUAGE_CODE)
    return known | ({"x-default": default} if default else {})


def _homes_and_versions(home: Page, page: Page | None) -> tuple[dict[str, Page], dict[str, Page]]:
    """First page and page by language, those that everybody may open."""
    keys = {home.translation_key} | ({page.translation_key} if page else set())
    restricted = restricted_paths()
    pages = Page.objects.filter(translation_key__in=keys).select_related("locale")
    open_to_all = [one for one in pages if is_listable(one, restricted)]

    def by_language(key) -> dict[str, Page]:
        return {one.locale.language_code: one for one in open_to_all if one.translation_key == key}

    return by_language(home.translation_key), by_language(page.translation_key) if page else {}


def _language(
    request: HttpRequest, code: str, page: Page | None, home: Page | None, version: Page | None
) -> Language:
    same = (version.get_url(request) or "") + rest_of_path(request, page) if version else ""
    url = escape_leading_slashes(request.get_full_path())
    current = code == get_language()
    if not current:
        url = _with_query(request, same) if same else _translated_view(request, page, code)
    return Language(
        code,
        normalise(get_language_info(code)["name_local"]),
        url or home.get_url(request),
        current,
        alternate=request.build_absolute_uri(same) if same else "",
        elsewhere=not url,
    )


def _with_query(request: HttpRequest, address: str) -> str:
    query = request.GET.urlencode()
    return f"{address}?{query}" if query else address


def _translated_view(request: HttpRequest, page: Page | None, code: str) -> str:
    """What no page answers is the same in each language; "" of a page, and of an address that nothing answers."""
    match = request.resolver_match
    if page or match is None or match.func is serve:
        return ""
    return translate_url(request.get_full_path(), code)
