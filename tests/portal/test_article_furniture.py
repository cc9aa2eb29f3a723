"""What stands around the text of an article: its figures, where it can go from there, how it is passed on."""

import json
from base64 import b64decode
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from wagtail.models import Locale, PageViewRestriction

from portal.news.models import ArticlePage, NewsIndexPage, TrainingResultPage
from tests.bulletins import child, line, results, rows, unit
from tests.portal.reading import queries, words

FIGURES = {"declared_classes": 26, "declared_learners": 2243}


def figures_of(soup):
    headline = soup.select_one(".training-headline")
    return {
        words(row.dt): (words(row.dd.a), row.dd.a["href"]) for row in headline.select("dl > div")
    }


def groups_of(soup):
    return {
        words(group.h3): [words(link) for link in group.find_all("a")]
        for group in soup.select(".related__groups > div")
    }


def periods_of(soup):
    return {
        words(one.select_one(".periods__which")): words(one.a) for one in soup.select(".periods p")
    }


def with_lines(*programmes):
    """Each programme's class holds fewer people than the one before."""
    made = [line(code, 1, 90 - n) for n, code in enumerate(programmes)]
    return results(len(made), None, of=None, lines=rows(*made))


@pytest.fixture
def with_plan(news, django_capture_on_commit_callbacks):
    """An article of results and a plan."""

    def with_plan(plan, **more):
        blocks = [child(FIGURES | more), child(plan, "plan")]
        given = {"reporting_unit": unit("a", name_vi="Huyện A"), "period_span": "year"}
        page = TrainingResultPage(
            title="A", intro="Mở đầu.", period_year=2023, body=blocks, **given
        )
        with django_capture_on_commit_callbacks(execute=True):
            news.add_child(instance=page)
            page.save_revision().publish()
        return page, [f"#so-lieu-{block['id']}" for block in blocks]

    return with_plan


# Headline figures


def test_the_figures_come_first_and_lead_to_their_explanation(with_plan, read):
    page, (_results, plan) = with_plan({"percent": "100"})
    soup = read(page.url)
    explained = "/~giai-thich/2023/?unit=a"
    assert figures_of(soup) == {
        "Lớp": ("26", explained),
        "Học viên": ("2.243", explained),
        "So với kế hoạch năm": ("100%", plan),
    }
    assert read(explained).find("main")
    order = [found["class"][0] for found in soup.select(".training-headline, .lead, .story")]
    assert order == ["training-headline", "lead", "story"]


def test_a_share_that_is_not_stated_is_worked_out_and_said_to_be(with_plan, read):
    page, _ = with_plan({"planned": 20, "basis": "classes", "plan_for": "period"})
    soup = read(page.url)
    assert figures_of(soup)["So với kế hoạch của kỳ"][0] == "130%"
    assert "tính từ số liệu của bài" in words(soup.select_one(".training-headline"))


def test_no_share_is_worked_out_from_the_classes_listed_alone(with_plan, read):
    page, _ = with_plan({"planned": 20, "basis": "classes"}, coverage="listed")
    assert figures_of(read(page.url)).keys() == {"Lớp", "Học viên"}


def test_what_an_article_says_inexactly_stays_inexact(with_plan, read):
    page, _ = with_plan({"planned": 5000, "basis": "learners"}, qualifier="dưới")
    found = figures_of(read(page.url))
    assert found.keys() == {"Lớp", "Học viên"}  # a share of "dưới 2.243" is nobody's
    assert found["Học viên"][0] == "dưới 2.243"


def test_figures_that_no_total_holds_lead_to_their_block(
    with_plan, news, client, admin_user, read, django_capture_on_commit_callbacks
):
    page, (block, _plan) = with_plan({"percent": "100"})
    with django_capture_on_commit_callbacks(execute=True):
        PageViewRestriction.objects.create(page=news, restriction_type="login")
    client.force_login(admin_user)
    assert {url for _text, url in figures_of(read(page.url)).values()} >= {block}


def test_an_article_whose_period_another_states_says_that_it_is_not_counted(publish, read):
    page, _ = publish("Một", FIGURES, of="a", year=2023, article_date=date(2023, 12, 1))
    publish("Hai", FIGURES, of="a", year=2023, article_date=date(2023, 12, 9))
    assert "không nằm trong số tổng" in words(read(page.url).select_one(".training-headline"))


def test_an_article_without_figures_has_no_headline(news, read):
    page = news.add_child(instance=TrainingResultPage(title="Chưa", slug="chua"))
    assert not read(page.url).select(".training-headline")


# Statistic blocks


def test_every_block_has_an_address_that_can_be_copied(with_plan, read):
    page, addresses = with_plan({"percent": "100"})
    soup = read(page.url)
    links = soup.select(".training-permalink")
    assert [link["href"] for link in links] == addresses
    assert all(soup.find(id=link["href"][1:]).name == "figure" for link in links)
    assert words(links[0]) == "# Liên kết đến: Kết quả đào tạo: Huyện A, năm 2023"


