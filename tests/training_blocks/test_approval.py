"""Two steps through the admin: an editor submits, an approver of the section approves; and who is told of it."""

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import PageLogEntry, TaskState
from wagtail.users.models import UserProfile

from portal.news.models import TrainingResultPage
from tests.bulletins import totals, unit
from tests.desks import (
    act,
    administrator_of_all,
    approver_of,
    editor_of,
    news_section,
    person,
    publish_new,
    send,
    submit_new,
)
from tests.editors import administrator, results_form
from training_blocks.admin.checked_articles import WARNING_PASSED

pytestmark = pytest.mark.django_db

FIGURES = results_form(declared_classes="26", declared_learners="2.243")


@pytest.fixture
def desk(db):
    return news_section("Gò Công Tây", default_unit=unit("tan-an"), needs_approval=True)


@pytest.fixture
def submit(client, desk):
    """As an editor of the section does."""

    def submit(by=None, under=None, **fields):
        section = under or desk
        client.force_login(by or editor_of(section, f"lan{section.pk}"))
        given = {"title": "Năm 2023", "reporting_unit": str(section.default_unit_id)} | fields
        return submit_new(client, FIGURES, under=section, **given)

    return submit


def logged(page):
    rows = PageLogEntry.objects.filter(page=page.pk, user__isnull=False).order_by("pk")
    rows = rows.exclude(action__in=["wagtail.create", "wagtail.edit", WARNING_PASSED])
    return [(row.user.username, row.action) for row in rows]


# The two steps


def test_an_editor_submits_and_publishes_nothing(client, submit):
    page = submit()
    assert (page.live, page.workflow_in_progress, totals()) == (False, True, {})


def test_the_button_to_publish_does_nothing_for_an_editor(client, desk):
    client.force_login(editor_of(desk))
    given = {"reporting_unit": str(desk.default_unit_id)}
    publish_new(client, FIGURES, under=desk, **given)
    page = TrainingResultPage.objects.get()
    send(client, page, FIGURES, action="publish", **given)
    page.refresh_from_db()
    assert (page.live, totals()) == (False, {})


def test_what_an_approver_approves_is_live_and_counts(client, submit, desk, committed):
    page = submit()
    client.force_login(approver_of(desk))
    with committed():
        act(client, page)
    page.refresh_from_db()
    assert (page.live, page.current_workflow_state) == (True, None)
    assert totals() == {2023: (26, 2243)}


def test_what_is_returned_can_be_mended_and_submitted_again(client, submit, desk, committed):
    minh, lan = approver_of(desk), editor_of(desk)
    page = submit(by=lan)
    client.force_login(minh)
    act(client, page, "reject", comment="Sai số lớp")
    assert page.current_workflow_state.status == "needs_changes"
    client.force_login(lan)
    mended = results_form(declared_classes="27", declared_learners="2.243")
    given = {"title": "Năm 2023", "reporting_unit": str(desk.default_unit_id)}
    send(client, page, mended, action="submit", **given)
    client.force_login(minh)
    with committed():
        act(client, page)
    assert totals() == {2023: (27, 2243)}


@pytest.mark.parametrize(
    "name", ["an editor", "an editor of another", "an approver of another", "who submitted"]
)
def test_nobody_else_approves(client, submit, desk, name):
    other = news_section("Other", needs_approval=True)
    approver = approver_of(desk, "minh")
    people = {
        "an editor": lambda: editor_of(desk, "hoa"),
        "an editor of another": lambda: editor_of(other, "hoa"),
        "an approver of another": lambda: approver_of(other, "hoa"),
        "who submitted": lambda: approver,
    }
    page = submit(by=approver)
    client.force_login(people[name]())
    response = act(client, page)
    assert response.status_code == 302
    page.refresh_from_db()
    assert (page.live, page.workflow_in_progress) == (False, True)


def test_an_administrator_approves_what_is_submitted_by_whomever(client, submit, desk):
    ha = administrator_of_all()
    page = submit(by=ha)
    act(client, page)
    page.refresh_from_db()
    assert page.live


def test_who_submitted_may_not_edit_meanwhile_an_approver_may(client, submit, desk):
    lan = editor_of(desk)
    page = submit(by=lan)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert client.get(edit).context["locked_for_user"]
    client.force_login(approver_of(desk))
    assert not client.get(edit).context["locked_for_user"]


def test_an_approver_who_does_not_open_an_article_is_sent_there_by_what_arose_meanwhile(
    client, submit, desk, committed
):
    page = submit()
    with committed():
        beside = {"title": "B", "slug": "b", "reporting_unit": str(desk.default_unit_id)}
        client.force_login(administrator_of_all())
        publish_new(client, FIGURES, under=desk, **beside)
    client.force_login(approver_of(desk))
    response = act(client, page)
    assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    page.refresh_from_db()
    assert (page.live, page.workflow_in_progress) == (False, True)
    given = {"title": page.title, "reporting_unit": str(desk.default_unit_id)}
    approve = {"action": "workflow-action", "workflow-action-name": "approve"}
    assert send(client, page, FIGURES, **approve, **given).status_code == 302
    page.refresh_from_db()
    assert page.live


