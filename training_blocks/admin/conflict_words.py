"""The plain words of conflicts and decisions. The two sides are A and B everywhere."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from training_blocks.counting.conflicts import ConflictKind
from training_blocks.models import Choice

KINDS = {
    ConflictKind.OVERLAPPING: gettext_noop("Two reports that overlap"),
    ConflictKind.DUPLICATE: gettext_noop("Two reports of one period"),
    ConflictKind.DECLARED_AGAINST_SUMMED: gettext_noop("Declared total against sum of the units"),
    ConflictKind.OWNER_WITHOUT_LINES: gettext_noop("A class of another unit"),
    ConflictKind.UNPAIRED_EVENTS: gettext_noop("Perhaps one class told twice"),
    ConflictKind.NEGATIVE_SLICE: gettext_noop("Less than a part of it"),
    ConflictKind.JUMP: gettext_noop("Far from the year before"),
}

QUESTIONS = {
    ConflictKind.OVERLAPPING: gettext_noop(
        "The two periods share some days, so the reports are not added. Which one counts?"
    ),
    ConflictKind.DUPLICATE: gettext_noop(
        "Both reports are of this unit and period, so only one of them counts. Which one?"
    ),
    ConflictKind.DECLARED_AGAINST_SUMMED: gettext_noop(
        "The number declared for the area is not what its units add up to. Which one does the total take?"
    ),
    ConflictKind.OWNER_WITHOUT_LINES: gettext_noop(
        "A reports a class that another unit owns. The owner's report B has no lines, so nobody can see whether it "
        "holds this class too."
    ),
    ConflictKind.UNPAIRED_EVENTS: gettext_noop(
        "Both reports tell of a class of this programme, and not of which one. Is it the same class?"
    ),
    ConflictKind.NEGATIVE_SLICE: gettext_noop(
        "A holds the days of B and states less. Mend the wrong number in its article, or say that both are right."
    ),
    ConflictKind.JUMP: gettext_noop(
        "A differs from the year before by more than half. Mend the wrong number in its article, or say that both are "
        "right."
    ),
}

CHOICES = {
    Choice.DECLARED: gettext_noop("Take A, the declared total"),
    Choice.SUMMED: gettext_noop("Take B, the sum of the units"),
    Choice.SAME_CLASS: gettext_noop("The same class: count it once"),
    Choice.OTHER_CLASS: gettext_noop("Different classes: count both"),
    Choice.SEEN: gettext_noop("Both numbers are right"),
}

LEFT_AS_IT_IS = gettext_noop("Leave it as it is now")
OF_THE_OWNER = {
    Choice.SAME_CLASS: gettext_noop("B holds this class: count it once"),
    Choice.OTHER_CLASS: gettext_noop("B does not hold this class: count both"),
}


def kind_name(kind: ConflictKind) -> str:
    return _(KINDS[kind])


def question(kind: ConflictKind) -> str:
    return _(QUESTIONS[kind])


def choice_name(kind: ConflictKind, choice: Choice, *, second: bool = False) -> str:
    """What is chosen, as the form and the list of decisions say it; `second`: B stands and not A."""
    if choice == Choice.STANDS:
        return _("Count B, not A") if second else _("Count A, not B")
    if kind is ConflictKind.OWNER_WITHOUT_LINES:
        return _(OF_THE_OWNER[choice])
    weighed = kind in (ConflictKind.NEGATIVE_SLICE, ConflictKind.JUMP)
    if choice == Choice.SEEN and not weighed:
        return _(LEFT_AS_IT_IS)
    return _(CHOICES[choice])
