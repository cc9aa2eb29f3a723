"""How an organisation is made up: its divisions and the officials in role, and when it is open."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import EmailBlock, ListBlock, StructBlock

from training_blocks.blocks.fields import NameBlock, NoteBlock


class OfficialBlock(StructBlock):
    name = NameBlock(label=_("Full name"))
    post = NameBlock(label=_("Post"))
    phone = NameBlock(label=_("Office phone"))
    email = EmailBlock(label=_("Office e-mail"), required=False)

    class Meta:
        icon = "user"
        label = _("Person in charge")
        label_format = "{name} – {post}"
        form_classname = "struct-block training-row"


class DivisionBlock(StructBlock):
    name = NameBlock(label=_("Name"))
    tasks = NoteBlock(label=_("What it does"))
    officials = ListBlock(OfficialBlock(), label=_("Officials in role"), default=[])

    class Meta:
        icon = "group"
        label = _("Division")
        label_format = "{name}"


class OpeningHoursBlock(StructBlock):
    days = NameBlock(label=_("Days"), help_text=_("Such as “Thứ hai – thứ sáu”."))
    hours = NameBlock(label=_("Hours"), help_text=_("Such as “7:30 – 11:30, 13:30 – 17:00”."))

    class Meta:
        icon = "time"
        label = _("Working hours")
        label_format = "{days}: {hours}"
        form_classname = "struct-block training-row"
