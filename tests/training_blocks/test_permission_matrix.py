"""Who may open what: every view of the plugin's admin against every kind of user. What is not in the table fails.

After a stroke stands what the view's address says. What a cell says:
login   sent to sign in          home  refused: sent to the admin's home, as Wagtail refuses
sees    shown, with the article  bare  shown, without anything of the section's
404     not there for this user  403   refused where it stands
done    carried out
"""

import json
from types import SimpleNamespace

from django.db import transaction
from django.test import Client, TestCase
from django.urls import URLPattern, get_resolver, reverse

from portal.news.models import TrainingResultPage
from tests.bulletins import added, child, edited, results, stream, unit
from tests.desks import administrator_of_all, approver_of, editor_of, news_section
from tests.editors import administrator
from training_blocks import approvals
from training_blocks.admin.home.panels import SLOW_PANELS
from training_blocks.conflict_list import open_conflicts
from training_blocks.decisions import decide
from training_blocks.models import (
    Choice,
    Decision,
    FigureChange,
    IndexProblem,
    Programme,
    Report,
)

ROLES = ["anonymous", "editor", "editor of another", "approver", "administrator"]
TITLE = "Kết quả năm 2023"
NAME = "Chưa bài nào nhắc đến"

#                                             anonymous  editor  another  approver  administrator
TABLE = """
GET  training-reports_modeladmin_index          login     sees    bare     sees      sees
GET  training-reports_modeladmin_inspect        login     sees    home     sees      sees
GET  training-problems_modeladmin_index         login     sees    bare     sees      sees
GET  training-corrections_modeladmin_index      login     sees    bare     sees      sees
GET  training-corrections_modeladmin_reason     login     home    404      sees      sees
POST training-corrections_modeladmin_reason     login     home    404      done      done
GET  training_conflicts                         login     sees    bare     sees      sees
POST training_conflicts_decide                  login     403     403      done      done
POST training_conflicts_undo                    login     403     403      done      done
GET  training_approvals_reopen                  login     home    404      sees      sees
POST training_approvals_reopen                  login     home    404      done      done
GET  training_decisions                         login     sees    bare     sees      sees
GET  training_completeness                      login     bare    bare     bare      bare
POST training_paste                             login     bare    bare     bare      bare
GET  training_find_units                        login     home    home     home      sees
GET  wagtailadmin_home                          login     sees    bare     sees      sees
GET  training_home_panel/conflicts              login     bare    bare     bare      bare
GET  training_home_panel/expected               login     bare    bare     bare      bare
GET  training_home_panel/problems               login     404     404      404       404
GET  training_merge_units                       login     home    home     home      bare
POST training_merge_units                       login     home    home     home      bare
GET  training_merge_programmes                  login     home    home     home      sees
POST training_merge_programmes                  login     home    home     home      sees
GET  training_part_programme                    login     home    home     home      sees
POST training_part_programme                    login     home    home     home      sees
GET  {units}:list                               login     home    home     home      sees
GET  {units}:list_results                       login     home    home     home      sees
GET  {units}:add                                login     home    home     home      bare
POST {units}:add                                login     home    home     home      done
GET  {units}:edit                               login     home    home     home      sees
POST {units}:edit                               login     home    home     home      done
GET  {units}:delete                             login     home    home     home      sees
POST {units}:delete                             login     home    home     home      done
GET  {units}:usage                              login     home    home     home      sees
GET  {units}:history                            login     home    home     home      sees
GET  {units}:history_results                    login     home    home     home      bare
GET  {unit_chooser}:choose                      login     sees    sees     sees      sees
GET  {unit_chooser}:choose_results              login     sees    sees     sees      sees
GET  {unit_chooser}:chosen                      login     sees    sees     sees      sees
GET  {unit_chooser}:chosen_multiple             login     sees    sees     sees      sees
GET  {programmes}:list                          login     home    home     home      sees
GET  {programmes}:list_results                  login     home    home     home      sees
GET  {programmes}:add                           login     home    home     home      bare
POST {programmes}:add                           login     home    home     home      done
GET  {programmes}:edit                          login     home    home     home      sees
POST {programmes}:edit                          login     home    home     home      done
GET  {programmes}:delete                        login     home    home     home      sees
POST {programmes}:delete                        login     home    home     home      done
GET  {programmes}:usage                         login     home    home     home      sees
GET  {programmes}:history                       login     home    home     home      sees
GET  {programmes}:history_results               login     home    home     home      bare
GET  {programme_chooser}:choose                 login     sees    sees     sees      sees
GET  {programme_chooser}:choose_results         login     sees    sees     sees      sees
GET  {programme_chooser}:chosen                 login     sees    sees     sees      sees
GET  {programme_chooser}:chosen_multiple        login     sees    sees     sees      sees
"""
NAMES = {
    "units": "wagtailsnippets_training_blocks_reportingunit",
    "programmes": "wagtailsnippets_training_blocks_programme",
    "unit_chooser": "wagtailsnippetchoosers_training_blocks_reportingunit",
    "programme_chooser": "wagtailsnippetchoosers_training_blocks_programme",
}


def rows():
    """(method, view): what each role meets."""
    split = (line.split() for line in TABLE.format(**NAMES).strip().splitlines())
    return {(method, view): tuple(cells) for method, view, *cells in split}


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


# The world that is looked at


def article(desk, title, *values, year=2023, **more):
    given = {"reporting_unit": desk.default_unit, "period_span": "year", "period_year": year}
    page = TrainingResultPage(title=title, body=stream(*values), **given | more)
    return added(page, under=desk)


def build_world():
    """A section with an approved article that was corrected, one that contradicts it, and one that cannot be read; a
    conflict that is decided; a section of another unit; a unit and a programme that nobody uses, and
    one that was merged into it."""
    desk = news_section("A", default_unit=unit("tan-an"), needs_approval=True)
    page = article(desk, TITLE, results(25, 2243, of=None))
    article(desk, "B", results(27, 2243, of=None))
    article(desk, TITLE, child({"declared_classes": "x"}), slug="broken")
    for slug in "cd":
        article(desk, TITLE, results(ord(slug), of=None), slug=slug, year=2022)
    return SimpleNamespace(
        desk=desk,
        other=news_section("B", default_unit=unit("b")),
        page=page,
        unit=unit("khong-dung", name_vi=NAME),
        programme=programme("khong-dung"),
        merged=programme("da-gop", merged_into=programme("gop-vao")),
    )


def programme(code, **more):
    return Programme.objects.create(code=code, name_vi=NAME, group="other", role="class", **more)


def settle(world):
    """What needs the index that the articles' publication wrote."""
    superuser = administrator()
    approvals.approve(world.page, user=superuser)
    decide(open_conflicts(2022)[0], Choice.SEEN, user=superuser)
    world.decision = Decision.objects.get()
    world.conflict = open_conflicts(2023)[0]
    world.report = Report.objects.filter(page=world.page).first()
    world.change = FigureChange.objects.filter(page=world.page).first()
    assert IndexProblem.objects.get().page.title == TITLE


def arguments(view, world):
    """What stands in the view's address."""
    own = {
        "training-reports_modeladmin_inspect": world.report,
        "training-corrections_modeladmin_reason": world.change,
        "training_conflicts_undo": world.decision,
        "training_approvals_reopen": world.page,
        "training_part_programme": world.merged,
    }
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
