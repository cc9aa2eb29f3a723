"""The taxonomy of programmes: what classes are of, and how a new line of each is first proposed to count."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from training_blocks.models.fields import AliasesField, NameField, SearchKeyField, SortKeyField


class ProgrammeGroup(models.TextChoices):
    THEORY = "theory", _("Political theory")
    SKILLS = "skills", _("Professional skills")
    KNOWLEDGE = "knowledge", _("Knowledge and themes")
    OUTREACH = "outreach", _("Outreach")
    OTHER = "other", _("Other")


class ProgrammeRole(models.TextChoices):
    """What a line of the programme usually is; the line itself decides."""

    CLASS = "class", _("Class of the centre")
    HOSTED = "hosted", _("Hosted class owned by another school or body")
    OUTREACH = "outreach", _("Outreach, outside the total")
    MEMO = "memo", _("Memo, outside the total")


class Programme(index.Indexed, models.Model):
    code = models.SlugField(_("code"), max_length=60, unique=True)
    name_vi = NameField(_("name in Vietnamese"), max_length=200)
    name_en = NameField(_("name in English"), max_length=200, blank=True)
    aliases = AliasesField(_("other names"), blank=True, help_text=_("One to a line."))
    group = models.CharField(_("group"), max_length=20, choices=ProgrammeGroup)
    role = models.CharField(_("role"), max_length=20, choices=ProgrammeRole)
    valid_from = models.DateField(_("in use from"), null=True, blank=True)
    valid_to = models.DateField(_("in use until"), null=True, blank=True)
    order = models.PositiveIntegerField(_("order"), default=0)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="merged",
        verbose_name=_("merged into"),
        help_text=_("Articles that name this programme are counted as that one."),
    )
    sort_key = SortKeyField()
    search_key = SearchKeyField(source="all_names", max_length=1000)

    search_fields = [
        index.SearchField("name_vi", boost=2),
        index.SearchField("search_key"),
        index.AutocompleteField("name_vi"),
        index.AutocompleteField("search_key"),
    ]

    class Meta:
        ordering = ["order", "sort_key", "pk"]
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        in_english = (get_language() or "").startswith("en")
        return (in_english and self.name_en) or self.name_vi

    @property
    def all_names(self) -> str:
        return " ".join([self.name_vi, self.name_en, self.code, *self.aliases.split("\n")])
