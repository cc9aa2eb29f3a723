from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class TrainingBlocksConfig(AppConfig):
    name = "training_blocks"
    verbose_name = _("Training results")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from training_blocks import (  # noqa: PLC0415 - needs the models loaded
            checks,
            derived_columns,
            roles,
            signal_handlers,
        )

        checks.register()
        signal_handlers.connect()
        post_migrate.connect(derived_columns.fill, sender=self)
        post_migrate.connect(roles.complete, sender=self)
