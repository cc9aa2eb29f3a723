"""The pages of totals over the demo: whole tables, worked out by hand from what its articles state."""

import csv
import json
import re
from io import BytesIO, StringIO

from bs4 import BeautifulSoup
from openpyxl import load_workbook
from wagtail.models import Locale

from portal.totals.models import TotalsPage
from tests.demo import DemoTestCase
from tests.portal.reading import table, words

#: Year: classes, learners, attendances, units that reported of those expected; a change beside what it is a change of.
#: No two years are compared: other units reported in each.
YEARS = [
    ("2025", "122", "9.960", "–", "2/9"),
    ("2024", "73", "6.406", "–", "3/8"),
    ("2023", "26", "2.243", "–", "1/8"),
    ("2022", "9", "564", "–", "1/8"),  # a first half
    ("2021", "18", "1.230", "–", "1/8"),
    ("2020", "1", "59", "–", "0/8"),  # one day
    ("2019", "1.188", "–", "117.342", "1/8"),
    ("2016", "15", "1.213", "–", "1/8"),  # a first half
]

#: The programmes of Gò Công Tây in 2023, in the order of the list of programmes.
PROGRAMMES_2023 = [
    ("nhan-thuc-dang", 2, 134),
    ("dang-vien-moi", 2, 159),
    ("so-cap-llct", 2, 114),
    ("trung-cap-llct", 2, 140),
    ("mat-tran-doan-the", 9, 792),
    ("bao-cao-vien", 1, 163),
    ("chinh-quyen-qlnn", 5, 490),
    ("chuyen-de", 2, 187),
    ("chinh-tri-he", 1, 64),
]
FORMS = ("csv", "json", "xlsx")


def told(cell):
    """A figure with its change and the year it is a change on; without the words around them."""
    found = re.match(r"\S+( [+−]\S+ \(\S+%\))?( \D*(\d{4}))?", cell)
    number, changed, year = found.group(0).split()[0], found.group(1) or "", found.group(3)
    return f"{number}{changed} {year}" if changed else number


class Reader(DemoTestCase):
    def read(self, address, status=200):
        response = self.client.get(address)
        assert response.status_code == status, (address, response.status_code)
        return BeautifulSoup(response.content, "html.parser")

    def rows(self, address, number=0):
        return table(self.read(address), number)[1:]

    def main(self, address):
        return self.read(address).find("main")

    def file(self, address):
        response = self.client.get(address)
        assert response.status_code == 200, address
        return response

    def json(self, address):
        return json.loads(self.file(address).content)


class TestYears(Reader):
    def test_every_year_with_who_reported(self):
        found = [(row[0][:4], *map(told, row[1:4]), row[4]) for row in self.rows("/ket-qua/")]
        assert found == YEARS

    def test_the_latest_year_in_large_figures(self):
        latest = self.main("/ket-qua/").find(id="latest").find_parent("section")
        assert [told(words(figure)) for figure in latest.find_all("dd")] == [
            "122",
            "9.960",
        ]

    def test_a_unit_has_its_own_years(self):
        rows = self.rows("/ket-qua/don-vi/go-cong-tay/", 1)
        assert [(row[0][:4], *row[1:4]) for row in rows] == [
            ("2023", "26", "2.243", "–"),
            ("2020", "1", "59", "–"),
        ]

    def test_todays_territory_of_a_unit(self):
        rows = self.rows("/ket-qua/don-vi/bac-ninh/?territory=today", 1)
        # 73 = 38 + 35 and 70 = 19 + 17 + 34; 6.406 and 6.070 learners: of both former provinces in both years
        assert [(row[0][:4], *map(told, row[1:3])) for row in rows] == [
            ("2025", "70 −3 (−4,1%) 2024", "6.070 −336 (−5,2%) 2024"),
            ("2024", "73", "6.406"),
        ]


