"""The command that rebuilds: what it says, and that it can be stopped and started again."""

import signal

import pytest
from django.core.management import call_command

from tests.bulletins import bulletin, index, results
from training_blocks import indexing
from training_blocks.indexing import refreshing
from training_blocks.management.commands import rebuild_reports
from training_blocks.models import AnnualTotal, Report
from training_blocks.models.reports import IndexState


@pytest.fixture
def five(committed, monkeypatch):
    """Five articles of five units that are in no index; two are read at a time."""
    with committed():
        for n in range(5):
            bulletin(f"A{n}", results(1, 1, of=f"unit-{n}"))
    Report.objects.all().delete()
    AnnualTotal.objects.all().delete()
    monkeypatch.setattr(refreshing, "BATCH", 2)


def said(capsys):
    out, err = capsys.readouterr()
    return out.splitlines(), [text for text in err.splitlines() if "INFO" not in text]


@pytest.fixture
def interrupted(five, monkeypatch):
    """Ctrl-C as the second batch is read. A shell that runs the tests in the background has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    read = refreshing.read_articles
    calls = []

    def read_or_stop(keys):
        calls.append(keys)
        if len(calls) == 2:
            signal.raise_signal(signal.SIGINT)
        return read(keys)

    monkeypatch.setattr(refreshing, "read_articles", read_or_stop)
    yield
    signal.signal(signal.SIGINT, before)


def test_progress_is_shown_every_so_often(five, monkeypatch, capsys):
    capsys.readouterr()
    call_command("rebuild_reports")
    assert said(capsys) == (["Đã đọc 5 bài viết."], ["5/5"])
    monkeypatch.setattr(rebuild_reports, "EVERY", 0)
    call_command("rebuild_reports")
    assert said(capsys) == (["Đã đọc 5 bài viết."], ["2/5", "4/5", "5/5"])


@pytest.mark.parametrize("check", [False, True])
def test_nothing_is_said_where_nothing_shall_be(five, capsys, check):
    call_command("rebuild_reports", verbosity=0)
    capsys.readouterr()
    call_command("rebuild_reports", verbosity=0, check=check)
    assert said(capsys) == ([], [])


def test_drift_is_said_however_quiet(five, capsys):
    capsys.readouterr()
    with pytest.raises(SystemExit) as stopped:
        call_command("rebuild_reports", verbosity=0, check=True)
    out, err = said(capsys)
    assert (stopped.value.code, len(out) >= 5, err) == (1, True, [])


@pytest.mark.parametrize("few", [0, 50])
def test_an_interrupted_rebuild_keeps_what_it_read_and_goes_on(
    interrupted, monkeypatch, capsys, few
):
    monkeypatch.setattr(refreshing, "FEW_PAIRS", few)
    capsys.readouterr()
    with pytest.raises(SystemExit) as stopped:
        call_command("rebuild_reports")
    out, err = said(capsys)
    assert (stopped.value.code, out, len(err)) == (130, [], 1)
    assert list(Report.objects.values_list("standing", flat=True)) == ["counted"] * 2
    assert index().totals == {2023: (2, 2)}
    call_command("rebuild_reports")
    assert (index().totals, indexing.drift()) == ({2023: (5, 5)}, [])


def test_an_interrupted_check_leaves_no_trace(interrupted, capsys):
    version = IndexState.objects.get().version
    with pytest.raises(SystemExit) as stopped:
        call_command("rebuild_reports", check=True)
    assert (stopped.value.code, Report.objects.count()) == (130, 0)
    assert IndexState.objects.get().version == version


def test_a_batch_that_changes_much_is_settled_at_the_end(five, monkeypatch):
    monkeypatch.setattr(refreshing, "FEW_PAIRS", 0)
    indexing.rebuild()
    assert (index().totals, index().drift) == ({2023: (5, 5)}, [])
