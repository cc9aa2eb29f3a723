"""Whose texts a user of the site can meet, and where each package keeps them.

A package's English is read from the .po files in its wheel, so that measuring needs neither gettext
nor a network. Where a package ships no English catalogue, any other language lists the same texts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import polib
from django.apps import apps
from django.conf import settings

from .coverage import Text

DOMAINS = ("django", "djangojs")
OURS = "portal.translations"

#: Packages that are no apps of this site, and yet their texts are shown: Django itself, what Wagtail
#: borrows of Django's admin and of humanize, and the parts of Wagtail that a site can switch on.
NOT_INSTALLED = {
    "django.conf": "",
    "django.contrib.admin": "contrib/admin/filters.py",
    "django.contrib.humanize": "",
    "wagtail.contrib.search_promotions": "",
    "wagtail.contrib.styleguide": "",
    "wagtail.contrib.table_block": "",
    "wagtail.contrib.typed_table_block": "",
}


@dataclass(frozen=True)
class Catalogue:
    """The texts of one package and domain."""

    package: str
    domain: str
    texts: list[Text]

    @property
    def name(self) -> str:
        return f"{self.package}.{self.domain}"


def catalogues() -> list[Catalogue]:
    found = [c for package in packages() for c in catalogues_of(*package) if c.texts]
    return sorted(found, key=lambda catalogue: catalogue.name)


def packages() -> Iterator[tuple[str, Path, str]]:
    """Each with its folder of catalogues. Ours of other packages hold no texts of their own."""
    for app in apps.get_app_configs():
        if app.name != OURS:
            yield app.name, Path(app.path, "locale"), ""
    for name, used_in in NOT_INSTALLED.items():
        yield name, folder_of(name) / "locale", used_in
    yield "portal", settings.BASE_DIR / "portal/locale", ""


def folder_of(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(package)
    return Path(spec.origin).parent


def catalogues_of(package: str, folder: Path, used_in: str) -> Iterator[Catalogue]:
    for domain in DOMAINS:
        path = source_in(folder, domain)
        if path is not None:
            yield Catalogue(package, domain, list(texts_in(path, used_in)))


def source_in(folder: Path, domain: str) -> Path | None:
    english = folder / f"en/LC_MESSAGES/{domain}.po"
    others = sorted(folder.glob(f"*/LC_MESSAGES/{domain}.po"))
    return english if english.exists() else next(iter(others), None)


def texts_in(path: Path, used_in: str) -> Iterator[Text]:
    """All texts, or only those that the source file `used_in` marks."""
    for entry in polib.pofile(str(path)):
        places = {place for place, _ in entry.occurrences}
        if not entry.obsolete and (not used_in or used_in in places):
            yield Text(entry.msgid, entry.msgctxt, entry.msgid_plural or None)
