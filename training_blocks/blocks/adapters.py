"""What the results block hands to its scripts in the editor, and which scripts those are."""

from django import forms
from django.utils.functional import cached_property
from wagtail.admin.telepath import register
from wagtail.blocks.struct_block import StructBlockAdapter

from training_blocks.blocks.results import ResultsBlock


class ResultsBlockAdapter(StructBlockAdapter):
    js_constructor = "training_blocks.ResultsBlock"

    @cached_property
    def media(self):
        """Each script says at its head what it needs; those that extend the block come in any order."""
        scripts = ["lines.js", "results_block.js"]
        return super().media + forms.Media(js=[f"training_blocks/{name}" for name in scripts])


register(ResultsBlockAdapter(), ResultsBlock)
