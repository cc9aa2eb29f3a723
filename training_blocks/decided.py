"""What people decided, as counting knows it. Reads only; `decisions` is where they decide and undo."""

from collections.abc import Iterable

from django.db.models import Q

from training_blocks.counting import Decisions
from training_blocks.counting.conflicts import ConflictKind
from training_blocks.models.decisions import Choice, Decision
from training_blocks.models.programmes import merged_codes
from training_blocks.models.reports import Report

Block = tuple[object, str]  # an article (its translation key) and a path in it


def decisions_on(units: Iterable[int] | None = None) -> Decisions:
    """The decisions in force on these units' reports (all units'), with reports by primary key.

    One on a report that is not in the index now rests until it is there again. Those on hosted classes come along
    always: they are on a unit's report, and change the total of an area above it.
    """
    rows = (
        Decision.objects.filter(undone_at=None).select_related("unit").order_by("decided_at", "pk")
    )
    if units is not None:
        rows = rows.filter(Q(unit__in=list(units)) | Q(conflict=ConflictKind.OWNER_WITHOUT_LINES))
    made = list(rows)
    return _decisions(made, _keys_of(made)) if made else Decisions()


def _decisions(rows: Iterable[Decision], keys: dict[Block, str]) -> Decisions:
    preferred, one_class, with_owner, stands = set(), {}, set(), {}
    merged = merged_codes()
    for row in rows:
        first = keys.get((row.first_article, row.first_path))
        second = keys.get((row.second_article, row.second_path))
        codes = tuple(row.programmes.split("+")) if row.programmes else ()
        if row.choice in (Choice.DECLARED, Choice.SUMMED):
            stands[row.unit.slug, row.year] = row.choice == Choice.DECLARED
        elif row.choice == Choice.STANDS and first and second:
            preferred.add((first, second))
        elif row.choice == Choice.SAME_CLASS and first and second:
            one_class[first, codes] = second
        elif row.choice == Choice.SAME_CLASS and first:
            with_owner.add((first, tuple(sorted({merged.get(code, code) for code in codes}))))
    return Decisions(frozenset(preferred), stands, one_class, frozenset(with_owner))


def _keys_of(rows: Iterable[Decision]) -> dict[Block, str]:
    articles = {article for row in rows for article in (row.first_article, row.second_article)}
    known = Report.objects.filter(page__translation_key__in=articles - {None})
    found = known.values_list("page__translation_key", "content_path", "pk")
    return {(article, path): str(pk) for article, path, pk in found}
