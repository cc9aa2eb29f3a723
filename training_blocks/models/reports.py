"""The index: what the statistic blocks of live pages state. Written by `training_blocks.indexing` alone."""

import swapper
from django.db import models
from django.utils.translation import gettext_lazy as _

from training_blocks.models.programmes import Programme
from training_blocks.models.units import ReportingUnit


class ReportKind(models.TextChoices):
    RESULTS = "results", _("Training results")
    PLAN = "plan", _("Plan")
    QUALITY = "quality", _("Quality")
    OUTREACH = "outreach", _("Outreach")
    STAFF = "staff", _("Staff")


class ReportScope(models.TextChoices):
    OWN = "own", _("The unit's own classes")
    AREA = "area", _("The unit and every unit below it")


class ReportCoverage(models.TextChoices):
    WHOLE = "whole", _("All classes of the period")
    LISTED = "listed", _("Only the classes listed")


class StandingChoice(models.TextChoices):
    COUNTED = "counted", _("Counted")
    COVERED = "covered", _("Covered")
    DUPLICATE = "duplicate", _("Duplicate")
    OVERLAPPING = "overlapping", _("Overlapping")
    EXCLUDED = "excluded", _("Excluded")


class PeriodKindChoice(models.TextChoices):
    YEAR = "year", _("Year")
    HALF = "half", _("Half-year")
    NINE_MONTHS = "nine-months", _("Nine months")
    QUARTER = "quarter", _("Quarter")
    MONTH = "month", _("Month")
    EVENT = "event", _("One day")
    RANGE = "range", _("From one day to another")
    TERM = "term", _("Term of office or plan period")
    OPEN = "open", _("No stated period")


class Report(models.Model):
    """What one statistic block states for one unit and one period.

    Identified by the page and the path of the block in it, so that a row keeps its key while its block is edited.
    Only results reports have a standing; the other kinds carry indicators.
    """

    page = models.ForeignKey(
        swapper.get_model_name("wagtailcore", "Page"),
        models.CASCADE,
        related_name="training_reports",
        verbose_name=_("article"),
    )
    content_path = models.CharField(max_length=500)
    anchor = models.CharField(max_length=200)
    position = models.PositiveIntegerField(default=0)
    kind = models.CharField(_("kind"), max_length=20, choices=ReportKind)
    unit = models.ForeignKey(
        ReportingUnit, models.PROTECT, related_name="reports", verbose_name=_("unit")
    )
    scope = models.CharField(
        _("scope"), max_length=10, choices=ReportScope, default=ReportScope.OWN
    )
    coverage = models.CharField(
        _("coverage"), max_length=10, choices=ReportCoverage, default=ReportCoverage.WHOLE
    )
    period_kind = models.CharField(_("period"), max_length=20, choices=PeriodKindChoice)
    period_start = models.DateField(_("from"), null=True)
    period_end = models.DateField(_("to"), null=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True)
    data_as_of = models.DateField(_("data as of"), null=True)
    official = models.BooleanField(_("official"), default=True)
    corrects_page = models.ForeignKey(
        swapper.get_model_name("wagtailcore", "Page"),
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("corrects"),
    )
    published_on = models.DateField(_("published on"), null=True)
    first_published_at = models.DateTimeField(null=True)
    declared_classes = models.PositiveIntegerField(_("declared classes"), null=True)
    declared_learners = models.PositiveIntegerField(_("declared learners"), null=True)
    declared_attendances = models.PositiveIntegerField(_("declared attendances"), null=True)
    classes_qualifier = models.CharField(max_length=10, blank=True)
    qualifier = models.CharField(max_length=10, blank=True)
    difference_reason = models.TextField(_("reason for a difference"), blank=True)
    standing = models.CharField(
        _("standing"), max_length=20, choices=StandingChoice, blank=True, db_index=True
    )
    reason = models.CharField(_("reason"), max_length=30, blank=True)
    stands_instead = models.ForeignKey(
        "self", models.SET_NULL, null=True, related_name="+", verbose_name=_("stands instead")
    )

    class Meta:
        ordering = ["-year", "unit", "position", "pk"]
        verbose_name = _("indexed report")
        verbose_name_plural = _("indexed reports")
        constraints = [
            models.UniqueConstraint(fields=["page", "content_path"], name="one_report_per_block")
        ]
        indexes = [
            models.Index(fields=["kind", "unit", "year"], name="report_unit_year"),
            # The latest published, of a year and of all: no list of them sorts a country's reports.
            models.Index(fields=["kind", "year", "first_published_at"], name="report_year_latest"),
            models.Index(fields=["kind", "first_published_at"], name="report_latest"),
        ]

    def __str__(self) -> str:
        return f"{self.unit} · {self.period_kind} {self.year or ''}".strip()


