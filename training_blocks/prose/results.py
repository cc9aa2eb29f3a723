"""What one sentence tells: its pairs, named, with the words around them that matter later."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from training_blocks.counting import Event
from training_blocks.prose.clues import Clue
from training_blocks.prose.columns import Row
from training_blocks.prose.counts import Count, is_summed
from training_blocks.prose.evidence import is_taught
from training_blocks.prose.naming import Named, named
from training_blocks.prose.pairing import Pair, paired
from training_blocks.prose.plans import is_planned
from training_blocks.prose.programmes import ProgrammeBook
from training_blocks.prose.senses import Senses
from training_blocks.prose.tokens import keys_of
from training_blocks.prose.vocabulary import Noun, Sense

_EVENTS: Final = {
    Sense.OPENED: Event.OPENED,
    Sense.CLOSED: Event.CLOSED,
    Sense.CONTINUES: Event.CONTINUED,
}
_HELD: Final = (Sense.OPENS, *_EVENTS)
_EVENT_REACH: Final = 10
_VERB_REACH: Final = 3
_VERBS: Final = (*_HELD, Sense.DONE, Sense.AHEAD, Sense.ASSIGNED, Sense.AMONG, Sense.BESIDE)
_GOVERNED, _GOVERNED_BEHIND = 24, 5
_PAUSES: Final = frozenset({",", ";"})
_SENT: Final = frozenset(keys_of("cử"))
_SENT_REACH: Final = 4
_TELLS: Final = frozenset({":", "=", *keys_of("là")})
_FOR: Final = frozenset((*keys_of("cho"), *keys_of("dành")))
_FORMS: Final = frozenset(
    {"tap trung", "tai chuc", "nua cung", "cung chuong", "tuong tu", "cung loai"}
)
_NO_FORM: Final = ["khong", "tap", "trung"]


@dataclass(frozen=True, slots=True)
class Result:
    """A pair that is a figure; tokens are those of its clue's sentence."""

    clue: Clue = field(repr=False)
    named: Named
    sent: bool = False
    implied: bool = False
    parts: bool = False
    beside: bool = False
    held: bool = False
    form: bool = False
    of_which: bool = False
    planned: bool = False
    event: Event | None = None
    total: bool = False
    across: Clue | None = field(default=None, repr=False)

    @property
    def pair(self) -> Pair:
        return self.named.pair


def _within(result: Result, before: Result | None) -> Result:
    """ "6 lớp nhận thức về Đảng …, trong đó 2 lớp trực tuyến": a part of a line is of its programme."""
    if before is None or result.named.codes or not before.named.codes or result.sent:
        return result
    if _is_told_by_cohort(result) or (result.event and result.pair.people is None):
        return replace(result, named=replace(result.named, codes=before.named.codes))
    if _goes_on_for(result, before):
        return replace(result, named=replace(result.named, codes=before.named.codes))
    if _is_aside(result, before):
        return replace(result, named=replace(result.named, codes=before.named.codes), of_which=True)
    between = result.clue.senses.between(before.named.end, result.pair.start, Sense.PARTS)
    if not between or ";" in result.clue.sentence.keys(before.named.end, result.pair.start):
        return result
    return replace(result, named=replace(result.named, codes=before.named.codes), of_which=True)


def _goes_on_for(result: Result, before: Result) -> bool:
    """ "4 lớp kiến thức quốc phòng cho đối tượng 4 …, 01 lớp cho 65 chức sắc"."""
    classes, sentence = result.pair.classes, result.clue.sentence
    if classes is None or classes.implied or result.pair.people is None:
        return False
    follows = sentence.keys(before.named.end, classes.start) in ((",",), keys_of("và"))
    return follows and sentence.key(classes.end) in _FOR


def _is_aside(result: Result, before: Result) -> bool:
    """ "21 lớp/1.204 học viên (9 lớp đặt tại các huyện)"."""
    part, whole = result.pair.classes, before.pair.classes
    if part is None or whole is None or part.value >= whole.value:
        return False
    return result.clue.sentence.keys(before.named.end, result.pair.start) == ("(",)


def _is_told_by_cohort(result: Result) -> bool:
    """ "… và 01 lớp khóa 7", "… 01 lớp không tập trung": the same course again."""
    classes = result.pair.classes
    if classes is None:
        return False
    behind = [token.bare for token in result.clue.sentence.tokens[classes.end : classes.end + 3]]
    return " ".join(behind[:2]) in _FORMS or behind[:1] in (["khoa"], ["he"]) or behind == _NO_FORM


def results_in(clue: Clue) -> Iterator[Result]:
    kept = [found.count for found in clue.counts if not found.refusal and not found.count.shared]
    shares = [found.count.at for found in clue.counts if found.refusal and found.count.of]
    pairs = paired(clue.sentence, kept, clue.senses, shares)
    low, last = 0, None
    for at, pair in enumerate(pairs):
        high = pairs[at + 1].start if at + 1 < len(pairs) else len(clue.sentence.tokens)
        one = named(clue.sentence, pair, clue.mentions, low=low, high=high)
        result = _within(result_of(clue, one, low), last)
        if _stands(result, low) or _goes_on(last, result):
            yield result
            low, last = max(one.end, pair.end), result


