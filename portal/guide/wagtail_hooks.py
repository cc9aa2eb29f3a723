from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from portal.guide.views import GuideView


@hooks.register("register_admin_urls")
def guide_urls():
    return [path("huong-dan/", GuideView.as_view(), name="editors_guide")]


@hooks.register("register_help_menu_item")
def guide_menu_item():
    return MenuItem(
        _("Editors' guide"),
        reverse_lazy("editors_guide"),
        name="training-guide",
        icon_name="help",
        order=100,
    )