class ReportLine(models.Model):
    """One programme row of a results report."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="lines")
    position = models.PositiveIntegerField()
    programmes = models.ManyToManyField(Programme, through="LineProgramme", related_name="+")
    named_programmes = models.CharField(
        max_length=500, blank=True
    )  # codes as the article has them, joined by "+", where one of them counts as another now
    theme = models.CharField(max_length=500, blank=True)
    cohort = models.CharField(max_length=100, blank=True)
    event = models.CharField(max_length=20, blank=True)
    classes = models.PositiveIntegerField(null=True)
    learners = models.PositiveIntegerField(null=True)
    attendances = models.PositiveIntegerField(null=True)
    qualifier = models.CharField(max_length=10, blank=True)
    inclusion = models.CharField(max_length=20)
    owner = models.ForeignKey(ReportingUnit, models.PROTECT, null=True, related_name="+")
    partners = models.ManyToManyField(ReportingUnit, related_name="+")
    partner_names = models.CharField(max_length=500, blank=True)
    relation = models.CharField(max_length=200, blank=True)
    reason = models.CharField(
        max_length=30, blank=True
    )  # why it is left out; "": it counts with its report
    stands_instead = models.ForeignKey(Report, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["report", "position"]


class LineProgramme(models.Model):
    """A table of its own so that a programme in use cannot be deleted."""

    line = models.ForeignKey(ReportLine, models.CASCADE, related_name="line_programmes")
    programme = models.ForeignKey(Programme, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["line", "programme"], name="one_programme_per_line")
        ]


class ReportIndicator(models.Model):
    """Any typed figure that is not a line: a plan, a grade, an outreach event, a stock of staff. Never summed."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="indicators")
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    label = models.CharField(max_length=500, blank=True)
    number = models.PositiveIntegerField(null=True)
    out_of = models.PositiveIntegerField(null=True)
    percent = models.DecimalField(max_digits=7, decimal_places=2, null=True)
    basis = models.CharField(max_length=20, blank=True)
    qualifier = models.CharField(max_length=10, blank=True)

    class Meta:
        ordering = ["report", "position"]


class IndexProblem(models.Model):
    """A statistic block that cannot be read, or a page whose refresh failed (then without a path)."""

    page = models.ForeignKey(
        swapper.get_model_name("wagtailcore", "Page"),
        models.CASCADE,
        related_name="+",
        verbose_name=_("article"),
    )
    content_path = models.CharField(_("place in the article"), max_length=500, blank=True)
    anchor = models.CharField(max_length=200, blank=True)
    faults = models.JSONField(_("what is wrong"), default=list)
    noticed_at = models.DateTimeField(_("noticed"), auto_now_add=True)

    class Meta:
        ordering = ["page", "content_path"]
        verbose_name = _("unreadable statistic block")
        verbose_name_plural = _("unreadable statistic blocks")
        constraints = [
            models.UniqueConstraint(fields=["page", "content_path"], name="one_problem_per_block")
        ]


class IndexState(models.Model):
    """One row: the lock that every writer of the index takes first, and the version every change raises."""

    version = models.PositiveBigIntegerField(default=0)
