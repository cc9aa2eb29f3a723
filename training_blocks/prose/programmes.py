"""Names of programmes in a sentence: the longest at every place, "và" and punctuation within it passed over."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from training_blocks.clipboard import ProgrammeNames
from training_blocks.clipboard.label_words import ABBREVIATIONS, without_leading
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.tokens import Sort, Token, bare_key, has_marks, keys_of
from training_blocks.prose.vocabulary import AUDIENCES, BODIES, GENERAL, NAMES, NO_NAMES, VAGUE

#: Passed over within a name: "QP, AN", "Mặt trận và đoàn thể".
_PASSED: Final = frozenset({"va", ",", "-", "/", "&", "–", ";"})
_MOST_PASSED: Final = 2
_INTRODUCE: Final = frozenset({"duong", "huan", "lop", "tao"})
_COMRADE: Final = ["dong", "chi"]
_SEVERAL: Final = "cac"
_BODIES: Final = frozenset(keys_of(name, bare=True)[-1] for name in BODIES)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name from its first token to behind its last; `audience` where it says who is taught, not what."""

    code: str
    start: int
    end: int
    audience: bool = False
    general: bool = False
    vague: bool = False


@dataclass(slots=True)
class _Node:
    inner: dict[str, "_Node"] = field(default_factory=dict)
    code: str | None = None
    audience: bool = False
    vague: bool = False
    alone: str = ""
    last: str = ""


class ProgrammeBook:
    def __init__(self, programmes: Iterable[ProgrammeNames]) -> None:
        self._root = _Node()
        listed = list(programmes)
        for programme in listed:
            for name in filter(None, programme.names):
                self._add(programme.key, name, alone=name.isupper())
        for programme in listed:
            for name in NAMES.get(programme.code, ()):
                self._add(programme.key, name, alone=" " not in name)

        for name in NO_NAMES:
            self._note("", _words(name), "", "")

    def all_in(self, sentence: Sentence) -> list[Mention]:
        found: list[Mention] = []
        at = 0
        while at < len(sentence.tokens):
            mention = self._at(sentence, at)
            if mention and mention.code:
                found.append(mention)
            at = mention.end if mention else at + 1
        return found

    def _add(self, code: str, name: str, *, alone: bool) -> None:
        words = _words(name)
        core = without_leading(words) if words else words
        phrase = core if len(core) > 1 or alone else words
        if len(phrase) > 1 or (phrase and alone):
            self._note(code, phrase, keys_of(name)[0], keys_of(name)[-1])

    def _note(self, code: str, phrase: Sequence[str], first: str, last: str) -> None:
        node = self._root
        for word in phrase:
            node = node.inner.setdefault(word, _Node())
        if node.code is None:
            node.code, node.audience = code, tuple(phrase) in _AUDIENCE_WORDS
            node.vague = tuple(phrase) in _VAGUE_WORDS
            node.alone = first if len(phrase) == 1 else ""
            node.last = last

    def _at(self, sentence: Sentence, start: int) -> Mention | None:
        node: _Node | None = self._root
        best: Mention | None = None
        at = start
        while node and at < len(sentence.tokens):
            node = _after(node, sentence.tokens[at].bare)
            at += 1
            if node and node.code is not None and _is_said_so(sentence, start, at, node):
                general = node.code in GENERAL
                best = Mention(node.code, start, at, node.audience, general, node.vague)
            at += _passed(sentence, at)
        if best and (_is_a_body(sentence, best) or _is_an_office(sentence, best)):
            return None
        return best


def _is_said_so(sentence: Sentence, at: int, end: int, node: _Node) -> bool:
    """A name of one word must have its marks: "hè" is no "hệ"; a vague one must follow a verb of teaching."""
    if node.vague and (at == 0 or sentence.tokens[at - 1].bare not in _INTRODUCE):
        return False
    if not sentence.marked:
        return True
    known = node.alone in ("", sentence.tokens[at].key)
    return known and not _is_another_word(sentence.tokens[at:end], node.last)


def _is_another_word(tokens: Sequence[Token], word: str) -> bool:
    """ "trưởng ban" is no "trưởng bản", where the rest of it has its marks."""
    last = tokens[-1]
    other = bool(word) and last.key != word and last.bare == bare_key(word)
    return other and any(map(has_marks, tokens))


def _after(node: _Node, word: str) -> _Node | None:
    """The direct way wins over the one written out."""
    if word in node.inner:
        return node.inner[word]
    found: _Node | None = node
    for part in _written_out(word):
        found = found.inner.get(part) if found else None
    return found


def _written_out(word: str) -> Sequence[str]:
    parts = ABBREVIATIONS.get(word, [word])
    return [piece for part in parts for piece in part.split("_")]


def _words(name: str) -> tuple[str, ...]:
    keys = (key for key in keys_of(name, bare=True) if key not in _PASSED and key not in {"(", ")"})
    return tuple(part for key in keys for part in _written_out(bare_key(key)))


def _passed(sentence: Sentence, at: int) -> int:
    taken = 0
    while taken < _MOST_PASSED and at + taken < len(sentence.tokens):
        if sentence.tokens[at + taken].bare not in _PASSED:
            break
        taken += 1
    return taken


def _is_an_office(sentence: Sentence, mention: Mention) -> bool:
    """ "Đồng chí Phó Bí thư" speaks at an opening; "60 đồng chí bí thư" learn."""
    before = [token.bare for token in sentence.tokens[max(mention.start - 3, 0) : mention.start]]
    counted = len(before) == 3 and (before[0][:1].isdigit() or before[0] == _SEVERAL)
    return mention.audience and before[-2:] == _COMRADE and not counted


def _is_a_body(sentence: Sentence, mention: Mention) -> bool:
    """ "Ban Tuyên giáo", "các đoàn thể" hold courses; nobody is taught them, but "cho các đoàn thể" they are."""
    if mention.start == 0 or sentence.tokens[mention.start - 1].sort is not Sort.WORD:
        return False
    before = sentence.tokens[mention.start - 1].bare
    if mention.start > 1 and (sentence.tokens[mention.start - 2].bare, before) in _TAUGHT_BODIES:
        return False
    return before in _BODIES and mention.end - mention.start <= 4


_TAUGHT_BODIES: Final = frozenset({("cho", "cac"), ("thuoc", "khoi"), ("cho", "khoi")})
_AUDIENCE_WORDS: Final = frozenset(_words(name) for name in AUDIENCES)
_VAGUE_WORDS: Final = frozenset(without_leading(_words(name)) for name in VAGUE)
