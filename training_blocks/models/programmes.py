"""The taxonomy of programmes: what classes are of, and how a new line of each is first proposed to count."""

from collections.abc import Callable
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from training_blocks.models.fields import AliasesField, NameField, SearchKeyField, SortKeyField

T = TypeVar("T")


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
    def own_names(self) -> list[str]:
        return [self.name_vi, self.name_en, self.code, *self.aliases.split("\n")]

    @property
    def all_names(self) -> str:
        """With those of the programmes that were merged into it: whoever types one of them means this."""
        merged = merged_below(self) if self.pk else []
        return " ".join([*self.own_names, *(name for one in merged for name in one.own_names)])

    @property
    def counted_as(self) -> "Programme":
        """The programme whose figures this one's are: itself, unless it was merged."""
        return end_of(self, lambda one: one.merged_into)

    def clean(self) -> None:
        if self.merged_into and self in _onwards(self.merged_into):
            raise ValidationError(
                {
                    "merged_into": _(
                        "A programme cannot be merged into itself, not by a detour either."
                    )
                }
            )


def counted_programmes() -> dict[Programme, Programme]:
    """Every programme with the one it counts as, in one query."""
    every = {programme.pk: programme for programme in Programme.objects.all()}
    ends = {key: end_of(key, lambda one: every[one].merged_into_id) for key in every}
    return {every[key]: every[end] for key, end in ends.items()}


def merged_codes() -> dict[str, str]:
    """The code that each merged programme counts under, by its own."""
    return {one.code: end.code for one, end in counted_programmes().items() if one != end}


def merged_below(programme: Programme) -> list[Programme]:
    """The programmes that were merged into it, and into those."""
    found: list[Programme] = []
    waiting = [programme]
    while waiting:
        new = [one for one in waiting.pop().merged.all() if one not in (programme, *found)]
        found += new
        waiting += new
    return found


def end_of(start: T, following: Callable[[T], T | None]) -> T:
    """The last of a chain; where code stored a circle, the start."""
    seen = [start]
    while (after := following(seen[-1])) is not None:
        if after in seen:
            return start
        seen.append(after)
    return seen[-1]


def _onwards(programme: Programme) -> list[Programme]:
    found: list[Programme] = []
    following: Programme | None = programme
    while following and following not in found:
        found.append(following)
        following = following.merged_into
    return found
