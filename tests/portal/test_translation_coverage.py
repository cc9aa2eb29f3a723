"""`manage.py translation_coverage`: what a Vietnamese user meets in English, package by package."""

import json
from io import StringIO

import polib
import pytest
from django.conf import settings
from django.core.management import call_command
from hypothesis import given
from hypothesis import strategies as st

from portal.translations.catalogues import catalogues
from portal.translations.coverage import Coverage, Text, measure, percent, total
from portal.translations.in_force import translation_in_force

NAMES = """
django.conf.django django.contrib.admin.django django.contrib.auth.django
django.contrib.contenttypes.django django.contrib.humanize.django django.contrib.sessions.django
django_filters.django portal.django taggit.django training_blocks.django wagtail.admin.django
wagtail.admin.djangojs wagtail.contrib.forms.django wagtail.contrib.redirects.django
wagtail.contrib.search_promotions.django wagtail.contrib.settings.django
wagtail.contrib.simple_translation.django wagtail.contrib.styleguide.django
wagtail.contrib.table_block.django wagtail.contrib.typed_table_block.django wagtail.django
wagtail.documents.django wagtail.embeds.django wagtail.images.django wagtail.locales.django
wagtail.search.django wagtail.sites.django wagtail.snippets.django wagtail.users.django
wagtail_modeladmin.django
""".split()


def printed(*arguments):
    """The lines of the command and its exit code."""
    answer, code = StringIO(), 0
    try:
        call_command("translation_coverage", *arguments, stdout=answer)
    except SystemExit as stopped:
        code = stopped.code
    return answer.getvalue().splitlines(), code


def test_everything_is_translated():
    lines, code = printed()
    assert (lines[-1], code) == ("total 100 %", 0)
    assert [line.split()[0] for line in lines[:-1]] == NAMES
    assert {line.split(maxsplit=2)[2] for line in lines[:-1]} == {"100 %"}


def test_it_says_what_is_missing_and_fails(settings):
    """Without the folders that alone reach the admin's scripts."""
    settings.LOCALE_PATHS = []
    lines, code = printed("--missing")
    assert code == 1
    assert "wagtail.admin.djangojs 22/85 25 %" in lines
    assert lines[lines.index("wagtail.admin.djangojs 22/85 25 %") + 1].startswith("  '")
    assert lines[-1] in {f"total {share} %" for share in range(100)}


def test_scripts_are_measured_by_what_the_admin_hands_to_them(client):
    translate = translation_in_force("vi", "djangojs")
    (scripts,) = [c for c in catalogues() if c.domain == "djangojs"]
    served = client.get("/admin/jsi18n/", headers={"accept-language": "vi"}).text
    lacking = [t.english for t in scripts.texts if json.dumps(translate(t)) not in served]
    assert lacking == []


def test_english_stays_english():
    """No catalogue of ours may speak to who chose English."""
    for domain in ("django", "djangojs"):
        translate = translation_in_force("en", domain)
        texts = [t for c in catalogues() if c.domain == domain for t in c.texts]
        assert {t.english for t in texts if translate(t) not in ("", t.english, t.plural)} == set()


def test_our_catalogues_hold_no_text_that_nobody_has():
    of_others = {(c.domain, t.context, t.english) for c in catalogues() for t in c.texts}
    for domain in ("django", "djangojs"):
        path = settings.BASE_DIR / f"portal/translations/locale/vi/LC_MESSAGES/{domain}.po"
        ours = {(domain, e.msgctxt, e.msgid) for e in polib.pofile(str(path))}
        assert ours - of_others == set()


class TestShares:
    @given(st.integers(0, 5000), st.integers(1, 5000))
    def test_only_the_whole_is_a_hundred(self, part, whole):
        part = min(part, whole)
        assert 0 <= percent(part, whole) <= 100
        assert (percent(part, whole) == 100) == (part == whole)

    @pytest.mark.parametrize(("part", "whole", "share"), [(999, 1000, 99), (1, 3, 33), (0, 0, 100)])
    def test_is_never_rounded_up(self, part, whole, share):
        assert percent(part, whole) == share

    def test_a_catalogue_names_its_counts(self):
        texts = [Text("one"), Text("two"), Text("three")]
        coverage = measure("wagtail.django", texts, lambda text: text.english != "two")
        assert coverage == Coverage("wagtail.django", 3, (Text("two"),))
        assert str(coverage) == "wagtail.django 2/3 66 %"
        assert total([coverage, measure("portal.django", texts, lambda text: True)]) == 83
