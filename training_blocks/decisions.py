"""Decides conflicts and undoes decisions: the only writer of `Decision`.

A decision is a fact like a report. What follows from it is counted anew, right after the commit, as after any event.
"""

from uuid import uuid4

from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.log_actions import log

from training_blocks import clock, events
from training_blocks.conflict_list import OpenConflict, identity_of
from training_blocks.counting.conflicts import ConflictKind
from training_blocks.indexing.lock import take_lock
from training_blocks.models import Choice, Decision
from training_blocks.page_permissions import publishable_pages

DECIDED, UNDONE = "training_blocks.decide", "training_blocks.undo_decision"
NOTE_LENGTH = Decision._meta.get_field("note").max_length

CHOICES: dict[ConflictKind, tuple[Choice, ...]] = {
    ConflictKind.OVERLAPPING: (Choice.STANDS, Choice.SEEN),
    ConflictKind.DUPLICATE: (Choice.STANDS, Choice.SEEN),
    ConflictKind.DECLARED_AGAINST_SUMMED: (Choice.DECLARED, Choice.SUMMED, Choice.SEEN),
    ConflictKind.OWNER_WITHOUT_LINES: (Choice.SAME_CLASS, Choice.OTHER_CLASS),
    ConflictKind.UNPAIRED_EVENTS: (Choice.SAME_CLASS, Choice.OTHER_CLASS),
    ConflictKind.NEGATIVE_SLICE: (Choice.SEEN,),
    ConflictKind.JUMP: (Choice.SEEN,),
}


class ChoiceRefused(ValueError):
    """A choice that does not fit the kind of the conflict, or a report that is no side of it."""


def may_decide(user, pages) -> bool:
    """Whether the user may publish every one of these pages (primary keys). Of pages that are all gone nobody may say
    so but an administrator."""
    wanted = set(pages)
    if not wanted:
        return user.is_superuser
    return publishable_pages(user).filter(pk__in=wanted).count() == len(wanted)


def decide(
    found: OpenConflict, choice: Choice, *, user, note: str = "", stands: str | None = None
) -> Decision:
    """Take a decision on a conflict; it undoes an earlier one on the same. `stands` is the report (primary key) that
    stands, where one of two does.

    Raises ChoiceRefused, or PermissionDenied where the user may not publish every page concerned.
    """
    _check(found, choice, stands)
    with transaction.atomic():
        take_lock()
        if not may_decide(user, found.pages):
            raise PermissionDenied
        _undo_earlier(found, user)
        decision = _stored(found, choice, stands, user=user, note=_one_line(note))
        _tell(decision, DECIDED, user)
    return decision


def undo(decision: Decision, *, user) -> None:
    """Take a decision back; one that is undone already stays as it is.

    Raises PermissionDenied where the user may not publish every page concerned.
    """
    with transaction.atomic():
        take_lock()
        if not may_decide(user, decision.pages.values_list("pk", flat=True)):
            raise PermissionDenied
        decision.refresh_from_db()
        if decision.undone_at is None:
            _mark_undone(decision, user)
            _tell(decision, UNDONE, user)


def _check(found: OpenConflict, choice: Choice, stands: str | None) -> None:
    kind = found.conflict.kind
    sides = (found.conflict.first, found.conflict.second)
    if choice not in CHOICES[kind] or (choice == Choice.STANDS) != (stands is not None):
        raise ChoiceRefused(choice)
    if stands is not None and stands not in sides:
        raise ChoiceRefused(stands)


def _undo_earlier(found: OpenConflict, user) -> None:
    earlier = Decision.objects.filter(
        undone_at=None, unit=found.unit, year=found.conflict.year, conflict=found.conflict.kind
    )
    for decision in earlier:
        if identity_of(decision) == found.identity:
            _mark_undone(decision, user)


def _mark_undone(decision: Decision, user) -> None:
    decision.undone_by, decision.undone_at = user, clock.now()
    decision.save(update_fields=["undone_by", "undone_at"])


def _stored(found: OpenConflict, choice: Choice, stands: str | None, *, user, note: str):
    first, second, figures = found.first, found.second, found.figures
    if stands is not None and stands == found.conflict.second:
        first, second = second, first
        figures = {measure: [two, one] for measure, (one, two) in figures.items()}
    decision = Decision.objects.create(
        conflict=found.conflict.kind.value,
        choice=choice,
        unit_id=found.unit,
        year=found.conflict.year,
        programmes="+".join(found.conflict.row),
        first_article=first.article if first else None,
        first_path=first.path if first else "",
        second_article=second.article if second else None,
        second_path=second.path if second else "",
        figures=figures,
        note=note,
        decided_by=user,
        decided_at=clock.now(),
    )
    decision.pages.set(found.pages)
    return decision


def _one_line(note: str) -> str:
    return " ".join(note.replace("\0", "").split())[:NOTE_LENGTH]


def _tell(decision: Decision, action: str, user) -> None:
    """Put it on the record of every article, and count anew."""
    pages = list(decision.pages.all())
    titles = {page.translation_key: page.title for page in pages}
    said = {
        "decision": decision.pk,
        "conflict": decision.conflict,
        "choice": decision.choice,
        "unit": decision.unit.slug,
        "year": decision.year,
        "stands": titles.get(decision.first_article, ""),
        "note": decision.note,
    }
    for page in pages:
        # A key of its own: of entries that share one, Wagtail's page history shows the last, whatever its page.
        log(instance=page, action=action, user=user, uuid=uuid4(), data=said)
    events.schedule(units=[decision.unit_id])
