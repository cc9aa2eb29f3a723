"""What the registry shows of a report, as methods that modeladmin's lists and exports call with a row."""

from django.contrib.admin import display
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from training_blocks.blocks.tables import amount_text, qualifier_word
from training_blocks.counting import Amount, Measure, Reason
from training_blocks.messages import reason_text
from training_blocks.records import row_period
from training_blocks.totals import figures_of


def stated_amount(report, measure: Measure) -> Amount | None:
    """Of the figures that are read once for all columns of a row."""
    if not hasattr(report, "stated_figures"):
        report.stated_figures = figures_of(report)
    return report.stated_figures.of(measure)


def edit_address(page_id: int, content_path: str) -> str:
    """The article's form, opened at the block."""
    address = reverse("wagtailadmin_pages:edit", args=[page_id])
    return f"{address}#:w:contentpath={content_path}" if content_path else address


def edit_link(page, content_path: str) -> str:
    title = page.draft_title or page.title
    return format_html('<a href="{}">{}</a>', edit_address(page.pk, content_path), title)


class ReportColumns:
    """Columns of the list."""

    @display(description=_("Unit"), ordering="unit__sort_key")
    def unit_name(self, report):
        return str(report.unit)

    @display(description=_("Period"), ordering="period_start")
    def period(self, report):
        return row_period(report).label(get_language() or "vi")

    @display(description=_("Kind"), ordering="kind")
    def kind_name(self, report):
        return report.get_kind_display()

    @display(description=_("Classes"))
    def classes(self, report):
        return amount_text(stated_amount(report, Measure.CLASSES))

    @display(description=_("Learners"))
    def learners(self, report):
        return amount_text(stated_amount(report, Measure.LEARNERS))

    @display(description=_("Attendances"))
    def attendances(self, report):
        return amount_text(stated_amount(report, Measure.ATTENDANCES))

    @display(description=_("Standing"), ordering="standing")
    def standing_name(self, report):
        return report.get_standing_display() or "–"

    @display(description=_("Standing"), ordering="standing")
    def standing_and_reason(self, report):
        """In one cell: the list has little room."""
        parts = (self.standing_name(report), self.reason_sentence(report))
        return format_html_join("", "<div>{}</div>", ((part,) for part in parts if part))

    @display(description=_("Reason"))
    def reason_sentence(self, report):
        """Why it is not counted; of a counted report its standing says all."""
        return "" if report.reason == Reason.COUNTED else reason_text(report.reason)

    @display(description=_("Article"), ordering="page__title")
    def article(self, report):
        return edit_link(report.page, report.content_path)


class ExportColumns:
    """Columns of the spreadsheets: plain numbers and days, one fact to a column."""

    @display(description=_("Year"))
    def year(self, report):
        return report.year

    @display(description=_("From"))
    def first_day(self, report):
        return report.period_start

    @display(description=_("To"))
    def last_day(self, report):
        return report.period_end

    @display(description=_("Classes"))
    def classes_number(self, report):
        return _value(stated_amount(report, Measure.CLASSES))

    @display(description=_("Classes said as"))
    def classes_words(self, report):
        return _words(stated_amount(report, Measure.CLASSES))

    @display(description=_("Learners"))
    def learners_number(self, report):
        return _value(stated_amount(report, Measure.LEARNERS))

    @display(description=_("Learners said as"))
    def learners_words(self, report):
        return _words(stated_amount(report, Measure.LEARNERS))

    @display(description=_("Attendances"))
    def attendances_number(self, report):
        return _value(stated_amount(report, Measure.ATTENDANCES))

    @display(description=_("Attendances said as"))
    def attendances_words(self, report):
        return _words(stated_amount(report, Measure.ATTENDANCES))

    @display(description=_("Data as of"))
    def data_day(self, report):
        return report.data_as_of

    @display(description=_("Article"))
    def article_title(self, report):
        return report.page.title

    @display(description=_("Date of the article"))
    def article_day(self, report):
        return report.published_on


def _value(amount: Amount | None) -> int | None:
    return amount.value if amount else None


def _words(amount: Amount | None) -> str:
    return qualifier_word(amount.qualifier) if amount else ""
