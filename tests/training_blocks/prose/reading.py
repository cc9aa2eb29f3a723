"""Reads as a site does that has only the programmes it began with."""

from importlib import import_module

from training_blocks.clipboard import ProgrammeNames
from training_blocks.prose import Figure, Reading, read_figures

TAXONOMY = import_module("training_blocks.migrations.0002_programme_taxonomy")
PROGRAMMES = [
    ProgrammeNames(code, code, (name, *aliases))
    for code, _group, _role, name, _english, aliases in TAXONOMY.PROGRAMMES
]


def read(text: str, **told) -> Reading:
    return read_figures(text, programmes=PROGRAMMES, **told)


def identity(figure: Figure) -> tuple:
    """What makes a figure the same as another: everything but its place and its confidence."""
    return (
        figure.kind.value,
        tuple(sorted(figure.codes)),
        figure.classes,
        figure.people,
        figure.measure.value,
        figure.approximate,
        figure.planned,
    )


def identities(text: str, **told) -> list[tuple]:
    return [identity(figure) for figure in read(text, **told).figures]


def line(code: str, classes: int | None, people: int | None, **other) -> tuple:
    return _fact("line", code, classes, people, **other)


def total(classes: int | None, people: int | None, **other) -> tuple:
    return _fact("total", "", classes, people, **other)


def _fact(kind, code, classes, people, *, measure="learners", approximate=False, planned=False):
    codes = tuple(sorted(filter(None, code.split("+"))))
    return (kind, codes, classes, people, measure, approximate, planned)
