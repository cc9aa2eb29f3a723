"""The list of all decisions on conflicts, those that were undone included. They are taken and undone in the list of
conflicts."""

from django.urls import path, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem

from training_blocks import clock
from training_blocks.admin.conflict_cards import Card, decision_card
from training_blocks.admin.conflicts import known_of_decisions, visible_decisions
from training_blocks.admin.decision_filters import Wanted, filter_form
from training_blocks.admin.exported_lists import ExportedListView

TITLE = gettext_lazy("Decisions")


class DecisionsView(ExportedListView):
    template_name = "training_blocks/admin/decisions.html"
    page_title = TITLE
    header_icon = "tick-inverse"
    export_filename = "training-decisions"

    @cached_property
    def wanted(self) -> Wanted:
        return Wanted.of(self.request.GET)

    @cached_property
    def visible(self):
        return visible_decisions(self.request.user)

    @property
    def found(self):
        people = self.visible.select_related("decided_by", "undone_by").prefetch_related("pages")
        return self.wanted.narrowed(people)

    def shown(self, rows):
        known = known_of_decisions(self.request, rows)
        return [decision_card(decision, known) for decision in rows]

    def get_context_data(self, **kwargs):
        return super().get_context_data(form=filter_form(self.wanted, self.visible), **kwargs)

    def as_spreadsheet(self, queryset, spreadsheet_format):
        return super().as_spreadsheet(self.shown(list(queryset)), spreadsheet_format)

    @property
    def columns(self):
        return {
            "year": _("Year"),
            "unit": _("Unit"),
            "kind": _("Kind"),
            "programmes": _("Programme"),
            "first": "A",
            "second": "B",
            "chosen": _("Decision"),
            "note": _("Reason"),
            "decided_by": _("Decided by"),
            "decided_on": _("Decided on"),
            "undone_by": _("Undone by"),
            "undone_on": _("Undone on"),
        }

    def to_row_dict(self, item: Card):
        decision = item.decision
        return {
            "year": item.year,
            "unit": item.unit,
            "kind": item.kind,
            "programmes": item.programmes,
            **_sides(item),
            "chosen": item.chosen,
            "note": decision.note,
            "decided_by": str(decision.decided_by or ""),
            "decided_on": _day(decision.decided_at),
            "undone_by": str(decision.undone_by or ""),
            "undone_on": _day(decision.undone_at),
        }


def _sides(card: Card) -> dict[str, str]:
    titles = {side.letter: [article.title for article in side.articles] for side in card.sides}
    labels = {side.letter: side.label for side in card.sides}
    names = {letter: "; ".join(said) or labels[letter] for letter, said in titles.items()}
    return {"first": names.get("A", ""), "second": names.get("B", "")}


def _day(moment):
    return moment.astimezone(clock.VIETNAM).date() if moment else ""


def decision_urls():
    return [path("training-decisions/", DecisionsView.as_view(), name="training_decisions")]


def decisions_menu_item(order: int) -> MenuItem:
    return MenuItem(
        TITLE,
        reverse_lazy("training_decisions"),
        name="training-decisions",
        icon_name="tick-inverse",
        order=order,
    )
