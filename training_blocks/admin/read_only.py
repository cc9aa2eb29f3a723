"""modeladmin for tables that nobody edits: the index is written by `training_blocks.indexing` alone.

Three things modeladmin leaves open are closed here. It takes any lookup from the address, so that a user could ask
`page__owner__password__startswith`; it answers 500 to a key or lookup that is none; and its edit, delete and
history views exist even where nobody may use them.
"""

from django.contrib.auth.models import Permission
from django.http import Http404
from django.shortcuts import redirect
from django.urls import re_path
from wagtail_modeladmin.helpers import PermissionHelper
from wagtail_modeladmin.options import ModelAdmin
from wagtail_modeladmin.views import IndexView

from training_blocks.page_permissions import editable_pages, may_edit


class ReadOnlyPermissions(PermissionHelper):
    """Rows of articles that the user may change or publish; no row can be written."""

    def user_can_list(self, user):
        return user.has_perm("wagtailadmin.access_admin")

    def user_can_inspect_obj(self, user, obj):
        return self.inspect_view_enabled and may_edit(user, obj.page)

    def user_can_create(self, user):
        return False

    def user_can_edit_obj(self, user, obj):
        return False

    def user_can_delete_obj(self, user, obj):
        return False


class KnownParametersView(IndexView):
    """A list that takes its own parameters and no others."""

    def dispatch(self, request, *args, **kwargs):
        own = {*self.IGNORED_PARAMS, self.PAGE_VAR, self.ERROR_FLAG, self.ORDER_TYPE_VAR}
        own |= {item.parameter_name for item in self.model_admin.list_filter}
        if set(request.GET) <= own:
            return super().dispatch(request, *args, **kwargs)
        return redirect(request.path)


class ReadOnlyAdmin(ModelAdmin):
    """`model` has a foreign key `page`; filters are classes with a `parameter_name`."""

    permission_helper_class = ReadOnlyPermissions
    index_view_class = KnownParametersView
    history_view_enabled = False
    index_view_extra_css = ["training_blocks/registry.css"]

    def get_queryset(self, request):
        return super().get_queryset(request).filter(page__in=editable_pages(request.user))

    def inspect_view(self, request, instance_pk):
        if not (instance_pk.isascii() and instance_pk.isdecimal()):
            raise Http404
        return super().inspect_view(request, instance_pk)

    def get_admin_urls_for_registration(self):
        views = {"index": self.index_view}
        if self.inspect_view_enabled:
            views["inspect"] = self.inspect_view
        return tuple(
            re_path(
                self.url_helper.get_action_url_pattern(action),
                view,
                name=self.url_helper.get_action_url_name(action),
            )
            for action, view in views.items()
        )

    def get_permissions_for_registration(self):
        """None to hand out: what a user sees follows from the pages."""
        return Permission.objects.none()

    def register_admin_url_finders(self):
        """There is no edit view to find."""

    def register_indexing(self):
        """Rows of the index refer to nothing by themselves; their pages do."""
