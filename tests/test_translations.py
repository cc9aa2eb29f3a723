"""The Vietnamese catalogues: complete, compiled, and in the words of the house.

Texts are collected from the sources in plain Python, so that the tests need no gettext.
"""

import ast
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import polib
import pytest
from django.utils.translation import template

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = ROOT / "training_blocks/locale/vi/LC_MESSAGES/django.po"
PORTAL = ROOT / "portal/locale/vi/LC_MESSAGES/django.po"
ADMIN = ROOT / "portal/translations/locale/vi/LC_MESSAGES/django.po"
SCRIPTS = ROOT / "portal/translations/locale/vi/LC_MESSAGES/djangojs.po"
DOCUMENT = ROOT / "docs/thuat-ngu.md"
CATALOGUES = [PLUGIN, PORTAL, ADMIN, SCRIPTS]

#: Words of docs/thuat-ngu.md: wherever the English says the one, the Vietnamese says the other.
GLOSSARY = {
    r"snippets?": "dữ liệu dùng chung",
    r"workflows?": "quy trình|duyệt",
    r"approv(e|ed|al)": "duyệt",
    r"drafts?": "bản nháp",
    r"revisions?": "phiên bản",
    r"publish(ed)?": "xuất bản|đăng",
    r"collections?": "bộ sưu tập",
    r"documents?": "tài liệu",
    r"images?": "ảnh",
    r"alias": "bản sao liên kết",
    r"locales?": "ngôn ngữ",
    r"redirects?": "chuyển hướng",
    r"groups?": "nhóm",
    r"permissions?": "quyền",
    r"dashboard": "bảng điều khiển",
    r"preview": "xem trước",
    r"unlock(ed)?": "mở khóa|chưa khóa",
    r"passwords?": "mật khẩu",
    r"headings?": "đề mục",
    r"embeds?": "nhúng",
    r"roles?": "vai trò",
}

#: What a text is marked with, and at which argument the text stands; a context stands before it.
MARKS = {"gettext": 0, "gettext_lazy": 0, "gettext_noop": 0, "ngettext": 0, "ngettext_lazy": 0}
MARKS |= {"pgettext": 1, "pgettext_lazy": 1, "npgettext": 1, "npgettext_lazy": 1}
PLACEHOLDERS = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|<[^>]+>")

Text = tuple[str | None, str]


def marked_in_python(source: str) -> Iterator[Text]:
    tree = ast.parse(source)
    names = dict(MARKS)
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation":
            names |= {a.asname: MARKS[a.name] for a in node.names if a.asname and a.name in MARKS}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        at = names.get(node.func.id)
        texts = [a.value for a in node.args if isinstance(a, ast.Constant)]
        if at is not None and len(texts) > at:
            yield (texts[0] if at else None, texts[at])


def marked_in_template(source: str) -> Iterator[Text]:
    calls = template.templatize(source)
    for found in re.finditer(r"\bn?p?gettext\((?=u?['\"])|\b_\((?=u?['\"])", calls):
        arguments = ast.literal_eval(f"[{_arguments(calls[found.end() :])}]")
        at = 1 if "pgettext" in found.group() else 0
        yield (arguments[0] if at else None, arguments[at])


def _arguments(rest: str) -> str:
    """The constants from here to the closing parenthesis, or to a first argument that is none."""
    constant = r"u?(?:'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\")"
    return re.match(rf"\s*{constant}(?:\s*,\s*{constant})*", rest).group()


def texts_of(*folders: str) -> set[Text]:
    found: set[Text] = set()
    for folder in folders:
        for path in (ROOT / folder).rglob("*.py"):
            found |= set(marked_in_python(path.read_text(encoding="utf-8")))
        for path in (
            *(ROOT / folder).rglob("*.html"),
            *(ROOT / folder).rglob("templates/**/*.txt"),
        ):
            found |= set(marked_in_template(path.read_text(encoding="utf-8")))
    return found


def entries(path: Path) -> list[polib.POEntry]:
    return list(polib.pofile(str(path)))


def translation_of(entry: polib.POEntry) -> str:
    return entry.msgstr_plural.get(0, "") if entry.msgid_plural else entry.msgstr


def translations_in(path: Path) -> dict[Text, str]:
    return {(e.msgctxt, e.msgid): translation_of(e) for e in entries(path)}


def plain(text: str) -> str:
    """Without placeholders and markup, whose names are no words of the sentence."""
    return PLACEHOLDERS.sub(" ", text)


def name_of(path: Path) -> str:
    return f"{path.parents[3].name}-{path.stem}"


