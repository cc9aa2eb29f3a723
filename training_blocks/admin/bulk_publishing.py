"""Publishes several pages at once only where the editor of each would publish it: nobody is asked anything here, and
Wagtail's bulk action knows no locks. One that is refused keeps back all of them."""

from collections.abc import Iterable, Iterator

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction

from training_blocks.article_reviews import review_pages
from training_blocks.extraction import all_references
from training_blocks.finding_words import finding_text
from training_blocks.publishing_gate import refused_without_form


def refuse_bulk_publishing(request, action_type, objects, action):
    """Back to where the pages were chosen; None lets the action go on."""
    if not isinstance(action, PublishBulkAction):
        return None
    below = action.cleaned_form.cleaned_data["include_descendants"]
    pages = {page.pk: page for page in _to_be_published(request.user, objects, below=below)}
    refusals = list(_refusals(request.user, pages.values()))
    if not refusals:
        return None
    messages.error(request, _said(refusals))
    return redirect("wagtailadmin_explore", objects[0].get_parent().pk)


def _to_be_published(user, pages: Iterable, *, below: bool) -> Iterator:
    """Their latest drafts, as Wagtail will publish them; `below`: and all that is not live below."""
    for page in pages:
        yield page.get_latest_revision_as_object()
        for one in page.get_descendants().not_live() if below else ():
            if one.permissions_for_user(user).can_publish():
                yield one.get_latest_revision_as_object()


def _refusals(user, pages: Iterable) -> Iterator[tuple[object, str]]:
    """Each page that may not be published, and why."""
    for page, findings in review_pages(pages, references=all_references(), at_once=True):
        if reason := _why_locked(user, page):
            yield page, reason
        elif refused := refused_without_form(page, findings):
            yield page, finding_text(refused[0])


def _why_locked(user, page) -> str:
    """The lock on its editor holds here, too."""
    lock = page.get_lock()
    if not (lock and lock.for_user(user)):
        return ""
    submission = page.current_workflow_state
    if submission and submission.requested_by_id == user.pk:
        return _("You submitted it yourself; another approver publishes it.")
    return _("It is locked.")


def _said(refusals: list[tuple[object, str]]) -> str:
    rows = (
        (reverse("wagtailadmin_pages:edit", args=[page.pk]), page.get_admin_display_title(), reason)
        for page, reason in refusals
    )
    return format_html(
        "{}<ul>{}</ul>",
        _("Nothing was published. Open each of these to see what keeps it back:"),
        format_html_join("", '<li><a href="{}">{}</a>: {}</li>', rows),
    )
