"""The rows with their programmes, and with what their labels say beyond a programme's name."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from training_blocks.clipboard.doubts import Doubt
from training_blocks.clipboard.label_words import parted_label
from training_blocks.clipboard.pasted import Part, PastedRow
from training_blocks.clipboard.programme_names import Match, ProgrammeMatcher
from training_blocks.clipboard.table_rows import NumberedRow

LONGEST_THEME = 250
_PUNCTUATION = " ,;:.–-()"


def with_programmes(
    rows: Iterable[NumberedRow], programmes: ProgrammeMatcher
) -> tuple[PastedRow, ...]:
    found: list[PastedRow] = []
    above: list[tuple[int, Match]] = []
    for numbered in rows:
        label = parted_label(numbered.row.label)
        match = programmes.match(label.text)
        above = [(level, upper) for level, upper in above if level < numbered.level]
        found.append(_matched(numbered.row, match, [upper for _level, upper in above]))
        above.append((numbered.level, match))
    return tuple(found)


def _matched(row: PastedRow, match: Match, above: Sequence[Match]) -> PastedRow:
    if row.part is not Part.LINE:
        return row
    if not row.label:
        return replace(row, taken=False, doubts=(*row.doubts, Doubt("label-missing")))
    match = match if match.key else _from_above(above)
    label = parted_label(row.label)
    theme = "" if match.exact else " ".join(label.text.split()).strip(_PUNCTUATION)
    return replace(
        row,
        programme=match.key,
        also=match.also,
        theme=", ".join(filter(None, [theme[:LONGEST_THEME], row.theme or label.form])),
        cohort=row.cohort or label.cohort,
        doubts=(*match.doubts, *row.doubts),
    )


def _from_above(above: Sequence[Match]) -> Match:
    upper = next((match for match in reversed(above) if match.key), None)
    if upper is None:
        return Match(doubts=(Doubt("programme-unknown", field="programme"),))
    return replace(upper, exact=False, doubts=(Doubt("programme-of-section", field="programme"),))
