"""Connects what happens in Wagtail to the index. No logic: `events` knows what an event touches.

One `post_save` for every page class, the base one included, sees publishing, scheduling, expiry, aliases, copies and
`page.save()` in a script; moves, restrictions and deletions have signals of their own.
"""

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from wagtail.models import PageLogEntry, PageViewRestriction
from wagtail.signals import init_new_page, post_page_move, task_submitted

from training_blocks import approvals, events, roles, usage
from training_blocks.admin import new_pages
from training_blocks.approval_mail import tell_approvers
from training_blocks.derived_columns import find_by_merged_names
from training_blocks.models import Programme, ReportingUnit
from training_blocks.pages import base_page_model


def page_saved(sender, instance, raw=False, update_fields=None, **kwargs):
    if issubclass(sender, base_page_model()) and not raw:
        events.page_saved(instance, update_fields=update_fields)


def section_saved(sender, instance, raw=False, update_fields=None, **kwargs):
    if issubclass(sender, base_page_model()) and not raw:
        roles.page_saved(instance, update_fields=update_fields)


def page_going(sender, instance, **kwargs):
    if issubclass(sender, base_page_model()):
        events.page_going(instance)
        roles.page_going(instance)


def page_gone(sender, instance, **kwargs):
    if sender is base_page_model():
        roles.page_gone(instance)


def page_moved(sender, instance, parent_page_before, **kwargs):
    events.subtree_changed(instance)
    roles.page_moved(instance, parent_page_before)


def restriction_changed(sender, instance, **kwargs):
    events.subtree_changed(instance.page)


def unit_about_to_be_saved(sender, instance, raw=False, **kwargs):
    if not raw:
        events.before_unit_is_saved(instance)


def unit_saved(sender, instance, raw=False, **kwargs):
    if not raw:
        events.unit_saved(instance)


def successors_changed(sender, action, **kwargs):
    """Nothing stored depends on them: today's territory is read anew. The index's version still rises."""
    if action.startswith("post_"):
        events.schedule()


def programme_about_to_be_saved(sender, instance, raw=False, **kwargs):
    if not raw:
        events.before_programme_is_saved(instance)


def programme_saved(sender, instance, raw=False, **kwargs):
    if not raw:
        events.programme_saved(instance)
        find_by_merged_names(instance, before=instance.counted_before)


def unit_or_programme_going(sender, instance, **kwargs):
    usage.refuse_while_used(instance)


def unit_going(sender, instance, **kwargs):
    events.unit_going(instance)


def page_logged(sender, instance, created, raw=False, **kwargs):
    if created and not raw:
        approvals.publication_logged(instance)


def new_page_shown(sender, page, parent, **kwargs):
    new_pages.propose(page, parent=parent)


def connect() -> None:
    post_save.connect(page_saved, dispatch_uid="training_blocks.page_saved")
    post_save.connect(section_saved, dispatch_uid="training_blocks.section_saved")
    pre_delete.connect(page_going, dispatch_uid="training_blocks.page_going")
    post_delete.connect(page_gone, dispatch_uid="training_blocks.page_gone")
    post_page_move.connect(page_moved, dispatch_uid="training_blocks.page_moved")
    for signal in (post_save, post_delete):
        signal.connect(
            restriction_changed,
            sender=PageViewRestriction,
            dispatch_uid="training_blocks.restriction_changed",
        )
    pre_save.connect(
        unit_about_to_be_saved,
        sender=ReportingUnit,
        dispatch_uid="training_blocks.unit_about_to_be_saved",
    )
    post_save.connect(unit_saved, sender=ReportingUnit, dispatch_uid="training_blocks.unit_saved")
    m2m_changed.connect(
        successors_changed,
        sender=ReportingUnit.successors.through,
        dispatch_uid="training_blocks.successors_changed",
    )
    pre_save.connect(
        programme_about_to_be_saved,
        sender=Programme,
        dispatch_uid="training_blocks.programme_about_to_be_saved",
    )
    post_save.connect(
        programme_saved, sender=Programme, dispatch_uid="training_blocks.programme_saved"
    )
    for model in (ReportingUnit, Programme):
        pre_delete.connect(
            unit_or_programme_going,
            sender=model,
            dispatch_uid=f"training_blocks.going.{model.__name__}",
        )
    pre_delete.connect(unit_going, sender=ReportingUnit, dispatch_uid="training_blocks.unit_going")
    post_save.connect(page_logged, sender=PageLogEntry, dispatch_uid="training_blocks.page_logged")
    task_submitted.connect(tell_approvers, dispatch_uid="training_blocks.tell_approvers")
    init_new_page.connect(new_page_shown, dispatch_uid="training_blocks.new_page_shown")
