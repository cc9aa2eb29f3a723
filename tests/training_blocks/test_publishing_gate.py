"""What an editor is asked before an article is published: said, mended or passed with a reason, kept, listed."""

from datetime import date

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import ModelLogEntry, PageLogEntry  # noqa: F401
from wagtail.test.utils.form_data import streamfield

from portal.news.models import NewsIndexPage, TrainingResultPage
from tests.bulletins import added, home, programme, report_page, results, totals, unit
from tests.editors import (
    administrator,
    editor,
    error_at,
    page_form,
    results_form,
    send_again,
    send_new,
)
from tests.testapp.models import ReportPage
from training_blocks.admin.checks_panel import checks_of
from training_blocks.finding_words import finding_title

pytestmark = pytest.mark.django_db

REASON = "Đã kiểm tra với đơn vị"


@pytest.fixture
def editing(client):
    client.force_login(administrator())
    return client


def send(client, *blocks, **fields):
    return send_new(
        client, *blocks, **({"under": home(), "reporting_unit": str(unit().pk)} | fields)
    )


def asked(response):
    return response.context["form"].asked


def sentences(response):
    return response.context["form"].non_field_errors()


def line(**typed):
    return {"programme": str(programme("dang-vien-moi").pk)} | typed


def plan(**typed):
    blank = dict.fromkeys("unit planned achieved percent exceeded_by note".split(), "")
    period = dict.fromkeys(["span", "year", "start", "end"], "")
    return "plan", blank | {"period": period, "basis": "classes", "plan_for": "year"} | typed


def quality(**typed):
    row = dict.fromkeys("label number out_of percent scope".split(), "") | {"counted": "learners"}
    period = dict.fromkeys(["span", "year", "start", "end"], "")
    rows = streamfield([("item", row | typed)])
    return "quality", {"unit": "", "period": period, "rows": rows, "note": ""}


@pytest.fixture
def last_year(committed):
    with committed():
        return report_page("Năm 2022", results(None, 1000, of=None), period_year=2022)


WARNINGS = {
    "class-size": lambda: (
        [results_form(line(classes="1", learners="600"))],
        {},
        "Line 1: 1 classes with 600 learners",
        [results_form(line(classes="10", learners="600"))],
        {},
    ),
    "few-people": lambda: (
        [quality(label="Xuất sắc", number="2", out_of="35")],
        {},
        "A named group of 2",
        [quality(label="Xuất sắc", number="3", out_of="35")],
        {},
    ),
    "percentage": lambda: (
        [plan(planned="18", achieved="9", percent="52,5")],
        {},
        "52.5 % is stated, but 9 of 18 is 50 %",
        [plan(planned="18", achieved="9", percent="50")],
        {},
    ),
    "longer-is-less": lambda: (
        [
            results_form(
                declared_learners="600",
                period={"span": "half-1", "year": "2023", "start": "", "end": ""},
            ),
            results_form(declared_learners="590"),
        ],
        {},
        "Only 590 learners in year 2023, but 600 in first half of 2023",
        [
            results_form(
                declared_learners="600",
                period={"span": "half-1", "year": "2023", "start": "", "end": ""},
            ),
            results_form(declared_learners="600"),
        ],
        {},
    ),
    "jump": lambda: (
        [results_form(declared_learners="1501")],
        {},
        "1,501 learners against 1,000 in year 2022",
        [results_form(declared_learners="1500")],
        {},
    ),
    "dated-before": lambda: (
        [results_form(declared_learners="1000")],
        {"article_date": "31/12/2022"},
        "The article is dated",
        [results_form(declared_learners="1000")],
        {"article_date": "02/01/2023"},
    ),
}


@pytest.mark.parametrize("code", WARNINGS)
def test_a_warning_refuses_publishing_until_it_is_mended(editing, last_year, code):
    blocks, fields, sentence, mended, mended_fields = WARNINGS[code]()
    response = send(editing, *blocks, **fields)
    assert response.status_code == 200
    (said,) = sentences(response)
    assert sentence in said
    assert said in response.content.decode().replace("&#x27;", "'")
    assert not ReportPage.objects.filter(slug="a").exists()
    assert send(editing, *mended, **(fields | mended_fields)).status_code == 302
    assert ReportPage.objects.get(slug="a").live
    assert ReportPage.objects.get(slug="a").passed_warnings == {}