def test_a_table_of_lines_is_drawn_and_read_out(publish, read):
    lines = rows(line("chuyen-de", 3, 120), line("dang-vien-moi", 1, 40))
    page, _ = publish("A", {"lines": lines}, of="a", year=2023)
    classes, learners = read(page.url).select(".training-block svg")
    assert words(learners.title) == "Học viên: Kết quả đào tạo: A, năm 2023"
    assert words(learners.desc).startswith("Bồi dưỡng chuyên đề: 120; ")
    assert [bar["width"] for bar in classes.find_all("rect")] == ["66.0%", "22.0%"]


def test_a_plan_is_drawn_beside_what_came_of_it_where_both_are_known(with_plan, read):
    page, _ = with_plan({"planned": 20, "achieved": 10})
    (drawn,) = read(page.url).select(".training-block--plan svg")
    assert [bar["width"] for bar in drawn.find_all("rect")] == ["66.0%", "33.0%"]
    page, _ = with_plan({"percent": "50"})
    assert not read(page.url).select(".training-block--plan svg")


# Neighbours


def test_an_article_leads_to_its_unit_its_period_and_its_programme(publish, read):
    page, _ = publish("Đây", with_lines("chuyen-de", "dang-vien-moi"), of="a", year=2023)
    publish("Quý của A", FIGURES, of="a", span="quarter-1", year=2023)
    publish("B cùng kỳ", FIGURES, of="b", year=2023)
    publish("C cùng chương trình", with_lines("chuyen-de"), of="c", year=2021)
    publish("D khác hẳn", with_lines("dang-vien-moi"), of="d", year=2020)
    publish("E cùng cả hai", with_lines("chuyen-de"), of="e", year=2023)
    assert groups_of(read(page.url)) == {
        "Cùng đơn vị": ["Quý của A"],
        "Cùng kỳ": ["E cùng cả hai", "B cùng kỳ"],
        "Cùng chương trình: Bồi dưỡng chuyên đề": ["C cùng chương trình"],
    }


def test_the_periods_before_and_after_are_the_nearest_of_their_kind(publish, read):
    page, _ = publish("2022", FIGURES, of="a", year=2022)
    for year in (2019, 2020, 2023, 2024):
        publish(str(year), FIGURES, of="a", year=year)
    publish("Nửa năm", FIGURES, of="a", span="half-1", year=2021)
    publish("Đơn vị khác", FIGURES, of="b", year=2021)
    soup = read(page.url)
    assert periods_of(soup) == {"Kỳ trước": "2020", "Kỳ sau": "2023"}
    assert groups_of(soup) == {"Cùng đơn vị": ["Nửa năm", "2024", "2019"]}


def test_where_no_period_is_of_the_same_kind_another_part_of_the_calendar_is_next(publish, read):
    page, _ = publish("Nửa năm", FIGURES, of="a", span="half-1", year=2022)
    publish("2021", FIGURES, of="a", year=2021)
    publish("Quý trước", FIGURES, of="a", span="quarter-2", year=2021)
    day = {"period_start": date(2023, 5, 1), "period_end": date(2023, 5, 1)}
    publish("Một ngày", FIGURES, of="a", span="event", **day)
    publish("Năm đó", FIGURES, of="a", year=2022)
    assert periods_of(read(page.url)) == {"Kỳ trước": "2021"}


def test_an_article_that_corrects_another_and_the_other_name_each_other(publish, read):
    old, _ = publish("Bài cũ", FIGURES, of="a", year=2023, article_date=date(2023, 12, 1))
    new, _ = publish("Bài mới", FIGURES | {"corrects": old.pk}, of="a", year=2023)
    (note,) = read(old.url).select(".corrected p")
    assert "được đính chính trong bài" in words(note) and note.a["href"] == new.url
    (note,) = read(new.url).select(".corrected p")
    assert "đính chính số liệu của bài" in words(note) and note.a["href"] == old.url
    assert "01/12/2023" in words(note)


@pytest.mark.parametrize("how", ["draft", "unpublished", "private", "private section", "deleted"])
def test_nobody_is_led_to_what_not_everybody_may_read(
    how, publish, news, read, django_capture_on_commit_callbacks
):
    section = news.add_child(instance=NewsIndexPage(title="Mục", slug="muc"))
    page, _ = publish("Đây", with_lines("chuyen-de"), of="a", year=2023)
    corrected = FIGURES | {"corrects": page.pk}
    hidden = [
        publish("Kín một", FIGURES, of="a", year=2022, under=section)[0],
        publish("Kín hai", FIGURES, of="a", span="half-1", year=2023, under=section)[0],
        publish("Kín ba", FIGURES, of="b", year=2023, under=section)[0],
        publish("Kín bốn", with_lines("chuyen-de"), of="c", year=2020, under=section)[0],
        publish("Kín năm", corrected, of="a", year=2023, under=section)[0],
    ]
    assert "Kín" in words(read(page.url).main)
    with django_capture_on_commit_callbacks(execute=True):
        if how == "private section":
            PageViewRestriction.objects.create(page=section, restriction_type="login")
        for one in hidden:
            if how == "private":
                PageViewRestriction.objects.create(page=one, restriction_type="login")
            elif how == "deleted":
                one.delete()
            elif how in ("draft", "unpublished"):
                one.unpublish()
    if how == "draft":
        for one in hidden:
            one.save_revision()
    assert "Kín" not in words(read(page.url).main)


