"""What site templates call to show which published figures became others."""

from django import template

from training_blocks.corrections import corrections_of
from training_blocks.corrections import recent_corrections as latest_corrections

register = template.Library()


@register.inclusion_tag("training_blocks/corrections/article.html")
def training_corrections(page):
    """`{% training_corrections page %}`: the dated notes of an article; nothing where none is due."""
    return {"article": corrections_of(page)}


@register.simple_tag
def recent_corrections(unit=None, limit=10):
    """`{% recent_corrections unit as corrections %}`: of a unit with all below it, or of all units."""
    return latest_corrections(unit or None, limit=limit)


@register.inclusion_tag("training_blocks/corrections/recent.html")
def corrections_list(corrections):
    """`{% corrections_list corrections %}`: what `recent_corrections` found, each with its article."""
    return {"corrections": corrections}
