"""The reasons why a number is no result, and how far the words that say so reach."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from training_blocks.prose.vocabulary import Sense


class Refusal(StrEnum):
    NOUN = "noun"
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
    TRADE = "trade"
    DROPPED = "dropped"
    EXAMINED = "examined"
    MENTIONED = "mentioned"
    SCHOOL = "school"
    TRIP = "trip"


@dataclass(frozen=True, slots=True)
class Rule:
    """How many words before and behind a count a sense reaches, for classes and people or for people alone."""

    refusal: Refusal
    sense: Sense
    before: int
    behind: int = 0
    people_only: bool = False


RULES: Final = (
    Rule(Refusal.DIFFERENCE, Sense.DIFFERENCE, 4),
    Rule(Refusal.COMPARED, Sense.COMPARED, 5),
    Rule(Refusal.EACH, Sense.EACH, 4),
    Rule(Refusal.EACH, Sense.YEARLY, 10),
    Rule(Refusal.REQUIRED, Sense.REQUIRED, 7),
    Rule(Refusal.ADMITTED, Sense.ADMITTED, 4, people_only=True),
    Rule(Refusal.GRADED, Sense.GRADED, 4, 7),
    Rule(Refusal.AWARDED, Sense.AWARDED, 6, 6),
    Rule(Refusal.MENTIONED, Sense.MENTIONED, 0, 3, people_only=True),
    Rule(Refusal.TRIP, Sense.TRIP, 4),
    Rule(Refusal.MENTIONED, Sense.MET, 4, people_only=True),
    Rule(Refusal.STAFF, Sense.STAFF, 7, 5, people_only=True),
    Rule(Refusal.DROPPED, Sense.DROPPED, 4),
    Rule(Refusal.DROPPED, Sense.POSTPONED, 0, 9),
    Rule(Refusal.TRADE, Sense.TRADE, 8, 6),
    Rule(Refusal.EXAMINED, Sense.EXAMINES, 1),
)
