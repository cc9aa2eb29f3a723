"""An article as it is edited and published again with other figures: by code, and by the admin's form."""

import json
from collections.abc import Callable
from copy import deepcopy
from itertools import count

from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import rich_text

from portal.news.models import TrainingResultPage
from tests.benchmarks.bodies import PARAGRAPH, declared
from tests.benchmarks.site import EDITOR
from tests.editors import page_form, results_form

_numbers = count(1)


def changed(key: int) -> TrainingResultPage:
    page = TrainingResultPage.objects.get(pk=key)
    page.body = json.dumps(_changed_body(page))
    return page


def publish(page: TrainingResultPage) -> None:
    page.save_revision().publish()


def changed_form(key: int) -> tuple[str, dict]:
    """Where the form is sent, and what it sends."""
    page = TrainingResultPage.objects.get(pk=key)
    given = {name: getattr(page, name) for name in ("title", "slug", "period_span", "period_year")}
    blocks = [_typed(child) for child in _changed_body(page)]
    data = page_form(*blocks, reporting_unit=page.reporting_unit_id, **given)
    ids = {f"body-{n}-id": child["id"] for n, child in enumerate(page.body.raw_data)}
    return reverse("wagtailadmin_pages:edit", args=[key]), data | ids | {"action-publish": "1"}


def poster() -> Callable[[tuple[str, dict]], None]:
    client = Client()
    client.force_login(get_user_model().objects.get(username=EDITOR))

    def post(form: tuple[str, dict]) -> None:
        address, data = form
        if client.post(address, data).status_code != 302:
            raise SystemExit("The admin refused the form.")

    return post


def _changed_body(page: TrainingResultPage) -> list[dict]:
    number, body = next(_numbers), deepcopy(list(page.body.raw_data))
    for child in body:
        if child["type"] == "paragraph":
            child["value"] = f"{PARAGRAPH}<p>{number}</p>"
        else:
            _change_figures(child["value"])
    return body


def _change_figures(results: dict) -> None:
    lines = [row["value"] for row in results["lines"]]
    lines[0]["learners"] += 1
    results |= declared([(line["classes"], line["learners"]) for line in lines])


def _typed(child: dict) -> tuple[str, object]:
    """A block as the form sends it."""
    value = child["value"]
    if child["type"] == "paragraph":
        return child["type"], rich_text(value)
    names = ("programme", "classes", "learners")
    lines = [{name: row["value"][name] for name in names} for row in value["lines"]]
    sums = {name: value[name] for name in ("declared_classes", "declared_learners")}
    return results_form(*lines, **sums)