@pytest.mark.parametrize("path", CATALOGUES, ids=name_of)
class TestCatalogue:
    def test_is_complete(self, path):
        lacking = [e.msgid for e in entries(path) if not translation_of(e).strip()]
        assert lacking == []
        assert [e.msgid for e in entries(path) if e.fuzzy or e.obsolete] == []

    def test_is_compiled(self, path):
        compiled = polib.mofile(str(path.with_suffix(".mo")))
        expected = {(e.msgctxt, e.msgid): translation_of(e) for e in entries(path)}
        assert {(e.msgctxt, e.msgid): translation_of(e) for e in compiled} == expected

    def test_has_one_form_for_every_number(self, path):
        assert polib.pofile(str(path)).metadata["Plural-Forms"] == "nplurals=1; plural=0;"
        assert {tuple(e.msgstr_plural) for e in entries(path) if e.msgid_plural} <= {(0,)}

    def test_keeps_placeholders(self, path):
        for entry in entries(path):
            source = entry.msgid_plural or entry.msgid
            said = set(PLACEHOLDERS.findall(translation_of(entry)))
            assert said == set(PLACEHOLDERS.findall(source)), entry.msgid

    def test_keeps_the_blanks_at_both_ends(self, path):
        for entry in entries(path):
            said = translation_of(entry)
            assert said[:1].isspace() == entry.msgid[:1].isspace(), entry.msgid
            assert said[-1:].isspace() == entry.msgid[-1:].isspace(), entry.msgid

    def test_speaks_of_tables_of_figures_and_not_of_blocks(self, path):
        """ "Khối" is a bloc of offices; a statistic block is "bảng số liệu"."""
        blocks = [e.msgid for e in entries(path) if "khối" in translation_of(e).lower()]
        assert blocks in ([], ["Bloc or directly attached Party committee"])

    def test_spells_tones_the_way_of_the_web(self, path):
        """ "Hóa, khóa, ủy", never "hoá, khoá, uỷ"."""
        older = re.compile(r"\w*(?:o[àáảãạ]|u[ỳýỷỹỵ])\b", re.IGNORECASE)
        found = {word for e in entries(path) for word in older.findall(translation_of(e))}
        assert {word for word in found if not word.lower().startswith("qu")} == set()

    def test_names_no_place_on_a_disk(self, path):
        assert not re.search(r"^#: |/home/|/work/|/tmp/", path.read_text(), re.MULTILINE)


class TestGlossary:
    @pytest.mark.parametrize("english", GLOSSARY)
    def test_one_word_for_one_idea(self, english):
        said, meant = re.compile(rf"\b({english})\b", re.I), re.compile(GLOSSARY[english], re.I)
        texts = translations_in(ADMIN) | translations_in(SCRIPTS)
        broken = {
            text
            for (_, text), vietnamese in texts.items()
            if said.search(plain(text)) and not meant.search(vietnamese)
        }
        assert broken == set()

    @pytest.mark.parametrize("english", GLOSSARY)
    def test_every_word_occurs(self, english):
        said = re.compile(rf"\b({english})\b", re.I)
        assert any(said.search(plain(text)) for _, text in translations_in(ADMIN))

    def test_the_document_lists_the_words_of_the_catalogue(self):
        rows = re.findall(r"^\| (.+?) \| (.+?) \|", DOCUMENT.read_text("utf-8"), re.M)
        listed = {word for _, vietnamese in rows for word in vietnamese.split(", ")}
        assert {"dữ liệu dùng chung", "quy trình duyệt", "bảng số liệu", "số công bố"} <= listed


class TestEveryTextIsTranslated:
    def test_of_the_plugin(self):
        catalogue = {(e.msgctxt, e.msgid) for e in entries(PLUGIN)}
        assert texts_of("training_blocks") == catalogue

    def test_of_the_portal(self):
        catalogue = {(e.msgctxt, e.msgid) for e in entries(PORTAL)}
        assert texts_of("portal", "templates") == catalogue

    @pytest.mark.parametrize("one, other", [*combinations((PLUGIN, PORTAL, ADMIN), 2)])
    def test_who_shares_a_text_says_the_same(self, one, other):
        """Django merges them all into one. Where the meaning differs, mark the text with a context."""
        ours, theirs = translations_in(one), translations_in(other)
        shared = ours.keys() & theirs.keys()
        assert {key: ours[key] for key in shared} == {key: theirs[key] for key in shared}


class TestCollecting:
    def test_python(self):
        source = (
            "from django.utils.translation import gettext_lazy as _, pgettext\n"
            '_("one")\npgettext("of a class", "two")\n_(three)\nother("four")'
        )
        assert set(marked_in_python(source)) == {(None, "one"), ("of a class", "two")}

    def test_templates(self):
        source = (
            '{% load i18n %}{% translate "one" %}{% translate "two" context "of a class" %}'
            '{% firstof title _("three") %}'
            "{% blocktranslate trimmed count n=n %}\n{{ n }} four\n{% plural %}{{ n }} fours"
            "{% endblocktranslate %}"
        )
        expected = {(None, "one"), ("of a class", "two"), (None, "three"), (None, "%(n)s four")}
        assert set(marked_in_template(source)) == expected
