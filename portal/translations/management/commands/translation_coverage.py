from django.core.management.base import BaseCommand

from portal.translations.catalogues import DOMAINS, catalogues
from portal.translations.coverage import measure, total
from portal.translations.in_force import translation_in_force

LANGUAGE = "vi"


class Command(BaseCommand):
    help = (
        "Says how much of each package's texts a Vietnamese user meets in Vietnamese; "
        "exit 1 below 100 %."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--missing", action="store_true", help="List the texts that lack a translation."
        )

    def handle(self, *, missing, **options):
        translate = {domain: translation_in_force(LANGUAGE, domain) for domain in DOMAINS}
        measured = [
            measure(c.name, c.texts, lambda text, c=c: bool(translate[c.domain](text)))
            for c in catalogues()
        ]
        for coverage in measured:
            self.stdout.write(str(coverage))
            for text in coverage.lacking if missing else ():
                self.stdout.write(f"  {text.english!r}")
        self.stdout.write(f"total {total(measured)} %")
        if total(measured) < 100:
            raise SystemExit(1)
