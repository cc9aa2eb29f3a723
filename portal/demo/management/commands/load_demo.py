"""Loads the demo once; what was edited since stays. All that it builds is in `portal.demo`."""

from django.core.management.base import BaseCommand

from portal.demo.site import build_demo, is_loaded


class Command(BaseCommand):
    help = "Build the demo's units, pages and articles, unless there is a home page already."

    def handle(self, **options):
        if is_loaded():
            self.stdout.write("The demo is there already: nothing was changed.")
            return
        build_demo()
        self.stdout.write("The demo is loaded.")
