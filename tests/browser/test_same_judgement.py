"""What the editor's scripts read, sum and work out is what the server does: both are asked about the same texts."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from playwright.sync_api import sync_playwright

import training_blocks
from tests.training_blocks.test_numbers import READ, REFUSED, TYPED
from training_blocks import rules
from training_blocks.blocks import PlanBlock, ResultsBlock
from training_blocks.blocks.given import NOTHING
from training_blocks.blocks.results import PROPOSED
from training_blocks.counting import MEASURES, Inclusion
from training_blocks.counting.statements import lines_total
from training_blocks.numbers import (
    CountRefused,
    Qualifier,
    format_count,
    format_percent,
    parse_count,
    read_back,
)

pytestmark = pytest.mark.browser

SCRIPTS = Path(training_blocks.__file__).parent / "static" / "training_blocks"
PROGRAMMES = {
    "1": rules.ProgrammeFacts(key="1", code="a", role="class"),
    "2": rules.ProgrammeFacts(key="2", code="b", role="outreach"),
}
INCLUSIONS = {key: rules.PROPOSED_INCLUSION[facts.role] for key, facts in PROGRAMMES.items()}

READ_BACK = """(texts) => texts.map(trainingResults.numbers.parseCount)
  .map((count) => (count === null ? '' : `= ${trainingResults.numbers.formatCount(count)}`))"""
PERCENT = "([part, whole]) => trainingResults.numbers.percentOf(part, whole)"
JUDGE = "(typed) => trainingResults.sums.judge(typed)"

COUNT_TEXTS = st.sampled_from(
    ["", "", "0", "2", "18", "20", "22", "100", "110", "1.213", "1212", "2,5"]
)
WORDS = st.sampled_from(["", "", *(word.value for word in Qualifier)])
LINES = st.fixed_dictionaries(
    {
        "programme": st.sampled_from(["", "1", "2", "3"]),
        "also_programmes": st.lists(st.sampled_from(["", "1", "2"]), max_size=2),
        "inclusion": st.sampled_from(["", "", "", *(choice.value for choice in Inclusion)]),
        "theme": st.sampled_from(["", "", " ", "Đảng viên dự bị"]),
        "relation": st.sampled_from(["", "phối hợp"]),
        "owner": st.none(),
        **dict.fromkeys((measure.value for measure in MEASURES), COUNT_TEXTS),
    }
)
DECLARED = st.fixed_dictionaries(
    dict.fromkeys((measure.value for measure in MEASURES), COUNT_TEXTS)
)


@pytest.fixture(scope="module")
def scripts(chromium):
    """A page in Vietnamese with nothing but the scripts that touch no element."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.set_content("<html lang=vi>")
        for name in ("numbers.js", "sums.js"):
            page.add_script_tag(path=SCRIPTS / name)
        yield page
        browser.close()


def test_every_text_of_the_table_is_read_alike(scripts):
    texts = [typed for typed, _outcome in [*READ, *REFUSED]]
    assert scripts.evaluate(READ_BACK, texts) == [read_back(typed) for typed in texts]


@given(texts=st.lists(TYPED | st.text(max_size=14), min_size=20, max_size=60))
@example(texts=["\ufeff2243", "\x1c2243\x85", "2\u2007243", "2\n243", "22\u00b243", "\u3000" * 3])
def test_any_text_is_read_alike(scripts, texts):
    assert scripts.evaluate(READ_BACK, texts) == [read_back(typed) for typed in texts]


@given(part=st.integers(0, 10**9 - 1), whole=st.integers(0, 10**9 - 1))
@example(part=1, whole=800)  # 0,125: half goes to the even neighbour
@example(part=3, whole=800)
@example(part=2243, whole=2000)
@example(part=0, whole=5)
def test_a_share_is_worked_out_alike(scripts, part, whole):
    value = PlanBlock().to_python({"planned": whole, "achieved": part})
    share = value.computed_percent
    expected = None if share is None else format_percent(share)
    assert scripts.evaluate(PERCENT, [part, whole]) == expected


