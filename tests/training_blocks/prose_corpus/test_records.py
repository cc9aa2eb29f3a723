"""The annotations are well-formed and agree with the words they quote."""

import re
from collections import Counter
from datetime import date
from importlib import import_module

import pytest

from tests.training_blocks.prose_corpus.records import HARD, PARTS, is_trap, records, records_in
from training_blocks.counting import Inclusion
from training_blocks.vietnamese import search_key

TAXONOMY = import_module("training_blocks.migrations.0002_programme_taxonomy")
CODES = {programme[0] for programme in TAXONOMY.PROGRAMMES}
RECORD = ["id", "shape", "part", "text", "published", "period", "unit", "facts"]
FACT = "kind code classes learners measure approximate planned inclusion text".split()
INDICATORS = {"plan-percent", "grades", "staff", "outreach"}
PERIOD = re.compile(r"(\d{4})(-H[12]|-9M|-Q[1-4]|-(?:0[1-9]|1[0-2])|/\d{4})?")
QUALIFIED = re.compile(r"\b(hon|tren|gan|duoi|khoang|xap xi) \d|tro len")
ONES = "mot hai ba bon nam sau bay tam chin".split()
MULTIPLIERS = {"nghin": 1000, "ngan": 1000, "trieu": 1_000_000}

ALL = records(*PARTS, HARD)
each_record = pytest.mark.parametrize("record", ALL, ids=lambda record: record["id"])


@each_record
def test_a_record_is_well_formed(record):
    assert [key for key in record if key not in {"period_open", "indicators"}] == RECORD
    assert record["id"].startswith(record["shape"] + "-")
    assert record["published"] is None or date.fromisoformat(record["published"])
    assert record["unit"] is None or record["unit"] in record["text"]
    assert record["period"] is None or PERIOD.fullmatch(record["period"])
    assert (record["period"] or "")[:4] in record["text"] + (record["published"] or "")
    for fact in record["facts"]:
        assert [key for key in fact if key != "optional"] == FACT
        assert set(codes(fact)) <= CODES
        assert fact["classes"] or fact["learners"]
        assert fact["kind"] == ("line" if fact["inclusion"] in list(Inclusion) else "total")
    assert {indicator["kind"] for indicator in record.get("indicators", ())} <= INDICATORS


@each_record
def test_the_words_quoted_say_the_numbers(record):
    for fact in record["facts"]:
        words = search_key(fact["text"])
        assert record["text"].count(fact["text"]) == 1
        assert stated(fact["classes"], words) or (fact["classes"] == 1 and "lop" in words)
        assert stated(fact["learners"], words)
        assert fact["approximate"] == bool(QUALIFIED.search(words))
        assert (fact["measure"] == "attendances") == ("luot" in words.replace("lan luot", ""))
    for indicator in record.get("indicators", ()):
        words = search_key(indicator["text"])
        assert record["text"].count(indicator["text"]) == 1
        assert stated(indicator["value"], words)
        assert stated(indicator.get("of"), words)


def test_no_record_is_there_twice():
    for key in ("id", "text"):
        assert len({record[key] for record in ALL}) == len(ALL)


def test_there_are_enough_passages_and_traps():
    traps = sum(map(is_trap, ALL))
    assert traps >= 30
    assert len(ALL) - traps >= 96


def test_a_third_of_every_shape_is_kept_from_the_rules_but_of_those_added_with_them():
    every, kept = (Counter(map(shape, some)) for some in (ALL, records("held", HARD)))
    added = {shape(record) for record in records_in("open", "added_with_rules")}
    assert [name for name in every if name not in added and kept[name] < every[name] // 3] == []
    for part in (*PARTS, HARD):
        assert {record["part"] for record in records(part)} == {part}


def shape(record):
    return record["shape"]


def codes(fact):
    return fact["code"] if isinstance(fact["code"], list) else filter(None, [fact["code"]])


def stated(number, words):
    return number is None or number in set(in_digits(words)) or in_words(number, words)


def in_digits(words):
    for match in re.finditer(r"(\d+(?:\.\d{3})*)(,\d+)?(?: (nghin|ngan|trieu))?", words):
        whole, decimals, multiplier = match.groups()
        number = float(whole.replace(".", "") + (decimals or "").replace(",", "."))
        yield round(number * MULTIPLIERS.get(multiplier, 1), 3)
    for match in re.finditer(r"\d{1,3}(?: \d{3})+", words):
        yield int(match[0].replace(" ", ""))


def in_words(number, words):
    if not 1 <= number <= 19:
        return False
    tens, ones = divmod(number, 10)
    names = [ONES[ones - 1], "lam"][: 1 + (number == 15)] if ones else [""]
    spelled = "|".join(f"{'muoi ' * tens}{name}".strip() for name in names)
    return bool(re.search(rf"\b(?:{spelled})\b", words))
