"""Reporting units: who reports, under whom, and from when to when."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from training_blocks.counting import Unit
from training_blocks.models.fields import (
    AliasesField,
    NameField,
    SearchKeyField,
    SortKeyField,
    TreePathField,
)


class UnitKind(models.TextChoices):
    PROVINCE = "province", _("Province or city")
    DISTRICT = "district", _("District (until 30/06/2025)")
    COMMUNE = "commune", _("Commune, ward or special zone")
    BLOC = "bloc", _("Bloc or directly attached Party committee")
    SCHOOL = "school", _("Provincial political school")
    BODY = "body", _("Body that compiles reports")


class ReportingUnit(index.Indexed, models.Model):
    """A unit has one parent for life: what changes enough closes it and opens a successor."""

    slug = models.SlugField(_("slug"), max_length=100, unique=True)
    name_vi = NameField(_("name in Vietnamese"), max_length=200)
    name_en = NameField(_("name in English"), max_length=200, blank=True)
    aliases = AliasesField(_("other names"), blank=True, help_text=_("One to a line."))
    kind = models.CharField(_("kind"), max_length=20, choices=UnitKind)
    official_code = models.CharField(
        _("official code"),
        max_length=20,
        blank=True,
        help_text=_("Code in the national list of administrative units, where there is one."),
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("belongs to"),
    )
    valid_from = models.DateField(_("exists from"), null=True, blank=True)
    valid_to = models.DateField(_("exists until"), null=True, blank=True)
    successors = models.ManyToManyField(
        "self",
        symmetrical=False,
        blank=True,
        related_name="predecessors",
        verbose_name=_("successors"),
    )
    expects_reports = models.BooleanField(_("is expected to report"), default=True)
    expected_spans = models.JSONField(
        _("expected periods"),
        default=list,
        blank=True,
        help_text=_("Left open: the first half and the whole year."),
    )
    due_days = models.PositiveSmallIntegerField(
        _("days to report in"),
        default=15,
        help_text=_("Counted from the day a period ends; a later report is late."),
    )
    sort_key = SortKeyField()
    search_key = SearchKeyField(source="all_names", max_length=1000)
    tree_path = TreePathField()

    search_fields = [
        index.SearchField("name_vi", boost=2),
        index.SearchField("search_key"),
        index.AutocompleteField("name_vi"),
        index.AutocompleteField("search_key"),
        index.FilterField("kind"),
    ]

    class Meta:
        ordering = ["sort_key", "valid_from", "pk"]
        verbose_name = _("reporting unit")
        verbose_name_plural = _("reporting units")

    def __str__(self) -> str:
        return f"{self.name} ({self.life})" if self.life else self.name

    @property
    def name(self) -> str:
        in_english = (get_language() or "").startswith("en")
        return (in_english and self.name_en) or self.name_vi

    @property
    def all_names(self) -> str:
        return " ".join([self.name_vi, self.name_en, *self.aliases.split("\n")])

    @property
    def life(self) -> str:
        """The dates that tell units of one name apart: "từ 01/07/2025", "đến 30/06/2025"; "" for neither."""
        start, end = (_day(self.valid_from), _day(self.valid_to))
        if start and end:
            return _("%(start)s – %(end)s") % {"start": start, "end": end}
        if start:
            return _("from %(start)s") % {"start": start}
        return _("until %(end)s") % {"end": end} if end else ""

    @property
    def counted_as(self) -> Unit:
        """The unit as counting knows it, by primary key and without its tree."""
        return Unit(
            slug=str(self.pk),
            valid_from=self.valid_from,
            valid_to=self.valid_to,
            expects_reports=self.expects_reports,
        )

    def clean(self) -> None:
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValidationError(
                {"valid_to": _("The unit ends before it begins: check both dates.")}
            )
        if self._is_own_ancestor():
            raise ValidationError(
                {"parent": _("A unit cannot belong to itself or to a unit below it.")}
            )

    def _is_own_ancestor(self) -> bool:
        above, seen = self.parent, set()
        while above and above.pk not in seen:
            if above.pk == self.pk:
                return True
            seen.add(above.pk)
            above = above.parent
        return False


def _day(day) -> str:
    return date_format(day, "SHORT_DATE_FORMAT") if day else ""
