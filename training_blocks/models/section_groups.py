"""The two groups of users that a section has of its own. `training_blocks.roles` alone writes them."""

import swapper
from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _


class SectionRole(models.TextChoices):
    EDITOR = "editor", _("Editors")
    APPROVER = "approver", _("Approvers")


class SectionGroup(models.Model):
    """Which group is which section's: groups have no memory of why they exist, and sections are renamed."""

    page = models.ForeignKey(
        swapper.get_model_name("wagtailcore", "Page"),
        models.CASCADE,
        related_name="section_groups",
        verbose_name=_("section"),
    )
    role = models.CharField(_("role"), max_length=20, choices=SectionRole)
    group = models.OneToOneField(
        Group, models.CASCADE, related_name="section_group", verbose_name=_("group")
    )

    class Meta:
        verbose_name = _("group of a section")
        verbose_name_plural = _("groups of sections")
        constraints = [models.UniqueConstraint(fields=["page", "role"], name="one_group_a_role")]
