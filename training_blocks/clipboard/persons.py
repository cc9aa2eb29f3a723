"""Lists of persons, which are refused: a class list says who is to join the Party, and nobody may publish that.

Works on the plain table, before any of it is taken for anything else.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from training_blocks.clipboard.doubts import ClipboardRefused
from training_blocks.clipboard.grid import Grid, Row
from training_blocks.clipboard.headings import COUNTED, heading_key, read_heading
from training_blocks.clipboard.ordinals import parted
from training_blocks.numbers import CountRefused, parse_count
from training_blocks.vietnamese import normalise, search_key

_OF_A_PERSON = re.compile(
    r"ho(,)? (va )?(chu )?(ten|dem|lot)( ten)?( hoc vien| nguoi hoc| dang vien)?|ten hoc vien|ho ten( hoc vien)?"
    r"|ngay( thang)?( nam)? sinh|noi sinh|gioi tinh|que quan|(so )?(cccd|cmnd|can cuoc|can cuoc cong dan)"
    r"|ngay (vao|ket nap) dang|so the dang( vien)?|ngay chinh thuc|ho khau"
)
_NEAR_A_PERSON = re.compile(
    r"dia chi|(so )?(dien thoai|dt|sdt)|email|thu dien tu|chuc vu|(don vi|noi) cong tac|dan toc|ton giao"
    r"|nghe nghiep|trinh do( van hoa| chuyen mon)?|cho o( hien nay)?|noi o|nu|xep loai|diem( thi)?"
)
_SURNAMES: Final = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh "
    "truong dinh lam mai to ha ta cao chau chu thai luu phung quach tang thach kim danh giang sung "
    "vang lo cam quang nong trieu be ma hua luong kieu mac nghiem ninh ong tong tu van cu khong la "
    "lai luc phi than thi tieu ton trang vi xa dam au an bach bien ca cung dau deo diep dieu dong ha "
    "hau hy khuat khuc khuong lieu lu luan mau mua na nghi nham ngoc on pha phu quan son thao thieu "
    "tiet toan tran truong ung uong vien y ksor siu rmah nay kpa".split()
)
_TITLES = re.compile(r"^(?:đ/c|đồng chí|ông|bà|anh|chị|cô|thầy|ts\.?|ths\.?)[\s:.]+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)?")
_BIRTH = re.compile(r"(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19[2-9]\d|200\d|201[0-5])")
_GENDERS: Final = {"nam", "nu"}
#: Words of courses and bodies that begin like a surname ("Cao cấp", "Đoàn viên", "Văn phòng").
_NO_NAME: Final = re.compile(
    r"\b(cap|chinh tri|ly luan|boi duong|nghiep vu|can bo|dang vien|doan vien|hoi vien|cong chuc"
    r"|van phong|cap uy|lop)\b"
)
SHORTEST, LONGEST = 2, 5


def refuse_persons(grids: Iterable[Grid]) -> None:
    """Raises ClipboardRefused where any of the tables names persons row by row. It quotes none of them."""
    if any(_lists_persons(grid) for grid in grids):
        raise ClipboardRefused("persons")


def _lists_persons(grid: Grid) -> bool:
    rows = [[cell.text for cell in row if cell.text] for row in grid]
    counted = _counts_something(grid)
    return (
        any(_heads_persons(texts, counted=counted) for texts in rows)
        or sum(map(_is_person, rows)) * 2 >= max(len(rows), 1)
        or any(_is_of_names(column, counted=counted) for column in zip(*grid, strict=True))
    )


def _heads_persons(texts: Sequence[str], *, counted: bool) -> bool:
    """Beside counts of learners, "Nữ" and "Dân tộc" head parts of them."""
    keys = {heading_key(text) for text in texts}
    if any(_OF_A_PERSON.fullmatch(key) for key in keys):
        return True
    if any(normalise(text).casefold().strip() == "năm sinh" for text in texts):
        return True
    return not counted and sum(bool(_NEAR_A_PERSON.fullmatch(key)) for key in keys) > 1


def _counts_something(grid: Grid) -> bool:
    if any(read_heading(cell.text).holds in COUNTED for row in grid for cell in row):
        return True
    return any(_is_of_counts(column) for column in list(zip(*grid, strict=True))[1:])


def _is_of_counts(column: Row) -> bool:
    texts = [cell.text for cell in column if cell.text]
    counts = [text for text in texts if _is_number(text) and not _BIRTH.fullmatch(text)]
    return len(counts) * 2 > len(texts)


def _is_person(texts: Sequence[str]) -> bool:
    """A name beside a birth date or a gender."""
    born = any(_BIRTH.fullmatch(text) or search_key(text) in _GENDERS for text in texts)
    return born and any(is_personal_name(text) for text in texts)


def _is_of_names(column: Row, *, counted: bool) -> bool:
    """Beside counts, places like Hoàng Mai are units: there only longer names say that persons are listed."""
    shortest = 3 if counted else SHORTEST
    lines = list(_lines(column))
    names = sum(is_personal_name(line, shortest=shortest) for line in lines)
    return names >= 2 and names * 2 >= len(lines) - 1


def _lines(column: Row) -> Iterator[str]:
    for cell in column:
        if not cell.covered:
            lines = (parted(line)[1] for line in cell.text.split("\n"))
            yield from (line for line in lines if line and not _is_number(line))


def _is_number(text: str) -> bool:
    try:
        parse_count(text)
    except CountRefused:
        return False
    return True


def is_personal_name(text: str, *, shortest: int = SHORTEST) -> bool:
    """Whether the text has the form of a Vietnamese name: a surname first, every word with a capital."""
    plain = _TITLES.sub("", normalise(text).strip())
    words = plain.split()
    if not shortest <= len(words) <= LONGEST or search_key(words[0]) not in _SURNAMES:
        return False
    capital = all(_WORD.fullmatch(word) and (word.istitle() or word.isupper()) for word in words)
    return capital and not _NO_NAME.search(search_key(plain))