def test_an_article_costs_the_same_however_many_lie_beside_it(
    news, publish, read, django_assert_max_num_queries
):
    page, _ = publish("Đây", with_lines("chuyen-de"), of="a", year=2023)
    publish("A trước", with_lines("chuyen-de"), of="a", year=2022)
    publish("A sau", with_lines("chuyen-de"), of="a", year=2024)
    publish("B", with_lines("chuyen-de"), of="b", year=2023)
    publish("C", with_lines("chuyen-de"), of="c", year=2021)
    few = queries(read, page.url, django_assert_max_num_queries(60))
    for n, name in enumerate("defgh"):
        publish(f"A {n}", with_lines("chuyen-de"), of="a", year=2010 + n)
        publish(name, with_lines("chuyen-de", "dang-vien-moi"), of=name, year=2023)
    assert queries(read, page.url, django_assert_max_num_queries(60)) == few


def test_an_ordinary_article_leads_to_the_latest_of_its_section(
    news, publish, read, django_assert_max_num_queries
):
    section = news.add_child(instance=NewsIndexPage(title="Mục", slug="muc"))
    made = {
        name: section.add_child(
            instance=ArticlePage(title=name, slug=name.lower(), article_date=date(2023, 1, day))
        )
        for day, name in enumerate(("Hai", "Ba", "Day"), 2)
    }
    publish("Kết quả", FIGURES, of="a", year=2023, under=section, article_date=date(2024, 1, 1))
    news.add_child(instance=ArticlePage(title="Mục khác", slug="khac"))
    section.add_child(instance=ArticlePage(title="Nháp", slug="nhap", live=False))
    assert groups_of(read("/tin-tuc/muc/day/")) == {"Cùng mục": ["Kết quả", "Ba", "Hai"]}
    PageViewRestriction.objects.create(page=made["Ba"], restriction_type="login")
    assert groups_of(read("/tin-tuc/muc/day/")) == {"Cùng mục": ["Kết quả", "Hai"]}
    few = queries(read, "/tin-tuc/muc/day/", django_assert_max_num_queries(60))
    for n in range(5):
        section.add_child(instance=ArticlePage(title=f"Thêm {n}", slug=f"them-{n}"))
    assert queries(read, "/tin-tuc/muc/day/", django_assert_max_num_queries(60)) == few


def test_readers_of_english_are_led_to_english_where_it_is_written(publish, news, read):
    page, _ = publish("Đây", FIGURES, of="a", year=2023)
    before, _ = publish("Trước", FIGURES, of="a", year=2022)
    publish("Sau", FIGURES, of="a", year=2024)
    english = Locale.objects.create(language_code="en")
    for one, title in ((page, "Here"), (before, "Before")):
        translated = one.copy_for_translation(english, copy_parents=True)
        translated.title = title
        translated.save_revision().publish()
    for parent in news.get_translation(english).get_ancestors(inclusive=True).filter(live=False):
        parent.specific.save_revision().publish()
    soup = read(page.get_translation(english).url)
    assert figures_of(soup).keys() == {"Classes", "Learners"}
    assert figures_of(soup)["Learners"] == ("2,243", "/en/~giai-thich/2023/?unit=a")
    assert periods_of(soup) == {"Previous period": "Before", "Next period": "Sau"}
    links = {words(link): link.get("lang") for link in soup.select(".periods a")}
    assert links == {"Before": None, "Sau": "vi"}


# Dates and sharing


def test_the_day_is_told_with_its_weekday_and_when_it_was_changed(publish, read):
    page, _ = publish("A", FIGURES, of="a", year=2023, article_date=date(2023, 12, 13))
    assert words(read(page.url).select_one(".article__date")) == "Thứ Tư, 13/12/2023"
    TrainingResultPage.objects.filter(pk=page.pk).update(first_published_at="2023-12-13T01:40Z")
    today = words(read(page.url).select_one(".article__updated time"))
    assert date(*map(int, reversed(today.split("/")))) >= date(2023, 12, 14)


def test_an_article_is_passed_on_by_plain_links_that_name_its_address_alone(publish, read):
    page, _ = publish("Một & hai", FIGURES, of="a", year=2023)
    address = f"http://testserver{page.url}"
    soup = read(f"{page.url}?fbclid=theo-doi")
    mail, facebook, zalo = [link["href"] for link in soup.select(".share a")]
    assert mail.startswith("mailto:?subject=M%E1%BB%99t%20%26%20hai&body=http")
    assert parse_qs(urlsplit(facebook).query) == {"u": [address]}
    (packed,) = parse_qs(urlsplit(zalo).query)["d"]
    assert json.loads(b64decode(packed)) == {"url": address}
    assert soup.select_one("[data-copies]")["data-copies"] == address
    assert not soup.select("iframe, main img[src^=http]")