@pytest.mark.parametrize("code", WARNINGS)
def test_a_warning_is_passed_with_a_reason_that_is_kept_and_logged(editing, last_year, code):
    blocks, fields, *_rest = WARNINGS[code]()
    sent = {"under": home(), "reporting_unit": str(unit().pk), **fields}
    refused = send(editing, *blocks, **fields)
    assert send_again(editing, refused, *blocks, reason=REASON, **sent).status_code == 302
    page = ReportPage.objects.get(slug="a")
    assert page.live
    (kept,) = page.passed_warnings.values()
    assert (kept["code"], kept["reason"], kept["user"]) == (
        code,
        REASON,
        int(editing.session["_auth_user_id"]),
    )
    (entry,) = PageLogEntry.objects.filter(page=page.pk, action="training_blocks.pass_warning")
    assert (entry.data["code"], entry.comment) == (code, REASON)
    assert entry.message.endswith(finding_title(code))


def test_the_sentences_are_vietnamese_for_vietnamese_editors(client):
    client.force_login(administrator(language="vi"))
    (said,) = sentences(send(client, results_form(line(classes="1", learners="600"))))
    assert said.startswith("Dòng 1: 1 lớp mà có 600 học viên")


def test_a_reason_must_say_something(editing):
    blocks = [results_form(line(classes="1", learners="600"))]
    sent = {"under": home(), "reporting_unit": str(unit().pk)}
    refused = send(editing, *blocks)
    again = send_again(editing, refused, *blocks, reason="ok", **sent)
    assert again.status_code == 200
    assert not ReportPage.objects.exists()
    assert "Write the reason in a few words." in again.content.decode()
    assert ">ok</textarea>" in again.content.decode()


def test_a_reason_does_not_hold_for_another_figure(editing):
    blocks = [results_form(line(classes="1", learners="600"))]
    refused = send(editing, *blocks)
    changed = [results_form(line(classes="1", learners="700"))]
    sent = {"under": home(), "reporting_unit": str(unit().pk)}
    again = send_again(editing, refused, *changed, **sent)
    assert again.status_code == 200
    assert "1 classes with 700 learners" in sentences(again)[0]
    assert not ReportPage.objects.exists()


def test_a_passed_article_can_be_published_again_and_asks_again_after_a_change(editing):
    blocks = [results_form(line(classes="1", learners="600"))]
    sent = {"under": home(), "reporting_unit": str(unit().pk)}
    send_again(editing, send(editing, *blocks), *blocks, **sent)
    page = ReportPage.objects.get()
    assert publish(editing, page, *blocks, title="Tiêu đề khác").status_code == 302
    page.refresh_from_db()
    assert page.title == "Tiêu đề khác"
    log = PageLogEntry.objects.filter(page=page.pk, action="training_blocks.pass_warning")
    assert log.count() == 1
    refused = publish(editing, page, results_form(line(classes="1", learners="700")))
    assert refused.status_code == 200
    assert len(sentences(refused)) == 1


def publish(client, page, *blocks, action="action-publish", **fields):
    given = {"reporting_unit": str(unit().pk), "title": page.title, "slug": page.slug}
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(
        address, page_form(*blocks, **(given | fields)) | ({action: "1"} if action else {})
    )


def test_a_draft_is_never_kept_back_and_keeps_what_was_answered(editing):
    blocks = [results_form(line(classes="1", learners="600"))]
    refused = send(editing, *blocks)
    (key,) = asked(refused).refused
    assert send(editing, *blocks, publish=False).status_code == 302
    page = ReportPage.objects.get()
    answer = {f"warning-reason-{key}": REASON}
    assert publish(editing, page, *blocks, action="", **answer).status_code == 302
    page = ReportPage.objects.get()
    assert page.get_latest_revision_as_object().passed_warnings[key]["reason"] == REASON
    shown = editing.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert REASON in shown
    assert publish(editing, page, *blocks).status_code == 302
    assert ReportPage.objects.get().live


def test_errors_of_the_form_come_first_and_answers_are_carried_along(editing):
    odd = line(classes="1", learners="600")
    (key,) = asked(send(editing, results_form(odd))).refused
    answer = {f"warning-reason-{key}": REASON}
    response = send(editing, results_form(odd, declared_learners="2,5"), **answer)
    assert error_at(response, 0, "declared_learners")
    assert sentences(response) == []
    shown = response.content.decode()
    assert f'name="warning-reason-{key}" value="{REASON}"' in shown
    assert "Mend the fields marked" in shown


