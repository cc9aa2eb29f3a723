"""Addresses that an article is passed on with. They are plain links: nothing is loaded from another host until a
reader follows one."""

import json
from base64 import b64encode
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class ShareLink:
    """`leaves`: it leads to another site."""

    name: str
    url: str
    leaves: bool = True


def share_links(title: str, address: str) -> list[ShareLink]:
    return [
        ShareLink(_("E-mail"), _mail(title, address), leaves=False),
        ShareLink(
            "Facebook", f"https://www.facebook.com/sharer/sharer.php?{urlencode({'u': address})}"
        ),
        ShareLink("Zalo", f"https://button-share.zalo.me/share_external?{_zalo(address)}"),
    ]


def _mail(title: str, address: str) -> str:
    """Mail programs take a plus for a plus."""
    return "mailto:?" + urlencode({"subject": title, "body": address}, quote_via=quote)


def _zalo(address: str) -> str:
    packed = b64encode(json.dumps({"url": address}).encode()).decode()
    return urlencode({"d": packed})
