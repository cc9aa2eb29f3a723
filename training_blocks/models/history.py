"""What was published when. Append-only: no rebuild touches it, nothing is ever changed or taken out of it."""

from uuid import uuid4

import swapper
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from training_blocks.models.units import ReportingUnit


class LogIsKept(TypeError):
    """Code that would change or delete what is on record."""


class KeptRows(models.QuerySet):
    def update(self, **kwargs):
        raise LogIsKept("Rows of the log are only added.")

    def delete(self):
        raise LogIsKept("Rows of the log are only added.")


class KeptRow(models.Model):
    """A row that is only added. Deleting the page, unit or user it names still empties that key."""

    objects = KeptRows.as_manager()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise LogIsKept("Rows of the log are only added.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise LogIsKept("Rows of the log are only added.")


class ReportVersion(KeptRow):
    """What one statistic block stated from a moment on; null: from then on it stated nothing.

    The article is its translation key, which all languages share. `block` is one for all versions of a block, also
    where the block was typed anew in another place: its path changes then, what is told of it goes on.
    """

    article = models.UUIDField()
    block = models.UUIDField(default=uuid4)
    page = models.ForeignKey(
        swapper.get_model_name("wagtailcore", "Page"), models.SET_NULL, null=True, related_name="+"
    )
    content_path = models.CharField(max_length=500)
    recorded_at = models.DateTimeField(db_index=True)
    revision_id = models.PositiveBigIntegerField(null=True)
    stated = models.JSONField(null=True)

    class Meta:
        ordering = ["recorded_at", "pk"]
        indexes = [models.Index(fields=["article", "block"], name="version_of_block")]


class ChangeKind(models.TextChoices):
    CORRECTION = "correction", _("Correction")
    UPDATE = "update", _("Update")


class FigureChange(KeptRow):
    """One published figure that became another: what, from, to, when, by which revision.

    `subject` is a measure, "unit", "period", or of an indicator "number", "out-of" or "percent" (`indicator` and
    `label` then name it). `programmes` is "" for a figure of the whole report, else the codes of its row, joined by
    "+"; `label` of a row outside the total is its inclusion. `before` and `after` are {"number", "qualifier"},
    {"percent"}, {"unit"} or {"period"}; null: not stated.
    """

    version = models.ForeignKey(ReportVersion, models.PROTECT, related_name="changes")
    article = models.UUIDField(db_index=True)
    page = models.ForeignKey(
        swapper.get_model_name("wagtailcore", "Page"),
        models.SET_NULL,
        null=True,
        related_name="training_figure_changes",
        verbose_name=_("article"),
    )
    title = models.CharField(_("title"), max_length=255)
    content_path = models.CharField(max_length=500)
    anchor = models.CharField(max_length=200, blank=True)
    unit = models.ForeignKey(
        ReportingUnit,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("unit"),
    )
    year = models.PositiveSmallIntegerField(_("year"), null=True)
    kind = models.CharField(_("kind"), max_length=20, choices=ChangeKind)
    subject = models.CharField(_("what"), max_length=20)
    programmes = models.CharField(_("programme"), max_length=500, blank=True)
    indicator = models.CharField(max_length=200, blank=True)
    label = models.CharField(max_length=500, blank=True)
    before = models.JSONField(_("from"), null=True)
    after = models.JSONField(_("to"), null=True)
    changed_at = models.DateTimeField(_("when"), db_index=True)
    revision_id = models.PositiveBigIntegerField(_("revision"), null=True)

    class Meta:
        ordering = ["-changed_at", "-pk"]
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")


class ChangeReason(KeptRow):
    """Why a figure was changed, as an editor says; the latest one is shown."""

    change = models.ForeignKey(FigureChange, models.PROTECT, related_name="reasons")
    text = models.CharField(_("reason"), max_length=500)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    given_at = models.DateTimeField()

    class Meta:
        ordering = ["given_at", "pk"]
