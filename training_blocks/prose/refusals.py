"""Why a number of classes or people is no result of training, told from the words around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from training_blocks.numbers import Qualifier
from training_blocks.prose.counts import Count
from training_blocks.prose.refusal_rules import RULES, Refusal, Rule
from training_blocks.prose.senses import Senses
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.tokens import keys_of
from training_blocks.prose.vocabulary import Noun, Sense

_HELD: Final = (Sense.OPENS, Sense.OPENED, Sense.CLOSED, Sense.CONTINUES)
_TAUGHT: Final = (Sense.TEACHES, Sense.ATTENDS, *_HELD)
_TEACHER: Final = frozenset((*keys_of("giảng"), *keys_of("giảng", bare=True)))
_CLASS: Final = frozenset((*keys_of("lớp"), *keys_of("lop")))
_SENT: Final = frozenset(keys_of("cử"))
_FOR: Final = frozenset(keys_of("cho"))
_LINKS: Final = frozenset((*keys_of("với"), *keys_of("cho"), *keys_of("có"), *keys_of("voi")))
_WITH: Final = frozenset((*keys_of("với"), *keys_of("voi")))
_REACHED: Final = frozenset((*keys_of("đạt"), *keys_of("dat"), *keys_of("hiện")))
#: "Cả 2 lớp" were told of before.
_ALL: Final = frozenset(keys_of("cả"))
_AT_MOST: Final = keys_of("nhiều nhất")
_AMONG: Final = frozenset(keys_of("trong"))
_ONE: Final = frozenset(("1", "01", *keys_of("một"), *keys_of("mot")))
_PUPILS: Final = frozenset(
    key
    for word in ("sinh", "em", "cháu", "trẻ")
    for bare in (False, True)
    for key in keys_of(word, bare=bare)
)
_NOT_HELD: Final = frozenset({Refusal.NOUN, Refusal.TRADE, Refusal.DROPPED})
_ENDS: Final = frozenset({";", ":", ")"})
#: "Bình quân mỗi năm mở 15 lớp": a verb between changes nothing.
_PAST_VERBS: Final = frozenset({Sense.EACH, Sense.YEARLY})
_PAUSES: Final = frozenset({",", ";", "(", ")", ":"})
_PLAN_REACH: Final = 8
_PERCENT_REACH: Final = 8
_SUBJECT_REACH: Final = 16
_ANY_CLASS: Final = keys_of("mỗi lớp")
_HELD_REACH: Final = 4
_MEMBER_REACH: Final = 16
_JOINS: Final = frozenset(
    {
        ",",
        *keys_of("và"),
        *keys_of("va"),
        *keys_of("với"),
        *keys_of("cùng"),
        *keys_of("lên"),
        *keys_of("xuống"),
    }
)


@dataclass(frozen=True, slots=True)
class Judged:
    count: Count
    refusal: Refusal | None = None


def judged(sentence: Sentence, counts: Sequence[Count], senses: Senses) -> list[Judged]:
    found: list[Judged] = []
    for at, count in enumerate(counts):
        before = found[-1] if found else None
        behind = counts[at + 1] if at + 1 < len(counts) else None
        surroundings = _Surroundings(sentence, senses, before, count, behind)
        found.append(Judged(count, surroundings.refusal()))
    return found


@dataclass(frozen=True, slots=True)
class _Surroundings:
    sentence: Sentence
    senses: Senses
    previous: Judged | None
    count: Count
    following: Count | None

    def refusal(self) -> Refusal | None:
        return next(self._refusals(), None)

    def _refusals(self) -> Iterator[Refusal]:
        if self.count.noun is Noun.OTHER:
            yield Refusal.NOUN
        if self._is_a_share():
            yield Refusal.GRADED
        if self._is_one_among():
            yield Refusal.MENTIONED
        if self.sentence.keys(self.count.start - 2, self.count.start) == _AT_MOST:
            yield Refusal.REQUIRED
        if self._goes_on_comparing():
            yield Refusal.DIFFERENCE
        yield from (rule.refusal for rule in RULES if self._applies(rule))
        if self.count.people:
            yield from self._refusals_of_people()
        elif self._is_of_a_school():
            yield Refusal.SCHOOL
        elif self.sentence.key(self.count.start - 1) in _ALL:
            yield Refusal.MENTIONED

    def _refusals_of_people(self) -> Iterator[Refusal]:
        if self._becomes_a_member():
            yield Refusal.ADMITTED
        if self._is_of_teachers():
            yield Refusal.STAFF
        if self._is_of_any_class():
            yield Refusal.EACH
        if self.senses.between(*self._clause(), Sense.CONTEST):
            yield Refusal.CONTEST
        if self._is_of_other_classes():
            yield Refusal.TRADE

    def _is_of_other_classes(self) -> bool:
        """ "45 lớp dạy nghề cho 1.350 hội viên", "không mở 3 lớp sơ cấp với 120 học viên"."""
        before = self.previous
        if before is None or before.refusal not in _NOT_HELD:
            return False
        between = self.sentence.keys(before.count.end, self.count.start)
        classes = self.sentence.key(before.count.at + 1) in _CLASS
        return classes and len(between) <= _PLAN_REACH and not _PAUSES & set(between)

    def _clause(self) -> tuple[int, int]:
        """From the semicolon before to the one behind."""
        keys = self.sentence.words
        start = next((at for at in range(self.count.at, -1, -1) if keys[at] == ";"), 0)
        ends = (at for at in range(self.count.end, len(keys)) if keys[at] == ";")
        return start, next(ends, len(keys))

    def _is_of_a_school(self) -> bool:
        """ "24 lớp với 812 học sinh", "5 lớp 1"."""
        following = self.following
        if following and following.noun is Noun.OTHER and following.start - self.count.end <= 3:
            return bool(_PUPILS & set(self.sentence.keys(following.at, following.end)))
        if self.sentence.key(self.count.end).isdigit() and not following:
            return True
        return self.senses.any(Sense.SCHOOL) and not self.senses.any(*_TAUGHT)

    def _applies(self, rule: Rule) -> bool:
        if rule.people_only and not self.count.people:
            return False
        if rule.sense is Sense.EACH and self._is_of_them_all(rule):
            return False
        return bool(
            (
                self.senses.between(self._since(rule), self.count.at, rule.sense)
                and not (rule.sense is Sense.COMPARED and self._is_linked_anew())
                and not (rule.sense is Sense.DIFFERENCE and self._is_its_sum())
            )
            or (
                rule.behind
                and self.senses.between(self.count.end, self._until(rule.behind), rule.sense)
            )
        )

    def _is_of_them_all(self, rule: Rule) -> bool:
        """ "mỗi lớp 3 ngày cho 120 học viên": the days are of each."""
        since = self._since(rule)
        if self.sentence.key(self.count.start - 1) not in _FOR or not self.count.people:
            return False
        return any(key.isdigit() for key in self.sentence.keys(since, self.count.start))

    def _is_its_sum(self) -> bool:
        """ "tăng mạnh với 12 lớp"."""
        return self.sentence.key(self.count.at - 1) in _WITH

    def _is_linked_anew(self) -> bool:
        """ "giảm 9 lớp so cùng kỳ năm 2020, với 541 học viên": the comma ends the comparison."""
        keys = self.sentence.keys(self.count.start - 3, self.count.start)
        return len(keys) > 1 and "," in keys[:-1] and keys[-1] in _LINKS

    def _is_a_share(self) -> bool:
        """ "35/419 học viên"; "19/22 lớp theo kế hoạch" says what was done."""
        if self.count.of is None:
            return False
        ahead = self.sentence.keys(self.count.end, self.count.end + _PLAN_REACH)
        planned = set(keys_of("kế hoạch")) <= set(ahead)
        held = self.senses.between(self.count.at - _HELD_REACH, self.count.at, *_HELD)
        done = (
            self._goes_with_a_share()
            if self.count.people
            else (planned or held or self._is_reached())
        )
        return self.count.value <= self.count.of and not done

    def _is_reached(self) -> bool:
        """ "đạt 9/9 lớp", "4/5 lớp (đạt 80%), 214 học viên"."""
        following = self.following
        if self.sentence.key(self.count.start - 1) in _REACHED:
            return True
        if following is None or not following.people:
            return False
        between = self.sentence.keys(self.count.end, following.start)
        percent = "%" in between and len(between) <= _PERCENT_REACH and between[-1] == ","
        graded = self.senses.between(following.end, following.end + _PLAN_REACH, Sense.GRADED)
        return bool(between) and not graded and (percent or set(between) <= _JOINS)

    def _is_one_among(self) -> bool:
        """ "là một trong 96 học viên"."""
        one, among = (
            self.sentence.key(self.count.start - 2),
            self.sentence.key(self.count.start - 1),
        )
        return among in _AMONG and one in _ONE

    def _goes_with_a_share(self) -> bool:
        """ "16/28 lớp …, với 1.143/2.100 học viên", "23 lớp (…) cho 3.192/3.327 đảng viên"."""
        before = self.previous
        if before is None or before.refusal is not None or before.count.people:
            return False
        return before.count.of is not None or self.sentence.key(self.count.start - 1) in _LINKS

    def _goes_on_comparing(self) -> bool:
        """ "tăng 12 lớp và 640 học viên"."""
        if self.previous is None or self.previous.refusal is not Refusal.DIFFERENCE:
            return self.count.qualifier is Qualifier.HON and bool(
                self.senses.between(self.count.end, self.count.end + 2, Sense.COMPARED)
            )
        between = self.sentence.keys(self.previous.count.end, self.count.start)
        return len(between) <= 2 and all(key in _JOINS for key in between)

    def _is_of_any_class(self) -> bool:
        """ "mỗi lớp đảng viên mới thường có khoảng 60 học viên"."""
        words = self.sentence.keys(self._from(_SUBJECT_REACH), self.count.start)
        clause = words[-1 - words[::-1].index(",") :] if "," in words else words
        numbered = any(key[:1].isdigit() for key in clause)
        return not numbered and _ANY_CLASS in set(pairwise(clause))

    def _is_of_teachers(self) -> bool:
        """Lecturers are taught where they are sent, or where a class is held for them."""
        words = self.sentence.keys(self.count.at, self.count.end)
        if not set(words) & _TEACHER or self.sentence.key(self.count.at - 1) in _FOR:
            return False
        sent = self.senses.between(0, self.count.at, Sense.SENT)
        return not sent and not _SENT & set(self.sentence.keys(self.count.end, self._until(4)))

    def _becomes_a_member(self) -> bool:
        until = self._until(5)
        words = " ".join(token.bare for token in self.sentence.tokens[self.count.end : until])
        later = self._until(_MEMBER_REACH)
        said = " ".join(token.bare for token in self.sentence.tokens[self.count.end : later])
        return "duoc ket nap" in said or any(phrase in words for phrase in _BECOME_BARE)

    def _since(self, rule: Rule) -> int:
        """A verb that holds classes ends what was said before it: "so với năm 2022, mở 24 lớp"."""
        low = self._from(rule.before + self._aside(rule))
        held = self.senses.between(low, self.count.at, *_HELD)
        return held[-1].end if held and rule.sense not in _PAST_VERBS else low

    def _aside(self, rule: Rule) -> int:
        """How much further "so với cùng kỳ quý I năm 2020 (4 lớp" reaches."""
        opened = self.sentence.key(self.count.start - 1) == "("
        return _HELD_REACH if opened and rule.sense is Sense.COMPARED else 0

    def _from(self, reach: int) -> int:
        """As far before the count, but not past another count or a break."""
        low = max(self.count.at - reach - 1, self.previous.count.end if self.previous else 0, 0)
        keys = self.sentence.keys(low, self.count.at)
        breaks = [at for at, key in enumerate(keys) if key in _ENDS]
        return low + (breaks[-1] + 1 if breaks else 0)

    def _until(self, reach: int) -> int:
        """As far behind the count, but not past another count or a pause."""
        high = min(
            self.count.end + reach,
            self.following.start if self.following else len(self.sentence.tokens),
        )
        keys = self.sentence.keys(self.count.end, high)
        pause = next((at for at, key in enumerate(keys) if key in _PAUSES), len(keys))
        return self.count.end + pause


_BECOME_BARE: Final = ("duoc ket nap", "duoc cong nhan", "vao dang", "duoc chuyen")
