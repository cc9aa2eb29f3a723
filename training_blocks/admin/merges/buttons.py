"""The ways to a merge: above the list of units or programmes, and among the actions of a single one."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button, HeaderButton

from training_blocks.models import Programme

ICON = "group"


class MergeButton:
    """For the list of a model whose merges are at `merge_url_name`, of its viewset."""

    @cached_property
    def header_buttons(self):
        buttons = super().header_buttons
        if not self.model.snippet_viewset.merge_url_name or not self.user_has_permission("change"):
            return buttons
        url = reverse(self.model.snippet_viewset.merge_url_name)
        return [*buttons, HeaderButton(_("Merge…"), url=url, icon_name=ICON, priority=10)]


class MergeAction:
    """For the form of a single one."""

    @cached_property
    def header_more_buttons(self):
        buttons = super().header_more_buttons
        if not self.model.snippet_viewset.merge_url_name or not self.user_has_permission("change"):
            return buttons
        return [*buttons, self._merged() or self._merge()]

    def _merge(self) -> Button:
        viewset = self.model.snippet_viewset
        url = f"{reverse(viewset.merge_url_name)}?{viewset.merge_parameter}={self.object.pk}"
        return Button(_("Merge…"), url=url, icon_name=ICON, priority=15)

    def _merged(self) -> Button | None:
        """A programme that is merged can only be parted."""
        if not isinstance(self.object, Programme) or not self.object.merged_into_id:
            return None
        url = reverse("training_part_programme", args=[self.object.pk])
        label = _("Part from “%(other)s”…") % {"other": self.object.merged_into}
        return Button(label, url=url, icon_name="undo", priority=15)
