"""Pages of totals that hold more than they show, that are asked for without a name, and that are kept by a reader."""

import pytest

from portal.totals import shown_tables
from portal.totals.models import TotalsPage
from tests.bulletins import hide, line, rows, unit
from tests.portal.reading import queries, table, words
from training_blocks.models import Programme

FEW = 3


@pytest.fixture
def seven_units(publish):
    """u-1 with one class of 10 to u-7 with seven of 70: 28 classes, 280 learners."""
    for n in range(1, 8):
        value = {"lines": rows(line("so-cap-llct", n, 10 * n))}
        publish(f"Bài {n}", value, of=f"u-{n}", year=2023)


def test_a_table_longer_than_a_page_holds_is_whole_in_its_sum_and_its_files(
    seven_units, read, client, monkeypatch
):
    monkeypatch.setattr(shown_tables, "MOST_ROWS", FEW)
    soup = read("/ket-qua/2023/?order-units=-classes")
    section = soup.find(id="units").find_parent("section")
    assert [row[1:3] for row in table(section)[1:]] == [
        ["7", "70"],
        ["6", "60"],
        ["5", "50"],
        ["28", "280"],
    ]
    assert words(section.find(class_="training-note")).startswith("Còn 4 dòng nữa")
    found = client.get("/ket-qua/2023/don-vi.json?order-units=-classes").json()
    assert [row["classes"] for row in found["rows"]] == [7, 6, 5, 4, 3, 2, 1]
    assert found["total"]["learners"] == 280


def test_a_long_table_costs_no_more_than_a_short_one(
    seven_units, read, monkeypatch, django_assert_max_num_queries
):
    whole = queries(read, "/ket-qua/2023/", django_assert_max_num_queries(60))
    monkeypatch.setattr(shown_tables, "MOST_ROWS", FEW)
    assert queries(read, "/ket-qua/2023/", django_assert_max_num_queries(60)) == whole


@pytest.mark.parametrize(
    ("asked", "table_of"), [("don-vi", "units"), ("chuong-trinh", "programmes")]
)
def test_units_and_programmes_without_a_name_are_those_of_the_latest_year(
    publish, client, read, asked, table_of
):
    address = f"/ket-qua/{asked}/"
    assert client.get(address)["Location"] == "/ket-qua/"
    publish("A", {"lines": rows(line("so-cap-llct", 2, 20))}, of="a", year=2022)
    publish("B", {"lines": rows(line("so-cap-llct", 3, 30))}, of="b", year=2023)
    assert client.get(address)["Location"] == f"/ket-qua/2023/#{table_of}"
    assert read("/ket-qua/2023/").find(id=table_of)


def test_how_many_units_reported_stands_on_a_units_own_pages(publish, read):
    province = unit("tinh", name_vi="Tỉnh", kind="province", expects_reports=False)
    for slug in ("mot", "hai"):
        unit(slug, name_vi=slug.title(), parent=province)
    publish("A", {"declared_classes": 3}, of="mot", year=2023)
    (year,) = table(read("/ket-qua/don-vi/tinh/"), 1)[1:]
    assert year[0].startswith("2023") and year[4] == "1/2"
    for address in ("/ket-qua/don-vi/tinh/", "/ket-qua/don-vi/tinh/2023/"):
        assert "1/2 đơn vị" in words(read(address).find("main"))


def test_a_kept_file_is_sent_again_when_an_article_became_private(
    publish, client, django_capture_on_commit_callbacks
):
    page, _address = publish("A", {"declared_classes": 5}, of="a", year=2023)
    for form in ("csv", "xlsx", "json"):
        first = client.get(f"/ket-qua/nam.{form}")
        kept = {"if-none-match": first["ETag"]}
        assert client.get(f"/ket-qua/nam.{form}", headers=kept).status_code == 304
    with django_capture_on_commit_callbacks(execute=True):
        hide(page)
    again = client.get("/ket-qua/nam.json", headers=kept)
    assert again.status_code == 404 or (again.status_code, again.json()["rows"]) == (200, [])


def test_a_kept_file_is_sent_again_when_a_programme_or_a_unit_was_renamed(
    publish, client, django_capture_on_commit_callbacks
):
    publish("A", {"lines": rows(line("so-cap-llct", 5, 50))}, of="a", year=2023)
    for address, renamed in {
        "/ket-qua/2023/chuong-trinh.csv": Programme.objects.get(code="so-cap-llct"),
        "/ket-qua/2023/don-vi.csv": unit("a"),
    }.items():
        kept = {"if-none-match": client.get(address)["ETag"]}
        assert client.get(address, headers=kept).status_code == 304
        with django_capture_on_commit_callbacks(execute=True):
            renamed.name_vi = "Tên mới"
            renamed.save()
        answer = client.get(address, headers=kept)
        assert answer.status_code == 200 and "Tên mới" in answer.content.decode()


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
def test_a_file_of_a_private_page_is_not_even_confirmed(totals_page, publish, client, form):
    publish("A", {"declared_classes": 5}, of="a", year=2023)
    kept = {"if-none-match": client.get(f"/ket-qua/nam.{form}")["ETag"]}
    hide(totals_page)
    answer = client.get(f"/ket-qua/nam.{form}", headers=kept)
    assert answer.status_code == 302 and "ETag" not in answer


def test_todays_territory_on_every_page_of_a_scope(totals_page, publish, read):
    later = unit("moi", name_vi="Mới", kind="province", valid_from="2025-07-01")
    former = unit("cu", name_vi="Cũ", kind="province", valid_to="2025-06-30")
    former.successors.set([later])
    publish("A", {"declared_classes": 7}, of="cu", year=2023)
    totals_page.add_child(instance=TotalsPage(title="Mới", slug="moi", scope_unit=later))
    for place in ("/ket-qua/don-vi/moi/", "/ket-qua/moi/"):
        year = f"{place}2023/?territory=today"
        assert read(f"{place}?territory=today").find("main").find("a", href=year)
        assert "7" in words(read(year).find(class_="training-headline"))
        assert read(f"{place}2023/").find(class_="training-empty")
