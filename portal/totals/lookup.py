"""Where the totals of a unit are read: the unit's own page of totals, else the one of all units."""

from django.db.models import F, Q

from portal.totals.models import TotalsPage
from portal.visibility import listable


def totals_page_for(locale, *, unit=None) -> TotalsPage | None:
    scopes = Q(scope_unit=None) | (Q(scope_unit=unit) if unit else Q())
    pages = listable(TotalsPage.objects.filter(scopes, locale=locale))
    return pages.order_by(F("scope_unit").asc(nulls_last=True), "path").first()
