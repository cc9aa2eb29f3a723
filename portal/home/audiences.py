"""Sections of the home page for those who come with a purpose of their own."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ListBlock, StructBlock

from portal.navigation.links import Link, LinkBlock, shown_links
from portal.visibility import restricted_paths
from training_blocks.blocks.fields import NameBlock, NoteBlock


class AudienceBlock(StructBlock):
    title = NameBlock(label=_("For whom"), help_text=_("Such as “Dành cho người dân”."))
    text = NoteBlock(label=_("Short text"))
    links = ListBlock(LinkBlock(), label=_("Links"))

    class Meta:
        icon = "group"
        label = _("Section for an audience")
        label_format = "{title}"


@dataclass(frozen=True, slots=True)
class Audience:
    title: str
    text: str
    links: list[Link]


def shown_audiences(stream: Iterable, request) -> list[Audience]:
    """Those with a title, each with the links that everybody may follow."""
    told = [child.value for child in stream if child.value["title"]]
    restricted = restricted_paths() if told else []
    return [
        Audience(one["title"], one["text"], shown_links(one["links"], restricted, request))
        for one in told
    ]
