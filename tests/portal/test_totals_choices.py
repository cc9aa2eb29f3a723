"""What a reader of the totals chooses: filters and orders in the address, merged programmes, what is private, cost."""

from datetime import date

import pytest

from portal.totals.models import TotalsPage
from tests.bulletins import hide, line, programme, rows, unit
from tests.portal.reading import queries, table, words

PLACES = (
    "/ket-qua/",
    "/ket-qua/2023/",
    "/ket-qua/2023/?against=2022",
    "/ket-qua/don-vi/a/",
    "/ket-qua/don-vi/a/2023/",
    "/ket-qua/chuong-trinh/so-cap-llct/",
    "/ket-qua/chuong-trinh/so-cap-llct/?unit=a&year=2023",
    "/ket-qua/nam.csv",
    "/ket-qua/2023/don-vi.json",
    "/ket-qua/don-vi/a/chuong-trinh.xlsx",
    "/ket-qua/chuong-trinh/so-cap-llct/don-vi.csv?year=2023",
)


def names(soup, number=0):
    return [row[0] for row in table(soup, number)[1:]]


@pytest.fixture
def follow(client):
    """Where a choice leads."""

    def follow(query):
        response = client.get(f"/ket-qua/?{query}")
        assert response.status_code == 302
        return response["Location"]

    return follow


# Filters


@pytest.fixture
def two_of_a_name(publish):
    """Two provinces of one name, and a district."""
    ends, begins = {"valid_to": date(2025, 6, 30)}, {"valid_from": date(2025, 7, 1)}
    unit("bac-ninh-cu", name_vi="Tỉnh Bắc Ninh", kind="province", **ends)
    unit("bac-ninh", name_vi="Tỉnh Bắc Ninh", kind="province", **begins)
    unit("go-cong-tay", name_vi="Huyện Gò Công Tây")


def test_a_choice_leads_to_a_page_of_its_own(two_of_a_name, home, follow):
    assert follow("year=2023") == "/ket-qua/2023/"
    assert follow("unit=go-cong-tay") == "/ket-qua/don-vi/go-cong-tay/"
    assert follow("unit=go cong") == "/ket-qua/don-vi/go-cong-tay/"
    assert follow("unit=Huyện Gò Công Tây&year=2023") == "/ket-qua/don-vi/go-cong-tay/2023/"
    assert follow("programme=so-cap-llct") == "/ket-qua/chuong-trinh/so-cap-llct/"
    assert follow("programme=so-cap-llct&year=2023&unit=go cong tay") == (
        "/ket-qua/chuong-trinh/so-cap-llct/?year=2023&unit=go-cong-tay"
    )
    assert follow("year=2023&territory=today&as-of=2023-12-31&programme=&unit=") == (
        "/ket-qua/2023/?territory=today&as-of=2023-12-31"
    )


def test_the_whole_name_with_its_days_means_one_unit(two_of_a_name, home, follow):
    asked = str(unit("bac-ninh-cu"))
    assert follow(f"unit={asked}") == "/ket-qua/don-vi/bac-ninh-cu/"


def test_a_name_of_several_units_offers_each(two_of_a_name, home, read):
    soup = read("/ket-qua/?unit=bac ninh&year=2024")
    assert soup.find(id="filter-unit")["value"] == "bac ninh"
    meant = soup.find(id="filter-unit-refused")
    assert words(meant.find("p"))
    assert {link["href"] for link in meant.find_all("a")} == {
        "/ket-qua/don-vi/bac-ninh-cu/2024/",
        "/ket-qua/don-vi/bac-ninh/2024/",
    }


@pytest.mark.parametrize(
    ("query", "field", "typed"),
    [
        ("year=20x3", "filter-year", "20x3"),
        ("year=2.023", "filter-year", "2.023"),
        ("programme=khong-co", "filter-programme", "khong-co"),
        ("unit=khong co dau", "filter-unit", "khong co dau"),
        ("unit=%00", "filter-unit", ""),
        ("programme=%00", "filter-programme", ""),
    ],
)
def test_what_cannot_be_read_stays_in_its_field_with_a_sentence(home, read, query, field, typed):
    soup = read(f"/ket-qua/?{query}&as-of=2020-01-01")
    found = soup.find(id=field)
    said = soup.find(id=f"{field}-refused")
    assert found["aria-describedby"] == said["id"] and words(said)
    shown = found.get("value") if found.name == "input" else found.find(selected=True)
    assert (shown if isinstance(shown, str) else words(shown)).strip("\x00\ufffd") == typed
    kept = soup.find("form", class_="totals-filters").find("input", type="hidden")
    assert kept["value"] == "2020-01-01"


