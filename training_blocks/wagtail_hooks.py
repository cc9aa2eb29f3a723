"""Registers the plugin's admin with Wagtail. What each part does is in `training_blocks.admin`."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail_modeladmin.options import modeladmin_register

from training_blocks.admin.bulk_publishing import refuse_bulk_publishing
from training_blocks.admin.checked_articles import checked_articles, register_warning_log
from training_blocks.admin.completeness import completeness_urls
from training_blocks.admin.conflicts import (
    conflict_urls,
    register_decision_log,
)
from training_blocks.admin.corrections import register_log_actions
from training_blocks.admin.decisions import decision_urls
from training_blocks.admin.deletion import refuse_deletion
from training_blocks.admin.home import add_panels, home_urls
from training_blocks.admin.kept_pages import (
    refuse_bulk_action,
    refuse_deletion_of_page,
    refuse_move,
)
from training_blocks.admin.menu import TrainingGroup
from training_blocks.admin.merges import merge_urls, register_merge_log
from training_blocks.admin.notices import show_notices, show_what_was_left_out
from training_blocks.admin.pasting import paste_urls
from training_blocks.admin.read_only_api import take_actions_away
from training_blocks.admin.reference import ReferenceGroup
from training_blocks.admin.reopening import approval_urls, register_approval_log, reopen_button

register_snippet(ReferenceGroup)
modeladmin_register(TrainingGroup)

hooks.register("register_admin_urls", conflict_urls)
hooks.register("register_admin_urls", decision_urls)
hooks.register("register_admin_urls", completeness_urls)
hooks.register("register_admin_urls", home_urls)
hooks.register("construct_admin_api", take_actions_away)
hooks.register("construct_homepage_panels", add_panels)
hooks.register("register_admin_urls", approval_urls)
hooks.register("register_admin_urls", paste_urls)
hooks.register("register_log_actions", register_decision_log)
hooks.register("register_log_actions", register_approval_log)
hooks.register("register_page_header_buttons", reopen_button)
hooks.register("register_log_actions", register_log_actions)
hooks.register("register_admin_urls", merge_urls)
hooks.register("register_log_actions", register_merge_log)
hooks.register("register_log_actions", register_warning_log)
hooks.register("register_admin_viewset", checked_articles)
hooks.register("before_delete_snippet", refuse_deletion)
hooks.register("before_publish_page", show_what_was_left_out)
hooks.register("before_delete_page", refuse_deletion_of_page)
hooks.register("before_move_page", refuse_move)
hooks.register("before_bulk_action", refuse_bulk_action)
hooks.register("before_bulk_action", refuse_bulk_publishing)
hooks.register("after_create_page", show_notices)
hooks.register("after_edit_page", show_notices)


@hooks.register("insert_global_admin_css")
def admin_css():
    return format_html('<link rel="stylesheet" href="{}">', static("training_blocks/admin.css"))


@hooks.register("insert_editor_js")
def editor_js():
    return format_html(
        '<script src="{}" type="module"></script>', static("training_blocks/held_submission.js")
    )
