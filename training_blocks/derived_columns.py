"""Fills sort and search keys of rows that a migration wrote: its models know no derived columns."""

from django.db import DEFAULT_DB_ALIAS, connections

from training_blocks.models import Programme, ReportingUnit


def fill(using: str = DEFAULT_DB_ALIAS, **kwargs) -> None:
    """After any migration, those that go back included: then a table may be gone, or lack a later column."""
    for model in (Programme, ReportingUnit):
        if _is_complete(model, using):
            for row in model.objects.using(using).filter(search_key=""):
                row.save(using=using)


def _is_complete(model, using: str) -> bool:
    read, table = connections[using].introspection, model._meta.db_table
    with connections[using].cursor() as cursor:
        if table not in read.table_names(cursor):
            return False
        columns = {column.name for column in read.get_table_description(cursor, table)}
    return columns >= {field.column for field in model._meta.local_concrete_fields}
