"""The words of a programme's name or of a table's label, folded and written out so that both can be compared."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from training_blocks.vietnamese import normalise, search_key

LONGEST: Final = 80

#: As tables abbreviate. “An” is a name too: it stands for security after “quốc phòng” only.
ABBREVIATIONS: Final = {
    short: long.split()
    for short, long in {
        "llct": "ly luan chinh tri",
        "hc": "hanh chinh",
        "bd": "boi duong",
        "nv": "nghiep vu",
        "dv": "dang_vien",
        "dvm": "dang_vien moi",
        "qp": "quoc phong",
        "qpan": "quoc phong an ninh",
        "bcv": "bao cao vien",
        "ttv": "tuyen truyen vien",
        "xdd": "xay dung dang",
        "cvc": "chuyen vien chinh",
        "cvcc": "chuyen vien cao cap",
        "qlnn": "quan ly nha nuoc",
        "tcllct": "trung cap ly luan chinh tri",
        "scllct": "so cap ly luan chinh tri",
        "ccllct": "cao cap ly luan chinh tri",
    }.items()
}
#: What may stand between two programmes of one label.
LINKS: Final = frozenset(
    "lop cac mo khoa chuong trinh boi duong dao tao tap huan hoc to chuc cong tac ve cho danh "
    "doi tuong ly luan chinh tri nghiep vu la".split()
)
_LEADING: Final = [
    phrase.split()
    for phrase in (
        "cac lop", "lop", "mo", "khoa", "to chuc", "chuong trinh", "boi duong", "dao tao", "tap huan",
    )
]  # fmt: skip

_COUNT = r"(?:\d{1,4}|[ivxlc]{1,6})"
_COHORT = re.compile(
    rf"\bkh(?:óa|oá|oa)(?: học| thứ)?\s*{_COUNT}(?:\s*(?:,|và|-|–|&)\s*{_COUNT})*\b|\bk\s?\d{{1,3}}\b",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"(?:\bhệ\s+)?\b(?:không tập trung|tập trung|tại chức|vừa làm vừa học)\b", re.IGNORECASE
)
_PIECE = re.compile(r"[a-z0-9]+|[,;/+&\n]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Word:
    """`joined`: “và”, a comma or the like stands before it."""

    text: str
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A label without its cohort and form of study."""

    text: str
    cohort: str = ""
    form: str = ""


def parted_label(text: str) -> Label:
    plain = _INVISIBLE.sub("", normalise(text))
    cohort, form = _COHORT.search(plain), _FORM.search(plain)
    rest = _FORM.sub(" ", _COHORT.sub(" ", plain))
    return Label(rest, cohort[0].strip() if cohort else "", form[0].strip() if form else "")


def words_of(text: str) -> list[Word]:
    folded = "\n".join(search_key(line) for line in _INVISIBLE.sub("", text).split("\n"))
    words: list[Word] = []
    joined = False
    for piece in _PIECE.findall(folded):
        if piece == "va" or not piece.isalnum():
            joined = bool(words)
            continue
        for written in _written_out(piece, words):
            words.append(Word(written, joined))
            joined = False
    return _with_members(words)[:LONGEST]


def _written_out(piece: str, before: Sequence[Word]) -> Sequence[str]:
    if piece == "an" and [w.text for w in before[-2:]] == ["quoc", "phong"]:
        return ["an", "ninh"]
    return ABBREVIATIONS.get(piece, [piece])


def _with_members(words: Sequence[Word]) -> list[Word]:
    """ "Đảng viên" as one word, so that the Party is not found in its members, and "an ninh" once."""
    found: list[Word] = []
    for word in words:
        before = found[-1].text if found else ""
        if (before, word.text) == ("dang", "vien"):
            found[-1] = Word("dang_vien", found[-1].joined)
        elif (before, word.text) != ("ninh", "ninh"):
            found.append(word)
    return found


def without_leading(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without “lớp”, “bồi dưỡng” and the like at the front, but never nothing."""
    for phrase in _LEADING:
        if list(words[: len(phrase)]) == phrase and len(words) > len(phrase):
            return without_leading(words[len(phrase) :])
    return words


def runs(words: Sequence[Word], longest: int) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Every run of up to so many neighbouring words: where it begins and ends, and its words."""
    texts = tuple(word.text for word in words)
    for start in range(len(texts)):
        for end in range(start + 1, min(start + longest, len(texts)) + 1):
            yield start, end, texts[start:end]
