"""What a reader finds: with and without marks, in which order, narrowed down, and what is said where nothing is."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Locale, Page, PageViewRestriction

from portal.information.models import OrganisationPage, StandardPage
from portal.news.models import ArticlePage
from portal.videos.models import VideoLibraryPage, VideoPage
from tests.bulletins import programme, unit
from tests.portal.reading import queries, words
from training_blocks.models import Programme, ReportingUnit


def titles(soup):
    return [" ".join(title.get_text().split()) for title in soup.select(".result__title")]


@pytest.fixture
def found(read):
    """The titles in the order of the page."""

    def found(text, **more):
        soup = read("/tim-kiem/", params={"q": text, **more})
        return titles(soup)

    return found


@pytest.fixture
def read(client):
    def read(address, status=200, params=None):
        response = client.get(address, params)
        assert response.status_code == status
        return BeautifulSoup(response.content, "html.parser")

    return read


@pytest.fixture
def write(news):
    def write(title, under=None, **more):
        of = more.pop("type", ArticlePage)
        page = of(title=title, slug=f"bai-{Page.objects.count()}", **more)
        (under or news).add_child(instance=page)
        return page

    return write


def paragraph(text):
    return [{"type": "paragraph", "value": f"<p>{text}</p>"}]


# Marks


@pytest.mark.parametrize(
    "typed",
    [
        "Gò Công Tây",
        "go cong tay",
        "GO CONG TAY",
        "gò công tây",
        "go  cong, tay!",
        "Go\u0300 Co\u0302ng Ta\u0302y",  # parted marks
    ],
)
def test_a_name_is_found_with_and_without_its_marks(write, found, typed):
    write("Trung tâm Gò Công Tây")
    write("Trung tâm Tân Phước")
    assert found(typed) == ["Trung tâm Gò Công Tây"]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Khoá bồi dưỡng", "khóa boi duong"),
        ("Khóa bồi dưỡng", "khoá bồi dưỡng"),
        ("Thuỷ lợi", "thủy"),
        ("Đảng viên mới", "dang vien"),
        ("Đảng viên mới", "Ðảng viên"),  # Eth
        ("\u00d0ảng viên mới", "đảng"),
        ("Thể lệ cuộc thi", "the le"),  # no English rules: "the" is a word
        ("Nữ hoá thạch", "hoa thach"),
    ],
)
def test_every_spelling_of_a_word_finds_it(write, found, typed, written):
    write(written)
    write("Chuyện khác")
    assert len(found(typed)) == 1


def test_exact_marks_come_first_wherever_they_stand(write, found):
    write("Gỗ công tẩy", article_date=date(2025, 5, 1))
    write("Chuyện làng", body=paragraph("Về Gò Công Tây."), article_date=date(2020, 1, 1))
    write("Gò Công Tây", article_date=date(2019, 1, 1))
    assert found("Gò Công Tây") == ["Gò Công Tây", "Chuyện làng", "Gỗ công tẩy"]
    assert found("gỗ công tẩy") == ["Gỗ công tẩy", "Gò Công Tây", "Chuyện làng"]


def test_words_side_by_side_go_before_words_apart_and_the_latest_first(write, found):
    write("Một", body=paragraph("Công an Tây Ninh đến gò."), article_date=date(2025, 1, 1))
    write("Hai", body=paragraph("Về gò công tây."), article_date=date(2021, 1, 1))
    write("Ba", body=paragraph("Từ gò công tây."), article_date=date(2022, 1, 1))
    write("Bốn", body=paragraph("Gò công."), article_date=date(2023, 1, 1))
    assert found("go cong tay") == ["Ba", "Hai", "Một"]


def test_a_line_parts_what_has_other_marks(write, read):
    write("Gò Công Tây")
    write("Gỗ công tẩy")
    soup = read("/tim-kiem/", params={"q": "Gò Công"})
    parted = [one.select_one(".result__divider") is not None for one in soup.select(".result")]
    assert parted == [False, True]
    assert read("/tim-kiem/", params={"q": "go cong"}).select(".result__divider") == []


# The whole text


def test_everything_that_an_article_tells_is_found(news, publish, found, write):
    theory = programme("nhan-thuc-dang")
    lines = [{"type": "item", "value": {"programme": theory.pk, "classes": 3, "learners": 2243}}]
    publish(
        "Kết quả",
        {"declared_learners": 2243, "lines": lines, "note": "Hội trường huyện"},
        of="cho-gao",
        year=2023,
        intro="Một năm nhìn lại",
        author_line="Phó Giám đốc Mười",
    )
    write("Chuyện khác")
    for typed in (
        "nhin lai",
        "hoi truong",
        "2243",
        "2.243",
        theory.name_vi,
        "cho-gao",
        "giám đốc mười",
        "ket qua cho gao 2023",
        "Kết quả đào tạo",  # what the block is called
    ):
        assert found(typed) == ["Kết quả"], typed


def test_every_kind_of_page_is_found_and_can_be_asked_for_alone(home, write, publish, found):
    library = home.add_child(instance=VideoLibraryPage(title="Thư viện", slug="thu-vien"))
    publish("Lúa: kết quả", {"declared_classes": 1}, of="a", year=2023)
    write("Lúa: tin")
    write("Lúa: trang", under=home, type=StandardPage, body=paragraph("Quy định về gieo hạt"))
    write("Lúa: cơ quan", under=home, type=OrganisationPage, address="12 Rạch Gầm")
    write("Lúa: phim", under=library, type=VideoPage, body=paragraph("Lời thuyết minh"))
    kinds = {
        "results": {"Lúa: kết quả"},
        "news": {"Lúa: tin"},
        "information": {"Lúa: trang", "Lúa: cơ quan"},
        "videos": {"Lúa: phim"},
    }
    assert set(found("lua")) == {title for named in kinds.values() for title in named}
    for kind, named in kinds.items():
        assert set(found("lua", kind=kind)) == named
    assert set(found("lua", kind="nonsense")) == set(found("lua"))
    assert found("rach gam") == ["Lúa: cơ quan"]
    assert found("thuyet minh") == ["Lúa: phim"]


def test_a_new_name_of_a_unit_or_programme_is_found_in_articles_that_name_it(
    publish, found, django_capture_on_commit_callbacks
):
    theory = programme("nhan-thuc-dang")
    lines = [{"type": "item", "value": {"programme": theory.pk, "classes": 1, "learners": 9}}]
    publish("Kết quả", {"lines": lines}, of="a", year=2023)
    assert found("phu quoc") == found("lop moi") == []
    with django_capture_on_commit_callbacks(execute=True):
        named = ReportingUnit.objects.get(slug="a")
        named.name_vi = "Phú Quốc"
        named.save()
        theory.aliases = "Lớp mới"
        theory.save()
    assert found("phu quoc") == found("lop moi") == ["Kết quả"]
    assert found("phu quoc lop moi") == ["Kết quả"]


# What may be seen


def test_only_what_every_reader_may_open_is_found(home, news, write, found):
    write("Lúa chín")
    write("Lúa nháp", live=False)
    secret = write("Lúa kín")
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    closed = write("Nội bộ")
    below = write("Mục kín", type=type(news))
    PageViewRestriction.objects.create(page=below, restriction_type="password", password="x")
    write("Lúa trong mục kín", under=below)
    below.create_alias(parent=news, update_slug="muc-sao", recursive=True)
    closed.unpublish()
    assert found("lua") == ["Lúa chín"]
    PageViewRestriction.objects.all().delete()
    assert sorted(set(found("lua"))) == ["Lúa chín", "Lúa kín", "Lúa trong mục kín"]


def test_an_alias_is_no_second_result(news, write, found):
    page = write("Lúa chín")
    page.create_alias(parent=news, update_slug="ban-sao")
    assert found("lua") == ["Lúa chín"]


# Narrowing


def test_articles_are_narrowed_by_year_unit_and_programme(publish, write, found):
    province = unit("tien-giang", name_vi="Tiền Giang", kind="province")
    unit("cai-be", name_vi="Cái Bè", parent=province)
    theory, other = programme("nhan-thuc-dang"), programme("dang-vien-moi")

    def lines(of):
        return [{"type": "item", "value": {"programme": of.pk, "classes": 1, "learners": 9}}]

    publish("Lúa một", {"lines": lines(theory)}, of="cai-be", year=2022)
    publish("Lúa hai", {"lines": lines(other)}, of="cai-be", year=2023)
    publish("Lúa ba", {"lines": lines(theory)}, of="long-an", year=2023)
    write("Lúa bốn", article_date=date(2023, 4, 5))
    assert set(found("lua", year="2023")) == {"Lúa hai", "Lúa ba", "Lúa bốn"}
    assert set(found("lua", unit="cai-be")) == {"Lúa một", "Lúa hai"}
    assert set(found("lua", unit="Tiền Giang")) == {"Lúa một", "Lúa hai"}
    assert set(found("lua", programme=theory.code)) == {"Lúa một", "Lúa ba"}
    assert found("lua", programme=theory.code, year="2023", unit="long-an") == ["Lúa ba"]
    assert found("", programme=theory.code, year="2022") == ["Lúa một"]


def test_what_cannot_be_read_is_said_in_its_field(home, read):
    soup = read("/tim-kiem/", params={"q": "lúa", "year": "hai", "programme": "x", "unit": "Xứ lạ"})
    assert len(soup.select(".search-form .training-refused")) == 3
    assert soup.find(id="search-unit")["value"] == "Xứ lạ"
    assert soup.find(id="search-words")["value"] == "lúa"


def test_sheets_keep_everything_in_the_address(write, read):
    for n in range(23):
        write(f"Lúa {n}", article_date=date(2023, 1, 1 + n))
    first = read("/tim-kiem/", params={"q": "lúa & “đồng", "kind": "news", "year": "2023"})
    assert first.select(".result__title") == []
    first = read("/tim-kiem/", params={"q": "lúa &", "kind": "news", "year": "2023"})
    assert titles(first) == [f"Lúa {n}" for n in range(22, 12, -1)]
    onward = first.find("a", rel="next")["href"]
    second = read(f"/tim-kiem/{onward}")
    assert titles(second)[0] == "Lúa 12"
    assert second.find(id="search-words")["value"] == "lúa &"
    third = read(f"/tim-kiem/{second.find('a', rel='next')['href']}")
    assert titles(third) == ["Lúa 2", "Lúa 1", "Lúa 0"]
    assert third.find("a", rel="next") is None


# Snippets


def test_the_snippet_shows_marks_where_none_were_typed_and_escapes_what_it_shows(write, read):
    long = "đầu " * 80 + "Mở lớp ở Gò Công Tây &lt;b&gt; và " + "đuôi " * 80
    write("Xã <i>Gò</i>", body=paragraph(long))
    soup = read("/tim-kiem/", params={"q": "go cong tay"})
    result = soup.select_one(".result")
    assert [words(mark) for mark in result.find_all("mark")] == ["Gò", "Gò Công Tây"]
    text = words(result.select_one(".result__text"))
    assert text.startswith("… ") and text.endswith("đuôi…") and "<b>" in text
    assert len(text.split()) < 60
    assert result.find(["b", "i"]) is None


def test_words_typed_without_marks_are_shown_with_theirs_also_where_an_english_name_has_none(
    publish, read
):
    here = unit("go-cong-tay", name_vi="Huyện Gò Công Tây", name_en="Go Cong Tay District")
    publish("Gò Công Tây", {"declared_classes": 1}, of=here.slug, year=2023)
    result = read("/tim-kiem/", params={"q": "go cong tay"}).select_one(".result")
    assert words(result.select_one(".result__title mark")) == "Gò Công Tây"


# Units and programmes


def test_a_unit_leads_to_its_totals_and_to_what_it_became(publish, read):
    old = unit("tien-giang", name_vi="Tiền Giang", kind="province", valid_to=date(2025, 6, 30))
    new = unit("dong-thap", name_vi="Đồng Tháp", kind="province", valid_from=date(2025, 7, 1))
    new.aliases = "Miền Sen Hồng"
    new.save()
    old.successors.add(new)
    unit("la", name_vi="Tiền Lạ")  # has no figures
    publish("Bài", {"declared_classes": 1, "declared_learners": 9}, of="tien-giang", year=2023)
    soup = read("/tim-kiem/", params={"q": "tien giang"})
    links = [(a["href"], words(a)) for a in soup.select(".named a")]
    assert links == [
        ("/ket-qua/don-vi/tien-giang/", "Tiền Giang (đến 30/06/2025)"),
        ("/ket-qua/don-vi/dong-thap/", "Đồng Tháp (từ 01/07/2025)"),
    ]
    for typed in ("dong thap", "mien sen hong", "Kết quả Đồng Tháp 2025"):
        soup = read("/tim-kiem/", params={"q": typed})
        assert soup.select_one(".named a")["href"] == "/ket-qua/don-vi/dong-thap/", typed
    near = read("/tim-kiem/", params={"q": "tien la"}).select(".named li > a")
    assert [a["href"] for a in near] == ["/ket-qua/don-vi/tien-giang/"]


def test_a_programme_leads_to_its_totals_by_every_name_it_has_had(publish, read):
    theory = programme("nhan-thuc-dang")
    lines = [{"type": "item", "value": {"programme": theory.pk, "classes": 1, "learners": 9}}]
    publish("Bài", {"lines": lines}, of="a", year=2023)
    Programme.objects.create(
        code="cam-tinh", name_vi="Lớp cảm tình", group="theory", role="class", merged_into=theory
    )
    theory.refresh_from_db()
    theory.save()
    for typed in (theory.name_vi, "cam tinh"):
        soup = read("/tim-kiem/", params={"q": typed})
        assert [(a["href"], words(a)) for a in soup.select(".named a")] == [
            ("/ket-qua/chuong-trinh/nhan-thuc-dang/", theory.name)
        ], typed


# Two languages


def test_each_language_finds_its_own_and_leads_to_the_other(home, write, read):
    english = Locale.objects.get_or_create(language_code="en")[0]
    first = home.copy_for_translation(english)
    first.title = "Portal"
    first.save_revision().publish()
    write("Gò Công Tây")
    page = StandardPage(title="About Gò Công Tây", slug="about", locale=english)
    first.add_child(instance=page)
    soup = read("/tim-kiem/", params={"q": "go cong"})
    assert titles(soup) == ["Gò Công Tây"]
    other = soup.select_one(".search-elsewhere a")
    assert (other["href"], other["hreflang"]) == ("/en/tim-kiem/?q=go+cong", "en")
    assert soup.select_one('.languages a[hreflang="en"]')["href"] == "/en/tim-kiem/?q=go+cong"
    there = read(other["href"])
    assert titles(there) == ["About Gò Công Tây"]
    assert words(there.select_one(".search-count")) == "1 page with “go cong”"
    assert there.select_one(".search-elsewhere a")["href"] == "/tim-kiem/?q=go+cong"


# Nothing found, nothing asked


def test_where_nothing_is_found_near_names_and_ways_on_are_offered(publish, read):
    unit("cai-be", name_vi="Cái Bè")
    publish("Bài", {"declared_classes": 1}, of="cai-be", year=2023)
    publish("Bài", {"declared_classes": 1}, of="long-an", year=2023)
    soup = read("/tim-kiem/", params={"q": "cai ber"})
    assert [a["href"] for a in soup.select(".named a")] == ["/ket-qua/don-vi/cai-be/"]
    ways = {a["href"] for a in soup.select(".ways a")}
    assert ways == {"/tin-tuc/", "/ket-qua/"}
    assert soup.select(".result") == []
    empty = read("/tim-kiem/")
    assert {a["href"] for a in empty.select(".ways a")} == ways
    assert empty.select(".nothing-found") == []


@pytest.mark.parametrize(
    "typed",
    [
        "x" * 5000,
        "từ " * 2500,
        "'", '"', "%", "_", "\\", "a\x00b", "\x00", "?!…", "*", "a*", "NEAR(a b)", "OR", "NOT a",
        "a AND", "title:a", "(", "a & | !", "<script>alert(1)</script>", "😀", "½ ² ٣", "漢字",
        "-a", "^a", "{a}", "'; DROP TABLE x; --", "\u200b", "a\u0301\u0301\u0301", "100%_", "1.2.3",
    ],
)  # fmt: skip
def test_no_query_is_too_odd(write, client, typed):
    write("Bài a")
    for params in ({"q": typed}, {"q": "a", "unit": typed, "programme": typed, "year": typed},
                   {"kind": typed, "trang": typed, "q": "a"}):  # fmt: skip
        response = client.get("/tim-kiem/", params)
        assert response.status_code == 200
        assert b"<script>alert" not in response.content
    assert client.get("/tim-kiem/?q=%ff%fe%00&unit=%c3").status_code == 200


# The page


def test_the_page_is_not_for_machines_and_every_page_leads_to_it(write, read):
    write("Bài")
    soup = read("/tim-kiem/", params={"q": "bài"})
    assert soup.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert words(soup.find("title")).startswith("bài – ")
    for address in ("/", "/tin-tuc/", "/nowhere/"):
        form = read(address, 404 if address == "/nowhere/" else 200).select_one("header form")
        assert (form["role"], form["action"], form["method"]) == ("search", "/tim-kiem/", "get")
        box = form.find("input", type="search")
        assert box["name"] == "q"
        assert form.find("label", attrs={"for": box["id"]}).get_text(strip=True)


def test_searching_costs_the_same_however_much_is_found(
    write, publish, read, django_assert_max_num_queries
):
    def some(number):
        for n in range(number):
            lines = [
                {"type": "item", "value": {"programme": one.pk, "classes": 1, "learners": 9}}
                for one in Programme.objects.filter(role="class")[: n + 1]
            ]
            name = f"lua-{ReportingUnit.objects.count()}"
            publish("Lúa kết quả", {"lines": lines}, of=name, year=2023)
            write("Lúa tin")

    some(1)
    few = queries(read, "/tim-kiem/?q=lua", django_assert_max_num_queries(60))
    nothing = queries(read, "/tim-kiem/?q=xyzzy", django_assert_max_num_queries(60))
    some(4)
    assert queries(read, "/tim-kiem/?q=lua", django_assert_max_num_queries(60)) == few
    assert queries(read, "/tim-kiem/?q=xyzzy", django_assert_max_num_queries(60)) == nothing
