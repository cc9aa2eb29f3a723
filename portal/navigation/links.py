"""Links that staff write: to a page of the portal or to an address elsewhere."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import PageChooserBlock, StructBlock, URLBlock
from wagtail.blocks.struct_block import StructBlockValidationError

from portal.visibility import is_listable
from training_blocks.blocks.fields import NameBlock
from training_blocks.blocks.statistic import DeferredPerThread


@dataclass(frozen=True, slots=True)
class Link:
    """`path` is that of the page in the tree; "" where the link leads elsewhere."""

    text: str
    url: str
    path: str = ""


class LinkBlock(DeferredPerThread, StructBlock):
    page = PageChooserBlock(label=_("Page"), required=False)
    address = URLBlock(
        label=_("Address"), required=False, help_text=_("Instead of a page of the portal.")
    )
    text = NameBlock(label=_("Shown text"), help_text=_("Left open: the title of the page."))

    def clean(self, value):
        cleaned = super().clean(value)
        if not self.is_deferred_validation and (errors := _faults(cleaned)):
            raise StructBlockValidationError(block_errors=errors)
        return cleaned

    class Meta:
        icon = "link"
        label = _("Link")
        label_format = "{text} {page} {address}"
        form_classname = "struct-block training-row"


def _faults(link: Mapping) -> dict[str, ValidationError]:
    if not link["page"] and not link["address"]:
        return {"page": ValidationError(_("Choose a page or give an address."))}
    if link["page"] and link["address"]:
        return {"address": ValidationError(_("Either a page or an address, not both."))}
    if link["address"] and not link["text"]:
        return {"text": ValidationError(_("A link to an address needs a text."))}
    return {}


def shown_links(links: Iterable[Mapping], restricted: Iterable[str], request=None) -> list[Link]:
    """Those that lead somewhere everybody may go."""
    found = (_shown(link, restricted, request) for link in links)
    return [link for link in found if link]


def _shown(link: Mapping, restricted: Iterable[str], request) -> Link | None:
    page = link["page"]
    if page is None:
        address, text = link["address"], link["text"]
        return Link(text, address) if address and text else None
    url = page.get_url(request) if is_listable(page, restricted) else None
    return Link(link["text"] or page.title, url, page.path) if url else None
