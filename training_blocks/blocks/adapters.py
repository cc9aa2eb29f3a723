"""What statistic blocks hand to their scripts in the editor, and which scripts those are."""

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext
from wagtail.admin.telepath import register
from wagtail.blocks.struct_block import StructBlockAdapter

from training_blocks.blocks.fields import COUNT_SCRIPTS
from training_blocks.blocks.indicators import PlanBlock
from training_blocks.blocks.pasting import paste_facts
from training_blocks.blocks.results import PROPOSED, ResultsBlock
from training_blocks.blocks.tables import qualifier_word
from training_blocks.messages import MEASURE_NAMES
from training_blocks.numbers import Qualifier
from training_blocks.rules import PROPOSED_INCLUSION

#: Each script says at its head what it needs.
RESULTS_SCRIPTS = [
    *COUNT_SCRIPTS,
    "training_blocks/lines.js",
    "training_blocks/results_block.js",
    "training_blocks/sums.js",
    "training_blocks/running_sums.js",
    "training_blocks/line_keys.js",
    "training_blocks/repeated_programmes.js",
    "training_blocks/paste_preview.js",
    "training_blocks/paste.js",
]


class ResultsBlockAdapter(StructBlockAdapter):
    js_constructor = "training_blocks.ResultsBlock"

    def js_args(self, block):
        name, children, meta = super().js_args(block)
        return [name, children, meta | {"training": results_facts(block)}]

    @cached_property
    def media(self):
        styles = {"all": ["training_blocks/paste.css"]}
        return super().media + forms.Media(js=RESULTS_SCRIPTS, css=styles)


class PlanBlockAdapter(StructBlockAdapter):
    js_constructor = "training_blocks.PlanBlock"

    def js_args(self, block):
        name, children, meta = super().js_args(block)
        return [name, children, meta | {"training": {"sentences": plan_sentences()}}]

    @cached_property
    def media(self):
        return super().media + forms.Media(js=[*RESULTS_SCRIPTS, "training_blocks/plan_block.js"])


def results_facts(block: ResultsBlock) -> dict:
    """What the scripts need to judge the lines as the server does; asks for the programmes' roles in one query."""
    programmes = block.child_blocks["lines"].child_block.child_blocks["programme"].target_model
    return {
        "inclusions": {
            str(programme.pk): PROPOSED_INCLUSION[programme.counted_as.role].value
            for programme in programmes.objects.select_related("merged_into")
        },
        "proposed": list(PROPOSED),
        "measures": {measure.value: gettext(name) for measure, name in MEASURE_NAMES.items()},
        "qualifiers": {word.value: qualifier_word(word) for word in Qualifier},
        "sentences": sum_sentences(),
        "paste": paste_facts(),
    }


def sum_sentences() -> dict[str, str]:
    return {
        "total": "= %(total)s",
        "agrees": gettext("= %(total)s, agrees with the declared total"),
        "agrees-in-words": gettext("= %(total)s, agrees with “%(word)s %(declared)s”"),
        "differs": gettext("= %(total)s, %(difference)s off the declared %(declared)s"),
        "open": gettext(
            "= %(total)s of %(declared)s declared; lines without this number: %(open)s"
        ),
        "unstated": gettext("Declared %(declared)s; no line gives this number"),
        "unreadable": gettext("A number cannot be read yet"),
        "keys": gettext("Tab goes on; Enter in the last field adds a line."),
        "repeated": gettext(
            "Another line has this programme. Keep both for two cohorts, and say which in “Cohort”."
        ),
    }


def plan_sentences() -> dict[str, str]:
    return {
        "computed": gettext("Worked out: %(percent)s"),
        "computed-from-results": gettext(
            "Worked out with the results table: %(percent)s (%(achieved)s of %(planned)s)"
        ),
    }


register(ResultsBlockAdapter(), ResultsBlock)
register(PlanBlockAdapter(), PlanBlock)