@pytest.fixture
def image():
    return Image.objects.create(title="Ảnh", file=get_test_image_file())


@pytest.fixture
def section():
    return added(NewsIndexPage(title="Tin"), under=home())


NEWS = dict.fromkeys("intro photo photo_alt photo_caption author_line source".split(), "")


def news(client, section, *blocks, **fields):
    fields = NEWS | {"reporting_unit": str(unit().pk)} | fields
    return send_new(client, *blocks, under=section, model=TrainingResultPage, **fields)


def photo(image, **typed):
    return "photo", {"image": str(image.pk), "alt": "", "caption": "", "credit": ""} | typed


def test_an_image_without_a_description_is_refused_on_the_very_field(editing, section, image):
    gallery = streamfield([("item", photo(image)[1])])
    blocks = [photo(image), ("gallery", {"title": "", "photos": gallery})]
    response = news(editing, section, *blocks)
    assert response.status_code == 200
    assert "Say what the image shows" in error_at(response, 0, "alt")[0]
    assert "Say what the image shows" in error_at(response, 1, "photos", 0, "alt")[0]
    assert news(editing, section, *blocks, publish=False).status_code == 302


def test_the_article_s_own_photo_needs_its_description_too(editing, section, image):
    response = news(editing, section, photo=str(image.pk))
    assert response.status_code == 200
    assert "Say what the image shows" in response.context["form"].errors["photo_alt"][0]
    described = {"photo": str(image.pk), "photo_alt": "Lễ bế giảng"}
    assert news(editing, section, **described).status_code == 302


def cited(number):
    row = {"number": number} | dict.fromkeys("kind date issuer subject".split(), "")
    return "documents", {"documents": streamfield([("item", row)])}


def test_an_official_report_without_a_cited_document_is_asked_for_one(editing, section):
    told = results_form(declared_learners="600")
    refused = news(editing, section, told)
    assert [f.code for f in asked(refused).findings] == ["nothing-cited"]
    assert news(editing, section, told, cited("")).status_code == 200
    assert news(editing, section, told, cited("43-HD/BTGTU")).status_code == 302


def test_news_without_figures_are_asked_nothing(editing, section):
    assert news(editing, section, period_span="", period_year="").status_code == 302


@pytest.fixture
def first(committed):
    with committed():
        return report_page("Bài đầu", results(26, 2243, of=None))


SECOND = results_form(declared_classes="27", declared_learners="2300")


@pytest.fixture
def choose(editing, first, committed):
    """Sends the second article, and again with a choice."""

    def choose(choice):
        (key,) = asked(send(editing, SECOND)).refused
        with committed():
            response = send(editing, SECOND, **{f"warning-choice-{key}": choice})
        assert response.status_code == 302
        return ReportPage.objects.get(slug="a")

    return choose


def test_a_second_article_of_a_unit_and_period_asks_with_a_link_to_the_first(editing, first):
    response = send(editing, SECOND)
    (said,) = sentences(response)
    assert said.startswith("Another article already reports this unit and period.")
    shown = response.content.decode()
    assert f'href="{first.url}"' in shown
    assert "Bài đầu" in shown
    assert totals() == {2023: (26, 2243)}  # going back leaves everything as it was
    assert not ReportPage.objects.filter(slug="a").exists()


def test_a_second_article_that_corrects_the_first_takes_its_place(choose, first):
    page = choose("corrects")
    assert page.body.raw_data[0]["value"]["corrects"] == first.pk
    assert [kept["choice"] for kept in page.passed_warnings.values()] == ["corrects"]
    assert totals() == {2023: (27, 2300)}


def test_a_second_article_of_listed_classes_is_covered_by_the_first(choose):
    page = choose("listed")
    assert page.body.raw_data[0]["value"]["coverage"] == "listed"
    assert totals() == {2023: (26, 2243)}


def test_a_second_article_may_stand_beside_the_first_for_a_reason(editing, first, committed):
    sent = {"under": home(), "reporting_unit": str(unit().pk)}
    refused = send(editing, SECOND)
    with committed():
        assert send_again(editing, refused, SECOND, **sent).status_code == 302
    assert totals() == {2023: (27, 2300)}  # of two that tie the later publication counts


