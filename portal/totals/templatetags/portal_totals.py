"""Where the pages of totals are, for pages that are none."""

from django import template
from wagtail.models import Locale

from portal.totals.lookup import totals_page_for

register = template.Library()


@register.simple_tag
def totals_page_of(unit=None):
    """The page a unit's totals are read on, in the reader's language; None where there is none."""
    return totals_page_for(Locale.get_active(), unit=unit or None)
