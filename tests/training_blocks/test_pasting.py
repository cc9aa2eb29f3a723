"""The door that reads a pasted table: who may use it, what it answers, and that it keeps nothing."""

import json
import logging
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail.users.models import UserProfile

from portal.news.models import NewsIndexPage
from tests.bulletins import added, programme
from tests.editors import administrator, editor
from tests.training_blocks.clipboard.pasting import content, html_table
from training_blocks.blocks.results import ResultsBlock
from training_blocks.models import Programme

pytestmark = pytest.mark.django_db

TABLE = [
    ("Chương trình", "Số lớp", "Số học viên"),
    ("Sơ cấp lý luận chính trị", "02", "114"),
    ("Lớp chuyên đề cho bí thư chi bộ", "2", "2,187"),
    ("Lớp lạ", "1", "hơn 40"),
    ("Đối tượng kết nạp Đảng và đảng viên mới", "3", "129"),
    ("Tổng cộng", "8", "khoảng 2.470"),
]


@pytest.fixture
def section(db):
    return added(NewsIndexPage(title="Tin", slug="tin"))


@pytest.fixture
def editing(client, section):
    user = editor("lan", of=section, may=("add_page",))
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    return client


def paste(client, html="", text="", **more):
    sent = {"html": html, "text": text} | more
    return client.post(reverse("training_paste"), sent, content_type="application/json")


def key(code):
    return str(programme(code).pk)


def test_every_row_comes_as_the_form_of_a_line(editing):
    states = paste(editing, html_table(TABLE)).json()["states"]
    assert [shown(state) for state in states] == [
        (key("so-cap-llct"), [], "2", "114", "", ""),
        (key("chuyen-de"), [], "2", None, "", "Lớp chuyên đề cho bí thư chi bộ"),
        ("", [], "1", "40", "hơn", "Lớp lạ"),
        (
            key("nhan-thuc-dang"),
            [key("dang-vien-moi")],
            "3",
            "129",
            "",
            "Đối tượng kết nạp Đảng và đảng viên mới",
        ),
    ]


def shown(state):
    others = [child["value"][0] for child in state["also_programmes"]]
    texts = (state["qualifier"][0], state["theme"] or "")
    return (state["programme"][0], others, state["classes"], state["learners"], *texts)


def test_a_form_state_is_one_that_the_block_itself_makes(editing):
    (state, *_) = paste(editing, html_table(TABLE)).json()["states"]
    line = ResultsBlock().child_blocks["lines"].child_block
    stored = {"programme": int(key("so-cap-llct")), "classes": 2, "learners": 114}
    assert state == json.loads(json.dumps(line.get_form_state(line.to_python(stored))))


def test_the_total_row_is_proposed_as_what_is_declared(editing):
    answer = paste(editing, html_table(TABLE)).json()
    assert answer["declared"] == {"classes_qualifier": [""], "qualifier": ["khoảng"]}
    assert "The total row “Tổng cộng”" in answer["preview"]
    assert 'value="2,470"' in answer["preview"]


def test_doubts_are_said_and_quote_the_cell(editing):
    preview = paste(editing, html_table(TABLE)).json()["preview"]
    for said in [
        "4 rows read",
        "“2,187”: use a dot between thousands. Type 2.187.",
        "Recognised by “lớp chuyên đề”: check the programme.",
        "No programme has this name: choose one.",
    ]:
        assert said in preview


def test_a_word_is_kept_only_where_it_is_said_of_all_people_of_the_row(editing):
    table = [
        ("Chương trình", "Số lớp", "Số học viên", "Số lượt"),
        ("Lớp một", "khoảng 3", "120", ""),
        ("Lớp hai", "2", "hơn 100", "khoảng 300"),
        ("Lớp ba", "2", "hơn 100", "300"),
        ("Lớp bốn", "2", "gần 90", "gần 200"),
        ("Lớp năm", "trên 4", "trên 80", ""),
        ("Tổng cộng", "khoảng 13", "hơn 490", "800"),
    ]
    answer = paste(editing, html_table(table)).json()
    assert [state["qualifier"][0] for state in answer["states"]] == ["", "", "", "gần", "trên"]
    assert answer["declared"] == {"classes_qualifier": ["khoảng"], "qualifier": [""]}
    left_out = re.findall("“([^”]+)”: its number is taken without the word", answer["preview"])
    assert left_out == ["hơn 490", "khoảng 3", "hơn 100", "khoảng 300", "hơn 100", "trên 4"]
    shown = re.findall(r"<em[^>]*>([^<]+)</em>", answer["preview"])
    assert shown == ["khoảng", "gần", "gần", "trên"]