def row_result(row: Row, book: ProgrammeBook) -> Result:
    """A row of a table speaks for itself."""
    clue = Clue(row.sentence, Senses([]), ())
    mentions = [m for m in book.all_in(row.sentence) if m.end <= row.label[1]]
    counts = {count.noun: count for count in row.counts}
    people = counts.get(Noun.LEARNERS) or counts.get(Noun.ATTENDANCES)
    codes = () if row.is_total else tuple(m.code for m in mentions[:1])
    start, end = row.label[0], len(row.sentence.tokens)
    one = Named(Pair(counts.get(Noun.CLASSES), people), codes, start, end)
    return Result(clue, one, parts=not row.is_total, total=row.is_total)


def result_of(clue: Clue, one: Named, low: int) -> Result:
    start, senses = one.pair.start, clue.senses
    context = senses.between(0, start, Sense.PARTS, Sense.BESIDE, Sense.HOLDS)
    among = senses.between(0, low, Sense.AMONG)
    events = senses.between(max(low, start - _EVENT_REACH), one.pair.end, *_EVENTS)
    return Result(
        clue,
        one,
        sent=_is_sent(clue, one, low),
        implied=bool(one.pair.classes and one.pair.classes.implied),
        parts=bool(among) or (bool(context) and context[-1].meaning is not Sense.BESIDE),
        beside=any(hit.meaning is Sense.BESIDE for hit in context),
        held=_is_held(clue, one),
        form=_is_told_by_form(clue, one),
        total=not one.codes and is_summed(clue.sentence, one.pair.counts[0]),
        planned=is_planned(clue, start, one.pair.end),
        event=_EVENTS[events[0].meaning] if events else None,
    )


def _is_held(clue: Clue, one: Named) -> bool:
    """Behind a verb of its own, with no name before the verb."""
    start = one.pair.start
    verbs = clue.senses.between(start - _VERB_REACH, start, *_HELD)
    return bool(verbs) and one.start >= verbs[0].start


def _is_told_by_form(clue: Clue, one: Named) -> bool:
    """ "4 lớp học trực tuyến"."""
    classes = one.pair.classes
    if classes is None or one.codes:
        return False
    reach = clue.senses.between(classes.start - 3, classes.start, Sense.FORM)
    return bool(reach or clue.senses.between(classes.at, classes.end + 3, Sense.FORM))


def _goes_on(before: Result | None, result: Result) -> bool:
    """ "bồi dưỡng cho 620 quần chúng ưu tú, 315 đảng viên mới": people after people."""
    if before is None or before.pair.classes or result.pair.classes or not result.named.codes:
        return False
    between = result.clue.sentence.keys(before.named.end, result.pair.start)
    return len(between) <= 2 and not {";", "("} & set(between)


def _is_told(result: Result, classes: Count) -> bool:
    """ "một lớp" alone is any class, and "hai lớp" too unless they are held or named."""
    if not classes.spelled or (classes.value > 1 and result.named.codes):
        return True
    return classes.value > 1 and bool(result.clue.senses.between(0, classes.at, *_HELD))


def _is_named_at_once(result: Result) -> bool:
    """ "12 lớp nhận thức về Đảng", "nhận thức về Đảng 12 lớp"."""
    named = result.named
    return bool(named.codes) and named.name_end >= result.pair.start - 1


def _is_governed(result: Result, classes: Count, low: int) -> bool:
    """Classes alone are a figure where a verb holds them, or where they are part or sum of others."""
    senses = result.clue.senses
    if classes.labelled or result.parts or result.form or result.total:
        return True
    if result.clue.sentence.key(classes.start - 1) in _TELLS:
        return True
    earlier = result.clue.sentence.keys(0, classes.at)
    if low and earlier.count("(") > earlier.count(")"):
        return True
    before = senses.between(max(low, classes.at - _GOVERNED), classes.at, *_VERBS)
    behind = senses.between(classes.end, classes.end + _GOVERNED_BEHIND, *_HELD)
    return bool(before or behind)


def _is_sent(clue: Clue, one: Named, low: int) -> bool:
    people = one.pair.people
    if people is None:
        return False
    behind = clue.sentence.keys(people.end, people.end + _SENT_REACH)
    if _SENT & set(behind) and not _PAUSES & set(behind):
        return True
    near = clue.senses.between(max(people.at - 6, 0), people.at, Sense.SENT)
    earlier = clue.senses.between(0, people.at, Sense.SENT)
    goes = clue.senses.between(people.end, people.end + 8, Sense.ATTENDS)
    return bool(near) or bool(earlier and goes)


def _stands(result: Result, low: int) -> bool:
    people, classes = result.pair.people, result.pair.classes
    if result.sent:
        return bool(result.named.codes)
    if (
        classes
        and not people
        and not _is_named_at_once(result)
        and not _is_governed(result, classes, low)
    ):
        return False
    if classes:
        return people is not None or result.implied or _is_told(result, classes)
    return is_taught(result.clue.sentence, result.named, result.clue.senses, low)
