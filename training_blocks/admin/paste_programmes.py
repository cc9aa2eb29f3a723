"""The programmes by all their names, for matching the rows of a pasted table and for choosing in its preview."""

from training_blocks.blocks import ProgrammeBlock
from training_blocks.clipboard import ProgrammeMatcher, ProgrammeNames
from training_blocks.models import Programme
from training_blocks.models.programmes import counted_programmes


def programme_matcher() -> ProgrammeMatcher:
    """A programme that is merged into another answers as that one."""
    return ProgrammeMatcher(
        ProgrammeNames(str(counted.pk), programme.code, _names(programme))
        for programme, counted in counted_programmes().items()
    )


def programme_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """(key, name) of those that can be chosen anew, under the names of their groups."""
    _blank, *groups = ProgrammeBlock().field.choices
    return [
        (group, [(str(key), name) for key, name in choices if not key.instance.merged_into_id])
        for group, choices in groups
    ]


def _names(programme: Programme) -> tuple[str, ...]:
    others = filter(None, map(str.strip, programme.aliases.split("\n")))
    return (programme.name_vi, *others, programme.name_en, programme.code)