def test_a_correction_is_not_asked_again_nor_what_it_corrects(editing, choose, first):
    page = choose("corrects")
    corrected = results_form(
        declared_classes="27", declared_learners="2300", corrects=str(first.pk)
    )
    assert publish(editing, page, corrected).status_code == 302
    again = results_form(declared_classes="26", declared_learners="2243")
    assert publish(editing, first, again).status_code == 302


def test_what_is_asked_needs_no_more_queries_the_more_articles_there_are(
    editing, first, committed, django_assert_max_num_queries
):
    counts = []
    for n in range(2):
        with django_assert_max_num_queries(400) as asked_for:
            assert send(editing, SECOND, slug=f"b{n}").status_code == 200
        counts.append(len(asked_for))
        with committed():
            for m in range(4):
                report_page(f"C{n}{m}", results(9, 500, of=None), period_span=f"quarter-{m + 1}")
    assert counts[0] == counts[1]


def test_the_panel_shows_only_what_its_reader_may_edit(client, first):
    client.force_login(editor("lan", of=added(NewsIndexPage(title="Khác"), under=home())))
    assert client.get(reverse("wagtailadmin_pages:edit", args=[first.pk])).status_code == 302


@pytest.fixture
def asking(client, committed):
    """Someone who may write, but not publish."""
    client.force_login(editor("mai", of=home(), may=("add_page", "change_page")))
    return client


def submit(client, *blocks, **fields):
    address = reverse("wagtailadmin_pages:add", args=["testapp", "reportpage", home().pk])
    sent = page_form(*blocks, reporting_unit=str(unit().pk), **fields)
    return client.post(address, sent | {"action-submit": "1"})


def test_an_article_is_not_submitted_with_an_open_warning_and_its_approver_reads_the_reason(
    asking, client
):
    blocks = [results_form(line(classes="1", learners="600"))]
    (key,) = asked(submit(asking, *blocks)).refused
    assert not ReportPage.objects.exists()
    assert submit(asking, *blocks, **{f"warning-reason-{key}": REASON}).status_code == 302
    page = ReportPage.objects.get()
    assert page.current_workflow_state
    client.force_login(administrator())
    shown = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert f">{REASON}</textarea>" in shown
    assert "Answered by mai" in shown
    approved = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    assert decide(client, page, *blocks, **approved).status_code == 302
    page.refresh_from_db()
    assert page.live
    assert page.passed_warnings[key]["reason"] == REASON


def decide(client, page, *blocks, **action):
    sent = page_form(*blocks, reporting_unit=str(unit().pk), title=page.title, slug=page.slug)
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), sent | action)


def test_an_approver_answers_what_arose_meanwhile_or_sends_the_article_back(
    asking, client, committed
):
    submit(asking, SECOND)
    page = ReportPage.objects.get()
    with committed():
        report_page("Bài khác", results(26, 2243, of=None), slug="khac")
    client.force_login(administrator())
    approve = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    refused = decide(client, page, SECOND, **approve)
    (key,) = asked(refused).refused
    with committed():
        decide(client, page, SECOND, **approve, **{f"warning-reason-{key}": REASON})
    page.refresh_from_db()
    assert page.live
    assert page.passed_warnings[key]["reason"] == REASON


def test_an_article_with_an_open_warning_can_be_sent_back(asking, client, committed):
    submit(asking, SECOND)
    page = ReportPage.objects.get()
    with committed():
        report_page("Bài khác", results(26, 2243, of=None), slug="khac")
    client.force_login(administrator())
    reject = {"action-workflow-action": "1", "workflow-action-name": "reject"}
    assert decide(client, page, SECOND, **reject).status_code == 302
    assert ReportPage.objects.get(pk=page.pk).current_workflow_state.status == "needs_changes"


REJECT = {"action-workflow-action": "1", "workflow-action-name": "reject"}


@pytest.mark.parametrize("turned_down", [{"workflow-action-name": "reject"}, REJECT])
@pytest.mark.parametrize("sent_on", ["action-publish", "action-submit"])
@pytest.mark.parametrize("cancelled", [{}, {"action-cancel-workflow": "1"}])
def test_whoever_publishes_is_asked_though_the_form_says_it_turns_down_as_well(
    asking, client, turned_down, sent_on, cancelled
):
    send(asking, SECOND, publish=False)
    page = ReportPage.objects.get()
    client.force_login(administrator())
    odd = results_form(line(classes="1", learners="600"))
    refused = decide(client, page, odd, **turned_down, **cancelled, **{sent_on: "1"})
    assert [f.code for f in asked(refused).findings] == ["class-size"]
    page.refresh_from_db()
    assert (page.live, page.current_workflow_state) == (False, None)