def test_the_form_is_filled_with_what_the_page_is_about(publish, read):
    value = {"lines": rows(line("so-cap-llct", 2, 114))}
    publish("A", value, of="a", year=2023)
    soup = read("/ket-qua/don-vi/a/2023/")
    assert soup.find(id="filter-unit")["value"] == "A"
    assert words(soup.find(id="filter-year").find(selected=True)) == "2023"
    soup = read("/ket-qua/chuong-trinh/so-cap-llct/")
    assert soup.find(id="filter-programme").find(selected=True)["value"] == "so-cap-llct"


@pytest.mark.parametrize("against", ["20x", "2023"])
def test_a_year_that_cannot_be_put_beside_is_refused_in_words(publish, read, against):
    publish("A", {"declared_classes": 1}, of="a", year=2023)
    soup = read(f"/ket-qua/2023/?against={against}")
    assert words(soup.find(id="against-refused"))
    assert words(soup.find(id="against-year").find(selected=True)) == against


# Orders


@pytest.fixture
def four_units(publish):
    """In the order of the code points, Đ and Â would come last."""
    for slug, classes in (("an", 5), ("ân", 9), ("đào", None), ("dung", 7)):
        value = {"declared_classes": classes, "declared_learners": 100}
        publish(slug, value, of=f"u-{ord(slug[0])}", year=2023)
        named = unit(f"u-{ord(slug[0])}")
        named.name_vi = slug.title()
        named.save()


@pytest.mark.parametrize(
    ("order", "expected", "column", "state"),
    [
        ("", ["An", "Ân", "Dung", "Đào"], None, None),
        ("name", ["An", "Ân", "Dung", "Đào"], 0, "ascending"),
        ("-name", ["Đào", "Dung", "Ân", "An"], 0, "descending"),
        ("classes", ["An", "Dung", "Ân", "Đào"], 1, "ascending"),
        ("-classes", ["Ân", "Dung", "An", "Đào"], 1, "descending"),
        ("nothing", ["An", "Ân", "Dung", "Đào"], None, None),
    ],
)
def test_a_table_is_ordered_by_a_link_and_the_unknown_comes_last(
    four_units, read, order, expected, column, state
):
    soup = read(f"/ket-qua/2023/?order-units={order}&order-programmes=name")
    assert names(soup, 1)[:4] == expected
    headings = soup.find_all("table")[1].find("thead").find_all("th")
    states = {at: th["aria-sort"] for at, th in enumerate(headings) if th.get("aria-sort")}
    assert states == ({column: state} if state else {})


def test_a_second_click_turns_the_order_round_and_the_address_keeps_the_rest(four_units, read):
    soup = read("/ket-qua/2023/?as-of=2030-01-01&order-programmes=name")
    heading = soup.find_all("table")[1].find("thead").find_all("a")[1]
    assert heading["href"].endswith("#units")
    soup = read(f"/ket-qua/2023/{heading['href']}")
    assert names(soup, 1)[0] == "Ân"
    again = soup.find_all("table")[1].find("thead").find_all("a")[1]["href"]
    assert "order-programmes=name" in again and "as-of=2030-01-01" in again
    assert names(read(f"/ket-qua/2023/{again}"), 1)[0] == "An"


def test_a_file_has_the_order_of_its_table(four_units, client):
    found = client.get("/ket-qua/2023/don-vi.json?order-units=-classes").json()
    assert [row["name"] for row in found["rows"]] == ["Ân", "Dung", "An", "Đào"]


def test_the_bars_stand_as_the_rows_do(four_units, read):
    soup = read("/ket-qua/2023/?order-units=-classes")
    drawing = soup.find(id="units").find_parent("section").find("svg")
    assert drawing["role"] == "img" and words(drawing.find("title"))
    assert words(drawing.find("desc")).startswith("Ân: 9; Dung: 7; An: 5; Đào: –")


# Merged programmes


def test_a_merged_programme_leads_to_the_one_it_counts_as(publish, client):
    value = {"lines": rows(line("so-cap-llct", 2, 114), line("chuyen-de", 3, 180))}
    publish("A", value, of="a", year=2023)
    merged, other = programme("so-cap-llct"), programme("chuyen-de")
    merged.merged_into = other
    merged.save()
    answer = client.get("/ket-qua/chuong-trinh/so-cap-llct/?year=2023")
    assert answer["Location"] == "/ket-qua/chuong-trinh/chuyen-de/?year=2023"
    assert merged.name in answer.client.get(answer["Location"]).content.decode()


# What each unit adds to a programme


