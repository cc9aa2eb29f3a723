"""Axe on every screen of the plugin's admin: nothing serious or critical, of ours or of Wagtail's.

A new screen is one line in `SCREENS`, or one in `OPENED` where something has to be opened on it first.
"""

from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth import get_user_model
from django.urls import reverse

from portal.news.models import TrainingResultPage
from tests.browser.steps import add_results_block, sign_in
from tests.browser.test_paste import SMALL, paste
from tests.bulletins import added, child, edited, line, programme, results, rows, stream, unit
from tests.training_blocks.clipboard.pasting import html_table
from training_blocks import clock
from training_blocks.models import FigureChange, PeriodApproval, Programme, Report, ReportingUnit

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    },
    "resultTypes": ["violations"],
}
GRAVE = {"serious", "critical"}

UNIT, PROGRAMME = ReportingUnit.snippet_viewset, Programme.snippet_viewset


def of_viewset(viewset, name, *args):
    return reverse(viewset.get_url_name(name), args=args)


SCREENS = {
    "home": lambda: reverse("wagtailadmin_home"),
    "registry": lambda: reverse("training-reports_modeladmin_index"),
    "report": lambda: reverse(
        "training-reports_modeladmin_inspect", args=[Report.objects.first().pk]
    ),
    "problems": lambda: reverse("training-problems_modeladmin_index"),
    "corrections": lambda: reverse("training-corrections_modeladmin_index"),
    "reason": lambda: reverse(
        "training-corrections_modeladmin_reason", args=[FigureChange.objects.first().pk]
    ),
    "conflicts": lambda: reverse("training_conflicts"),
    "conflicts of a year": lambda: reverse("training_conflicts") + "?year=2023",
    "decisions": lambda: reverse("training_decisions"),
    "completeness": lambda: reverse("training_completeness"),
    "units": lambda: of_viewset(UNIT, "list"),
    "new unit": lambda: of_viewset(UNIT, "add"),
    "unit": lambda: of_viewset(UNIT, "edit", unit().pk),
    "history of a unit": lambda: of_viewset(UNIT, "history", unit().pk),
    "programmes": lambda: of_viewset(PROGRAMME, "list"),
    "new programme": lambda: of_viewset(PROGRAMME, "add"),
    "programme": lambda: of_viewset(PROGRAMME, "edit", programme("khac").pk),
    "merge of units": lambda: reverse("training_merge_units") + f"?unit={unit().pk}",
    "merge of programmes": lambda: (
        reverse("training_merge_programmes") + f"?programme={programme('chuyen-de').pk}"
    ),
    "parting of programmes": lambda: reverse(
        "training_part_programme", args=[programme("chinh-tri-he").pk]
    ),
    "article": lambda: reverse("wagtailadmin_pages:edit", args=[article().pk]),
    "reopening a period": lambda: reverse(
        "training_approvals_reopen", args=[TrainingResultPage.objects.get(title="Bài duyệt").pk]
    ),
    "approved article": lambda: reverse(
        "wagtailadmin_pages:edit", args=[TrainingResultPage.objects.get(title="Bài duyệt").pk]
    ),
    "new article": lambda: reverse(
        "wagtailadmin_pages:add", args=["news", "trainingresultpage", article().get_parent().pk]
    ),
}


def article() -> TrainingResultPage:
    return TrainingResultPage.objects.get(title="Bài đầu")


def new_article_with_results(window, addresses):
    window.goto(addresses["new article"])
    add_results_block(window)


def paste_dialog(window, addresses):
    """In the form that is open already."""
    window.locator(".training-paste-bar button").first.click()
    window.locator("dialog").wait_for()


def paste_preview(window, addresses):
    window.context.grant_permissions(["clipboard-read", "clipboard-write"])
    window.keyboard.press("Escape")
    paste(window, html_table(SMALL))
    window.locator("[data-paste-summary]").wait_for()


def checks_panel(window, addresses):
    window.goto(addresses["article"])
    window.locator("[data-side-panel-toggle=training-checks]").click()
    window.locator("[data-side-panel=training-checks]").wait_for()


