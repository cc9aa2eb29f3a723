from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrainingBlocksConfig(AppConfig):
    name = "training_blocks"
    verbose_name = _("Training results")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from training_blocks import checks, signal_handlers

        checks.register()
        signal_handlers.connect()