class TestYear(Reader):
    def test_programmes_of_a_year_and_of_a_units_year_are_the_same_where_one_unit_reports(self):
        for place in ("/ket-qua/2023/", "/ket-qua/don-vi/go-cong-tay/2023/"):
            found = self.json(f"{place}chuong-trinh.json")
            rows = [(row["programme"], row["classes"], row["learners"]) for row in found["rows"]]
            assert rows == PROGRAMMES_2023
            assert (found["total"]["classes"], found["total"]["learners"]) == (26, 2243)

    def test_units_of_a_year_add_up_to_it(self):
        found = self.json("/ket-qua/2021/don-vi.json")
        # 697 learners of the centre less 62 of the school's class
        assert {row["unit"]: (row["classes"], row["learners"]) for row in found["rows"]} == {
            "yen-bai": (9, 635),
            "truong-chinh-tri-yen-bai": (9, 595),
        }
        assert (found["total"]["classes"], found["total"]["learners"]) == (18, 1230)

    def test_two_years_side_by_side(self):
        soup = self.read("/ket-qua/2024/?against=2023")
        beside = soup.find(id="against").find_parent("section")
        rows = {row[0]: row[1:] for row in table(beside)[1:]}
        # 2024: 12 + 3 + hiep-hoa's classes of new members; the total alone is of interest here.
        assert rows["Tổng số"] == [
            "26",
            "73",
            "+47",
            "+180,8%",
            "2.243",
            "6.406",
            "+4.163",
            "+185,6%",
        ]
        # Whole years both, but 3 of 8 units beside 1 of 8.
        cautions = [words(item) for item in beside.find(class_="totals-caution").find_all("li")]
        assert [re.findall(r"\d+", caution) for caution in cautions] == [
            ["2023", "1", "8"],
            ["2024", "3", "8"],
        ]

    def test_two_years_that_are_not_alike_are_said_to_be_so(self):
        soup = self.read("/ket-qua/don-vi/yen-bai/2022/?against=2021")
        caution = words(soup.find(class_="totals-caution"))
        assert "2022" in caution and "6 tháng đầu năm" in caution

    def test_a_plan_with_a_number_is_worked_out_beside_its_result(self):
        """12 classes of 9 are 133,33 %; 1.286 learners of 1.300 are 98,92 %, where the article says 98,9 %."""
        address = "/ket-qua/don-vi/bac-giang-cu/2024/"
        plans = self.read(address).find(id="plan").find_parent("section")
        shown = [(row[0].split(" (")[0], *row[3:7]) for row in table(plans)[1:]]
        assert shown == [
            ("Trung tâm Chính trị huyện Hiệp Hòa", "1.300", "1.286", "98,9%", "98,92%"),
            ("Trung tâm Chính trị huyện Tân Yên", "9", "12", "–", "133,33%"),
        ]
        found = self.json(f"{address}ke-hoach.json")["rows"]
        assert {
            (row["basis"], row["planned"], row["achieved"], row["computed_percent"])
            for row in found
        } == {("học viên", 1300, 1286, 98.92), ("lớp", 9, 12, 133.33)}

    def test_a_plan_without_a_number_beside_its_result(self):
        """Neither article says how many were planned, so nothing is worked out."""
        (plan,) = self.rows("/ket-qua/don-vi/go-cong-tay/2023/", 1)
        assert plan[3:7] == ["–", "26", "100%", "–"]
        found = self.json("/ket-qua/don-vi/yen-bai/ke-hoach.json")["rows"]
        assert [(row["planned"], row["achieved"], row["stated_percent"]) for row in found] == [
            (None, None, 50.0)
        ]


