"""What people decided where reports contradict each other. Read by counting; kept when it is undone."""

import swapper
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from training_blocks.models.units import ReportingUnit


class Choice(models.TextChoices):
    """What was decided. `SEEN` changes no total: the figures are right as they stand."""

    STANDS = "stands", _("The first report stands")
    DECLARED = "declared", _("The declared total stands")
    SUMMED = "summed", _("The sum of the units stands")
    SAME_CLASS = "same-class", _("It is one class: count it once")
    OTHER_CLASS = "other-class", _("They are different classes: count both")
    SEEN = "seen", _("Right as it stands")


class Decision(models.Model):
    """A decision on one conflict. Reports are named by article and path, so that it outlives every rebuild.

    `first` and `second` mean what the conflict means by them (`counting.conflicts.Conflict`), but that of two reports
    the first is the one that stands; a conflict of one report or of a whole year has no second. `pages` are all whose
    figures were at stake. `figures` are those of both sides, as they were when it was decided.
    """

    conflict = models.CharField(_("conflict"), max_length=30)
    choice = models.CharField(_("decision"), max_length=20, choices=Choice)
    unit = models.ForeignKey(
        ReportingUnit, models.CASCADE, related_name="decisions", verbose_name=_("unit")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    programmes = models.CharField(_("programme"), max_length=500, blank=True)
    first_article = models.UUIDField(null=True)
    first_path = models.CharField(max_length=500, blank=True)
    second_article = models.UUIDField(null=True)
    second_path = models.CharField(max_length=500, blank=True)
    pages = models.ManyToManyField(swapper.get_model_name("wagtailcore", "Page"), related_name="+")
    figures = models.JSONField(default=dict)
    note = models.CharField(_("reason"), max_length=500, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(_("decided"))
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    undone_at = models.DateTimeField(_("undone"), null=True)

    class Meta:
        ordering = ["-decided_at", "-pk"]
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
