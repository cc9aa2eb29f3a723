"""What all statistic blocks share: they answer for themselves from their stored value, keep the rules, and show
a table that can be linked to."""

import threading
from datetime import date

from django.core.exceptions import ValidationError
from wagtail.blocks import ListBlock, StructBlock
from wagtail.blocks.list_block import ListBlockValidationError, ListValue
from wagtail.blocks.struct_block import StructBlockValidationError

from training_blocks import clock, rules
from training_blocks.blocks.anchors import anchor_of
from training_blocks.blocks.given import Given, given_by_page
from training_blocks.messages import sentence
from training_blocks.rules import Fault, Stated


class HarmlessStructBlock(StructBlock):
    """A struct that takes whatever code stored: anything but a struct reads as an empty one.

    Wagtail answers 500 for page and form otherwise.
    """

    def to_python(self, value):
        return super().to_python(value if isinstance(value, dict) else {})

    def bulk_to_python(self, values):
        return super().bulk_to_python([v if isinstance(v, dict) else {} for v in values])

    def get_prep_value(self, value):
        return super().get_prep_value(value) if isinstance(value, dict) else {}

    def get_form_state(self, value):
        return super().get_form_state(value if isinstance(value, dict) else self.get_default())


class RowsBlock(ListBlock):
    """The rows of a statistic block; starts with one blank row, and blank rows are dropped on publishing."""

    def to_python(self, value):
        return super().to_python(value if isinstance(value, list) else [])

    def bulk_to_python(self, values):
        return super().bulk_to_python([v if isinstance(v, list) else [] for v in values])

    def filled(self, value: ListValue) -> ListValue:
        kept = [
            child for child in value.bound_blocks if not is_blank(self.child_block, child.value)
        ]
        return ListValue(self, bound_blocks=kept)


def is_blank(block, value) -> bool:
    """Whether nothing was entered: every field is empty or as it came."""
    if isinstance(block, StructBlock):
        ignored = getattr(block.meta, "ignored_when_blank", ())
        members = (
            (name, child) for name, child in block.child_blocks.items() if name not in ignored
        )
        return all(is_blank(child, (value or {}).get(name)) for name, child in members)
    if isinstance(block, ListBlock):
        return all(is_blank(block.child_block, item) for item in value or [])
    return value in (None, "") or value == block.get_default()


class DeferredPerThread:
    """Keeps Wagtail's "this is only a draft" flag per thread.

    Wagtail keeps one block object per process and sets the flag on it: a draft saved by one editor would switch
    off the rules for another who publishes at the same moment.
    """

    def __init__(self, *args, **kwargs):
        self._deferral = threading.local()
        super().__init__(*args, **kwargs)

    @property
    def is_deferred_validation(self) -> bool:
        return getattr(self._deferral, "on", False)

    @is_deferred_validation.setter
    def is_deferred_validation(self, value: bool) -> None:
        self._deferral.on = value


class StatisticBlock(DeferredPerThread, HarmlessStructBlock):
    """Base of every statistic block. A subclass reads its stored value and says what it states."""

    def states(self, raw: object, given: Given) -> Stated:
        """What the stored value states; never raises, whatever is stored."""
        raise NotImplementedError

    def to_publish(self, raw: dict) -> dict:
        """The prepared value as it will be published."""
        return raw

    def faults(self, stated: Stated, *, today: date) -> list[Fault]:
        """What keeps the value from being published: unreadable fields first, then broken rules."""
        return list(stated.faults)

    def completed(self, stated: Stated, value) -> Stated:
        """With what only the chosen objects tell."""
        return stated

    def settled(self, value, stated: Stated):
        """The cleaned value with what the block fills in by itself."""
        for name, child in self.child_blocks.items():
            if isinstance(child, RowsBlock):
                value[name] = child.filled(value[name])
        return value

    def clean(self, value):
        cleaned = super().clean(value)
        if misplaced := self.bound_faults(cleaned):
            raise errors_from(misplaced, self)
        if self.is_deferred_validation:
            return cleaned
        raw = self.to_publish(self.get_prep_value(cleaned))
        stated = self.completed(self.states(raw, given_by_page()), cleaned)
        faults = self.faults(stated, today=clock.today()) + self.editor_faults(cleaned, stated)
        if faults:
            raise errors_from(faults, self)
        return self.settled(cleaned, stated)

    def bound_faults(self, value) -> list[Fault]:
        """Of drafts too: a draft may be published without its form."""
        bound, unit = given_by_page().bound, value.get("unit")
        if bound is None or unit is None:
            return []
        place = {"bound": bound.paths, "name": bound.name, "at": ("unit",)}
        return list(rules.bound_faults(unit.tree_path, **place))

    def editor_faults(self, value, stated: Stated) -> list[Fault]:
        """Rules that only an editor can still mend; counting leaves such a report out by itself."""
        given, own = given_by_page(), value.get("unit")
        life = own.counted_as if own else given.life
        if (
            stated.report is None
            or life is None
            or (not own and stated.report.period == given.period)
        ):
            return []
        return list(rules.life_faults(stated.report, life, at=("unit",) if own else ("period",)))

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        context["anchor"] = anchor_of(value, context)
        return context


def errors_from(faults: list[Fault], block) -> ValidationError:
    """The faults as Wagtail's errors, each on its own field; several on one field are joined."""
    tree: dict = {}
    for fault in faults:
        node = tree
        for step in fault.field:
            node = node.setdefault(step, {})
        node.setdefault(None, []).append(sentence(fault.code, fault.params))
    return _error(tree, block)


def _error(tree: dict, block) -> ValidationError:
    own = [" ".join(tree.pop(None))] if None in tree else []
    if isinstance(block, ListBlock):
        children = {n: _error(branch, block.child_block) for n, branch in tree.items()}
        return ListBlockValidationError(block_errors=children, non_block_errors=own)
    if isinstance(block, StructBlock):
        children = {n: _error(branch, block.child_blocks[n]) for n, branch in tree.items()}
        return StructBlockValidationError(block_errors=children, non_block_errors=own)
    return ValidationError(own)