def test_doubts_are_said_in_the_language_of_the_user(client, section):
    client.force_login(administrator(language="vi"))
    answer = paste(client, html_table(TABLE)).json()
    assert "hãy chọn một chương trình" in answer["preview"]
    assert 'value="2.470"' in answer["preview"]


def test_a_programme_that_is_merged_into_another_answers_as_that_one(editing):
    Programme.objects.filter(code="so-cap-llct").update(merged_into=programme("khac"))
    (state, *_) = paste(editing, html_table(TABLE)).json()["states"]
    assert state["programme"] == [key("khac")]


def test_programmes_merged_in_a_circle_answer_as_one_of_them(editing):
    Programme.objects.filter(code="so-cap-llct").update(merged_into=programme("khac"))
    Programme.objects.filter(code="khac").update(merged_into=programme("so-cap-llct"))
    (state, *_) = paste(editing, html_table(TABLE)).json()["states"]
    assert state["programme"][0] in {key("khac"), key("so-cap-llct")}


@pytest.mark.parametrize("name", ["persons_excel.html", "persons_without_headings.tsv"])
def test_a_list_of_persons_is_refused_and_leaves_no_trace(editing, caplog, name):
    with caplog.at_level(logging.DEBUG):
        response = paste(editing, *content(name))
    assert response.status_code == 422
    assert response.json() == {"refused": response.json()["refused"]}
    assert "list of persons" in response.json()["refused"]
    everything = response.text + caplog.text
    assert not any(part in everything for part in ("Mẫu Đơn", "Ví Dụ", "Thử Nghiệm", "Chi bộ ấp"))


@pytest.mark.parametrize(
    "html,said",
    [
        ("", "No table was found"),
        ("<table><tr><td>a<td>b</table>", "No row of this table"),
        ("x" * 2_000_001, "too much to read"),
        ("x" * 3_000_000, "too much to read"),
        ("<table>" + "<tr><td>a<td>b" * 501, "more than 500 rows"),
        ("<table><tr>" + "<td>a" * 61, "more than 60 columns"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(editing, html, said):
    response = paste(editing, html)
    assert response.status_code == 422
    assert said in response.json()["refused"]


@pytest.mark.parametrize("body", [b"", b"{", b"[1]", b'{"html": 1}', b"[" * 100_000, b"\xff"])
def test_a_broken_request_is_refused_with_a_sentence(editing, body):
    address = reverse("training_paste")
    response = editing.post(address, body, content_type="application/json")
    assert response.status_code == 422
    assert "could not be read" in response.json()["refused"]


def test_halves_of_characters_break_no_answer(editing):
    table = html_table([("Chương trình", "Số lớp"), ("Lớp \ud800\0 lạ", "1")])
    body = json.dumps({"html": table, "text": ""})
    response = editing.post(reverse("training_paste"), body, content_type="application/json")
    assert response.json()["states"][0]["classes"] == "1"


def test_only_who_may_write_articles_may_ask(client, section, django_user_model):
    client.force_login(editor("xem", of=None))
    assert paste(client, html_table(TABLE)).status_code in (302, 403)
    client.force_login(editor("sua", of=section, may=("change_page",)))
    assert paste(client, html_table(TABLE)).status_code == 200
    client.force_login(django_user_model.objects.create_user("khach"))
    assert paste(client, html_table(TABLE)).status_code in (302, 403)
    client.logout()
    assert paste(client, html_table(TABLE)).status_code == 302


def test_it_is_only_posted_to_with_a_token(section):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(administrator())
    assert strict.get(reverse("training_paste")).status_code == 405
    assert paste(strict, html_table(TABLE)).status_code == 403


def test_the_number_of_queries_does_not_grow_with_the_rows(editing, django_assert_num_queries):
    heading, one, several = TABLE[0], TABLE[1], TABLE[4]
    with CaptureQueriesContext(connection) as few:
        paste(editing, html_table([heading, one, several]))
    assert len(few) <= 10
    with django_assert_num_queries(len(few)):
        paste(editing, html_table([heading, *[one, several] * 100]))


def test_nothing_is_stored(editing):
    with CaptureQueriesContext(connection) as made:
        paste(editing, html_table(TABLE))
    assert not [query["sql"] for query in made if not query["sql"].startswith("SELECT")]


def test_names_of_programmes_are_escaped(editing):
    with translation.override("en"):
        Programme.objects.filter(code="khac").update(name_vi="<b>Khác", name_en="")
    preview = paste(editing, html_table([*TABLE[:1], ("<i>Lạ</i>", "1", "2")])).json()["preview"]
    assert "<b>" not in preview
    assert "<i>" not in preview
    assert "&lt;i&gt;Lạ&lt;/i&gt;" in preview
