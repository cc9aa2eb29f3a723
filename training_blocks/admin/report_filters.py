"""The filters of the registry, each offering what the user's own rows hold."""

from django.contrib.admin import SimpleListFilter
from django.utils.translation import gettext_lazy as _

from training_blocks.models import Programme, Report, ReportingUnit
from training_blocks.models.reports import ReportKind, StandingChoice


class ChoiceFilter(SimpleListFilter):
    """A value that is not offered finds nothing."""

    lookup: str

    def queryset(self, request, queryset):
        if self.value() is None:
            return queryset
        if self.value() not in {str(value) for value, _label in self.lookup_choices}:
            return queryset.none()
        return self.narrowed(queryset)

    def narrowed(self, queryset):
        return queryset.filter(**{self.lookup: self.value()})

    def has_output(self):
        """Always: a filter that is not taken out of the parameters would be applied as a lookup."""
        return True


class YearFilter(ChoiceFilter):
    title, parameter_name, lookup = _("year"), "year", "year"

    def lookups(self, request, model_admin):
        rows = model_admin.get_queryset(request).order_by("-year")
        years = rows.exclude(year=None).values_list("year", flat=True).distinct()
        return [*((str(year), str(year)) for year in years), ("none", _("in no year"))]

    def narrowed(self, queryset):
        return queryset.filter(year=None) if self.value() == "none" else super().narrowed(queryset)


class UnitFilter(ChoiceFilter):
    title, parameter_name, lookup = _("unit"), "unit", "unit"

    def lookups(self, request, model_admin):
        used = model_admin.get_queryset(request).order_by().values("unit")
        return [(str(unit.pk), str(unit)) for unit in ReportingUnit.objects.filter(pk__in=used)]


class ProgrammeFilter(ChoiceFilter):
    title, parameter_name = _("programme"), "programme"

    def lookups(self, request, model_admin):
        used = model_admin.get_queryset(request).order_by().values("lines__programmes")
        return [(str(item.pk), item.name) for item in Programme.objects.filter(pk__in=used)]

    def narrowed(self, queryset):
        """By key, so that a report with several lines of the programme comes once."""
        having = Report.objects.filter(lines__programmes=self.value()).order_by()
        return queryset.filter(pk__in=having.values("pk"))


class StandingFilter(ChoiceFilter):
    title, parameter_name, lookup = _("standing"), "standing", "standing"

    def lookups(self, request, model_admin):
        return StandingChoice.choices


class KindFilter(ChoiceFilter):
    title, parameter_name, lookup = _("kind"), "kind", "kind"

    def lookups(self, request, model_admin):
        return ReportKind.choices


REPORT_FILTERS = (YearFilter, UnitFilter, ProgrammeFilter, StandingFilter, KindFilter)