def preview_of_programmes(window, addresses):
    window.goto(addresses["merge of programmes"])
    window.select_option("#id_into", index=5)
    window.locator(".training-merge button").click()
    window.locator(".training-merge__sentences").wait_for()


def found_units(window, addresses):
    window.goto(addresses["merge of units"])
    window.fill("#id_successor-query", "phường")
    window.press("#id_successor-query", "Enter")
    window.locator(".training-search input[type=radio]").first.wait_for()


def preview_of_units(window, addresses):
    found_units(window, addresses)
    window.locator(".training-search input[type=radio]").first.check()
    window.fill("#id_day", "01/07/2023")
    window.locator(".training-merge > button").click()
    window.locator(".training-merge__sentences").wait_for()


def refused_units(window, addresses):
    window.goto(addresses["merge of units"])
    window.locator(".training-merge > button").click()
    window.locator(".error-message").first.wait_for()


OPENED = {
    "new article with results": new_article_with_results,
    "paste dialog": paste_dialog,
    "preview of a paste": paste_preview,
    "checks panel": checks_panel,
    "preview of programmes": preview_of_programmes,
    "found units": found_units,
    "preview of units": preview_of_units,
    "refused units": refused_units,
}


@pytest.fixture
def addresses(everything):
    """Asked for before the window is there: its driver lets nobody ask the database."""
    return {screen: address() for screen, address in SCREENS.items()}


@pytest.fixture
def everything(news):
    """An article of each kind: counted, contradicting it, unreadable, and one whose figure was corrected."""
    get_user_model().objects.filter(username="lan").update(is_superuser=True)
    of = unit()
    unit("phuong", name_vi="phường Tân An", kind="commune")
    lines = {"lines": rows(line("chuyen-de", 3, 120), line("chinh-tri-he", 1, 40))}
    body = child(results(4, 160, of=None, **lines))
    first = report_page("Bài đầu", body, under=news, reporting_unit=of)
    edited(first, body | {"value": results(4, 161, of=None, difference_reason="Làm tròn", **lines)})
    report_page("Bài sau", results(9, 300, of=None), under=news, reporting_unit=of)
    report_page("Bài hỏng", results(declared_learners="2,243", of=None), under=news)
    approved = report_page(
        "Bài duyệt", results(7, 70, of=None), under=news, reporting_unit=of, period_year=2022
    )
    PeriodApproval.objects.create(
        page=approved,
        unit=of,
        period_kind="year",
        period_start=date(2022, 1, 1),
        period_end=date(2022, 12, 31),
        year=2022,
        approved_at=clock.now(),
    )
    merged = programme("chinh-tri-he")
    merged.merged_into = programme("cap-nhat-kien-thuc")
    merged.save()


def report_page(title, *values, under, **more):
    given = {"period_span": "year", "period_year": 2023} | more
    return added(TrainingResultPage(title=title, body=stream(*values), **given), under=under)


def violations(window, screen):
    found = Axe().run(window, options=RULES).response["violations"]
    return [
        f"{screen}: {violation['id']} ({violation['impact']}) at {place['html'][:160]}"
        for violation in found
        if violation["impact"] in GRAVE
        for place in violation["nodes"]
    ]


def test_axe_is_at_work(window):
    window.set_content("<html lang='vi'><title>T</title><main><input></main></html>")
    assert [found.split()[2] for found in violations(window, "made up")] == ["label"]


def test_no_screen_keeps_anybody_out(addresses, window):
    window.set_viewport_size({"width": 1280, "height": 900})
    window.set_default_timeout(120_000)  # axe is slow on a busy machine
    sign_in(window)
    found = []
    for screen, address in addresses.items():
        response = window.goto(address, wait_until="networkidle")
        assert response.status == 200, screen
        found += violations(window, screen)
    for screen, opening in OPENED.items():
        opening(window, addresses)
        found += violations(window, screen)
    assert not found, "\n".join(found)
