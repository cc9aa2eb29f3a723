"""How merges read in the history of a unit or a programme."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop
from wagtail.log_actions import LogFormatter

from training_blocks.merging import ENDED, FOLLOWED, MERGED, PARTED


def _formatter(name, sentence: str):
    """With the sentence's parts filled from what was logged; the bare label where they are missing."""

    class Formatter(LogFormatter):
        label = name

        def format_message(self, log_entry):
            try:
                return _(sentence) % log_entry.data
            except (KeyError, TypeError):
                return self.label

    return Formatter


def register_merge_log(actions) -> None:
    said = {
        MERGED: (gettext_lazy("Merged"), gettext_noop("Merged “%(programme)s” into “%(other)s”")),
        PARTED: (gettext_lazy("Parted"), gettext_noop("Parted “%(programme)s” from “%(other)s”")),
    }
    said |= {
        ENDED: (
            gettext_lazy("Ended"),
            gettext_noop("“%(unit)s” ended on %(day)s, followed by “%(other)s”"),
        ),
        FOLLOWED: (
            gettext_lazy("Successor"),
            gettext_noop("“%(unit)s” follows %(former)s from %(day)s on"),
        ),
    }
    for action, (label, sentence) in said.items():
        actions.register_action(action)(_formatter(label, sentence))
