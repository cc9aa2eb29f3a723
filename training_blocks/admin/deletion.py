"""Says why a unit or a programme in use is not deleted. The rule itself is in `training_blocks.usage`."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from training_blocks.models import Programme, ReportingUnit
from training_blocks.page_permissions import editable_pages
from training_blocks.usage import Use, uses_of

NAMED = 3


def refuse_deletion(request, instances):
    """Back to the list, with a message, while any of them is in use; None lets the deletion go on."""
    kept = [item for item in instances if isinstance(item, Programme | ReportingUnit)]
    in_use = [(item, uses) for item in kept if (uses := uses_of(item))]
    for item, uses in in_use:
        messages.error(request, _refusal(item, uses, user=request.user))
    return redirect(in_use[0][0].snippet_viewset.get_url_name("list")) if in_use else None


def _refusal(item, uses: list[Use], *, user) -> str:
    titles = _titles(uses, user=user)
    rest = len(uses) - len(titles)
    if rest:
        titles.append(
            ngettext("%(count)s other place", "%(count)s other places", rest) % {"count": rest}
        )
    return _("“%(name)s” is in use and cannot be deleted: %(places)s.") % {
        "name": item,
        "places": "; ".join(titles),
    }


def _titles(uses: list[Use], *, user) -> list[str]:
    """The first few that the user may see; a draft's title is nobody else's business."""
    keys = [use.page_id for use in uses if use.page_id]
    visible = set(editable_pages(user).filter(pk__in=keys).values_list("pk", flat=True))
    seen = [use for use in uses if use.page_id is None or use.page_id in visible]
    return [f"“{use.title}”" for use in seen[:NAMED]]