def test_an_answer_that_is_seen_comes_before_one_that_is_carried_along(editing):
    blocks = [results_form(line(classes="1", learners="600"))]
    (key,) = asked(send(editing, *blocks)).refused
    address = reverse("wagtailadmin_pages:add", args=["testapp", "reportpage", home().pk])
    sent = page_form(*blocks, reporting_unit=str(unit().pk)) | {"action-publish": "1"}
    both = {f"warning-reason-{key}": [REASON, "ok"]}
    assert editing.post(address, sent | both).status_code == 302
    assert ReportPage.objects.get().passed_warnings[key]["reason"] == REASON


def test_a_choice_answers_nothing_but_how_two_articles_stand(editing):
    blocks = [results_form(line(classes="1", learners="600"))]
    (key,) = asked(send(editing, *blocks)).refused
    refused = send(editing, *blocks, **{f"warning-choice-{key}": "listed"})
    assert open_checks(refused) == [key]


def test_of_two_articles_beside_it_an_article_corrects_only_one(editing, first, committed):
    with committed():
        report_page("Bài hai", results(25, 2200, of=None), slug="hai")
    one, two = (finding.key for finding in asked(send(editing, SECOND)).findings)
    both = {f"warning-choice-{key}": "corrects" for key in (one, two)}
    refused = send(editing, SECOND, **both)
    (said,) = sentences(refused)
    assert said.startswith("Only one article can be corrected.")
    assert open_checks(refused) == [two]
    assert send(editing, SECOND, publish=False, **both).status_code == 302
    page = ReportPage.objects.get(slug="a")
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    draft = editing.get(address)
    assert said in draft.content.decode()
    assert 'data-count="1"' in draft.content.decode()
    with committed():
        reason = {f"warning-reason-{two}": REASON}
        assert publish(editing, page, SECOND, **both, **reason).status_code == 302
    assert ReportPage.objects.get(slug="a").body.raw_data[0]["value"]["corrects"] == first.pk


def open_checks(response):
    form = response.context["form"]
    checks = checks_of(form.instance, form)
    return [check.finding.key for check in checks.listed if check.is_open]


def test_reports_of_the_same_days_of_a_unit_s_life_are_asked_about(editing, committed):
    ward = unit("phuong-moi", valid_from=date(2025, 7, 1))
    with committed():
        report_page("Cả năm", results(9, 500, of=None), reporting_unit=ward, period_year=2025)
    own = {"reporting_unit": str(ward.pk), "period_year": "2025"}
    told = results_form(declared_classes="9", declared_learners="500")
    for span, codes in [("half-2", ["reported-already"]), ("quarter-3", [])]:
        response = send(editing, told, period_span=span, publish=True, **own)
        assert (asked_codes(response)) == codes


def asked_codes(response):
    return [f.code for f in asked(response).findings] if response.status_code == 200 else []


def test_what_was_left_out_is_named_though_a_choice_was_taken(editing, first):
    lines = [
        {"programme": str(programme("so-cap-llct").pk), "inclusion": "in-total"},
        line(classes="26", learners="2300"),
    ]
    (key,) = asked(send(editing, results_form(*lines))).refused
    response = send(editing, results_form(*lines), **{f"warning-choice-{key}": "listed"})
    assert response.status_code == 302
    shown = [str(message) for message in get_messages(response.wsgi_request)]
    assert any("left out: Elementary political theory." in message for message in shown)


def test_a_scheduled_or_coded_publication_is_asked_nothing(committed):
    with committed():
        report_page("A", results(1, 600, of=None))
    assert totals() == {2023: (1, 600)}


def test_a_reply_to_a_saved_draft_brings_the_list_and_replaces_no_field(editing):
    blocks = [results_form(line(classes="1", learners="600"))]
    send(editing, *blocks, publish=False)
    page = ReportPage.objects.get()
    sent = page_form(*blocks, reporting_unit=str(unit().pk), title=page.title, slug=page.slug)
    reply = editing.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        sent,
        headers={"accept": "application/json"},
    )
    html = reply.json()["html"]
    assert "1 classes with 600 learners" in html
    assert 'data-w-teleport-target-value="[data-training-checks-arrivals]"' in html
    assert "[data-side-panel='training-checks']" not in html
