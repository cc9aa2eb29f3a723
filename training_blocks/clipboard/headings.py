"""What the heading of a column says the column holds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from training_blocks.vietnamese import search_key


class Holds(StrEnum):
    ORDINAL = "ordinal"
    PROGRAMME = "programme"
    CLASSES = "classes"
    LEARNERS = "learners"
    ATTENDANCES = "attendances"
    COHORT = "cohort"
    FORM = "form"
    NOTE = "note"
    PARTNERS = "partners"
    CLASS = "class"  # "Lớp" heads names of classes in one table and their number in another
    OTHER = "other"


COUNTED: Final = (Holds.CLASSES, Holds.LEARNERS, Holds.ATTENDANCES)

_PEOPLE = "hoc vien|hv|nguoi hoc|nguoi|hoc vien tham gia|nguoi tham gia|nguoi tham du"
_CROWD = "nguoi hoc|nguoi|hoc vien|hv|can bo|dang vien|quan chung|tham gia|tham du|doan vien"
_HEADINGS: Final = [
    (Holds.ORDINAL, r"s?tt|so tt|so thu tu|thu tu"),
    (
        Holds.PROGRAMME,
        r"(ten |cac |loai |noi dung )?(chuong trinh|noi dung|loai hinh)( lop| boi duong| dao tao| chuong trinh)*"
        r"|(ten|loai|cac loai|danh muc|noi dung) (cac )?(lop|khoa)( lop| hoc| boi duong| dao tao)*"
        r"|(lop|chuong trinh) (dao tao|boi duong)|loai hinh lop|doi tuong( hoc| boi duong| hoc vien)?"
        r"|ten chuyen de|chuyen de|chi tieu bao cao",
    ),
    (Holds.CLASS, r"(cac )?lop( hoc| boi duong| mo)?"),
    (
        Holds.CLASSES,
        r"(tong )?(so|sl|so luong) (cac )?lop( lop| mo| da mo| duoc mo| hoc| boi duong| dao tao)*|lop lop",
    ),
    (Holds.LEARNERS, rf"(tong )?((so|sl|so luong) )?({_PEOPLE})( nguoi| hv| hoc vien)?|si so"),
    (Holds.ATTENDANCES, rf"(tong )?((so|sl|so luong) )?luot( ({_CROWD}))*"),
    (Holds.COHORT, r"khoa( hoc| thu| so)?|so khoa|lop khoa"),
    (Holds.FORM, r"he( dao tao| hoc)?|hinh thuc( dao tao| hoc)?"),
    (Holds.NOTE, r"ghi chu|chu thich"),
    (
        Holds.PARTNERS,
        r"((don vi|co quan|noi) )?(phoi hop|lien ket)( thuc hien| mo lop| to chuc)?(don vi)?",
    ),
]
_KINDS = [(holds, re.compile(pattern)) for holds, pattern in _HEADINGS]

_RATIO = re.compile(r"%|ty le|ti le|so sanh|trong do|tang|giam|dat")
_PLAN = re.compile(
    r"\b(theo )?(ke hoach|kh|chi tieu|duoc giao|giao)( (ca )?nam| giao| duoc giao| de ra)*( \d{4})?\b"
)
_DONE = re.compile(
    r"\b(ket qua )?(da )?(thuc hien|th)( duoc| trong nam| ca nam)?( nam)?( \d{4})?\b|^ket qua$"
)
_TOTAL = re.compile(r"(tong|tong cong|cong|tong so|ca nam|chung|toan bo)")


@dataclass(frozen=True, slots=True)
class Heading:
    """`holds` is None where the words say nothing of what the column holds."""

    holds: Holds | None = None
    plan: bool = False
    done: bool = False
    total: bool = False

    @property
    def known(self) -> bool:
        return self.holds is not None or self.plan or self.done or self.total


def heading_key(text: str) -> str:
    """The words of a heading, folded; "%" is one of them."""
    return " ".join(re.findall(r"[a-z0-9]+|%", search_key(text)))


def read_heading(text: str) -> Heading:
    key = heading_key(text)
    if not key:
        return Heading()
    if _RATIO.match(key) or "%" in key:
        return Heading(Holds.OTHER)
    whole = _holds(key)
    if whole is not None:
        return Heading(whole)
    rest, plan = _without(_PLAN, key)
    rest, done = _without(_DONE, rest)
    if not plan and not done:
        return Heading(total=bool(_TOTAL.fullmatch(key)))
    return Heading(_holds(rest), plan, done) if _holds(rest) or not rest else Heading()


def column_heading(levels: Sequence[str]) -> Heading:
    """What the headings above each other say together; what stands lowest must be understood.

    "Số học viên" over "Nữ" are not the learners but a part of them.
    """
    read = [read_heading(text) for text in levels]
    if not read or not read[-1].known or any(h.holds is Holds.OTHER for h in read):
        return Heading(Holds.OTHER) if read else Heading()
    held = {h.holds for h in read if h.holds}
    return Heading(
        next(iter(held)) if len(held) == 1 else Holds.OTHER if held else None,
        any(h.plan for h in read),
        any(h.done for h in read),
        any(h.total for h in read),
    )


def _holds(key: str) -> Holds | None:
    return next((holds for holds, pattern in _KINDS if pattern.fullmatch(key)), None)


def _without(words: re.Pattern[str], key: str) -> tuple[str, bool]:
    rest = " ".join(words.sub(" ", key).split())
    return rest, rest != key