def test_a_units_own_classes_are_told_apart_from_those_below_it(publish, client):
    province = unit("province", name_vi="Tỉnh")
    unit("district", name_vi="Huyện", parent=province)
    for slug, classes in (("province", 2), ("district", 5)):
        value = {"lines": rows(line("so-cap-llct", classes, 10 * classes))}
        publish(slug, value, of=slug, year=2023)
    address = "/ket-qua/chuong-trinh/so-cap-llct/don-vi.json?year=2023"
    for query in ("", "&unit=province", "&as-of=2099-01-01", "&as-of=" + str(date.today())):
        found = client.get(address + query).json()
        assert {row["unit"]: row["classes"] for row in found["rows"]} == {
            "province": 2,
            "district": 5,
        }
        assert found["total"]["classes"] == 7


def test_classes_of_two_programmes_together_have_a_table_of_their_own(publish, read):
    also = {"also_programmes": rows(programme("chuyen-de").pk)}
    value = {"lines": rows(line("so-cap-llct", 2, 114), line("so-cap-llct", 3, 60) | also)}
    publish("A", value, of="a", year=2023)
    soup = read("/ket-qua/chuong-trinh/so-cap-llct/")
    assert table(soup)[1][1:3] == ["2", "114"]
    together = soup.find(id="together").find_parent("section")
    assert table(together)[1][2:4] == ["3", "60"]


# What is private


def test_nothing_of_a_private_article_is_on_any_page_or_in_any_file(
    publish, client, django_capture_on_commit_callbacks
):
    def told():
        """The places that tell of it; a workbook is packed, so its figures are looked for in the other files."""
        answers = {place: client.get(place).content.decode(errors="replace") for place in PLACES}
        signs = ("98.765", "98765", "Riêng tư")
        return {place for place, text in answers.items() if any(sign in text for sign in signs)}

    publish("Công khai", {"lines": rows(line("so-cap-llct", 5, 50))}, of="a", year=2023)
    value = {"lines": rows(line("so-cap-llct", 777, 98765))}
    page, _address = publish("Riêng tư", value, of="a", year=2022)
    before = told()
    assert {"/ket-qua/", "/ket-qua/nam.csv", "/ket-qua/don-vi/a/"} <= before
    with django_capture_on_commit_callbacks(execute=True):
        restriction = hide(page)
    assert told() == set()
    with django_capture_on_commit_callbacks(execute=True):
        restriction.delete()
    assert told() == before


def test_the_files_of_a_private_page_of_totals_are_private(totals_page, publish, client):
    publish("A", {"declared_classes": 5}, of="a", year=2023)
    hide(totals_page)
    assert client.get("/ket-qua/nam.csv").status_code == 302


def test_a_signed_in_readers_file_of_a_private_page_is_kept_by_nobody(
    totals_page, publish, admin_client
):
    publish("A", {"declared_classes": 5}, of="a", year=2023)
    hide(totals_page)
    answer = admin_client.get("/ket-qua/nam.csv")
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"] and "ETag" not in answer


def test_a_scoped_page_leads_beyond_its_scope_only_to_the_page_of_all_units(
    home, totals_page, publish, read
):
    later = unit("later", name_vi="Sau", valid_from=date(2025, 7, 1))
    former = unit("former", name_vi="Trước", valid_to=date(2025, 6, 30))
    former.successors.set([later])
    scoped = TotalsPage(title="Trước", slug="truoc", scope_unit=former)
    totals_page.add_child(instance=scoped)
    relations = read("/ket-qua/truoc/don-vi/former/").find(class_="totals-relations")
    assert [link["href"] for link in relations.find_all("a")] == ["/ket-qua/don-vi/later/"]
    totals_page.live = False
    totals_page.save()
    relations = read("/ket-qua/truoc/don-vi/former/").find(class_="totals-relations")
    assert "Sau" in words(relations) and not relations.find_all("a")


# Cost


@pytest.mark.parametrize("address", PLACES)
def test_a_page_costs_the_same_however_much_there_is(
    publish, read, address, django_assert_max_num_queries
):
    def report(name):
        value = {"declared_learners": 300, "lines": rows(line("so-cap-llct", 2, 300))}
        for year in (2023, 2022, 2000 + ord(name[-1]) % 20):
            publish(f"{name} {year}", value, of="a" if name == "A" else name.lower(), year=year)
        publish(f"{name} nửa năm", value, of="a", span="half-1", year=2023)
        unit(f"below-{name.lower()}", parent=unit("a"))

    report("A")
    few = queries(read, address, django_assert_max_num_queries(80))
    for name in "BCDE":
        report(name)
    assert queries(read, address, django_assert_max_num_queries(80)) == few
