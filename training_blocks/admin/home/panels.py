"""The panels themselves. Each shows nothing where there is nothing to say."""

from django.db.models import Count
from django.forms import Media
from django.template.loader import get_template
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import ngettext
from wagtail.admin.ui.components import Component

from training_blocks import clock
from training_blocks.admin.completeness_words import count, period_words, rate_sentences
from training_blocks.admin.conflict_words import kind_name
from training_blocks.admin.home import desk, summaries
from training_blocks.admin.report_columns import edit_address
from training_blocks.completeness import (
    MissingReport,
    RecentCompleteness,
    expected_units,
    recent_completeness,
)
from training_blocks.models import IndexProblem, ReportingUnit
from training_blocks.page_permissions import editable_pages

MISSING_SHOWN, PROBLEMS_SHOWN = 10, 3


class HomePanel(Component):
    """Of one user. `found` is what its template shows, None where there is nothing to say."""

    name: str
    order: int

    def __init__(self, request):
        self.request, self.user = request, request.user

    @property
    def media(self):
        return Media(
            css={"all": ["training_blocks/overview.css"]}, js=["training_blocks/home_panel.js"]
        )

    @property
    def template_name(self):
        return f"training_blocks/home/{self.name}.html"

    def found(self) -> dict | None:
        raise NotImplementedError

    def render_html(self, parent_context=None):
        found = self.found()
        if found is None:
            return ""
        return get_template(self.template_name).render(found, self.request)


class SlowPanel(HomePanel):
    """In a large country what is not known yet is fetched once the page is there (`read_now`), into its frame."""

    def __init__(self, request, *, read_now: bool = False):
        super().__init__(request)
        self.read_now = read_now

    @property
    def known_only(self) -> bool:
        return not self.read_now and ReportingUnit.objects.count() > summaries.SMALL_COUNTRY

    def render_found(self) -> str:
        """What goes into the frame."""
        template = get_template(f"training_blocks/home/{self.name}_found.html")
        return template.render(self.found() or {}, self.request)

    def later(self) -> dict:
        return {"later": reverse("training_home_panel", args=[self.name])}


class WritingPanel(HomePanel):
    """Where to write, and what the user has begun or is asked to approve."""

    name, order = "writing", 10

    def found(self):
        places = desk.places_to_write(self.user)
        drafts = list(desk.own_drafts(self.user)[: desk.DRAFTS_SHOWN])
        waiting = desk.waiting_for(self.user)
        if not (places.shown or drafts or waiting):
            return None
        return {"places": places, "drafts": drafts, "waiting": waiting and _waiting_words(waiting)}


class ExpectedPanel(SlowPanel):
    """What came in of the last year's reports, of the user's units or of all."""

    name, order = "expected", 20

    def found(self):
        if not desk.looks_after_all(self.user):
            return self._shown(self._of_own_units())
        found = summaries.expected_of_all(known_only=self.known_only)
        return self.later() if found is None else self._shown(found)

    def _of_own_units(self) -> RecentCompleteness:
        today = clock.today()
        units = expected_units(today.year - 1, today.year).filter(pk__in=desk.own_units(self.user))
        return recent_completeness(units, today=today)

    def _shown(self, found: RecentCompleteness) -> dict | None:
        if not found.rates:
            return None
        first = found.missing[:MISSING_SHOWN]
        units = ReportingUnit.objects.in_bulk([one.unit for one in first])
        return {
            "rates": [_rate_row(period, rate) for period, rate in found.rates],
            "missing": [_missing_row(one, units) for one in first if one.unit in units],
            "rest": count(len(found.missing) - len(first)),
            "more": len(found.missing) > len(first),
        }


class ConflictsPanel(SlowPanel):
    name, order = "conflicts", 30

    def found(self):
        counts = summaries.conflict_counts(self.user, known_only=self.known_only)
        if counts is None:
            return self.later()
        return {"rows": [_conflict_row(one) for one in counts]} if counts else None


class ProblemsPanel(HomePanel):
    name, order = "problems", 40

    def found(self):
        mine = IndexProblem.objects.filter(page__in=editable_pages(self.user))
        number = mine.aggregate(number=Count("pk"))["number"]
        if not number:
            return None
        first = mine.select_related("page").order_by("-noticed_at", "pk")[:PROBLEMS_SHOWN]
        return {
            "problems": [
                (one.page.title, edit_address(one.page_id, one.content_path)) for one in first
            ],
            "said": ngettext(
                "%(count)s statistic block cannot be read: its figures are in no total.",
                "%(count)s statistic blocks cannot be read: their figures are in no total.",
                number,
            )
            % {"count": count(number)},
        }


SLOW_PANELS = {panel.name: panel for panel in (ExpectedPanel, ConflictsPanel)}


def add_panels(request, panels: list) -> None:
    panels += [
        WritingPanel(request),
        ExpectedPanel(request),
        ConflictsPanel(request),
        ProblemsPanel(request),
    ]


def _waiting_words(number: int) -> str:
    said = ngettext(
        "%(count)s article waits for your approval",
        "%(count)s articles wait for your approval",
        number,
    )
    return said % {"count": count(number)}


def _rate_row(period, rate) -> dict:
    address = reverse("training_completeness")
    return {
        "period": period_words(period),
        "sentences": " ".join(rate_sentences(rate)),
        "url": f"{address}?year={period.year}",
    }


def _missing_row(one: MissingReport, units: dict) -> dict:
    return {
        "unit": units[one.unit],
        "period": period_words(one.period),
        "due": date_format(one.due, "SHORT_DATE_FORMAT"),
    }


def _conflict_row(one: summaries.ConflictCount) -> dict:
    address = reverse("training_conflicts")
    return {
        "kind": kind_name(one.kind),
        "year": one.year,
        "seen": count(one.seen),
        "own": count(one.own),
        "url": f"{address}?year={one.year}&kind={one.kind}",
    }
