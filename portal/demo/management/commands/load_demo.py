"""Loads the demo once; what was edited since stays. All that it builds is in `portal.demo`."""

from django.core.management.base import BaseCommand

from portal.demo.site import build_demo, complete_index, is_loaded

UNCHANGED = "The demo is there already: nothing was changed."
READ_AGAIN = (
    "The demo is there already: its articles were read again, for the totals of this version."
)


class Command(BaseCommand):
    help = "Build the demo's units, pages and articles, unless there is a home page already."

    def handle(self, **options):
        if is_loaded():
            self.stdout.write(READ_AGAIN if complete_index() else UNCHANGED)
            return
        build_demo()
        self.stdout.write("The demo is loaded.")
