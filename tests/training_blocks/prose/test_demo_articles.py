"""The five retold articles of the demo: what their blocks hold, told in sentences, is read from their prose."""

import re
from types import SimpleNamespace

import pytest

from portal.demo.articles import bac_ninh, go_cong_tay, khoi, thanh_hoa, yen_bai
from tests.training_blocks.prose.reading import PROGRAMMES, identities, line, read, total
from training_blocks.numbers import format_count

NAMES = {programme.code: programme.names[0] for programme in PROGRAMMES}
CLASSES = {
    go_cong_tay: "Năm 2023, Trung tâm Chính trị huyện Gò Công Tây mở {head}. Trong đó, {lines}.",
    bac_ninh: "Đến nay, các trung tâm đã mở {head}.",
    thanh_hoa: "Năm 2019, các trung tâm mở {head}; {lines}.",
    khoi: "6 tháng đầu năm 2016, Đảng ủy Khối tổ chức {head}. Trong đó: {lines}.",
    yen_bai: "6 tháng đầu năm 2022, Trung tâm Chính trị thành phố Yên Bái mở {head}, gồm: {lines}.",
}


class Stage(SimpleNamespace):
    """Stands where the demo's stage stands, and keeps a line as it was told."""

    def line(self, code, classes, learners, *, also=(), inclusion="in-total", **more):
        codes = [code, *also]
        return {
            "codes": codes,
            "classes": classes,
            "learners": learners,
            "inclusion": inclusion,
            **more,
        }


def results(article) -> dict:
    return article.results(Stage()) if hasattr(article, "results") else article.RESULTS


def told(article) -> str:
    block = results(article)
    rows = block.get("lines", ())
    inside, beside = (
        "; ".join(row_told(row) for row in rows if (row["inclusion"] == "in-total") is chosen)
        for chosen in (True, False)
    )
    text = CLASSES[article].format(head=head_told(block), lines=inside or beside)
    return f"{text} Ngoài ra, {beside}." if inside and beside else text


def head_told(block: dict) -> str:
    people = block.get("declared_learners") or block["declared_attendances"]
    measure = "học viên" if "declared_learners" in block else "lượt học viên"
    qualifier = f"{block['qualifier']} " if "qualifier" in block else ""
    classes = format_count(block["declared_classes"])
    return f"{classes} lớp cho {qualifier}{format_count(people)} {measure}"


def row_told(row: dict) -> str:
    name = " và ".join(NAMES[code] for code in row["codes"])
    classes = f"{row['classes']:02} lớp" if row["classes"] else "tổ chức lớp"
    learners = f" cho {format_count(row['learners'])} học viên" if row["learners"] else ""
    partners = f"phối hợp với {row['partner_names']} mở " if "partner_names" in row else ""
    return f"{partners}{classes} {name}{learners}"


def facts(article) -> list[tuple]:
    block = results(article)
    attended = {"measure": "attendances"} if "declared_attendances" in block else {}
    people = block.get("declared_learners") or block["declared_attendances"]
    head = total(block["declared_classes"], people, approximate="qualifier" in block, **attended)
    rows = block.get("lines", ())
    return [head, *(line("+".join(r["codes"]), r["classes"], r["learners"]) for r in rows)]


def paragraphs(article) -> str:
    held = [value for name, value in vars(article).items() if name.isupper()]
    return "\n".join(re.sub("<[^>]+>", " ", text) for text in held if str(text).startswith("<p>"))


@pytest.mark.parametrize("article", CLASSES, ids=lambda article: article.__name__.split(".")[-1])
def test_the_block_and_its_telling_agree(article):
    assert sorted(identities(told(article)), key=repr) == sorted(facts(article), key=repr)


#: What the paragraphs say that no line says.
ADDED = {go_cong_tay: {line("trung-cap-llct", 2, None)}}


@pytest.mark.parametrize("article", CLASSES, ids=lambda article: article.__name__.split(".")[-1])
def test_the_paragraphs_around_are_understood(article):
    text = f"{told(article)}\n{paragraphs(article)}"
    assert set(identities(text)) - set(facts(article)) == ADDED.get(article, set())


@pytest.mark.parametrize(
    ("article", "code"),
    [
        (go_cong_tay, "2023"),
        (bac_ninh, None),
        (thanh_hoa, "2019"),
        (khoi, "2016-H1"),
        (yen_bai, "2022-H1"),
    ],
    ids=lambda value: getattr(value, "__name__", "").split(".")[-1],
)
def test_the_period_is_the_article_s(article, code):
    period = read(told(article)).period
    assert (period.code if period else None) == code


def test_sums_that_tie_out_make_a_figure_surer():
    (head, *_lines) = read(told(go_cong_tay)).figures
    (alone,) = read(told(bac_ninh)).figures
    assert head.confidence.level > alone.confidence.level
    assert "sum" in head.confidence.reasons
