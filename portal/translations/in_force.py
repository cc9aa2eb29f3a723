"""What is in force for a language: the catalogues as Django merges them for pages and for scripts."""

from collections.abc import Callable
from gettext import NullTranslations

from django.utils.translation.trans_real import DjangoTranslation
from django.views.i18n import JavaScriptCatalog

from .coverage import Text

#: Packages whose catalogue the admin's /admin/jsi18n/ hands to its scripts, besides LOCALE_PATHS.
SCRIPT_PACKAGES = ["wagtail.admin"]

CONTEXT = "\x04"  # as gettext joins a context to its text


class NotTranslated(NullTranslations):
    """Asked last: says nothing, where Django would repeat the English."""

    def gettext(self, message: str) -> str:
        return ""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return ""


def translation_in_force(language: str, domain: str) -> Callable[[Text], str]:
    """A function that gives a text's translation, "" where there is none."""
    catalogue = merged(language, domain)
    catalogue.add_fallback(NotTranslated())

    def translate(text: Text) -> str:
        english = CONTEXT.join(filter(None, [text.context, text.english]))
        if text.plural:
            return catalogue.ngettext(english, text.plural, 2)
        return catalogue.gettext(english)

    return translate


def merged(language: str, domain: str) -> DjangoTranslation:
    if domain == "django":
        return DjangoTranslation(language)
    folders = JavaScriptCatalog().get_paths(SCRIPT_PACKAGES)
    return DjangoTranslation(language, domain=domain, localedirs=folders)
