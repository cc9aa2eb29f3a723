"""A programme that counts as another from now on, whichever of the two an article names; and the way back."""

from dataclasses import dataclass
from functools import cached_property

from django.db import transaction
from wagtail.log_actions import log

from training_blocks import indexing
from training_blocks.merging.foreseeing import Foreseen, Outdated, Scene, foresee
from training_blocks.models import Programme, Report, ReportLine
from training_blocks.models.programmes import merged_below
from training_blocks.unit_tree import read_units

MERGED, PARTED = "training_blocks.merge_programme", "training_blocks.part_programme"

#: How many articles are read again to foresee a merge; beyond that it is only said how many there are.
ARTICLES_FORESEEN = 500


@dataclass(frozen=True)
class ProgrammeMerge:
    """`into`: None parts the programme from the one it was merged into."""

    programme: Programme
    into: Programme | None

    def check(self) -> None:
        """Raises ValidationError where the two cannot be merged."""
        Programme(pk=self.programme.pk, merged_into=self.into).clean()

    @property
    def codes(self) -> frozenset[str]:
        """Of all that is told of: the programme with those merged into it, and the other one."""
        other = self.into or self.programme.merged_into
        ends = [self.programme.counted_as, other.counted_as] if other else [self.programme]
        merged = merged_below(self.programme)
        return frozenset(one.code for one in (self.programme, *merged, *ends))

    @cached_property
    def lines(self):
        """The lines that count as another programme's after it."""
        codes = {self.programme.code, *(one.code for one in merged_below(self.programme))}
        counted = ReportLine.objects.filter(programmes=self.programme.counted_as)
        named = counted.prefetch_related("programmes")
        return [line for line in named if codes & _named(line)]

    @cached_property
    def articles(self) -> int:
        keys = {line.report_id for line in self.lines}
        pages = Report.objects.filter(pk__in=keys).order_by()
        return pages.values("page__translation_key").distinct().count()

    @property
    def is_large(self) -> bool:
        return self._read_again > ARTICLES_FORESEEN

    @property
    def _read_again(self) -> int:
        named = Report.objects.filter(lines__programmes=self.programme.counted_as).order_by()
        return named.values("page__translation_key").distinct().count()

    def foresee(self) -> Foreseen:
        told = (self.programme.code, self.into.code if self.into else "", str(self.articles))
        if self.is_large:
            return Foreseen(told=told)
        return foresee(self._make, self._scene(), told=told)

    def make(self, token: str, *, user) -> None:
        """Raises Outdated where what was foreseen under this token is not what would happen now."""
        with transaction.atomic():
            indexing.take_lock()
            if self.foresee().token != token:
                raise Outdated
            self._make()
            self._tell(user)

    def _make(self) -> None:
        programme = Programme.objects.get(pk=self.programme.pk)
        programme.merged_into = self.into
        programme.clean()
        programme.save()

    def _tell(self, user) -> None:
        other = self.into or self.programme.merged_into
        log(
            self.programme,
            MERGED if self.into else PARTED,
            user=user,
            data={"programme": self.programme.name_vi, "other": other.name_vi},
        )

    def _scene(self) -> Scene:
        known = read_units()
        keys = {line.report_id for line in self.lines}
        units = set(Report.objects.filter(pk__in=keys).order_by().values_list("unit_id", flat=True))
        around = {known.slugs[key] for key in known.above(units)}
        return Scene(frozenset({None, *around}), frozenset(units), self.codes)


def _named(line: ReportLine) -> set[str]:
    if line.named_programmes:
        return set(line.named_programmes.split("+"))
    return {programme.code for programme in line.programmes.all()}
