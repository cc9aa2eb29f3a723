"""What the plugin's and a site's templates call: live totals, and the words for amounts, periods and choices."""

import re
from dataclasses import replace

from django import template
from django.utils.formats import date_format
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from training_blocks import clock, total_addresses, total_tables, total_words
from training_blocks.blocks.fields import shown_count
from training_blocks.blocks.tables import amount_text, qualifier_word
from training_blocks.numbers import format_percent
from training_blocks.periods import in_sentence
from training_blocks.report_tables import report_table
from training_blocks.totals import Totals

register = template.Library()

TABLE = "training_blocks/totals/table.html"
LOOSE = "training_blocks/totals/loose.html"
FRAME_BORDER = re.compile(r"""\sframeborder=("[^"]*"|'[^']*'|\w+)""")


@register.simple_tag
def training_totals(unit=None):
    """`{% training_totals unit as totals %}`: of a unit with all below it, or of all units."""
    return Totals(scope=unit or None)


@register.simple_tag
def totals_of_year(totals, year=None):
    """The year's total; without a year, of the latest that has figures (None where none has)."""
    if isinstance(year, int):
        return totals.of(year)
    return next((found for found in map(totals.of, totals.years) if not found.empty), None)


@register.inclusion_tag(TABLE)
def totals_years(totals, chart=True, year_base=""):
    places = total_addresses.Places(years=year_base)
    return {"table": total_tables.years_table(totals, places=places), "chart": chart}


@register.inclusion_tag(TABLE)
def totals_programmes(year, chart=True):
    return {"table": total_tables.programmes_table(year), "chart": chart}


@register.inclusion_tag(TABLE)
def totals_units(year, chart=True):
    return {"table": total_tables.units_table(year), "chart": chart}


@register.inclusion_tag(TABLE)
def totals_table(table, headings=(), chart=True):
    """Any table of totals; `headings` are the columns its readers may order it by."""
    return {"table": table, "headings": headings, "chart": chart}


@register.inclusion_tag("training_blocks/totals/headline.html")
def totals_headline(year, before=None):
    """`before`: an earlier year that the figures are compared with."""
    return {
        "year": year,
        "row": total_tables.headline(year, before),
        "remarks": total_words.total_remarks(year),
    }


@register.inclusion_tag("training_blocks/totals/remarks.html")
def totals_remarks(year):
    """In sentences: who reported, what stands beside the total, and what is not in it."""
    return {"remarks": total_words.total_remarks(year)}


@register.simple_tag
def explanation_url(year, row=None, part=None):
    """`{% explanation_url year %}`: of a year's total; "" on a site without `training_blocks.urls`."""
    return total_addresses.explanation_url(year.asked, year.year, row=row, part=part)


@register.simple_tag
def unit_explanation_url(year, unit):
    """Of another unit's total in the same year, on the same day."""
    asked = replace(year.asked, scope=unit, today=False)
    return total_addresses.explanation_url(asked, year.year)


@register.inclusion_tag("training_blocks/totals/perspective.html", takes_context=True)
def totals_perspective(context, perspective, scope=None):
    """As reported or of today's territory, now or on a past day: links and a form that change the address."""
    params = context["request"].GET
    kept = {total_addresses.AS_OF, total_addresses.SHEET}
    return {
        "perspective": perspective,
        "scope": scope,
        "today": clock.today(),
        "reported_url": _changed(params, total_addresses.TERRITORY, None),
        "todays_url": _changed(params, total_addresses.TERRITORY, total_addresses.TODAY),
        "now_url": _changed(params, total_addresses.AS_OF, None),
        "kept": [(name, value) for name, value in params.items() if name not in kept],
    }


def _changed(params, name, value):
    return total_addresses.changed_query(params, **{name: value})


@register.inclusion_tag("training_blocks/totals/sheets.html", takes_context=True)
def totals_sheets(context, sheet):
    """The sheets of a long list."""
    params = context["request"].GET
    return {
        "sheet": sheet,
        "before": _sheet_url(params, sheet.number - 1) if sheet.has_previous() else "",
        "after": _sheet_url(params, sheet.number + 1) if sheet.has_next() else "",
    }


def _sheet_url(params, number):
    return total_addresses.changed_query(params, **{total_addresses.SHEET: str(number)})


@register.inclusion_tag(LOOSE)
def totals_loose(reports, caption, year=None):
    """Reports that are read already, with the reason of each; `year`: the total that does not use them."""
    of = {"asked": year.asked, "year": year.year} if year else {}
    return _loose(reports, caption, **of)


def _loose(reports, caption, **of):
    return {"caption": caption, "table": report_table(reports, **of)}


@register.inclusion_tag("training_blocks/totals/chart.html")
def totals_chart(drawn):
    return {"drawn": drawn, "chart": drawn.chart}


@register.simple_tag(takes_context=True)
def caption_of(context, value):
    """ "Plan: huyện Gò Công Tây, năm 2023": what a statistic block is about, its own or its page's."""
    page = context.get("page")
    unit = value.get("unit") or getattr(page, "reporting_unit", None)
    days = _days_of(value) or period_label(_given_period(page))
    named = [unit.name if unit else "", within_sentence(days)]
    stated = ", ".join(part for part in named if part)
    label = str(value.block.meta.label or value.block.label)
    return f"{label}: {stated}" if stated else label


def _days_of(value) -> str:
    if value.get("as_of"):
        return date_format(value["as_of"], "SHORT_DATE_FORMAT")
    chosen = value.get("period")
    return period_label(chosen.period) if chosen else ""


def _given_period(page):
    return getattr(page, "period", None)


@register.filter
def amount(value):
    """ "2.243", "hơn 44.200", or "–" where nothing is stated."""
    return amount_text(value)


@register.filter
def count(value):
    return shown_count(value)


@register.filter
def said_as(value, qualifier):
    """ "khoảng 1.400": a count with the word the article puts before it."""
    shown, word = shown_count(value), qualifier_word(qualifier)
    return f"{word} {shown}" if word and shown != "–" else shown


@register.filter
def percent(value):
    """ "8,35%", or "" where nothing is stated."""
    return f"{format_percent(value, get_language() or 'vi')}%" if value is not None else ""


@register.filter
def period_label(period):
    return period.label(get_language() or "vi") if period else ""


@register.filter
def within_sentence(label):
    """A period's label where it does not begin the sentence: "năm 2023"."""
    return in_sentence(label)


@register.filter
def choice_label(value, name):
    """The words of what is chosen in a field of a struct."""
    choices = dict(value.block.child_blocks[name].field.choices)
    return choices.get(value.get(name), "") if value.get(name) else ""


@register.simple_tag
def any_states(rows, names):
    """Whether a row of a list of structs states one of these fields (names parted by blanks)."""
    return any(row.get(name) not in (None, "") for row in rows for name in names.split())


@register.filter
def loaded_when_seen(html):
    """Embedded frames that ask their host for nothing until a reader opens what holds them; their border is the
    style sheet's, because HTML has given up the attribute that providers still write."""
    return mark_safe(FRAME_BORDER.sub("", str(html)).replace("<iframe ", '<iframe loading="lazy" '))
