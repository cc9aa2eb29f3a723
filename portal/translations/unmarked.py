"""Labels that Wagtail derives from the names of fields and models, where no catalogue reaches them."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop, pgettext_lazy
from wagtail.admin.forms.choosers import (
    AnchorLinkChooserForm,
    EmailLinkChooserForm,
    ExternalLinkChooserForm,
    PhoneLinkChooserForm,
)
from wagtail.admin.forms.workflows import WorkflowPageForm
from wagtail.contrib.simple_translation.models import SimpleTranslation
from wagtail.models import Locale
from wagtail.sites.views import IndexView as SiteList
from wagtail.users.forms import PagePermissionsForm

FIELDS = {
    "body": _("Body"),
    "email_address": _("Email address"),
    "link_text": _("Link text"),
    "page": _("Page"),
    "phone_number": _("Phone number"),
    "subject": pgettext_lazy("of a mail", "Subject"),
}
COLUMNS = {"port": _("Port"), "root_page": _("Root page"), "site_name": _("Site name")}
FORMS = [
    AnchorLinkChooserForm,
    EmailLinkChooserForm,
    ExternalLinkChooserForm,
    PagePermissionsForm,
    PhoneLinkChooserForm,
    WorkflowPageForm,
]

#: Names of permissions that the group form looks up as they stand in the database.
PERMISSIONS = [gettext_noop("Can submit translation")]


def label() -> None:
    for form in FORMS:
        for name in FIELDS.keys() & form.base_fields.keys():
            form.base_fields[name].label = FIELDS[name]
    for column in SiteList.columns:
        column.label = COLUMNS.get(column.name, column.label)
    name_model(Locale, _("locale"), _("locales"))
    name_model(SimpleTranslation, _("page translation"), _("page translations"))


def name_model(model, one, many) -> None:
    model._meta.verbose_name, model._meta.verbose_name_plural = one, many
