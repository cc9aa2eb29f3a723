from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from portal.guide.rendering import read_guide


class GuideView(WagtailAdminTemplateMixin, TemplateView):
    """For everybody who may enter the admin."""

    template_name = "guide/guide.html"
    page_title = _("Editors' guide")
    header_icon = "help"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(guide=read_guide(), **kwargs)
