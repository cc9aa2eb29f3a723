"""Moved to `training_blocks.page_permissions`."""

from training_blocks.page_permissions import editable_pages, may_edit, publishable_pages

__all__ = ["editable_pages", "may_edit", "publishable_pages"]