class TestProgramme(Reader):
    def test_its_years(self):
        found = self.json("/ket-qua/chuong-trinh/trung-cap-llct/nam.json")["rows"]
        rows = [(row["year"], row["classes"], row["learners"]) for row in found]
        # 79 + 61 in 2023; in 2021 the class of 62 counts with the school.
        assert (2023, 2, 140) in rows and (2021, 6, 388) in rows

    def test_its_units_in_a_year(self):
        def units(code, year):
            found = self.json(f"/ket-qua/chuong-trinh/{code}/don-vi.json?year={year}")
            rows = {row["unit"]: (row["classes"], row["learners"]) for row in found["rows"]}
            return rows, (found["total"]["classes"], found["total"]["learners"])

        assert units("trung-cap-llct", 2021) == (
            {"truong-chinh-tri-yen-bai": (6, 388)},
            (6, 388),
        )
        rows, total = units("dang-vien-moi", 2024)
        assert rows["bac-ninh-cu"] == (9, 774)
        assert set(rows) == {"bac-ninh-cu", "bac-giang-cu"}
        assert total == tuple(map(sum, zip(*rows.values(), strict=True)))

    def test_of_one_unit(self):
        soup = self.read("/ket-qua/chuong-trinh/so-cap-llct/?unit=go-cong-tay")
        rows = [(row[0][:4], *row[1:3]) for row in table(soup)[1:]]
        assert rows[0] == ("2023", "2", "114")

    def test_what_is_no_programme_is_not_found(self):
        self.read("/ket-qua/chuong-trinh/khong-co/", 404)
        self.read("/ket-qua/chuong-trinh/so-cap-llct/?unit=khong-co", 404)
        self.read("/ket-qua/chuong-trinh/so-cap-llct/?year=20235", 404)
        self.read("/ket-qua/chuong-trinh/so-cap-llct/?unit=%00", 404)


class TestUnit(Reader):
    def related(self, slug):
        found = self.main(f"/ket-qua/don-vi/{slug}/").find(class_="totals-relations")
        return {link["href"].split("/")[-2] for link in found.find_all("a")}

    def test_what_it_belongs_to_and_became_leads_both_ways(self):
        became = {"vinh-binh", "dong-son", "phu-thanh", "long-binh", "vinh-huu"}
        assert self.related("go-cong-tay") == {"tien-giang-cu"} | became
        assert "go-cong-tay" in self.related("vinh-binh")
        assert self.related("bac-ninh") == {"bac-ninh-cu", "bac-giang-cu"}
        assert "bac-ninh" in self.related("bac-giang-cu")

    def test_units_of_one_name_say_from_when_to_when(self):
        chips = {
            slug: words(self.main(f"/ket-qua/don-vi/{slug}/").find(class_="chips"))
            for slug in ("bac-ninh", "bac-ninh-cu")
        }
        assert "01/07/2025" in chips["bac-ninh"] and "30/06/2025" in chips["bac-ninh-cu"]

    def test_its_articles_whichever_block_names_it(self):
        articles = self.main("/ket-qua/don-vi/bac-ninh-cu/").find(id="articles").parent
        assert {link["href"].split("/")[-2] for link in articles.find_all("a")} == {
            "bac-ninh-nam-2024",
            "bac-giang-bac-ninh-6-thang-dau-nam-2025",
            "bac-ninh-8-trung-tam",
        }

    def test_a_page_of_one_unit_holds_no_other(self):
        self.read("/ket-qua/go-cong-tay/don-vi/go-cong-tay/")
        self.read("/ket-qua/go-cong-tay/don-vi/yen-bai/", 404)
        self.read("/ket-qua/go-cong-tay/don-vi/yen-bai/nam.csv", 404)
        self.read("/ket-qua/don-vi/khong-co/", 404)