@given(lines=st.lists(LINES, max_size=4), declared=DECLARED, classes_word=WORDS, people_word=WORDS)
def test_the_sums_agree_and_differ_where_the_server_finds_it(
    scripts, lines, declared, classes_word, people_word
):
    words = {"classes": classes_word, "learners": people_word, "attendances": people_word}
    judged = scripts.evaluate(
        JUDGE,
        {
            "lines": lines,
            "declared": declared,
            "words": words,
            "inclusions": INCLUSIONS,
            "proposed": PROPOSED,
        },
    )
    report = report_of(lines, declared, classes_word, people_word)
    differences = {m: numbers for m, *numbers in rules.sum_differences(report)}
    for measure in MEASURES:
        found = judged[measure]
        if unreadable(report, lines, declared, measure):
            assert found["verdict"] == "unreadable"
            continue
        total = lines_total(report.in_total_lines, measure)
        assert found["total"] == (total and total.value)
        differs = [found["declared"], found["total"]] if found["verdict"] == "differs" else None
        assert differs == differences.get(measure)
        assert claims_agreement(found) == (
            measure not in differences
            and total is not None
            and report.declared.number(measure) is not None
            and found["verdict"] != "open"
        )
        if found["verdict"] == "open":
            assert total.value < report.declared.number(measure)


def claims_agreement(found):
    return found["verdict"].startswith("agrees")


def report_of(lines, declared, classes_word, people_word):
    """As the form would store it; what cannot be read counts as nought, which is no blank field either."""
    numbers = {f"declared_{measure}": number(text) for measure, text in declared.items()}
    rows = [line | {measure: number(line[measure]) for measure in MEASURES} for line in lines]
    raw = {
        "unit": 1,
        "period": {"span": "year", "year": 2023},
        "classes_qualifier": classes_word,
        "qualifier": people_word,
        "lines": [{"type": "item", "value": stored(row)} for row in rows],
        **numbers,
    }
    block = ResultsBlock()
    stated = block.states(block.to_publish(raw), NOTHING)
    return rules.as_counted(stated.report, PROGRAMMES)


def stored(row):
    keys = [int(key) for key in row["also_programmes"] if key]
    programme = int(row["programme"]) if row["programme"] else None
    return row | {
        "programme": programme,
        "also_programmes": [{"type": "item", "value": key} for key in keys],
        "theme": row["theme"].strip(),
    }


def number(text):
    try:
        return parse_count(text) if text else None
    except CountRefused:
        return 0


def refused(text):
    return bool(text) and text != "0" and number(text) == 0


def unreadable(report, lines, declared, measure):
    counted = [lines[line.position] for line in report.in_total_lines]
    return any(refused(text) for text in [declared[measure], *(row[measure] for row in counted)])


@pytest.mark.parametrize(
    "typed,word,verdict",
    [
        (["1.213"], "hơn", "agrees-in-words"),
        (["1.333"], "hơn", "agrees-in-words"),
        (["1.334"], "hơn", "differs"),
        (["1.212"], "hơn", "agrees"),
        (["1.211"], "hơn", "differs"),
        (["1.211", ""], "hơn", "open"),
        (["1.211", ""], "", "open"),
        (["1.213", ""], "", "differs"),
        (["1.211"], "gần", "agrees-in-words"),
        (["1.213"], "dưới", "differs"),
        (["1.100"], "khoảng", "agrees-in-words"),
        ([], "", "nothing"),
        (["", ""], "", "unstated"),
    ],
)
def test_a_declared_number_beside_its_lines(scripts, typed, word, verdict):
    blank = dict.fromkeys(("classes", "attendances", "inclusion", "owner"), "")
    lines = [
        blank | {"programme": "1", "also_programmes": [], "theme": "X", "learners": text}
        for text in typed
    ]
    judged = scripts.evaluate(
        JUDGE,
        {
            "lines": lines,
            "declared": {"learners": "1.212"},
            "words": {"learners": word},
            "inclusions": INCLUSIONS,
            "proposed": PROPOSED,
        },
    )
    assert judged["learners"]["verdict"] == verdict
    assert scripts.evaluate("trainingResults.numbers.formatCount(1212)") == format_count(1212)
