"""What the editor sees of a pasted table before anything is inserted, and what inserting it would put into the form."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from training_blocks.admin.paste_words import NEEDS_NO_CHECK, doubt_sentence, shown_number
from training_blocks.blocks.results import ResultsBlock, ResultsLineBlock
from training_blocks.clipboard import COUNTED, Doubt, Holds, Part, Pasted, PastedRow


@dataclass(frozen=True, slots=True)
class ShownDoubt:
    """`number` is what the number of that name may have been meant to be."""

    sentence: str
    needs_check: bool
    holds: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class ShownCount:
    name: str
    heading: str
    text: str
    qualifier: str
    is_doubtful: bool


@dataclass(frozen=True, slots=True)
class ShownRow:
    """`programme` is a key as text, "" where none was recognised."""

    index: int
    label: str
    is_line: bool
    taken: bool
    programme: str
    programme_is_doubtful: bool
    counts: tuple[ShownCount, ...]
    doubts: tuple[ShownDoubt, ...]

    @property
    def needs_check(self) -> bool:
        return self.taken and any(doubt.needs_check for doubt in self.doubts)


class Preview:
    def __init__(self, pasted: Pasted) -> None:
        self._pasted = pasted
        stated = [*pasted.rows, *filter(None, [pasted.total])]
        self.counted = tuple(h for h in COUNTED if any(_mentions(row, h) for row in stated))
        self.headings = tuple(_headings()[holds] for holds in self.counted)
        self.doubts = tuple(_shown(doubt) for doubt in pasted.doubts)
        self.rows = tuple(self._row(at, row) for at, row in enumerate(pasted.rows))
        self.total = self._row(len(pasted.rows), pasted.total) if pasted.total else None

    @property
    def number_of_lines(self) -> int:
        return sum(row.taken for row in self.rows)

    @property
    def number_to_check(self) -> int:
        return sum(row.needs_check for row in self.rows)

    def states(self) -> list[dict]:
        """The form state of a line for every row, in order; a few queries for all of them."""
        block = ResultsLineBlock()
        values = block.bulk_to_python([_stored(row) for row in self._pasted.rows])
        return [block.get_form_state(value) for value in values]

    def declared(self) -> dict[str, list[str]]:
        """The form states of the words in the total row, by the fields of the block; its numbers the preview shows."""
        total = self._pasted.total
        if not total:
            return {}
        classes = total.qualifiers.get(Holds.CLASSES, "")
        found = {"classes_qualifier": str(classes), "qualifier": _said_of_people(total)}
        fields = ResultsBlock().child_blocks
        return {name: fields[name].get_form_state(word) for name, word in found.items()}

    def _row(self, at: int, row: PastedRow) -> ShownRow:
        is_line = row.part in (Part.LINE, Part.SUBTOTAL)
        return ShownRow(
            index=at,
            label=" ".join(row.label.split()),
            is_line=is_line,
            taken=is_line and row.taken,
            programme=row.programme or "",
            programme_is_doubtful=_is_doubted(row, "programme"),
            counts=tuple(_count(row, holds) for holds in self.counted),
            doubts=tuple(_shown(doubt) for doubt in row.doubts),
        )


def _stored(row: PastedRow) -> dict:
    """The row as a line would be stored."""
    return {
        "programme": int(row.programme) if row.programme else None,
        "also_programmes": [int(key) for key in row.also],
        "qualifier": _said_of_people(row),
        "theme": row.theme,
        "cohort": row.cohort,
        "partner_names": row.partners,
        **{holds.value: number for holds, number in row.counts.items()},
    }


def _said_of_people(row: PastedRow) -> str:
    words = (row.qualifiers.get(holds) for holds in (Holds.LEARNERS, Holds.ATTENDANCES))
    return next((word.value for word in words if word), "")


def _headings() -> dict[Holds, str]:
    return {
        Holds.CLASSES: _("Classes"),
        Holds.LEARNERS: _("Learners"),
        Holds.ATTENDANCES: _("Attendances"),
    }


def _mentions(row: PastedRow, holds: Holds) -> bool:
    return holds in row.counts or _is_doubted(row, holds.value)


def _is_doubted(row: PastedRow, field: str) -> bool:
    return any(d.field == field and d.code not in NEEDS_NO_CHECK for d in row.doubts)


def _count(row: PastedRow, holds: Holds) -> ShownCount:
    text = shown_number(row.counts.get(holds))
    word = str(row.qualifiers.get(holds, ""))
    return ShownCount(holds.value, _headings()[holds], text, word, _is_doubted(row, holds.value))


def _shown(doubt: Doubt) -> ShownDoubt:
    suggestion = str(doubt.params.get("suggestion") or "")
    return ShownDoubt(
        doubt_sentence(doubt), doubt.code not in NEEDS_NO_CHECK, doubt.field, suggestion
    )
