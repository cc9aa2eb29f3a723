"""The words the reader knows, as data. Programme names are given in; here are only words for what is said of them."""

from training_blocks.prose.vocabulary.meanings import Noun, Sense
from training_blocks.prose.vocabulary.names import (
    AREAS,
    AUDIENCES,
    BODIES,
    CENTRES,
    GENERAL,
    NAMES,
    NO_NAMES,
    OF_MANY,
    VAGUE,
)
from training_blocks.prose.vocabulary.nouns import (
    COLUMNS,
    LABELS,
    MULTIPLIERS,
    NO_COLUMNS,
    NOUNS,
    QUALIFIERS,
    QUALIFIERS_BEHIND,
    SLASHED,
    STAFF_NOUNS,
    TOTAL_LABELS,
    YOUNG_NOUNS,
)
from training_blocks.prose.vocabulary.senses import SENSES

__all__ = [
    "AREAS",
    "AUDIENCES",
    "BODIES",
    "CENTRES",
    "COLUMNS",
    "GENERAL",
    "LABELS",
    "MULTIPLIERS",
    "NAMES",
    "NOUNS",
    "NO_COLUMNS",
    "NO_NAMES",
    "OF_MANY",
    "QUALIFIERS",
    "QUALIFIERS_BEHIND",
    "SENSES",
    "SLASHED",
    "STAFF_NOUNS",
    "TOTAL_LABELS",
    "VAGUE",
    "YOUNG_NOUNS",
    "Noun",
    "Sense",
]
