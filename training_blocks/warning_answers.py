"""What an editor answers to warnings: typed in the article's form, kept with the article and its revisions, each under
the key of its warning, so that it holds as long as the figures do."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from django.utils.datastructures import MultiValueDict

from training_blocks.review import REPORTED_ALREADY, Finding
from training_blocks.vietnamese import normalise

REASON_FIELD, CHOICE_FIELD = "warning-reason-", "warning-choice-"

#: Letters that say something.
SHORTEST, LONGEST = 5, 500

_KEY = re.compile(r"[a-z-]{1,40}-[0-9a-f]{12}")


class Choice(StrEnum):
    """How an article stands beside another one that reports the same unit and period."""

    CORRECTS = "corrects"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class Answer:
    """`clashes` where the same block corrects another article already: a block can correct one alone."""

    reason: str = ""
    choice: Choice | None = None
    clashes: bool = False

    @property
    def empty(self) -> bool:
        return self == Answer()

    @property
    def passes(self) -> bool:
        return sum(letter.isalpha() for letter in self.reason) >= SHORTEST

    @property
    def settles(self) -> bool:
        """Whether nothing more is asked: by a reason, or a choice that can be taken."""
        return self.passes or bool(self.choice and not self.clashes)


def typed_answers(data: Mapping[str, str]) -> dict[str, Answer]:
    """Those in a sent form, whether or not they still answer anything."""
    names = (name.removeprefix(REASON_FIELD).removeprefix(CHOICE_FIELD) for name in data)
    keys = dict.fromkeys(name for name in names if _KEY.fullmatch(name))
    return {
        key: Answer(
            _text(_first(data, f"{REASON_FIELD}{key}")),
            _choice(_first(data, f"{CHOICE_FIELD}{key}")),
        )
        for key in keys
    }


def _first(data: Mapping[str, str], name: str) -> object:
    """The field that is seen stands before one that carries an older answer along."""
    values = data.getlist(name) if isinstance(data, MultiValueDict) else [data.get(name)]
    return values[0] if values else None


def kept_answers(stored: object) -> dict[str, Answer]:
    """Those kept with an article, whatever code may have stored there."""
    entries = stored if isinstance(stored, dict) else {}
    return {
        key: Answer(_text(entry.get("reason")), _choice(entry.get("choice")))
        for key, entry in entries.items()
        if isinstance(entry, dict)
    }


def told_apart(findings: Iterable[Finding], answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """The answers, those marked that correct a second article from one block. Nothing else than how two articles
    stand is answered by a choice."""
    told, correcting = dict(answers), set()
    for finding in findings:
        answer = told.get(finding.key)
        if answer and finding.code != REPORTED_ALREADY:
            told[finding.key] = replace(answer, choice=None)
        elif answer and answer.choice is Choice.CORRECTS:
            told[finding.key] = replace(answer, clashes=finding.place in correcting)
            correcting.add(finding.place)
    return told


def with_answers(
    stored: object, typed: Mapping[str, Answer], *, user: int | None, at: str
) -> dict[str, dict]:
    """What is kept once a form was sent. Who gave an answer and when changes with the answer alone."""
    kept = dict(stored) if isinstance(stored, dict) else {}
    known = kept_answers(kept)
    for key, answer in typed.items():
        if answer.empty:
            kept.pop(key, None)
        elif answer != known.get(key):
            kept[key] = {
                "code": key.rpartition("-")[0],
                "reason": answer.reason,
                "choice": answer.choice and answer.choice.value,
                "user": user,
                "at": at,
            }
    return kept


def _text(value: object) -> str:
    return normalise(value).strip()[:LONGEST] if isinstance(value, str) else ""


def _choice(value: object) -> Choice | None:
    return Choice(value) if isinstance(value, str) and value in set(Choice) else None
