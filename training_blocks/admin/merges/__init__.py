"""Guided merges in the admin: what is to be merged, what that changes, and only then the merge itself."""

from training_blocks.admin.merges.logging import register_merge_log
from training_blocks.admin.merges.urls import merge_urls

__all__ = ["merge_urls", "register_merge_log"]
