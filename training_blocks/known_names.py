"""The names by which prose speaks of programmes and units: those stored, or what the plugin ships with."""

from importlib import import_module

from django.db import DatabaseError

from training_blocks.clipboard import ProgrammeNames
from training_blocks.models import Programme, ReportingUnit
from training_blocks.models.programmes import counted_programmes

#: A migration's name begins with a digit: no import statement can name it.
SHIPPED = import_module("training_blocks.migrations.0002_programme_taxonomy").PROGRAMMES


def programme_names() -> list[ProgrammeNames]:
    """A programme that is merged into another answers as that one."""
    return [
        ProgrammeNames(counted.code, programme.code, _names(programme))
        for programme, counted in counted_programmes().items()
    ]


def shipped_programme_names() -> list[ProgrammeNames]:
    return [
        ProgrammeNames(code, code, (name_vi, *aliases))
        for code, _group, _role, name_vi, _name_en, aliases in SHIPPED
    ]


def unit_names() -> list[str]:
    return [unit.name_vi for unit in ReportingUnit.objects.only("name_vi")]


def names_to_read_with() -> tuple[list[ProgrammeNames], list[str]]:
    """Programmes and units; without a database that knows any, the programmes every site begins with."""
    try:
        return programme_names() or shipped_programme_names(), unit_names()
    except DatabaseError:
        return shipped_programme_names(), []


def _names(programme: Programme) -> tuple[str, ...]:
    return (programme.name_vi, *filter(None, map(str.strip, programme.aliases.split("\n"))))
