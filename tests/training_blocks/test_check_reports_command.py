"""The nightly list of what live articles would be asked about."""

import json

import pytest
from django.core.management import call_command
from django.utils import translation

from tests.bulletins import bulletin, line, report_page, results, rows, unit
from training_blocks.admin.checks_panel import checks_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def odd(**more):
    """One class of 600 learners."""
    return results(of=None, lines=rows(line("dang-vien-moi", 1, 600)), **more)


def checked(capsys, *args):
    capsys.readouterr()
    status = 0
    try:
        call_command("check_reports", *args)
    except SystemExit as stopped:
        status = stopped.code
    return status, capsys.readouterr().out


def pass_all(page, reason="Lớp học chung cả huyện"):
    entries = {check.finding.key: {"reason": reason} for check in checks_of(page).listed}
    type(page).objects.filter(pk=page.pk).update(passed_warnings=entries)


def test_nothing_is_listed_of_articles_without_slips(committed, capsys):
    with committed():
        bulletin("A", results(26, 2243))
    assert checked(capsys) == (0, "")
    assert checked(capsys, "--format", "json") == (0, "[]\n")


@pytest.fixture
def mixed(committed):
    """An error, a warning, a warning that was answered, a draft, and nothing to say."""
    with committed():
        broken = report_page("Hỏng", results(3, -2, of=None), reporting_unit=unit("a"))
        warned = report_page("Lớp lớn", odd(), reporting_unit=unit("b"))
        passed = report_page("Đã trả lời", odd(), reporting_unit=unit("c"))
        report_page("Nháp", odd(), reporting_unit=unit("d"), live=False)
        report_page("Đúng", results(9, 564, of=None), reporting_unit=unit("e"))
    pass_all(passed)
    return broken, warned


def test_errors_and_open_warnings_are_listed_and_errors_fail(mixed, capsys):
    broken, warned = mixed
    assert checked(capsys) == (
        1,
        f"error: Hỏng ({broken.pk}): “-2”: a count cannot be negative. Type 0 or a larger number.\n"
        f"warning: Lớp lớn ({warned.pk}): Line 1: 1 classes with 600 learners: a class has 15 to 250 as a rule. "
        "Check both numbers.\n",
    )


def test_a_script_reads_the_same(mixed, capsys):
    status, out = checked(capsys, "--format", "json")
    assert status == 1
    told = [(row["title"], row["severity"], row["code"], row["field"]) for row in json.loads(out)]
    assert told == [
        ("Hỏng", "error", "count-negative", ["declared_learners"]),
        ("Lớp lớn", "warning", "class-size", ["lines", 0, "learners"]),
    ]


def test_warnings_alone_fail_only_on_request(committed, capsys):
    with committed():
        report_page("Lớp lớn", odd())
    assert checked(capsys)[0] == 0
    assert checked(capsys, "--fail-on", "warning")[0] == 1


def test_both_of_two_articles_of_a_unit_and_period_are_listed_unless_one_corrects(
    committed, capsys
):
    with committed():
        first = report_page("Một", results(26, 2243, of=None))
        second = report_page("Hai", results(27, 2300, of=None))
    _status, out = checked(capsys, "--format", "json")
    assert [(row["title"], row["code"]) for row in json.loads(out)] == [
        ("Một", "reported-already"),
        ("Hai", "reported-already"),
    ]
    with committed():
        correct(second, first)
    assert checked(capsys) == (0, "")


def correct(page, first):
    page.body.raw_data[0]["value"]["corrects"] = first.pk
    page.save_revision().publish()


def test_the_queries_do_not_grow_with_the_articles(
    committed, capsys, django_assert_max_num_queries
):
    counts = []
    for _more in range(2):
        with committed():
            for _n in range(3):
                report_page("B", odd(), reporting_unit=unit(f"u{len(counts)}{_n}"))
        with django_assert_max_num_queries(60) as asked:
            checked(capsys)
        counts.append(len(asked))
    assert counts[0] == counts[1]
