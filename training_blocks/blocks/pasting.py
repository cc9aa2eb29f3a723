"""What the script that pastes tables into a results block is told: where to send them, and every word it shows."""

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext


def paste_facts() -> dict[str, str]:
    return {
        "url": reverse("training_paste"),
        "button": gettext("Paste a table from Word or Excel"),
        "dialog": render_to_string("training_blocks/admin/paste_dialog.html"),
        "inserted": gettext("Rows inserted: %(number)s."),
        "undo": gettext("Undo"),
        "undone": gettext("The rows were taken out again."),
    }
