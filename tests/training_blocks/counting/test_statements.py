"""What one report states, measure by measure."""

from hypothesis import given
from hypothesis import strategies as st

from tests.training_blocks.counting.made import line, report
from training_blocks.counting import (
    MEASURES,
    Declared,
    Figures,
    Inclusion,
    Line,
    Notice,
    exactly,
    statement_of,
)
from training_blocks.counting.amounts import Amount, add, stated
from training_blocks.counting.statements import REMAINDER
from training_blocks.numbers import Qualifier

HON, GAN = Qualifier.HON, Qualifier.GAN


def figures(of) -> tuple:
    return of.classes, of.learners, of.attendances


def test_an_exact_declared_number_stands():
    # 26 classes, 2.243 learners declared; the lines say less: the declared numbers stand
    told = statement_of(report(classes=26, learners=2243, lines=[line(classes=9, learners=792)]))
    assert figures(told.figures) == (exactly(26), exactly(2243), None)


def test_what_is_not_broken_down_is_a_row_of_its_own():
    # 26 - 9 = 17 classes; 2.243 - 792 = 1.451 learners
    told = statement_of(report(classes=26, learners=2243, lines=[line(classes=9, learners=792)]))
    assert dict(told.rows) == {
        ("nhan-thuc-dang",): Figures(exactly(9), exactly(792)),
        REMAINDER: Figures(exactly(17), exactly(1451)),
    }


def test_a_declared_total_without_lines_is_all_remainder():
    told = statement_of(report(classes=1188))
    assert dict(told.rows) == {REMAINDER: Figures(exactly(1188))}


def test_lines_that_agree_make_a_qualified_number_exact():
    # hơn 1.212 against 492 + 721 = 1.213
    lines = [line("dang-vien-moi", 6, 492), line("nhan-thuc-dang", 9, 721)]
    declared = Declared(classes=15, learners=1212, qualifier=HON)
    told = statement_of(report(declared=declared, lines=lines))
    assert figures(told.figures) == (exactly(15), exactly(1213), None)
    assert told.notices == (Notice(MEASURES[1], 1212, HON),)
    assert REMAINDER not in told.rows


def test_lines_that_disagree_leave_the_qualified_number():
    # hơn 1.212 against 900: not within a tenth, so "hơn 1.212" stands, with 312 not broken down
    declared = Declared(learners=1212, qualifier=HON)
    told = statement_of(report(declared=declared, lines=[line(learners=900)]))
    assert told.figures.learners == stated(1212, HON)
    assert told.rows[REMAINDER].learners == Amount(312, frozenset({HON}), -900)
    assert told.notices == ()


def test_a_qualified_number_without_lines_keeps_its_word():
    told = statement_of(report(declared=Declared(classes=344, learners=44200, qualifier=HON)))
    assert figures(told.figures) == (exactly(344), stated(44200, HON), None)


def test_without_a_declared_number_the_lines_are_summed():
    told = statement_of(report(lines=[line(classes=2, learners=134), line("khac", 2, 159)]))
    assert figures(told.figures) == (exactly(4), exactly(293), None)


def test_a_line_without_a_class_count_makes_the_classes_a_lower_bound():
    # 460 learners without a class count beside 3 classes
    told = statement_of(report(lines=[line(classes=3, learners=129), line("khac", learners=460)]))
    assert told.figures.classes == Amount(3, frozenset({HON}), exact=3)
    assert told.figures.learners == exactly(589)


def test_only_in_total_lines_are_summed():
    lines = [
        line(classes=1, learners=10),
        line(classes=2, learners=20, inclusion=Inclusion.OF_WHICH),
        line(classes=4, learners=40, inclusion=Inclusion.IN_ADDITION),
        line(classes=8, learners=80, inclusion=Inclusion.UNCLEAR),
    ]
    told = statement_of(report(lines=lines))
    assert figures(told.figures) == (exactly(1), exactly(10), None)


def test_a_line_of_two_programmes_has_one_row_whatever_their_order():
    lines = [line("b+a", 3, 129), line("a+b", 1, 1)]
    assert dict(statement_of(report(lines=lines)).rows) == {
        ("a", "b"): Figures(exactly(4), exactly(130))
    }


def test_the_measures_never_mix():
    told = statement_of(report(lines=[line(learners=10), line(attendances=1400)]))
    assert told.figures.learners == exactly(10)
    assert told.figures.attendances == exactly(1400)


def test_nothing_stated_is_missing():
    assert statement_of(report()).figures.empty


def test_a_line_s_qualifier_goes_with_the_people():
    told = statement_of(report(lines=[line(classes=2, learners=40, qualifier=GAN)]))
    assert told.figures.classes == exactly(2)
    assert told.figures.learners == stated(40, GAN)


counts = st.none() | st.integers(0, 5000)
words = st.none() | st.sampled_from(Qualifier)
lines = st.builds(
    Line,
    programmes=st.lists(st.sampled_from("abc"), min_size=1, max_size=2, unique=True).map(tuple),
    classes=counts,
    learners=counts,
    attendances=counts,
    qualifier=words,
    inclusion=st.sampled_from(Inclusion),
)
declared = st.builds(
    Declared,
    classes=counts,
    learners=counts,
    attendances=counts,
    qualifier=words,
    classes_qualifier=words,
)


@given(declared, st.lists(lines, max_size=6))
def test_a_breakdown_always_adds_up_to_its_total(declared, lines):
    told = statement_of(report(declared=declared, lines=lines))
    for measure in MEASURES:
        whole, rows = told.figures.of(measure), add(r.of(measure) for r in told.rows.values())
        if whole is None:
            assert rows is None
        else:
            assert (rows.value if rows else 0) == whole.value


@given(declared, st.lists(lines, max_size=6))
def test_an_exact_declared_number_is_never_changed_by_lines(declared, lines):
    told = statement_of(report(declared=declared, lines=lines))
    for measure in MEASURES:
        number = declared.number(measure)
        if number is not None and declared.word(measure) is None:
            assert told.figures.of(measure) == exactly(number)


def test_a_line_without_a_programme_shares_the_row_of_the_remainder():
    # 60 without a programme + 100 - 60 - 10 = 30 not broken down
    lines = [Line(learners=60), line(learners=10)]
    told = statement_of(report(learners=100, lines=lines))
    assert told.rows[REMAINDER].learners == exactly(90)


def test_an_article_keeps_its_own_word():
    told = statement_of(report(declared=Declared(learners=300, qualifier=Qualifier.DUOI)))
    assert told.figures.learners.own_word == Qualifier.DUOI
    assert told.figures.learners.qualifier == Qualifier.GAN
