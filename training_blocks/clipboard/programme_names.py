"""Which programme a label of a table names: by a name of it, however spelled, else by the longest name in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeVar

from training_blocks.clipboard.doubts import Doubt
from training_blocks.clipboard.label_words import LINKS, Word, runs, without_leading, words_of
from training_blocks.vietnamese import normalise

#: Near each other in words, and told apart by whom a class is for.
TOLD_BY_AUDIENCE: Final = frozenset({"nhan-thuc-dang", "dang-vien-moi"})


Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class ProgrammeNames:
    """`key` is what a match answers: the programme itself, or the one it is merged into; `code` is its own."""

    key: str
    code: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """`exact`: the label is a name of the programme; otherwise a doubt says how it was found."""

    key: str | None = None
    also: tuple[str, ...] = ()
    exact: bool = False
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class _Named:
    programmes: tuple[ProgrammeNames, ...]
    name: str

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(programme.key for programme in self.programmes))

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(programme.code for programme in self.programmes)


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    named: _Named


class ProgrammeMatcher:
    def __init__(self, programmes: Iterable[ProgrammeNames]) -> None:
        self._exact: dict[str, _Named] = {}
        self._phrases: dict[tuple[str, ...], _Named] = {}
        self._whole: dict[tuple[str, ...], _Named] = {}
        for programme in programmes:
            for name in filter(None, programme.names):
                self._add(programme, name)
        self._longest = max(map(len, self._phrases), default=0)

    def match(self, label: str) -> Match:
        words = words_of(label)
        texts = tuple(word.text for word in words)
        whole = (
            self._exact.get(_plain(label))
            or self._phrases.get(texts)
            or self._whole.get(without_leading(texts))
        )
        if whole:
            return Match(whole.keys[0], exact=True, doubts=_shared(whole))
        found = self._found(words)
        return _decided(words, found) if found else Match()

    def _add(self, programme: ProgrammeNames, name: str) -> None:
        words = tuple(word.text for word in words_of(name))
        core = without_leading(words)
        _note(self._exact, _plain(name), programme, name)
        if core:
            _note(self._whole, core, programme, name)
        for phrase in {words, core}:
            if len(phrase) > 1 or (phrase and name.isupper()):
                _note(self._phrases, phrase, programme, name)

    def _found(self, words: Sequence[Word]) -> list[_Found]:
        """The longest names in the label that do not share a word, in their order."""
        hits = [
            _Found(start, end, self._phrases[texts])
            for start, end, texts in runs(words, self._longest)
            if texts in self._phrases and not _is_a_group_number(texts)
        ]
        kept: list[_Found] = []
        for hit in sorted(hits, key=lambda h: (h.start - h.end, h.start)):
            if all(hit.end <= other.start or other.end <= hit.start for other in kept):
                kept.append(hit)
        return sorted(kept, key=lambda h: h.start)


def _decided(words: Sequence[Word], found: Sequence[_Found]) -> Match:
    keys = tuple(dict.fromkeys(hit.named.keys[0] for hit in found))
    if len(keys) > 1 and all(_are_joined(words, a, b) for a, b in pairwise(found)):
        names = ", ".join(dict.fromkeys(f"“{hit.named.name}”" for hit in found))
        doubt = Doubt("programme-several", {"names": names}, field="programme")
        return Match(keys[0], keys[1:], doubts=(doubt,))
    best = _best(words, found)
    doubt = Doubt("programme-phrase", {"name": best.name}, field="programme")
    return Match(best.keys[0], doubts=(doubt, *_shared(best)))


def _best(words: Sequence[Word], found: Sequence[_Found]) -> _Named:
    """Before “cho” stands what is taught, behind it to whom; for near names the audience decides."""
    codes = [hit.named.codes & TOLD_BY_AUDIENCE for hit in found]
    if sum(map(bool, codes)) > 1:
        return next(
            hit.named for hit, near in zip(reversed(found), reversed(codes), strict=True) if near
        )
    audience = next((at for at, word in enumerate(words) if word.text == "cho"), len(words))
    heads = [hit for hit in found if hit.start < audience] or list(found)
    return max(heads, key=lambda hit: (hit.end - hit.start, -hit.start)).named


def _are_joined(words: Sequence[Word], first: _Found, second: _Found) -> bool:
    between = words[first.end : second.start]
    joined = any(word.joined for word in words[first.end : second.start + 1])
    return joined and all(word.text in LINKS for word in between)


def _shared(named: _Named) -> tuple[Doubt, ...]:
    if len(named.keys) == 1:
        return ()
    return (Doubt("programme-shared", {"name": named.name}, field="programme"),)


def _is_a_group_number(texts: tuple[str, ...]) -> bool:
    """ "Đối tượng 4" is a group of defence courses, and of ethnic-affairs courses too."""
    return texts[:2] == ("doi", "tuong") and texts[-1].isdigit() and len(texts) == 3


def _plain(text: str) -> str:
    return " ".join(normalise(text).casefold().split())


def _note(known: dict[Key, _Named], key: Key, programme: ProgrammeNames, name: str) -> None:
    before = known.get(key)
    known[key] = _Named(
        (*(before.programmes if before else ()), programme), before.name if before else name
    )
