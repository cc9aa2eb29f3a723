"""Who may open what: every view of the plugin's admin against every kind of user. What is not in the table fails."""

import json

from django.db import transaction
from django.test import Client, TestCase
from django.urls import URLPattern, get_resolver, reverse

from tests.bulletins import edited, results
from tests.desks import administrator_of_all, approver_of, editor_of
from tests.training_blocks.permission_matrix.table import ROLES, rows
from tests.training_blocks.permission_matrix.world import NAME, TITLE, build_world, settle
from training_blocks.admin.home.panels import SLOW_PANELS
from training_blocks.models import Choice


def views_below(patterns, route="", spaces=()):
    for pattern in patterns:
        here = f"{route}{pattern.pattern}"
        if isinstance(pattern, URLPattern):
            view = getattr(pattern.callback, "view_class", pattern.callback)
            yield ":".join([*spaces, pattern.name or here]), here, view.__module__
        else:
            inner = [pattern.namespace] if pattern.namespace else []
            yield from views_below(pattern.url_patterns, here, (*spaces, *inner))


def views_of_the_plugin():
    """Below the admin's address: the plugin's own classes, and Wagtail's at the plugin's addresses."""
    found = views_below(get_resolver().url_patterns)
    return {
        name
        for name, route, module in found
        if route.startswith("admin/") and ("training" in route or "training_blocks" in module)
    }


def test_every_view_is_in_the_table():
    listed = {view.partition("/")[0] for _method, view in rows()}
    assert listed == views_of_the_plugin() | {"wagtailadmin_home"}


def test_every_panel_that_is_fetched_is_in_the_table():
    listed = {view.partition("/")[2] for _method, view in rows()}
    assert listed == {*SLOW_PANELS, "problems", ""}


def arguments(view, world):
    """What stands in the view's address."""
    own = {
        "training-reports_modeladmin_inspect": world.report,
        "training-corrections_modeladmin_reason": world.change,
        "training_conflicts_undo": world.decision,
        "training_approvals_reopen": world.page,
        "training_part_programme": world.merged,
        "wagtailadmin_api:pages:detail": world.page,
    }
    if view == "wagtailadmin_api:pages:action":
        return [world.page.pk, "publish"]
    if view in own:
        return [own[view].pk]
    return [item_of(view, world).pk] if view.rpartition(":")[2] in KEYED else []


def is_reference(view):
    """Whether the view is about units or programmes; the others are about articles."""
    return any(word in view for word in ("snippet", "merge", "part", "units"))


def item_of(view, world):
    return world.unit if "reportingunit" in view else world.programme


KEYED = {"edit", "delete", "usage", "history", "history_results", "chosen"}


def query(view, world):
    if view.endswith("chosen_multiple"):
        return {"id": item_of(view, world).pk}
    if view == "training_find_units":
        return {"name": "successors", "q": NAME}
    return {"q": NAME} if "chooser" in view else {}


def send(client, view, world):
    if view == "training_paste":
        sent = {"html": "", "text": "Sơ cấp lý luận chính trị\t1\t20"}
        return client.post(address(view, world), sent, content_type="application/json")
    return client.post(address(view, world), data(view, world, client))


def data(view, world, client):
    own = {
        "training-corrections_modeladmin_reason": {"text": "Sai"},
        "training_conflicts_decide": {
            "year": "2023",
            "conflict": world.conflict.key,
            "choice": Choice.SEEN,
        },
        "training_approvals_reopen": {"note": "Sai"},
    }
    if view in own:
        return own[view]
    form = (client.get(address(view, world)).context or {}).get("form")
    return FILLED | (typed_in(form) if form and view.endswith(":edit") else {})


FILLED = {
    "name_vi": "Mới",
    "kind": "commune",
    "group": "other",
    "role": "class",
    "order": "1",
    **dict.fromkeys(
        "slug code name_en official_code parent valid_from valid_to aliases".split(), ""
    ),
}


def typed_in(form):
    values = {name: form[name].value() for name in form.fields}
    return {name: "" if value is None else value for name, value in values.items()}


def address(view, world):
    name, _stroke, said = view.partition("/")
    return reverse(name, args=[said] if said else arguments(name, world))


def outcome(response, shown):
    target = response.headers.get("Location", "")
    if target.startswith(reverse("wagtailadmin_login")):
        return "login"
    if response.status_code == 302:
        return "home" if target == reverse("wagtailadmin_home") else "done"
    if response.status_code != 200:
        return str(response.status_code)
    return "sees" if shown in text_of(response) else "bare"


def text_of(response):
    text = response.content.decode()
    return (
        json.dumps(json.loads(text), ensure_ascii=False)
        if "json" in response["Content-Type"]
        else text
    )


class TestMatrix(TestCase):
    @classmethod
    def setUpTestData(cls):
        with cls.captureOnCommitCallbacks(execute=True):
            cls.world = build_world()
        with cls.captureOnCommitCallbacks(execute=True):
            edited(cls.world.page, results(26, 2243, of=None))
        with cls.captureOnCommitCallbacks(execute=True):
            settle(cls.world)
        cls.clients = {"anonymous": Client()} | {role: Client() for role in ROLES[1:]}
        people = [
            editor_of(cls.world.desk, "lan"),
            editor_of(cls.world.other, "hoa"),
            approver_of(cls.world.desk, "minh"),
            administrator_of_all("ha"),
        ]
        for role, user in zip(ROLES[1:], people, strict=True):
            cls.clients[role].force_login(user)

    def met(self, method, view, role):
        """What the role meets; nothing of it stays."""
        client, saved = self.clients[role], transaction.savepoint()
        if method == "GET":
            response = client.get(address(view, self.world), query(view, self.world))
        else:
            response = send(client, view, self.world)
        transaction.savepoint_rollback(saved)
        return outcome(response, NAME if is_reference(view) else TITLE)

    def test_every_role_meets_what_the_table_says(self):
        for (method, view), expected in rows().items():
            with self.subTest(method=method, view=view):
                met = tuple(self.met(method, view, role) for role in ROLES)
                self.assertEqual(met, expected)
