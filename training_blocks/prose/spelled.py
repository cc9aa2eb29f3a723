"""Numbers in words: "hai", "mười lăm", "hai mươi mốt", "một trăm linh năm", "ba nghìn hai trăm"."""

from collections.abc import Sequence
from typing import Final

from training_blocks.prose.tokens import word_key

_ONES: Final = {
    word_key(word): value
    for value, words in {
        1: "một mốt", 2: "hai", 3: "ba", 4: "bốn tư", 5: "năm lăm nhăm", 6: "sáu", 7: "bảy bẩy", 8: "tám", 9: "chín",
    }.items()
    for word in words.split()
}  # fmt: skip
_ONLY_AFTER_TENS: Final = frozenset(map(word_key, ("mốt", "tư", "lăm", "nhăm")))
_TEN, _TENS, _DOZEN = map(word_key, ("mười", "mươi", "chục"))
_HUNDRED: Final = word_key("trăm")
_ZERO_TENS: Final = frozenset(map(word_key, ("linh", "lẻ")))
_THOUSAND: Final = frozenset(map(word_key, ("nghìn", "ngàn")))
LONGEST: Final = 12


def read_spelled(keys: Sequence[str]) -> tuple[int, int] | None:
    """The value at the front of these words, and how many of them it takes."""
    below = _below_thousand(keys)
    if below is None:
        return None
    value, taken = below
    if taken < len(keys) and keys[taken] in _THOUSAND:
        rest = _below_thousand(keys[taken + 1 :]) or (0, 0)
        return value * 1000 + rest[0], taken + 1 + rest[1]
    return value, taken


def begins_number(key: str) -> bool:
    return key in _ONES or key == _TEN


def _below_thousand(keys: Sequence[str]) -> tuple[int, int] | None:
    if len(keys) > 1 and keys[0] in _ONES and keys[1] == _HUNDRED:
        rest = _after_hundred(keys[2:])
        return _ONES[keys[0]] * 100 + rest[0], 2 + rest[1]
    return _below_hundred(keys)


def _after_hundred(keys: Sequence[str]) -> tuple[int, int]:
    if len(keys) > 1 and keys[0] in _ZERO_TENS and keys[1] in _ONES:
        return _ONES[keys[1]], 2
    below = _below_hundred(keys)
    return below if below and below[0] > 9 else (0, 0)


def _below_hundred(keys: Sequence[str]) -> tuple[int, int] | None:
    if not keys:
        return None
    if keys[0] == _TEN:
        return _with_ones(10, 1, keys)
    if keys[0] not in _ONES or keys[0] in _ONLY_AFTER_TENS:
        return None
    if len(keys) > 1 and keys[1] in {_TENS, _DOZEN}:
        return _with_ones(_ONES[keys[0]] * 10, 2, keys)
    return _ONES[keys[0]], 1


def _with_ones(tens: int, taken: int, keys: Sequence[str]) -> tuple[int, int]:
    if taken < len(keys) and keys[taken] in _ONES:
        return tens + _ONES[keys[taken]], taken + 1
    return tens, taken
