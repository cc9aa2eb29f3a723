from itertools import pairwise

from training_blocks.charts import BAR, FULL, GAP, LETTERS, LINE, Row, bar_chart


def widths(chart):
    return [bar.width for bar in chart.bars]


def test_the_largest_value_fills_the_scale_and_the_others_are_shares_of_it():
    chart = bar_chart([Row("2023", 200, "200"), Row("2022", 100, "100"), Row("2021", 50, "50")])
    assert widths(chart) == [f"{FULL:.1f}%", f"{FULL / 2:.1f}%", f"{FULL / 4:.1f}%"]


def test_a_missing_value_is_drawn_as_nothing_and_keeps_its_words():
    chart = bar_chart([Row("2023", 10, "10"), Row("2019", None, "–")])
    assert (chart.bars[1].width, chart.bars[1].end) == ("", "0%")
    assert chart.bars[1].shown.words == "–"


def test_a_negative_difference_and_a_zero_are_not_drawn():
    chart = bar_chart([Row("Chênh lệch", -3, "-3"), Row("Lớp", 0, "0")])
    assert widths(chart) == ["", ""]


def test_a_small_value_beside_a_large_one_stays_visible():
    assert bar_chart([Row("a", 1, "1"), Row("b", 100_000, "100.000")]).bars[0].width == "0.5%"


def test_shares_are_written_with_a_dot_whatever_the_language():
    chart = bar_chart([Row("a", 3, "3"), Row("b", 2, "2")])
    assert widths(chart) == ["66.0%", "44.0%"]


def test_a_bar_with_a_note_is_lighter_and_stands_below_its_note():
    plain, noted = (
        bar_chart([Row("2016", 15, "15", note)]).bars[0] for note in ("", "6 tháng đầu năm")
    )
    assert (plain.lighter, noted.lighter) == (False, True)
    assert noted.y - plain.y == LINE
    assert noted.note.words == "6 tháng đầu năm"


def test_long_labels_are_broken_into_lines_that_fit_a_phone():
    name = "Bồi dưỡng nghiệp vụ công tác đảng cho bí thư chi bộ và cấp uỷ viên cơ sở"
    (bar,) = bar_chart([Row(name, 1, "1")]).bars
    assert " ".join(line.words for line in bar.label) == name
    assert all(len(line.words) <= LETTERS for line in bar.label)
    assert [line.y for line in bar.label] == sorted({line.y for line in bar.label})


def test_bars_lie_under_each_other_within_the_drawing():
    chart = bar_chart([Row("a", 3, "3"), Row("b", 2, "2", "một phần"), Row("c", None, "–")])
    tops = [bar.y for bar in chart.bars]
    assert all(second >= first + BAR + GAP for first, second in pairwise(tops))
    assert chart.height == tops[-1] + BAR


def test_no_rows_make_an_empty_drawing():
    assert bar_chart([]).height == 0
