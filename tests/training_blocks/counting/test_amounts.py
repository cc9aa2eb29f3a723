"""How qualified numbers agree and add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training_blocks.counting import Amount, add, agrees
from training_blocks.counting.amounts import at_least, exactly, stated, subtract
from training_blocks.numbers import Qualifier

HON, TREN, GAN, DUOI, KHOANG = Qualifier

amounts = st.builds(stated, st.integers(0, 10_000), st.none() | st.sampled_from(Qualifier))


@pytest.mark.parametrize(
    ("qualifier", "declared", "total", "agree"),
    [
        # hơn, trên: from the number to a tenth more. 1.212 to 1.333,2
        (HON, 1212, 1213, True),
        (HON, 1212, 1212, True),
        (HON, 1212, 1333, True),
        (HON, 1212, 1334, False),
        (HON, 1212, 1211, False),
        (TREN, 100, 110, True),
        (TREN, 100, 111, False),
        # gần, dưới: from a tenth less to the number.
        (GAN, 40, 36, True),
        (GAN, 40, 35, False),
        (GAN, 40, 40, True),
        (DUOI, 40, 41, False),
        # khoảng: a tenth either way.
        (KHOANG, 1400, 1260, True),
        (KHOANG, 1400, 1540, True),
        (KHOANG, 1400, 1259, False),
        (KHOANG, 1400, 1541, False),
    ],
)
def test_agreement(qualifier, declared, total, agree):
    assert agrees(total=total, declared=declared, qualifier=qualifier) is agree


@pytest.mark.parametrize(
    ("qualifiers", "word"),
    [
        ([None, None], None),
        ([HON, None], HON),
        ([HON, TREN], HON),
        ([TREN], HON),
        ([GAN, DUOI, None], GAN),
        ([HON, GAN], KHOANG),
        ([KHOANG], KHOANG),
        ([KHOANG, HON], KHOANG),
    ],
)
def test_the_word_of_a_sum(qualifiers, word):
    total = add(stated(10, qualifier) for qualifier in qualifiers)
    assert total is not None
    assert total.qualifier == word


def test_a_sum_keeps_its_exact_part():
    # 26 exact + hơn 44 = hơn 70, of which 26 exact
    assert add([exactly(26), stated(44, HON)]) == Amount(70, frozenset({HON}), exact=26)


def test_missing_is_not_zero():
    assert add([None, None]) is None
    assert add([None, exactly(0)]) == exactly(0)


def test_a_lower_bound_keeps_its_value():
    assert at_least(exactly(15)).value == 15
    assert at_least(exactly(15)).qualifier == HON


@given(st.lists(st.none() | amounts))
def test_sums_add_values_and_never_invent(parts):
    total = add(parts)
    known = [part for part in parts if part is not None]
    assert (total.value if total else 0) == sum(part.value for part in known)
    assert total is None or total.exact <= total.value


@given(st.lists(amounts), st.lists(amounts))
def test_sums_add_in_any_grouping(first, second):
    assert add([add(first), add(second)]) == add(first + second) == add(second + first)


def test_without_an_inexact_part_no_more_is_exact_than_there_is():
    about = stated(16, Qualifier.KHOANG)
    assert subtract(exactly(34), about) == Amount(18, frozenset({Qualifier.KHOANG}), 18)
    # of 50 with 34 exact: 34, of which all may be exact
    assert subtract(Amount(50, about.qualifiers, 34), about) == Amount(34, about.qualifiers, 34)
