"""Whose articles a user may see figures of in the admin: those the user may change or publish."""

from wagtail.permissions import policy_registry

from training_blocks.pages import base_page_model

ACTIONS = {"change", "publish"}


def _policy():
    return policy_registry.get_by_type(base_page_model())


def editable_pages(user):
    return _policy().instances_user_has_any_permission_for(user, ACTIONS)


def may_edit(user, page) -> bool:
    return _policy().user_has_any_permission_for_instance(user, ACTIONS, page)


def publishable_pages(user):
    return _policy().instances_user_has_permission_for(user, "publish")