class TestFiles(Reader):
    PLACES = (
        "/ket-qua/",
        "/ket-qua/2024/?against=2023",
        "/ket-qua/2023/?order-programmes=-learners",
        "/ket-qua/don-vi/go-cong-tay/",
        "/ket-qua/chuong-trinh/dang-vien-moi/?year=2024",
    )

    def test_three_forms_say_the_same_as_the_page(self):
        for place in self.PLACES:
            with self.subTest(place):
                self.compare(self.client.get(place))

    def compare(self, response):
        soup = BeautifulSoup(response.content, "html.parser")
        delimiter = "," if soup.find("html")["lang"] == "en" else ";"
        offered = []
        for shown in soup.find_all(class_="totals-table"):
            links = shown.find(class_="totals-downloads").find_all("a")
            addresses = {words(link).lower(): link["href"] for link in links}
            assert tuple(sorted(addresses)) == FORMS
            self.compare_files(shown.find("table"), addresses, delimiter)
            offered += addresses.values()
        assert sorted(offered) == sorted(one.url for one in response.context["downloads"])

    def compare_files(self, shown, addresses, delimiter):
        written = self.json(addresses["json"])
        assert written["source"].startswith("http://testserver/")
        rows = [list(row.values()) for row in written["rows"]]
        rows += [list(written["total"].values())] if written["total"] else []
        self.same_names(shown, written)
        lines = self.file(addresses["csv"]).content.decode("utf-8-sig")
        read = list(csv.reader(StringIO(lines, newline=""), delimiter=delimiter))
        titles = [column["title"] for column in written["columns"]]
        assert read == [titles, *([self.as_text(v, delimiter) for v in row] for row in rows)]
        book = load_workbook(BytesIO(self.file(addresses["xlsx"]).content))
        filled = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
        assert filled == [titles, *rows]

    def same_names(self, shown, written):
        """The rows in the page's order, each with the figures that the page shows."""
        body = shown.find("tbody").find_all("tr")
        for row, told_row in zip(body, written["rows"], strict=True):
            name = str(told_row.get("name") or told_row["year"])
            assert words(row.find("th")).startswith(name)
            counts = [told_row[key] for key in ("classes", "learners") if key in told_row]
            cells = [words(cell) for cell in row.find_all("td")]
            for count in counts:
                spelt = {"–"} if count is None else {f"{count:,}", f"{count:,}".replace(",", ".")}
                assert any(spelt & set(cell.split()) for cell in cells)

    @staticmethod
    def as_text(value, delimiter):
        """As a CSV of the page's country has it; no text here would run as a formula."""
        if value is None:
            return ""
        if isinstance(value, float):
            plain = f"{value:.2f}".rstrip("0").rstrip(".")
            return plain if delimiter == "," else plain.replace(".", ",")
        return str(value)

    def test_the_english_pages_give_the_same_figures(self):
        def figures(place):
            found = self.json(place)
            keys = ("programme", "classes", "learners")
            return [tuple(row[key] for key in keys) for row in found["rows"]]

        english = self.in_english()
        address = f"{english}2023/chuong-trinh.json"
        assert figures(address) == figures("/ket-qua/2023/chuong-trinh.json")
        assert self.json(address)["columns"][1]["title"] == "Programme"
        self.compare(self.client.get(f"{english}2023/"))

    def in_english(self):
        """The address of the page of all totals in English."""
        page = TotalsPage.objects.get(scope_unit=None, locale__language_code="vi")
        locale = Locale.objects.get(language_code="en")
        english = page.get_translation_or_none(locale)
        if english is None:
            english = page.copy_for_translation(locale, copy_parents=True)
        english.save_revision().publish()
        return english.url

    def test_a_file_is_asked_for_anew_and_sent_only_when_the_index_has_changed(self):
        first = self.file("/ket-qua/2023/chuong-trinh.csv")
        assert "public" in first["Cache-Control"] and "no-cache" in first["Cache-Control"]
        again = self.client.get(
            "/ket-qua/2023/chuong-trinh.csv", headers={"if-none-match": first["ETag"]}
        )
        assert (again.status_code, again.content) == (304, b"")
        assert first["ETag"] != self.file("/ket-qua/2023/don-vi.csv")["ETag"]

    def test_what_is_no_table_of_the_page_is_not_found(self):
        for place in ("2023/nam.csv", "2023/khac.csv", "chuong-trinh.csv", "2023/chuong-trinh.pdf"):
            self.read(f"/ket-qua/{place}", 404)
        self.read("/tin-tuc/nam.csv", 404)
