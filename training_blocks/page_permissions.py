"""Whose articles a user may see, change and approve in the admin: all of it follows from Wagtail's page permissions."""

from django.contrib.auth import get_user_model
from wagtail.models import GroupPagePermission
from wagtail.permissions import policy_registry

from training_blocks.pages import base_page_model

ACTIONS = {"change", "publish"}


def _policy():
    return policy_registry.get_by_type(base_page_model())


def may_write_pages(user) -> bool:
    """Whether there is any place where the user may add or change an article."""
    return _policy().user_has_any_permission(user, {"add", "change"})


def editable_pages(user):
    return _policy().instances_user_has_any_permission_for(user, ACTIONS)


def may_edit(user, page) -> bool:
    return _policy().user_has_any_permission_for_instance(user, ACTIONS, page)


def publishable_pages(user):
    return _policy().instances_user_has_permission_for(user, "publish")


def may_publish(user, page) -> bool:
    return _policy().user_has_permission_for_instance(user, "publish", page)


def may_publish_everywhere(user) -> bool:
    """Who administers the site: no section binds them."""
    root = base_page_model().get_first_root_node()
    return user.is_active and (user.is_superuser or (root is not None and may_publish(user, root)))


def addable_pages(user):
    """Below which the user may make articles."""
    return _policy().instances_user_has_permission_for(user, "add")


def approvers_of(page):
    """Active users who may publish the page, but not the whole site."""
    return _who_publish(page.get_ancestors(inclusive=True).filter(depth__gt=1))


def administrators():
    """Active users who may publish the whole site by their group; superusers need none and are none of them."""
    return _who_publish(base_page_model().objects.filter(depth=1))


def _who_publish(pages):
    codename = f"publish_{base_page_model()._meta.model_name}"
    rows = GroupPagePermission.objects.filter(permission__codename=codename, page__in=pages)
    users = get_user_model().objects.filter(is_active=True)
    return users.filter(groups__in=rows.values("group")).distinct()
