"""What words can mean, and how the lists of them are written."""

from enum import StrEnum


class Noun(StrEnum):
    """What a number counts."""

    CLASSES = "classes"
    LEARNERS = "learners"
    ATTENDANCES = "attendances"
    OTHER = "other"


class Sense(StrEnum):
    """What a word does to the figures around it."""

    OPENS = "opens"  # a class is held
    OPENED = "opened"  # its first day is told
    CLOSED = "closed"  # its last day is told
    CONTINUES = "continues"
    TEACHES = "teaches"
    ATTENDS = "attends"
    LEARNS = "learns"  # what people of a class do or get there
    LINKS = "links"  # ties people to the class before
    HOLDS = "holds"  # ties people to the class before, or parts to their total
    DONE = "done"
    AHEAD = "ahead"  # what follows is planned
    PARTS = "parts"  # parts of the figure before follow
    BESIDE = "beside"  # figures outside of the total follow
    AMONG = "among"  # the figure is said again, its parts follow
    SCHOOL = "school"
    PARTNER = "partner"
    SENT = "sent"
    DIFFERENCE = "difference"
    COMPARED = "compared"
    EACH = "each"
    REQUIRED = "required"
    ADMITTED = "admitted"
    GRADED = "graded"
    AWARDED = "awarded"
    CONTEST = "contest"
    CONFERENCE = "conference"
    STAFF = "staff"
    RESPECTIVELY = "respectively"
    MENTIONED = "mentioned"  # people who are spoken of, not counted
    RAISES = "raises"  # a sum of earlier figures too follows
    ASSIGNED = "assigned"  # the next number is one to be reached
    FORM = "form"  # how a class is held: online, by request
    EXAMINES = "examines"  # classes are looked at, not held
    DROPPED = "dropped"  # what follows did not take place
    POSTPONED = "postponed"  # what stands before did not take place
    YEARLY = "yearly"  # what is usual in a year
    TRADE = "trade"  # taught by others: trades, farming, first aid
    MET = "met"  # people who are spoken to
    TRIP = "trip"
    NOTHING = "nothing"  # looks like one of the words above


def listed(text: str) -> tuple[str, ...]:
    """Phrases as they are written here: a semicolon between two."""
    return tuple(phrase.strip() for phrase in text.split(";") if phrase.strip())
