"""Titles of articles that are written in another language than the page they are named on."""

from urllib.parse import urlsplit

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import get_language, get_language_from_path

register = template.Library()


@register.simple_tag
def written_in(address):
    """The attribute for a link to an article in another language, so that a screen reader reads its title as it is
    spoken; "" in the page's own. The language is told by the address, which needs no query."""
    code = get_language_from_path(urlsplit(address).path) or settings.LANGUAGE_CODE
    return "" if code == get_language() else format_html(' lang="{}"', code)
