from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "portal.search"
    label = "portal_search"

    def ready(self):
        from portal.search import renamed  # noqa: PLC0415

        renamed.connect()
