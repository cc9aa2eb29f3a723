"""Whose desk it is: the sections a user writes in, the units they are of, and the drafts that lie there."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from django.urls import reverse
from wagtail.models import TaskState, WorkflowState, get_page_models

from training_blocks.former_units import former_units
from training_blocks.models import ReportingPageMixin, ReportingUnit
from training_blocks.page_permissions import addable_pages, editable_pages, may_publish_everywhere
from training_blocks.pages import base_page_model
from training_blocks.sections import section_models

SECTIONS_SHOWN, DRAFTS_SHOWN = 5, 5


@dataclass(frozen=True, slots=True)
class PlaceToWrite:
    """A section with the address of the form of a new article in it."""

    section: str
    address: str


@dataclass(frozen=True, slots=True)
class PlacesToWrite:
    """The first few; `more`: there are others."""

    shown: tuple[PlaceToWrite, ...]
    more: bool

    @property
    def several(self) -> bool:
        return len(self.shown) > 1


def places_to_write(user) -> PlacesToWrite:
    """Those of one unit first. A number of queries that depends on the types of sections alone."""
    found = []
    for model in section_models():
        kind = _kind_of_articles(model)
        if kind:
            rows = _sections(model, user).order_by("path")
            own = list(rows.exclude(default_unit=None)[: SECTIONS_SHOWN + 1])
            found += [(section, kind) for section in own]
            rest = SECTIONS_SHOWN + 1 - len(own)
            found += [(section, kind) for section in rows.filter(default_unit=None)[:rest]]
    places = (_place(section, kind) for section, kind in found[:SECTIONS_SHOWN])
    return PlacesToWrite(tuple(places), more=len(found) > SECTIONS_SHOWN)


def looks_after_all(user) -> bool:
    """Whether all units are this user's concern, and not those of some sections."""
    return may_publish_everywhere(user)


def own_units(user) -> QuerySet[ReportingUnit]:
    """The units of the sections that the user writes in, and their former units."""
    own: set[int] = set()
    for model in section_models():
        sections = _sections(model, user).exclude(default_unit=None)
        own.update(sections.order_by().values_list("default_unit", flat=True))
    return ReportingUnit.objects.filter(pk__in=own | former_units(own).keys())


def own_drafts(user) -> QuerySet:
    """Articles with figures that the user began or was the last to change, and that nobody was asked to approve;
    where the user may still edit."""
    mine = Q(owner=user) | Q(latest_revision__user=user)
    drafts = base_page_model().objects.filter(
        mine,
        has_unpublished_changes=True,
        content_type__in=_types_of_articles(),
        pk__in=editable_pages(user).order_by().values("pk"),
    )
    return drafts.exclude(Exists(_submissions())).order_by("-latest_revision_created_at", "pk")


def waiting_for(user) -> int:
    """How many submissions the user is asked to judge; Wagtail's own panel lists them."""
    return TaskState.objects.reviewable_by(user).count()


def _sections(model, user) -> QuerySet:
    return model.objects.filter(alias_of=None, pk__in=addable_pages(user).values("pk"))


def _kind_of_articles(section_model):
    allowed = section_model.creatable_subpage_models()
    return next((model for model in allowed if issubclass(model, ReportingPageMixin)), None)


def _place(section, kind) -> PlaceToWrite:
    names = (kind._meta.app_label, kind._meta.model_name, section.pk)
    return PlaceToWrite(section.title, reverse("wagtailadmin_pages:add", args=names))


def _types_of_articles() -> list[int]:
    kinds = [model for model in get_page_models() if issubclass(model, ReportingPageMixin)]
    return [found.pk for found in ContentType.objects.get_for_models(*kinds).values()]


def _submissions() -> QuerySet:
    """Workflows name their pages by text."""
    page_type = ContentType.objects.get_for_model(base_page_model())
    name = Cast(OuterRef("pk"), output_field=CharField())
    return WorkflowState.objects.active().filter(base_content_type=page_type, object_id=name)
