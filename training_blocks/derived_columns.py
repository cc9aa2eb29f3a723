"""Fills sort and search keys of rows that a migration wrote: its models know no derived columns."""

from training_blocks.models import Programme, ReportingUnit


def fill(**kwargs) -> None:
    for model in (Programme, ReportingUnit):
        for row in model.objects.filter(search_key=""):
            row.save()
