from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from training_blocks import indexing


class Command(BaseCommand):
    help = "Rebuilds the index of training reports from the pages; --check only says what would change."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="Change nothing; list what drifted and exit 1."
        )

    def handle(self, *, check, verbosity, **options):
        if check:
            self._check()
        else:
            count = indexing.rebuild(progress=self._progress if verbosity > 1 else _silent)
            message = ngettext("%d article read.", "%d articles read.", count)
            self.stdout.write(message % count)

    def _check(self) -> None:
        drifted = indexing.drift()
        for line in drifted:
            self.stdout.write(line)
        if drifted:
            raise SystemExit(1)
        self.stdout.write(_("The index is what the pages state."))

    def _progress(self, done: int, of: int) -> None:
        self.stdout.write(f"{done}/{of}")


def _silent(done: int, of: int) -> None:
    pass
