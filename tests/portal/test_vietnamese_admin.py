"""Whoever works in Vietnamese meets Vietnamese: on pages, in scripts, in forms' complaints and in mails."""

import re

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import Workflow, WorkflowPage
from wagtail.users.models import UserProfile

from portal.translations.catalogues import catalogues
from portal.translations.in_force import translation_in_force
from tests.bulletins import results
from tests.editors import administrator, editor
from tests.portal.admin_texts import texts_shown

#: English all the same: written so in Wagtail's templates, names of rows that Wagtail brings along,
#: Python's own None, a language's name for itself, and the columns of a file.
STAYS = {"Actions", "Search", "None", "Editors", "English", "from", "to"}

OF_NOTHING = """
wagtailadmin_home wagtailadmin_explore_root wagtailadmin_account wagtailadmin_choose_page
wagtailadmin_choose_page_email_link wagtailadmin_choose_page_phone_link wagtailadmin_collections:index
wagtailadmin_collections:add wagtailadmin_pages:search wagtailadmin_reports:aging_pages
wagtailadmin_reports:locked_pages wagtailadmin_reports:site_history wagtailadmin_reports:workflow
wagtailadmin_reports:workflow_tasks wagtailadmin_workflows:index wagtailadmin_workflows:add
wagtailadmin_workflows:task_index wagtailadmin_workflows:select_task_type
wagtailimages:index wagtailimages:add wagtailimages:add_multiple wagtaildocs:index wagtaildocs:add
wagtailredirects:index wagtailredirects:add wagtailredirects:start_import wagtaillocales:index
wagtailsites:index wagtailsites:add wagtailusers_users:index wagtailusers_users:add
wagtailusers_groups:index wagtailusers_groups:add wagtailforms:index wagtailembeds:chooser
""".split()
OF_A_PAGE = "edit history delete move copy unpublish set_privacy usage workflow_history".split()


@pytest.fixture(scope="module")
def english():
    """Every text that has a Vietnamese translation unlike it and nothing to fill in."""
    translate = {domain: translation_in_force("vi", domain) for domain in ("django", "djangojs")}
    texts = [(text, translate[c.domain](text)) for c in catalogues() for text in c.texts]
    return {
        t.english for t, said in texts if said != t.english and not re.search("[%{]", t.english)
    }


@pytest.fixture
def article(publish):
    page, _ = publish("Kết quả năm 2023", results(12, 680), of="tan-an", year=2023)
    return page


@pytest.fixture
def vietnamese(db, client):
    client.force_login(administrator("quan-tri", language="vi"))
    return client


def shown(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    if "json" in response["Content-Type"]:
        return texts_shown(response.json().get("html", ""))
    return texts_shown(response.text)


def test_no_page_of_the_admin_speaks_english(vietnamese, article, english):
    addresses = [reverse(name) for name in OF_NOTHING]
    addresses += [reverse(f"wagtailadmin_pages:{name}", args=[article.pk]) for name in OF_A_PAGE]
    addresses += [reverse("wagtailadmin_explore", args=[article.get_parent().pk])]
    addresses += [reverse("wagtailadmin_workflows:edit", args=[Workflow.objects.first().pk])]
    found = {address: shown(vietnamese, address) & english - STAYS for address in addresses}
    assert {address: texts for address, texts in found.items() if texts} == {}


def test_the_walk_would_find_english(client, article, english):
    client.force_login(administrator(language="en"))
    found = shown(client, reverse("wagtailadmin_pages:edit", args=[article.pk])) & english
    assert {"Save draft", "Publish", "Promote", "Content", "slug"} - found == {"slug"}


@pytest.mark.django_db
def test_the_sign_in_page_speaks_vietnamese(client, english):
    found = shown(client, reverse("wagtailadmin_login"))
    assert found & english == set()
    assert {"Đăng nhập", "Quên mật khẩu?"} <= found


def test_scripts_get_vietnamese(vietnamese):
    served = vietnamese.get(reverse("wagtailadmin_javascript_catalog")).text
    assert '"Reply": "Tr\\u1ea3 l\\u1eddi"' in served


def test_a_form_complains_in_vietnamese(vietnamese, article):
    response = vietnamese.post(reverse("wagtailsites:add"), {"port": "abc"})
    errors = response.context["form"].errors
    assert errors["hostname"] == ["Hãy điền ô này."]
    assert errors["port"] == ["Hãy nhập một số nguyên."]


def test_a_wrong_password_is_told_in_vietnamese(client, db):
    answer = client.post(reverse("wagtailadmin_login"), {"username": "a", "password": "b"})
    assert answer.context["form"].non_field_errors() == [
        "Sai tên đăng nhập hoặc mật khẩu. Hãy thử lại."
    ]


def test_the_mail_of_the_workflow_is_vietnamese(
    client, article, django_capture_on_commit_callbacks
):
    approver = editor("nguoi-duyet", of=article.get_parent())
    UserProfile.objects.create(user=approver, preferred_language="vi")
    workflow = Workflow.objects.get(name="Moderators approval")
    workflow.tasks[0].specific.groups.set(approver.groups.all())
    WorkflowPage.objects.update_or_create(page=article, defaults={"workflow": workflow})
    author = administrator(language="en")
    with django_capture_on_commit_callbacks(execute=True):
        workflow.start(article, author)
    (sent,) = [m for m in mail.outbox if m.to == [approver.email]]
    assert sent.subject == "Trang “Kết quả năm 2023” đang chờ duyệt ở bước “Moderators approval”"
    assert "Xin chào" in sent.body and "Hello" not in sent.body
