"""Blocks that choose a unit or a programme; a stored key that names nothing is harmless to page and form."""

from itertools import groupby

from django import forms
from django.utils.functional import cached_property
from wagtail.blocks import ChooserBlock, PageChooserBlock
from wagtail.coreutils import resolve_model_string
from wagtail.snippets.blocks import SnippetChooserBlock

from training_blocks.blocks.reading import is_key


class _Harmless:
    """Wagtail answers 500 for page and form where a chooser holds anything but a number."""

    def to_python(self, value):
        return super().to_python(value) if is_key(value) else None

    def bulk_to_python(self, values):
        keys = [value if is_key(value) else None for value in values]
        found = iter(super().bulk_to_python([key for key in keys if key is not None]))
        return [None if key is None else next(found) for key in keys]


class UnitBlock(_Harmless, SnippetChooserBlock):
    """Chooses a reporting unit; the chooser shows the dates of units that share a name."""

    def __init__(self, **kwargs):
        super().__init__("training_blocks.ReportingUnit", **({"required": False} | kwargs))


class ArticleBlock(_Harmless, PageChooserBlock):
    """Chooses another article."""

    def __init__(self, **kwargs):
        super().__init__(**({"required": False} | kwargs))


class _ProgrammeIterator(forms.models.ModelChoiceIterator):
    """Programmes under their groups, as a select with optgroups."""

    def __iter__(self):
        yield "", "---------"
        # Asked anew each time: the field lives as long as the process, and a queryset keeps its first answer.
        ordered = sorted(self.queryset.all(), key=lambda programme: _group_order(programme))
        for group, programmes in groupby(ordered, key=lambda p: p.get_group_display()):
            yield group, [self.choice(programme) for programme in programmes]


def _group_order(programme):
    groups = type(programme)._meta.get_field("group").choices
    return [value for value, _label in groups].index(programme.group), programme.order


class _ProgrammeField(forms.ModelChoiceField):
    iterator = _ProgrammeIterator

    def label_from_instance(self, programme):
        """ "Lớp cảm tình Đảng → Nhận thức về Đảng": merged, as which one it counts."""
        counted = programme.counted_as
        return str(programme) if counted == programme else f"{programme} → {counted}"


class _ProgrammeSelect(forms.Select):
    """A line keeps the programme it names, but none that was merged into another can be chosen anew."""

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        programme = getattr(value, "instance", None)
        if programme and programme.merged_into_id:
            option["attrs"]["hidden"] = True
        return option


class ProgrammeBlock(_Harmless, ChooserBlock):
    """A select instead of a modal chooser: twenty programmes, and one of them in every line typed."""

    widget = _ProgrammeSelect

    def __init__(self, **kwargs):
        super().__init__(**({"required": False} | kwargs))

    @cached_property
    def target_model(self):
        return resolve_model_string("training_blocks.Programme")

    @cached_property
    def field(self):
        return _ProgrammeField(
            queryset=self.target_model.objects.select_related("merged_into"),
            widget=self.widget,
            required=self._required,
            help_text=self._help_text,
        )

    def get_form_state(self, value):
        return [str(value.pk)] if value else [""]

    def value_from_form(self, value):
        try:
            return super().value_from_form(value)
        except ValueError:
            return None

    class Meta:
        icon = "tag"
