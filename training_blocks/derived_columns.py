"""Fills keys and tree paths where no saving of the row itself does: of rows that a migration wrote (its models know no
derived columns), and of a programme that others were merged into."""

from django.db import DEFAULT_DB_ALIAS, connections

from training_blocks.models import Programme, ReportingUnit


def fill(using: str = DEFAULT_DB_ALIAS, **kwargs) -> None:
    """After any migration, those that go back included: then a table may be gone, or lack a later column."""
    for model in (Programme, ReportingUnit):
        if is_complete(model, using):
            for row in model.objects.using(using).filter(search_key=""):
                row.save(using=using)
    if is_complete(ReportingUnit, using):
        _fill_paths(using)


def find_by_merged_names(programme: Programme, *, before: Programme | None = None) -> None:
    """A programme is found by the names of those merged into it, and no more by those of one that was parted from it
    (`before`: what it counted as until now)."""
    ends = {end for end in (programme.counted_as, before) if end and end != programme}
    for end in ends:
        Programme.objects.get(pk=end.pk).save(update_fields=["search_key"])


def _fill_paths(using: str) -> None:
    """Level by level: a unit's path begins with its parent's."""
    units = ReportingUnit.objects.using(using)
    waiting = units.filter(tree_path="").select_related("parent")
    while ready := [unit for unit in waiting.all() if not unit.parent or unit.parent.tree_path]:
        for unit in ready:
            above = unit.parent.tree_path if unit.parent else ""
            units.filter(pk=unit.pk).update(tree_path=f"{above}{unit.slug}/")


def is_complete(model, using: str) -> bool:
    """Whether its table is there with all its columns."""
    read, table = connections[using].introspection, model._meta.db_table
    with connections[using].cursor() as cursor:
        if table not in read.table_names(cursor):
            return False
        columns = {column.name for column in read.get_table_description(cursor, table)}
    return columns >= {field.column for field in model._meta.local_concrete_fields}
