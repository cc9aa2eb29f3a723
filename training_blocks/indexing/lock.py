"""The lock of the index: one row that every writer takes first."""

from django.db.models import F

from training_blocks.models.reports import IndexState


def take_lock() -> None:
    """Held until the transaction ends. Raising the version takes the lock and says that the index may differ."""
    if not _raise_version():
        IndexState.objects.get_or_create(pk=1)
        _raise_version()


def _raise_version() -> int:
    return IndexState.objects.filter(pk=1).update(version=F("version") + 1)
