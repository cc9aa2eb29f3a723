"""The demo's staff: an editor and an approver of the section of Gò Công Tây, and an administrator.

They sign in with the password of `admin`, which `serve_demo` sets.
"""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Workflow

from portal.news.models import NewsIndexPage
from training_blocks.models import SectionGroup, SectionRole

EDITOR, APPROVER, ADMINISTRATOR = "bientap", "nguoiduyet", "quantri"
NAMES = {
    EDITOR: ("Nguyễn Thị", "Lan"),
    APPROVER: ("Trần Văn", "Minh"),
    ADMINISTRATOR: ("Lê Thu", "Hà"),
}


def editor_of(section: NewsIndexPage):
    return _person(EDITOR, _group_of(section, SectionRole.EDITOR))


def approver_of(section: NewsIndexPage):
    return _person(APPROVER, _group_of(section, SectionRole.APPROVER))


def administrator():
    return _person(ADMINISTRATOR, Group.objects.get(name="Quản trị cổng"))


def take_away_wagtails_groups() -> None:
    """And the workflow that Wagtail puts on every page: they would stand beside ours, in English."""
    Workflow.objects.filter(name="Moderators approval").delete()
    GroupApprovalTask.objects.filter(name="Moderators approval").delete()
    Group.objects.filter(name__in=["Editors", "Moderators"], user=None).delete()


def _group_of(section: NewsIndexPage, role: SectionRole) -> Group:
    return SectionGroup.objects.get(page=section.pk, role=role).group


def _person(username: str, group: Group):
    family, given = NAMES[username]
    user = get_user_model().objects.create_user(
        username, f"{username}@example.vn", first_name=given, last_name=family
    )
    user.groups.add(group)
    return user
