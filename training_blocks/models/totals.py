"""Annual totals, stored for reading. Written by `training_blocks.indexing` alone, from the reports; never edited."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from training_blocks.models.units import ReportingUnit


class TotalPart(models.TextChoices):
    """Which sum of a unit and year a row holds.

    `TOTAL` is what stands. `OPEN` is the same before lines of hosted classes are left out, stored only where some
    are: it is what the area above adds up. `OWN` is the unit's own reports, split where units below add
    to them. `DECLARED` (its area report) and `SUMMED` (the sum that stands beside it) are stored where there is an
    area report.
    """

    TOTAL = "total", _("Total")
    OPEN = "open", _("Before hosted classes")
    OWN = "own", _("Own reports")
    DECLARED = "declared", _("Declared")
    SUMMED = "summed", _("Summed")


class AnnualTotal(models.Model):
    """One row of a breakdown of one sum; without a unit, of all units as one area.

    `programmes` is "" in the row of the whole sum, "-" in the row of what is not broken down, else programme codes
    in order, joined by "+". `…_words` are the qualifiers of a sum's inexact parts, in order, parted by blanks;
    `…_exact` is the sum of its exact parts. A measure that nothing states is null. `details` (in the row of the
    whole sum alone) is what `training_blocks.stored_totals` keeps beside the figures.
    """

    unit = models.ForeignKey(
        ReportingUnit,
        models.CASCADE,
        null=True,
        related_name="annual_totals",
        verbose_name=_("unit"),
    )
    year = models.PositiveSmallIntegerField(_("year"))
    part = models.CharField(max_length=10, choices=TotalPart)
    programmes = models.CharField(max_length=500, blank=True)
    classes = models.BigIntegerField(null=True)
    classes_words = models.CharField(max_length=40, blank=True)
    classes_exact = models.BigIntegerField(default=0)
    learners = models.BigIntegerField(null=True)
    learners_words = models.CharField(max_length=40, blank=True)
    learners_exact = models.BigIntegerField(default=0)
    attendances = models.BigIntegerField(null=True)
    attendances_words = models.CharField(max_length=40, blank=True)
    attendances_exact = models.BigIntegerField(default=0)
    details = models.JSONField(null=True)

    class Meta:
        ordering = ["unit", "-year", "part", "programmes"]
        verbose_name = _("annual total")
        verbose_name_plural = _("annual totals")
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "year", "part", "programmes"],
                condition=models.Q(unit__isnull=False),
                name="one_total_per_unit_year_row",
            ),
            models.UniqueConstraint(
                fields=["year", "part", "programmes"],
                condition=models.Q(unit=None),
                name="one_total_per_year_row",
            ),
        ]
        indexes = [models.Index(fields=["year", "part", "programmes"], name="total_year_part")]