def test_what_may_not_be_approved_can_be_sent_back_unopened(client, submit, desk, committed):
    page = submit()
    with committed():
        beside = {"title": "B", "slug": "b", "reporting_unit": str(desk.default_unit_id)}
        client.force_login(administrator_of_all())
        publish_new(client, FIGURES, under=desk, **beside)
    client.force_login(approver_of(desk))
    act(client, page, "reject", comment="Đã có bài B")
    assert page.current_workflow_state.status == "needs_changes"


def test_every_step_is_in_the_log(client, submit, desk):
    page = submit(by=editor_of(desk))
    client.force_login(approver_of(desk))
    act(client, page)
    assert logged(page) == [
        ("lan", "wagtail.workflow.start"),
        ("minh", "wagtail.workflow.approve"),
        ("minh", "wagtail.publish"),
        ("minh", "training_blocks.approve_period"),
    ]


# What waits for whom


def waiting_for(user):
    rows = TaskState.objects.reviewable_by(user)
    return {row.workflow_state.content_object.title for row in rows}


def test_each_sees_what_waits_for_them(submit, desk):
    other = news_section("Other", default_unit=unit("b"), needs_approval=True)
    lan, minh, both = editor_of(desk), approver_of(desk), approver_of(desk, "thu")
    both.groups.add(*approver_of(other, "nam").groups.all())
    submit(by=lan, title="A")
    submit(by=both, title="B", slug="b")
    submit(under=other, title="C")
    assert waiting_for(lan) == set()
    assert waiting_for(minh) == {"A", "B"}
    assert waiting_for(both) == {"A", "C"}
    assert waiting_for(administrator_of_all()) == {"A", "B", "C"}
    assert waiting_for(administrator()) == {"A", "B", "C"}
    assert waiting_for(person("nobody")) == set()


def test_what_waits_is_asked_the_same_however_much_waits(submit, desk):
    def queries(user):
        with CaptureQueriesContext(connection) as asked:
            list(TaskState.objects.reviewable_by(user))
        return len(asked)

    submit(title="A")
    one = queries(approver_of(desk, "minh"))
    lan = editor_of(desk, "hoa")
    for number in range(3):
        submit(by=lan, title=f"B{number}", slug=f"b{number}")
    assert queries(approver_of(desk, "thu")) == one


# Mails


def told():
    return {(mail.subject, *mail.to) for mail in mail.outbox}


def test_the_approvers_of_the_section_are_told_and_nobody_else(submit, desk):
    other = news_section("Other", needs_approval=True)
    administrator()
    administrator_of_all()
    approver_of(other, "nam")
    approver_of(desk, "minh")
    approver_of(desk, "thu", is_active=False)
    silent = approver_of(desk, "an")
    UserProfile.objects.filter(user=silent).update(submitted_notifications=False)
    submit(by=editor_of(desk))
    assert told() == {("“Năm 2023” waits for your approval", "minh@example.vn")}


def test_who_approves_the_sections_above_is_told_too_but_not_who_submitted(submit, desk):
    inner = news_section("B", under=desk, default_unit=unit("b"))
    approver_of(desk, "minh")
    submit(by=approver_of(inner, "thu"), under=inner)
    assert {to for _subject, to in told()} == {"minh@example.vn"}


def test_where_a_section_has_no_approver_the_administrators_are_told(submit, desk):
    administrator()
    administrator_of_all()
    submit(by=editor_of(desk))
    assert {to for _subject, to in told()} == {"ha@example.vn"}


def test_a_mail_is_in_the_language_of_its_reader(submit, desk, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://cong.vn"
    approver_of(desk, "minh", language="vi", first_name="Minh")
    page = submit(by=editor_of(desk, first_name="Lan"))
    (message,) = mail.outbox
    assert message.subject == "“Năm 2023” đang chờ bạn duyệt"
    assert message.body == (
        "Chào Minh,\n\n"
        "Lan đã gửi “Năm 2023” để duyệt.\n\n"
        "Chuyên mục: Gò Công Tây\n"
        "Đơn vị: tan-an\n"
        "Kỳ báo cáo: Năm 2023\n\n"
        "Đọc, sửa, duyệt hoặc trả lại bài tại đây:\n"
        f"https://cong.vn/admin/pages/{page.pk}/edit/\n\n"
        "Chọn loại thư bạn muốn nhận tại đây:\n"
        "https://cong.vn/admin/account/#tab-notifications"
    )


def test_a_mail_can_be_sent_as_html(submit, desk, settings):
    settings.WAGTAILADMIN_NOTIFICATION_USE_HTML = True
    approver_of(desk, "minh", language="vi")
    submit(by=editor_of(desk, first_name="<b>Lan"))
    ((html, kind),) = mail.outbox[0].alternatives
    assert kind == "text/html"
    assert "&lt;b&gt;Lan đã gửi “Năm 2023” để duyệt." in html
    assert '<a href="' in html


@pytest.mark.parametrize(
    "answer,subject",
    [
        (
            "approve",
            "Trang “Năm 2023” đã được duyệt xong theo quy trình “Duyệt bài của chuyên mục”.",
        ),
        ("reject", "Trang “Năm 2023” được yêu cầu sửa trong quy trình “Duyệt bài của chuyên mục”."),
    ],
)
def test_who_submitted_is_told_the_answer(client, submit, desk, answer, subject):
    page = submit(by=editor_of(desk, language="vi"))
    client.force_login(approver_of(desk))
    mail.outbox.clear()
    act(client, page, answer, comment="Sai")
    assert told() == {(subject, "lan@example.vn")}
