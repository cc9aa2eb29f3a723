"""Sums tried: lines that add up to their total are its parts, and all of them are surer for it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from training_blocks.counting import Inclusion
from training_blocks.prose.reading import Confidence, Figure, Kind, Reason

_RANGE: Final = (1.0, 1.1)


@dataclass(frozen=True, slots=True)
class Draft:
    """A figure with what the words around it say of its place: behind "trong đó", behind "ngoài ra"."""

    figure: Figure
    parts: bool = False
    beside: bool = False
    held: bool = False  # behind a verb of its own: "mở 15 lớp chuyên đề"
    form: bool = False  # told by how classes are held: counted by their programmes too
    outside: bool = False  # of-which, sent away, resolution study: never part of a sum


def checked(drafts: Sequence[Draft]) -> list[Figure]:
    found = _with_unnamed_parts(drafts)
    done: list[Figure] = []
    for total, lines in _groups(found):
        done.extend(_settled(total, lines))
    return done


def _groups(drafts: Sequence[Draft]) -> Iterator[tuple[Draft | None, list[Draft]]]:
    """Each total with the lines behind it; lines before the first total with the one that ends their list."""
    total: Draft | None = None
    lines: list[Draft] = []
    for draft in drafts:
        if draft.figure.kind is Kind.LINE:
            lines.append(draft)
        elif total is None and lines and _adds_up(draft.figure, lines):
            yield None, _in_total(lines, Reason.SUM)
            yield _surer(draft, Reason.SUM), []
            total, lines = None, []
        else:
            yield total, lines
            total, lines = draft, []
    yield total, lines


def _settled(total: Draft | None, lines: Sequence[Draft]) -> list[Figure]:
    if total is None:
        return [_without_total(line) for line in lines]
    for chosen in (_told_parts, _all_but_beside, _all_parts):
        parts = [line for line in lines if chosen(line)]
        if parts and _adds_up(total.figure, parts):
            return _that_add_up(total, lines, parts)
    fits = _fits(total.figure, [line.figure for line in lines if _all_but_beside(line)])
    return [total.figure, *(_unsettled(line, fits=fits) for line in lines)]


def _fits(total: Figure, lines: Sequence[Figure]) -> bool:
    """Whether the lines together are no more than the total: it may well hold them."""
    classes = sum(line.classes or 0 for line in lines)
    people = sum(line.people or 0 for line in lines)
    known = [(total.classes, classes), (total.people, people)]
    return all(whole is None or part <= whole for whole, part in known)


def _without_total(line: Draft) -> Figure:
    """Beside other lines is no addition to anything."""
    if line.outside or not line.beside:
        return line.figure
    return replace(line.figure, inclusion=Inclusion.IN_TOTAL)


def _told_parts(line: Draft) -> bool:
    return line.parts and _all_but_beside(line)


def _all_but_beside(line: Draft) -> bool:
    return not line.beside and _all_parts(line)


def _all_parts(line: Draft) -> bool:
    return not line.outside and not line.form


def _that_add_up(total: Draft, lines: Sequence[Draft], parts: Sequence[Draft]) -> list[Figure]:
    chosen = set(map(id, parts))
    rest = (_of_sum(line) if id(line) in chosen else _left_over(line) for line in lines)
    return [_with(total.figure, Reason.SUM), *rest]


def _of_sum(line: Draft) -> Figure:
    return replace(_with(line.figure, Reason.SUM), inclusion=Inclusion.IN_TOTAL)


def _left_over(line: Draft) -> Figure:
    """The sum is complete without it."""
    if line.outside or line.form:
        return line.figure
    inclusion = Inclusion.IN_ADDITION if line.beside else Inclusion.UNCLEAR
    return replace(line.figure, inclusion=inclusion)


def _unsettled(line: Draft, *, fits: bool) -> Figure:
    if line.outside or line.parts or (fits and not line.beside and not line.held):
        return line.figure
    inclusion = Inclusion.IN_ADDITION if line.beside else Inclusion.UNCLEAR
    return replace(line.figure, inclusion=inclusion)


def _in_total(lines: Sequence[Draft], reason: Reason) -> list[Draft]:
    return [replace(line, figure=_with(line.figure, reason)) for line in lines]


def _surer(draft: Draft, reason: Reason) -> Draft:
    return replace(draft, figure=_with(draft.figure, reason))


def _with(figure: Figure, reason: Reason) -> Figure:
    return replace(figure, confidence=Confidence((*figure.confidence.reasons, reason)))


def _adds_up(total: Figure, lines: Sequence[Draft]) -> bool:
    """Whether every number the total states is the sum of the lines', and at least one is."""
    figures = [line.figure for line in lines if line.figure.planned == total.planned]
    tried = [
        _agrees(total.classes, [figure.classes for figure in figures], bool(total.class_qualifier)),
        _agrees(total.people, [figure.people for figure in figures], bool(total.people_qualifier)),
    ]
    stated = [agrees for agrees in tried if agrees is not None]
    return bool(stated) and all(stated)


def _agrees(total: int | None, parts: Sequence[int | None], rounded: bool) -> bool | None:
    """None where nothing can be compared."""
    known = [part for part in parts if part is not None]
    if total is None or not known or len(known) < len(parts):
        return None
    low, high = _RANGE if rounded else (1.0, 1.0)
    return total * low <= sum(known) <= total * high


def _with_unnamed_parts(drafts: Sequence[Draft]) -> list[Draft]:
    """Totals that follow another and add up to it are its parts: "18 lớp …: 5 lớp trực tuyến, 13 lớp trực tiếp"."""
    found = list(drafts)
    for at, draft in enumerate(found):
        run = list(_following(found, at + 1, _is_total))
        if _is_total(draft) and len(run) > 1 and _adds_up(draft.figure, run):
            for place in range(at + 1, at + 1 + len(run)):
                found[place] = _as_line(found[place])
    return found


def _following(
    drafts: Sequence[Draft], start: int, holds: Callable[[Draft], bool]
) -> Iterator[Draft]:
    for draft in drafts[start : start + 8]:
        if not holds(draft):
            return
        yield draft


def _is_total(draft: Draft) -> bool:
    return draft.figure.kind is Kind.TOTAL


def _as_line(draft: Draft) -> Draft:
    figure = replace(draft.figure, kind=Kind.LINE, inclusion=Inclusion.IN_TOTAL)
    return replace(draft, figure=figure, parts=True)
