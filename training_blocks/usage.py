"""Where a unit or a programme is used: in indexed reports, on pages, and in every revision, drafts included.

Wagtail's reference index knows a page's stored row alone. A draft over a live page, and an older revision that an
editor may still restore, keep their keys in JSON: it is narrowed down in the database by the key's digits, then
walked exactly, beside the field and block definitions of the page type.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, ProtectedError, Q, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail.blocks import ChooserBlock, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import ReferenceIndex, Revision, get_page_models

from training_blocks.models import PeriodApproval, Programme, Report, ReportingUnit
from training_blocks.pages import base_page_model


@dataclass(frozen=True, slots=True)
class Use:
    """A page that names the thing, or another object (then without a key)."""

    title: str
    page_id: int | None = None


def uses_of(instance: Programme | ReportingUnit) -> list[Use]:
    """Every page and object once, pages in the order of their keys."""
    found = {
        *_reporting(instance),
        *_approving(instance),
        *_choosing(instance),
        *_referring(instance),
        *_related(instance),
        *_revised(instance),
    }
    pages = base_page_model().objects.filter(pk__in=[key for key in found if isinstance(key, int)])
    named = [Use(page.draft_title or page.title, page.pk) for page in pages.order_by("pk")]
    return named + [Use(key) for key in sorted(key for key in found if isinstance(key, str))]


def refuse_while_used(instance: Programme | ReportingUnit) -> None:
    """Raises ProtectedError: for deletions that never saw a form."""
    uses = uses_of(instance)
    if uses:
        message = _("“%(name)s” is in use and cannot be deleted.") % {"name": instance}
        raise ProtectedError(message, set(uses))


def _reporting(instance) -> Iterable[int]:
    if isinstance(instance, Programme):
        named = Q(lines__programmes=instance)
    else:
        named = Q(unit=instance) | Q(lines__owner=instance) | Q(lines__partners=instance)
    return Report.objects.filter(named).order_by().values_list("page_id", flat=True).distinct()


def _approving(instance) -> Iterable[int]:
    """Approvals outlive the revisions they were given to."""
    if isinstance(instance, Programme):
        return []
    return PeriodApproval.objects.filter(unit=instance).order_by().values_list("page_id", flat=True)


def _choosing(instance) -> Iterator[int]:
    for model in get_page_models():
        for field in model._meta.get_fields():
            if field.many_to_one and field.related_model is type(instance):
                chosen = {field.name: instance.pk}
                yield from model.objects.filter(**chosen).values_list("pk", flat=True)


def _referring(instance) -> Iterator[int | str]:
    sources = ReferenceIndex.get_references_to(instance).values_list(
        "base_content_type_id", "object_id"
    )
    for type_id, key in sources.distinct():
        model = ContentType.objects.get_for_id(type_id).model_class()
        if model is base_page_model():
            yield int(key)
        elif model:
            yield from map(str, model._base_manager.filter(pk=key))


def _related(instance) -> Iterator[str]:
    """Units below a unit and those it succeeded, programmes merged into one: the reference index may not have been
    built yet."""
    if isinstance(instance, ReportingUnit):
        yield from map(str, instance.children.all())
        yield from map(str, instance.predecessors.all())
    else:
        yield from map(str, instance.merged.all())


def _revised(instance) -> Iterator[int | str]:
    texts = Revision.objects.alias(text=Cast("content", TextField()))
    for revision in texts.filter(text__contains=str(instance.pk)).iterator():
        model = ContentType.objects.get_for_id(revision.content_type_id).model_class()
        if model and _row_names(model, revision.content, instance):
            is_page = issubclass(model, base_page_model())
            yield int(revision.object_id) if is_page else revision.object_str


def _row_names(model: type[Model], content: dict, instance) -> bool:
    """Whether a serialised row, or a child row kept with it, names the instance."""
    fields = model._meta.get_fields()
    if any(_field_names(field, content.get(field.name), instance) for field in fields):
        return True
    return any(
        _row_names(relation.related_model, row, instance)
        for relation in get_all_child_relations(model)
        for row in content.get(relation.get_accessor_name()) or []
    )


def _field_names(field, stored: object, instance) -> bool:
    if isinstance(field, StreamField):
        return _block_names(field.stream_block, _loaded(stored), instance)
    return field.related_model is type(instance) and _is_key(stored, instance)


def _block_names(block, raw: object, instance) -> bool:
    if isinstance(block, ChooserBlock):
        return block.model_class is type(instance) and _is_key(raw, instance)
    return any(_block_names(child, value, instance) for child, value in _children(block, raw))


def _is_key(stored: object, instance) -> bool:
    """A key, or a list of keys; code may have stored it as text."""
    keys = stored if isinstance(stored, list) else [stored]
    return any(str(key) == str(instance.pk) for key in keys)


def _loaded(stored: object) -> object:
    """A revision keeps a stream as JSON within JSON."""
    try:
        return json.loads(stored) if isinstance(stored, str) else stored
    except ValueError:
        return None


def _children(block, raw: object) -> Iterator[tuple[object, object]]:
    if isinstance(block, StructBlock):
        members = raw if isinstance(raw, dict) else {}
        yield from ((child, members.get(name)) for name, child in block.child_blocks.items())
    items = raw if isinstance(raw, list) else []
    if isinstance(block, StreamBlock):
        typed = [item for item in items if isinstance(item, dict)]
        for item in typed:
            if item.get("type") in block.child_blocks:
                yield block.child_blocks[item["type"]], item.get("value")
    elif isinstance(block, ListBlock):
        for item in items:
            in_block_form = isinstance(item, dict) and "value" in item
            yield block.child_block, item["value"] if in_block_form else item
