"""How far names and numbers reach for each other: what stands between them, and what ends a stretch."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from training_blocks.clipboard.label_words import LINKS
from training_blocks.prose.counts import are_people
from training_blocks.prose.pairing import Pair
from training_blocks.prose.programmes import Mention
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.tokens import Sort

_PAUSES: Final = frozenset({",", ";", "(", ")", ":", "gom", '"'})
_JOINS: Final = frozenset({"va", ","})
_BETWEEN_NAME_AND_COUNT: Final = frozenset(
    {":", "(", "-", "la", "co", "gom", "mo", "duoc", "voi", "da", '"', ",", "/", "=", "|"}
)
#: "được bồi dưỡng, cập nhật kiến thức": a comma behind what courses begin with ends nothing.
_TAUGHT: Final = frozenset({"duong", "tao", "huan", "thuc", "vu", "nang", "mon"})
#: "bí thư chi bộ thôn, bản, tổ dân phố 4 lớp": of which places people are.
_PLACES: Final = frozenset(
    "thon ban to dan pho xom ap khu khoi khom xa phuong thi tran lang buon truc thuoc co so va".split()
)
_LEANS: Final = _BETWEEN_NAME_AND_COUNT - {","}
_PARTS: Final = frozenset({("cu", "the"), ("trong", "do"), ("ngoai", "ra")})
_TOPIC: Final = frozenset({"ve", "doi", "rieng", "voi"})
#: "các lớp đảng viên mới cho giáo viên, nhân viên trẻ gồm 2 lớp": those who are taught, before the numbers.
_TO_WHOM: Final = frozenset({"cho", "danh"})
_TELLS: Final = frozenset({"gom", "co", ":"})
_BREATH: Final = 8
_FAR: Final = 120
_ASIDE_REACH: Final = 12


def reaches(sentence: Sentence, mention: Mention, pair: Pair) -> bool:
    start = _opening(sentence, pair.start)
    between = _without_quotes([t.bare for t in sentence.tokens[mention.end : start]])
    if all(key in _BETWEEN_NAME_AND_COUNT | _PLACES for key in between):
        return True
    if sentence.tokens[0].bare in _TOPIC and mention.start <= _BREATH:
        return len(between) <= 25
    if pair.classes is None and between[-1] == "(":
        return len(between) <= _ASIDE_REACH and not {";", ")"} & set(between)
    if pair.classes is None and between[-1] in {"cho", "voi"}:
        return len(between) <= _FAR and not {";", ":"} & set(between)
    if between[0] in _TO_WHOM and between[-1] in _TELLS:
        return len(between) <= _ASIDE_REACH and not {";", ")"} & set(between)
    return len(between) <= 14 and not any(key in {",", ";", ")"} for key in between)


def _opening(sentence: Sentence, start: int) -> int:
    """ "đảng viên mới (kế hoạch 3, thực hiện 5 lớp": where the parenthesis opens that holds a pair."""
    for at in range(start - 1, max(start - _BREATH, 0), -1):
        if sentence.key(at) == ")":
            break
        if sentence.key(at) == "(":
            return at
    return start


def _without_quotes(keys: Sequence[str]) -> list[str]:
    """Without what stands between two quotation marks."""
    ends = [at for at, key in enumerate(keys) if key == '"']
    return [*keys[: ends[0]], *keys[ends[-1] + 1 :]] if len(ends) > 1 else list(keys)


def adjoins(sentence: Sentence, before: Sequence[Mention], start: int) -> bool:
    """ "lớp đối tượng Đảng 05 lớp 312 học viên lớp đảng viên mới 03 lớp": names stand before their numbers."""
    return bool(before) and all(
        token.bare in _LEANS for token in sentence.tokens[before[-1].end : start]
    )


def leads_on(sentence: Sentence, mention: Mention, pair: Pair, high: int) -> bool:
    """Whether a class of its own is named there, whose numbers follow."""
    words = {token.bare for token in sentence.tokens[pair.end : mention.start]}
    rest = {token.bare for token in sentence.tokens[mention.end : high]}
    if high == len(sentence.tokens) or high - mention.end > _BREATH or not words & {"lop", ","}:
        return False
    return not rest & (_PAUSES - {":", "("})


def with_listed(
    sentence: Sentence, before: Sequence[Mention], near: Sequence[Mention]
) -> list[Mention]:
    """ "công tác Đảng, đoàn thể, chính quyền là 27 lớp": names with nothing but a comma between."""
    found = list(before)
    for mention in reversed(near):
        first = found[0].start if found else 0
        if mention.end + 1 == first and sentence.tokens[mention.end].bare in _JOINS:
            found.insert(0, mention)
    return found


def last_run(sentence: Sentence, before: Sequence[Mention]) -> list[Mention]:
    """The name nearest to the pair, and those before it in the same breath: the first of them is the head."""
    run = list(before[-1:])
    for mention in reversed(before[:-1]):
        words = [token.bare for token in sentence.tokens[mention.end : run[0].start]]
        if (words != [","] and _PAUSES & set(words)) or run[0].start - mention.end > _BREATH:
            break
        run.insert(0, mention)
    return run


def is_of_the_next(sentence: Sentence, mention: Mention, whom: Sequence[Mention]) -> bool:
    """ "4 lớp … cho quần chúng ưu tú và lớp … cho đảng viên mới": a class of its own behind those who are taught."""
    if not whom or mention.start < whom[0].end:
        return False
    words = [token.bare for token in sentence.tokens[whom[0].end : mention.start]]
    return any(two in {("va", "lop"), (",", "lop")} for two in pairwise(words))


def are_joined(sentence: Sentence, first: Mention, second: Mention) -> bool:
    between = _without_asides([t.bare for t in sentence.tokens[first.end : second.start]])
    return bool(_JOINS & set(between)) and all(key in LINKS | _JOINS for key in between)


def _without_asides(keys: Sequence[str]) -> list[str]:
    """Without "(khóa 1)"."""
    kept: list[str] = []
    depth = 0
    for key in keys:
        depth += key == "("
        if not depth:
            kept.append(key)
        depth -= key == ")"
    return kept


def label_start(sentence: Sentence, end: int) -> int:
    """Behind the last sign that ends what was said before."""
    for at in range(end - 1, max(end - _FAR, -1), -1):
        if sentence.tokens[at].bare in {":", ";"}:
            return at + 1
    return max(end - _FAR, 0)


def territory_end(sentence: Sentence, pair: Pair) -> int:
    """Behind the pair as far as no pause ends it; "bí thư, phó bí thư" is no pause."""
    at = pair.end
    while at < len(sentence.tokens):
        pause = sentence.tokens[at].bare in _PAUSES and sentence.tokens[at - 1].bare not in _TAUGHT
        listed = pair.people and sentence.key(at) == "," and are_people(sentence, at + 1)
        if pause and not listed:
            break
        if sentence.tokens[at].sort is Sort.NUMBER or _begins_parts(sentence, at):
            break
        at += 1
    return at


def _begins_parts(sentence: Sentence, at: int) -> bool:
    """ "cụ thể", "trong đó"."""
    return tuple(token.bare for token in sentence.tokens[at : at + 2]) in _PARTS
