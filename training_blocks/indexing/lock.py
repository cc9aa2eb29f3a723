"""The lock of the index: one row that every writer takes first."""

from training_blocks.models.reports import IndexState


def take_lock() -> None:
    IndexState.objects.get_or_create(pk=1)
    IndexState.objects.select_for_update().get(pk=1)
