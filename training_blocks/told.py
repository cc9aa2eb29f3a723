"""What pages tell in words, as their readers see it: for searching, and for showing where something was found.

Read from what is stored, because bound values ask the database for every chosen programme and unit: the names of any
number of pages take two queries here.
"""

from collections.abc import Iterable, Iterator

from django.utils.translation import override
from wagtail.blocks import Block, CharBlock, EmailBlock, FieldBlock, RichTextBlock, TextBlock
from wagtail.rich_text import get_text_for_indexing

from training_blocks.blocks.choosers import ProgrammeBlock, UnitBlock
from training_blocks.blocks.fields import CountBlock
from training_blocks.blocks.places import blocks_in
from training_blocks.blocks.reading import is_key
from training_blocks.blocks.statistic import StatisticBlock
from training_blocks.models.programmes import Programme, counted_programmes
from training_blocks.models.units import ReportingUnit
from training_blocks.numbers import format_count

#: Something that is chosen: model and key.
Chosen = tuple[type, int]


def texts_of(pages: Iterable, *, every_name: bool = False) -> dict[int, str]:
    """The text of the pages' streams by the pages' keys, each in its page's language: with the names that are shown,
    each part once, or with every name that what is chosen is known by."""
    told = {page.pk: (page, list(_told(page))) for page in pages}
    chosen = {part for _page, parts in told.values() for part in parts if isinstance(part, tuple)}
    names = _names(chosen, every_name)
    return {
        key: _text(page, parts if every_name else dict.fromkeys(parts), names)
        for key, (page, parts) in told.items()
    }


def _text(page, parts: Iterable, names: dict[Chosen, list]) -> str:
    with override(page.locale.language_code):
        words = (" ".join(_words(part, names)) for part in parts)
        return "\n".join(filter(None, words))


def _words(part, names: dict[Chosen, list]) -> list[str]:
    if not isinstance(part, tuple):
        return [str(part)]
    return [name if isinstance(name, str) else name.name for name in names.get(part, ())]


def _told(page) -> Iterator[object]:
    """Texts and what is chosen, in reading order; what kinds of figures there are comes last."""
    for _place, block, raw in blocks_in(page, FieldBlock):
        yield from _in_field(block, raw)
    if unit := getattr(page, "reporting_unit_id", None):
        yield ReportingUnit, unit
    yield from {block.label: None for _place, block, _raw in blocks_in(page, StatisticBlock)}


def _in_field(block: Block, raw: object) -> Iterator[object]:
    if isinstance(block, ProgrammeBlock | UnitBlock):
        if is_key(raw):
            yield block.target_model, raw
    elif isinstance(block, CountBlock) and isinstance(raw, int):
        yield format_count(raw)
    elif isinstance(block, RichTextBlock) and isinstance(raw, str):
        yield get_text_for_indexing(raw)
    elif isinstance(block, CharBlock | TextBlock | EmailBlock | CountBlock) and isinstance(
        raw, str
    ):
        yield raw


def _names(chosen: set[Chosen], every: bool) -> dict[Chosen, list]:
    """Names, or objects whose name is one in the language of who asks."""
    units = [key for model, key in chosen if model is ReportingUnit]
    found: dict[Chosen, list] = {}
    if units:
        found |= {
            (ReportingUnit, one.pk): _every_name(one) if every else [one]
            for one in ReportingUnit.objects.filter(pk__in=units)
        }
    if any(model is Programme for model, _key in chosen):
        found |= {
            (Programme, one.pk): [*_every_name(one), *_every_name(end)] if every else [one]
            for one, end in counted_programmes().items()
        }
    return found


def _every_name(one) -> list[str]:
    """With marks as far as they are kept; the search key holds the names of what was merged into it, too."""
    return [one.name_vi, one.name_en, *one.aliases.split("\n"), one.search_key]
