"""Reads what an editor pastes into a results block and answers a preview. Nothing is stored, nothing is logged."""

import json

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import JsonResponse
from django.template.loader import render_to_string
from django.urls import path
from django.views.decorators.http import require_POST

from training_blocks.admin.paste_preview import Preview
from training_blocks.admin.paste_programmes import programme_choices, programme_matcher
from training_blocks.admin.paste_words import refusal_sentence
from training_blocks.clipboard import MAX_CHARACTERS, ClipboardRefused, read_clipboard
from training_blocks.page_permissions import may_write_pages

PREVIEW = "training_blocks/admin/paste_preview.html"


@require_POST
def paste_view(request):
    if not may_write_pages(request.user):
        raise PermissionDenied
    try:
        preview = Preview(read_clipboard(*_sent(request), programme_matcher()))
    except ClipboardRefused as refused:
        return JsonResponse({"refused": refusal_sentence(refused)}, status=422)
    shown = {"preview": preview, "groups": programme_choices()}
    return JsonResponse(
        {
            "preview": render_to_string(PREVIEW, shown, request),
            "states": preview.states(),
            "declared": preview.declared(),
        }
    )


def paste_urls():
    return [path("training/paste/", paste_view, name="training_paste")]


def _sent(request) -> tuple[str, str]:
    """The clipboard's HTML and its plain text, as JSON names them."""
    try:
        sent = json.loads(request.body)
    except RequestDataTooBig as too_big:
        raise ClipboardRefused("too-large", {"most": MAX_CHARACTERS}) from too_big
    except (ValueError, RecursionError) as unreadable:
        raise ClipboardRefused("unreadable") from unreadable
    html, text = (sent.get(n, "") if isinstance(sent, dict) else None for n in ("html", "text"))
    if not isinstance(html, str) or not isinstance(text, str):
        raise ClipboardRefused("unreadable")
    return _whole(html), _whole(text)


def _whole(text: str) -> str:
    """JSON may hold halves of characters, which no answer could repeat."""
    return text.encode(errors="replace").decode()
