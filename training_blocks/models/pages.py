"""What a site's own page types take from the plugin: abstract mixins, never a page of our own."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from training_blocks.blocks.given import Given
from training_blocks.blocks.period import SPAN_CHOICES
from training_blocks.forms import ReportingPageForm
from training_blocks.models.units import ReportingUnit
from training_blocks.periods import PeriodRefused, ReportingPeriod


class ReportingPageMixin(models.Model):
    """An article that gives its statistic blocks a unit and a period, and has a date of its own."""

    reporting_unit = models.ForeignKey(
        ReportingUnit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("unit"),
    )
    period_span = models.CharField(_("period"), max_length=20, blank=True, choices=SPAN_CHOICES)
    period_year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    period_start = models.DateField(_("from"), null=True, blank=True)
    period_end = models.DateField(_("to"), null=True, blank=True)
    article_date = models.DateField(_("date of the article"), null=True, blank=True)

    base_form_class = ReportingPageForm

    class Meta:
        abstract = True

    @property
    def period(self) -> ReportingPeriod | None:
        """None while no period, or no sensible one, is chosen."""
        try:
            return ReportingPeriod.from_span(
                self.period_span, self.period_year, self.period_start, self.period_end
            )
        except PeriodRefused:
            return None

    @property
    def given(self) -> Given:
        unit = self.reporting_unit_id
        return Given(unit=str(unit) if unit else None, period=self.period)


class SectionPageMixin(models.Model):
    """A section whose new articles are proposed a unit; the editor's choice decides."""

    default_unit = models.ForeignKey(
        ReportingUnit,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("unit of new articles"),
    )

    class Meta:
        abstract = True


class TotalsPageMixin(models.Model):
    """A page of totals, of one unit with all below it or of all units."""

    scope_unit = models.ForeignKey(
        ReportingUnit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("unit"),
        help_text=_("Left open: all units."),
    )

    class Meta:
        abstract = True
