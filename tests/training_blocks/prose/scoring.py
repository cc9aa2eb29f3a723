"""How well the corpus is read, as numbers alone: no text of the part that is held back ever shows."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date

from tests.training_blocks.prose.reading import identity, read
from training_blocks.prose import Figure


@dataclass(frozen=True)
class Score:
    found: int
    invented: int
    missed: int
    right_periods: int
    periods: int
    right_inclusions: int
    inclusions: int

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.invented)

    @property
    def recall(self) -> float:
        return self.found / (self.found + self.missed)

    def __str__(self) -> str:
        return (
            f"precision {self.precision:.3f}, recall {self.recall:.3f} of {self.found + self.missed} facts, "
            f"{self.right_periods} of {self.periods} periods, "
            f"{self.right_inclusions} of {self.inclusions} inclusions"
        )


def score(records: Iterable[dict]) -> Score:
    totals = Counter()
    for record in records:
        totals.update(_of(record))
    return Score(**{field.name: totals[field.name] for field in fields(Score)})


def _of(record: dict) -> dict[str, int]:
    published = record["published"] and date.fromisoformat(record["published"])
    reading = read(record["text"], published=published)
    have = Counter(map(identity, reading.figures))
    want = Counter(_wanted(fact) for fact in record["facts"] if not fact.get("optional"))
    optional = Counter(_wanted(fact) for fact in record["facts"] if fact.get("optional"))
    judged = bool(record["facts"]) and not record.get("period_open")
    code = reading.period.code if reading.period else None
    return {
        "found": (want & have).total(),
        "invented": (have - want - optional).total(),
        "missed": (want - have).total(),
        "right_periods": int(judged and code == record["period"]),
        "periods": int(judged),
        **_inclusions(record, reading.figures),
    }


def _inclusions(record: dict, figures: Sequence[Figure]) -> dict[str, int]:
    """Of the lines that were found: how many are set beside their total as the annotation says."""
    told = {_wanted(fact): fact["inclusion"] for fact in record["facts"] if fact["inclusion"]}
    found = [(told[key], figure) for figure in figures if (key := identity(figure)) in told]
    right = sum(inclusion == figure.inclusion for inclusion, figure in found)
    return {"right_inclusions": right, "inclusions": len(found)}


def _wanted(fact: dict) -> tuple:
    stated = fact["code"] if isinstance(fact["code"], list) else [fact["code"]]
    keys = ("classes", "learners", "measure", "approximate", "planned")
    return (fact["kind"], tuple(sorted(filter(None, stated))), *(fact[key] for key in keys))
