"""The plugin's lists in one group of the menu: what is expected, what was reported, what is to be decided or mended."""

from django.utils.translation import gettext_lazy as _
from wagtail_modeladmin.options import ModelAdminGroup

from training_blocks.admin.completeness import completeness_menu_item
from training_blocks.admin.conflicts import conflicts_menu_item
from training_blocks.admin.corrections import CorrectionAdmin
from training_blocks.admin.decisions import decisions_menu_item
from training_blocks.admin.registry import ProblemAdmin, ReportAdmin


class TrainingGroup(ModelAdminGroup):
    items = (ReportAdmin, CorrectionAdmin, ProblemAdmin)
    menu_label = _("Training reports")
    menu_item_name = "training-reports"
    menu_icon = "table"
    menu_order = 300

    def get_submenu_items(self):
        reports, corrections, problems = (
            admin.get_menu_item(order)
            for admin, order in zip(self.modeladmin_instances, (20, 50, 60), strict=True)
        )
        return [
            completeness_menu_item(10),
            reports,
            conflicts_menu_item(30),
            decisions_menu_item(40),
            corrections,
            problems,
        ]
