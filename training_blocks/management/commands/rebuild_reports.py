import time

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from training_blocks import indexing

#: Seconds between two lines of progress.
EVERY = 2

INTERRUPTED = 130  # what a shell expects of a command that was stopped by Ctrl-C


class Command(BaseCommand):
    help = (
        "Rebuilds the index of training reports from the pages; --check only says what would change. "
        "Ctrl-C stops it at any time: what was read stays."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="Change nothing; list what drifted and exit 1."
        )

    def handle(self, *, check, verbosity, **options):
        self.quiet, self.shown_at = verbosity == 0, time.monotonic()
        try:
            self._check() if check else self._rebuild()
        except KeyboardInterrupt:
            self.stderr.write(_("Interrupted: what was read stays. Run it again to read the rest."))
            raise SystemExit(INTERRUPTED) from None

    def _rebuild(self) -> None:
        count = indexing.rebuild(progress=self._progress)
        self._say(ngettext("%d article read.", "%d articles read.", count) % count)

    def _check(self) -> None:
        drifted = indexing.drift(progress=self._progress)
        for line in drifted:
            self.stdout.write(line)
        if drifted:
            raise SystemExit(1)
        self._say(_("The index is what the pages state."))

    def _progress(self, done: int, of: int) -> None:
        """Beside the answer, which a script may read."""
        if self.quiet or (done < of and time.monotonic() - self.shown_at < EVERY):
            return
        self.stderr.write(f"{done}/{of}", style_func=str)
        self.shown_at = time.monotonic()

    def _say(self, text: str) -> None:
        if not self.quiet:
            self.stdout.write(text)
