"""Editors at work: users with permissions, and articles as the admin's form sends them."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import GroupPagePermission
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail.users.models import UserProfile

from tests.testapp.models import ReportPage

LINE = {
    "also_programmes": streamfield([]),
    "partners": streamfield([]),
    **dict.fromkeys(
        "programme classes learners attendances qualifier inclusion theme cohort event owner "
        "partner_names relation".split(),
        "",
    ),
}
RESULTS = {
    "period": dict.fromkeys(["span", "year", "start", "end"], ""),
    "scope": "own",
    "coverage": "whole",
    "status": "official",
    **dict.fromkeys(
        "unit declared_classes declared_learners declared_attendances difference_reason "
        "classes_qualifier qualifier data_as_of corrects note".split(),
        "",
    ),
}
PAGE = {
    "title": "A",
    "slug": "a",
    "period_span": "year",
    "period_year": "2023",
    **dict.fromkeys("reporting_unit period_start period_end article_date".split(), ""),
}


def administrator(name="admin", *, language="en"):
    user = get_user_model().objects.create_superuser(name, f"{name}@example.vn", "password")
    UserProfile.objects.create(user=user, preferred_language=language)
    return user


def editor(name, *, of=None, may=("add_page", "change_page", "publish_page"), models=()):
    """A user who may do these things to pages under `of`, and anything to the rows of `models`."""
    user = get_user_model().objects.create_user(name, f"{name}@example.vn", "password")
    group = Group.objects.create(name=name)
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for model in models:
        names = [f"{action}_{model._meta.model_name}" for action in ("add", "change", "delete")]
        group.permissions.add(*Permission.objects.filter(codename__in=names))
    for codename in may if of else ():
        permission = Permission.objects.get(content_type__model="page", codename=codename)
        GroupPagePermission.objects.create(group=group, page=of, permission=permission)
    user.groups.add(group)
    return user


def results_form(*lines, **fields):
    """What the form sends for a results block; a line is a dict of what was typed in it."""
    rows = [("item", LINE | line) for line in lines]
    return "results", RESULTS | fields | {"lines": streamfield(rows)}


def page_form(*blocks, **fields):
    return nested_form_data(PAGE | fields | {"body": streamfield(list(blocks))})


def send_new(client, *blocks, under, publish=True, model=ReportPage, headers=None, **fields):
    """Sends the form of a new article."""
    kind = (model._meta.app_label, model._meta.model_name, under.pk)
    address = reverse("wagtailadmin_pages:add", args=kind)
    action = {"action-publish": "1"} if publish else {}
    return client.post(address, page_form(*blocks, **fields) | action, headers=headers)


def error_at(response, *path):
    """The sentences that the returned form shows on the very field of its body; None where it shows none."""
    error = response.context["form"].errors.as_data()["body"][0]
    for step in path:
        error = _below(error, step)
        if error is None:
            return None
    return error.messages


def _below(error, step):
    errors = getattr(error, "block_errors", None) or {}
    found = errors.get(step) if isinstance(errors, dict) else errors[step]
    return found.as_data()[0] if hasattr(found, "as_data") else found


def send_again(client, response, *blocks, reason="Đã kiểm tra với đơn vị", **sent):
    """The form that was refused, with a reason for every warning."""
    refused = response.context["form"].asked.refused
    return send_new(client, *blocks, **sent, **{f"warning-reason-{key}": reason for key in refused})
