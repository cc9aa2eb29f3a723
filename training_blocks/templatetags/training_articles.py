"""What site templates call to show an article with its figures."""

from django import template

from training_blocks.article_headline import headline_of

register = template.Library()


@register.inclusion_tag("training_blocks/articles/headline.html")
def training_headline(page):
    """`{% training_headline page %}`: the figures an article is about; nothing where it states none."""
    return {"row": headline_of(page)}
