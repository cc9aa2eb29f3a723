"""Units that end on one day and are followed by one successor. Their reports stay theirs; only the units change."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.log_actions import log

from training_blocks import indexing
from training_blocks.merging.foreseeing import Foreseen, Outdated, Scene, foresee
from training_blocks.merging.sections import sections_of, switch_sections
from training_blocks.merging.unit_checks import refusals
from training_blocks.models import Report, ReportingUnit, ReportLine
from training_blocks.unit_tree import read_units
from training_blocks.vietnamese import slugify

ENDED, FOLLOWED = "training_blocks.end_unit", "training_blocks.follow_units"


@dataclass(frozen=True)
class UnitMerge:
    """`successor` may be new, that is not saved yet; it follows from `day` on."""

    ending: tuple[ReportingUnit, ...]
    successor: ReportingUnit
    day: date
    switches_sections: bool = False

    @property
    def last_day(self) -> date:
        return self.day - timedelta(days=1)

    @property
    def is_new(self) -> bool:
        return self.successor.pk is None

    @property
    def begins(self) -> bool:
        """Whether the successor's life is set to begin on the day: not of one that lived before by its own reports."""
        if self.is_new or self.successor.valid_from:
            return self.is_new
        below = Report.objects.filter(unit__tree_path__startswith=self.successor.tree_path)
        return not below.filter(period_start__lt=self.day).exists()

    @property
    def sections(self) -> list:
        return sections_of(self.ending)

    @property
    def children(self) -> list[ReportingUnit]:
        """Units that stay below one that ends."""
        ending = [unit.pk for unit in self.ending]
        below = ReportingUnit.objects.filter(parent__in=ending).exclude(pk__in=ending)
        return list(below.exclude(valid_to__lt=self.day).select_related("parent"))

    def check(self) -> None:
        """Raises ValidationError with everything that keeps the units from being merged."""
        refused = list(refusals(self))
        if refused:
            raise ValidationError(refused)

    def foresee(self) -> Foreseen:
        return foresee(self._make, self._scene(), told=tuple(self._told()))

    def make(self, token: str, *, user) -> None:
        """Raises Outdated where what was foreseen under this token is not what would happen now."""
        with transaction.atomic():
            indexing.take_lock()
            if self.foresee().token != token:
                raise Outdated
            sections = self.sections
            successor = self._make()
            if self.switches_sections:
                switch_sections(sections, successor, user=user)
            self._tell(successor, user)

    def _make(self) -> ReportingUnit:
        successor = self._made_successor()
        for unit in ReportingUnit.objects.filter(pk__in=[unit.pk for unit in self.ending]):
            if unit.valid_to != self.last_day:
                unit.valid_to = self.last_day
                unit.save()
            unit.successors.add(successor)
        return successor

    def _made_successor(self) -> ReportingUnit:
        if self.is_new:
            new = self.successor
            return ReportingUnit.objects.create(
                slug=free_slug(new.name_vi, self.day),
                name_vi=new.name_vi,
                kind=new.kind,
                parent=new.parent,
                valid_from=self.day,
            )
        begins, unit = self.begins, ReportingUnit.objects.get(pk=self.successor.pk)
        if begins:
            unit.valid_from = self.day
            unit.save()
        return unit

    def _told(self):
        """What the list of changes does not hold and is shown all the same."""
        kept = [self.successor] if self.successor.pk else []
        for unit in ReportingUnit.objects.filter(pk__in=[u.pk for u in (*self.ending, *kept)]):
            followed = sorted(unit.successors.values_list("pk", flat=True))
            yield f"{unit.pk} {unit} {unit.parent_id} {unit.valid_from} {unit.valid_to} {followed}"
        yield str([(page.pk, page.title) for page in self.sections])
        yield str([str(unit) for unit in self.children])

    def _scene(self) -> Scene:
        known = read_units()
        units = {unit.pk for unit in (*self.ending, self.successor) if unit.pk}
        hosts = ReportLine.objects.filter(owner__in=units).order_by()
        near = units | set(hosts.values_list("report__unit_id", flat=True).distinct())
        if self.successor.parent_id:
            near.add(self.successor.parent_id)
        around = {known.slugs[key] for key in known.above(near)}
        new = free_slug(self.successor.name_vi, self.day) if self.is_new else self.successor.slug
        return Scene(
            totals=frozenset({None, *around}),
            reports=frozenset(units),
            successor=new,
            former=frozenset(unit.slug for unit in self.ending),
        )

    def _tell(self, successor: ReportingUnit, user) -> None:
        names = {"other": successor.name_vi, "day": f"{self.last_day:%d/%m/%Y}"}
        for unit in self.ending:
            log(unit, ENDED, user=user, data={"unit": unit.name_vi, **names})
        said = {"unit": successor.name_vi, "day": f"{self.day:%d/%m/%Y}"}
        former = ", ".join(unit.name_vi for unit in self.ending)
        log(successor, FOLLOWED, user=user, data={**said, "former": former})


def free_slug(name: str, day: date) -> str:
    """The name's, or where another unit has it, with the year."""
    plain = slugify(name)[:90] or "don-vi"
    for found in (plain, f"{plain}-{day.year}", *(f"{plain}-{day.year}-{n}" for n in range(2, 99))):
        if not ReportingUnit.objects.filter(slug=found).exists():
            return found
    raise ValidationError("slug")
