"""System checks: what a site's settings must say for the plugin to work as described."""

from django.conf import settings
from django.core.checks import Tags, Warning
from django.core.checks import register as register_check


def check_time_zone(app_configs, **kwargs):
    if settings.USE_TZ:
        return []
    return [
        Warning(
            "USE_TZ is off: first publications are compared without a time zone.",
            hint="Set USE_TZ = True.",
            id="training_blocks.W001",
        )
    ]


def register() -> None:
    register_check(check_time_zone, Tags.compatibility)
