"""A field to choose units by searching for them: there are thousands. What is chosen and what is found are boxes to
tick, made by the server; a script only fetches them without leaving the form."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse_lazy
from django.views.decorators.http import require_safe
from wagtail.permissions import policy_registry

from training_blocks.admin.searching import matching
from training_blocks.blocks.reading import is_key
from training_blocks.models import ReportingUnit
from training_blocks.vietnamese import search_key

#: How many units a search shows, and the name of the button that searches.
FOUND = 15
FIND = "find"

FIELDS = {"ending", "successor", "new_parent", "successors"}


class UnitSearch(forms.Widget):
    """`query`: what is looked for."""

    template_name = "training_blocks/admin/unit_search.html"

    class Media:
        js = ["training_blocks/unit_search.js"]

    def __init__(self, *, multiple: bool = False, query: str = ""):
        super().__init__()
        self.multiple = multiple
        self.query = query

    def use_required_attribute(self, initial):
        return False

    def id_for_label(self, id_):
        return f"{id_}-query" if id_ else id_

    def value_from_datadict(self, data, files, name):
        self.query = data.get(f"{name}-query") or ""
        return data.getlist(name) if self.multiple else data.get(name)

    def value_omitted_from_data(self, data, files, name):
        """No box ticked means none chosen."""
        return False

    def get_context(self, name, value, attrs):
        units = ReportingUnit.objects.select_related("parent")
        chosen = list(units.filter(pk__in=_keys(value)))
        others = units.exclude(pk__in=[unit.pk for unit in chosen])
        asked = search_key(self.query.replace("\0", " ")).strip()
        found = list(matching(others, asked)[: FOUND + 1]) if asked else []
        return super().get_context(name, value, attrs) | {
            "chosen": chosen,
            "found": found[:FOUND],
            "more": len(found) > FOUND,
            "query": self.query,
            "field": name,
            "input": "checkbox" if self.multiple else "radio",
            "url": reverse_lazy("training_find_units"),
        }


def _keys(value) -> list[int]:
    """Whatever was sent: a database raises at numbers that can be no key."""
    sent = value if isinstance(value, list | tuple) else [value]
    numbers = (int(key) for key in map(str, sent) if key.isdecimal())
    return [number for number in numbers if is_key(number)]


@require_safe
def find_units(request: HttpRequest) -> HttpResponse:
    """The field `name` with what is chosen in it, `multiple` or not, and what is found by `q`."""
    policy = policy_registry.get_by_type(ReportingUnit)
    if not policy.user_has_any_permission(request.user, ["add", "change"]):
        raise PermissionDenied
    asked = request.GET
    name = asked.get("name") if asked.get("name") in FIELDS else "successors"
    widget = UnitSearch(multiple="multiple" in asked, query=asked.get("q", ""))
    return HttpResponse(widget.render(name, asked.getlist("chosen"), {"id": f"id_{name}"}))


def unit_search_urls():
    return [path("training-units/found/", find_units, name="training_find_units")]
