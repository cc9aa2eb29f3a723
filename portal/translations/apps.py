from django.apps import AppConfig


class TranslationsConfig(AppConfig):
    name = "portal.translations"
    label = "translations"

    def ready(self):
        from .unmarked import label  # noqa: PLC0415 - needs the models

        label()
