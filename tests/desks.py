"""Sections of the news with their editors and approvers, and what they do in the admin."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.users.models import UserProfile

from portal.news.models import NewsIndexPage, TrainingResultPage
from tests.bulletins import added
from tests.editors import page_form, send_new
from training_blocks.models import SectionGroup, SectionRole

EDITOR, APPROVER = SectionRole.EDITOR, SectionRole.APPROVER


def news_section(title="A", *, under=None, live=True, **more) -> NewsIndexPage:
    return added(NewsIndexPage(title=title, **more), under=under, live=live)


def group_of(section, role) -> Group:
    return SectionGroup.objects.get(page=section.pk, role=role).group


def person(name, *groups, language="en", **more):
    user = get_user_model().objects.create_user(name, f"{name}@example.vn", "password", **more)
    UserProfile.objects.create(user=user, preferred_language=language)
    user.groups.set(groups)
    return user


def editor_of(section, name="lan", **more):
    return person(name, group_of(section, EDITOR), **more)


def approver_of(section, name="minh", **more):
    return person(name, group_of(section, APPROVER), **more)


def administrator_of_all(name="ha", **more):
    """In the group that the migration made; no superuser."""
    return person(name, Group.objects.get(name="Quản trị cổng"), **more)


def submit_new(client, *blocks, under, **fields) -> TrainingResultPage:
    """A new article, submitted to the section's workflow."""
    response = send_new(
        client, *blocks, under=under, publish=False, model=TrainingResultPage, **fields
    )
    assert response.status_code == 302, response.context["form"].errors
    page = TrainingResultPage.objects.get(title=fields.get("title", "A"))
    assert send(client, page, *blocks, action="submit", **fields).status_code == 302
    return page


def send(client, page, *blocks, action=None, **fields):
    """Sends the form of an article that exists; warnings are answered."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    extra = {f"action-{action}": "1"} if action else {}
    data = page_form(*blocks, **{"slug": page.slug, **fields}) | extra
    return _answered(client.post(address, data), lambda given: client.post(address, data | given))


def publish_new(client, *blocks, under, **fields):
    """Sends a new article to be published; warnings are answered."""
    sent = {"under": under, "model": TrainingResultPage, **fields}
    response = send_new(client, *blocks, **sent)
    return _answered(response, lambda given: send_new(client, *blocks, **sent, **given))


def _answered(response, again):
    asked = response.status_code == 200 and response.context["form"].asked
    if not (asked and asked.refused):
        return response
    return again({f"warning-reason-{key}": "Đã kiểm tra" for key in asked.refused})


def act(client, page, action="approve", **data):
    """What an approver answers to a submission: "approve" or "reject"."""
    state = page.current_workflow_task_state
    address = reverse(
        "wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk if state else 0]
    )
    return client.post(address, data)
