"""Refuses what Wagtail's page permissions would let editors do: move an article to a section of another unit, and
delete or move one whose period is approved."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from training_blocks.models import PeriodApproval
from training_blocks.page_permissions import publishable_pages
from training_blocks.pages import base_page_model
from training_blocks.section_bounds import leaves_bounds


def refuse_move(request, page, destination):
    """Back to the choice of the new place; None lets the move go on."""
    refusal = _why_not_moved(request.user, page, destination)
    return _refused(request, refusal, "wagtailadmin_pages:move", page.pk) if refusal else None


def refuse_deletion_of_page(request, page):
    refusal = _why_kept(request.user, page)
    return _refused(request, refusal, "wagtailadmin_pages:edit", page.pk) if refusal else None


def refuse_bulk_action(request, action_type, objects, action):
    if action_type not in {"move", "delete"}:
        return None
    for page in (one for one in objects if isinstance(one, base_page_model())):
        if refusal := _why_not_done(request.user, page, action):
            return _refused(request, refusal, "wagtailadmin_explore", page.get_parent().pk)
    return None


def _why_not_done(user, page, action) -> str:
    if action.action_type == "delete":
        return _why_kept(user, page)
    return _why_not_moved(user, page, action.cleaned_form.cleaned_data["chooser"])


def _why_not_moved(user, page, destination) -> str:
    return _why_kept(user, page) or leaves_bounds(user, page, destination, below=True)


def _why_kept(user, page) -> str:
    """Why the page, or one below it, stays where it is; "" where nothing is approved that the user may not publish."""
    approved = PeriodApproval.objects.filter(reopened_at=None, page__path__startswith=page.path)
    kept = approved.exclude(page__in=publishable_pages(user).order_by().values("pk"))
    found = kept.select_related("page").first()
    if found is None:
        return ""
    return _("“%(title)s” is approved. Ask an approver of its section to reopen the period.") % {
        "title": found.page.title
    }


def _refused(request, refusal: str, view: str, *args):
    messages.error(request, refusal)
    return redirect(view, *args)
