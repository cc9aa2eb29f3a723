"""Every kind of page that readers meet, at its address in the demo and what is published beside it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    address: str
    status: int = 200


UNIT = "/ket-qua/don-vi/go-cong-tay"

KINDS = {
    "home": Kind("/"),
    "news": Kind("/tin-tuc/"),
    "news, second sheet": Kind("/tin-tuc/?trang=2"),
    "news, filtered": Kind("/tin-tuc/?year=2023&unit=go-cong-tay"),
    "news, refused": Kind("/tin-tuc/?year=abc"),
    "news, nothing found": Kind("/tin-tuc/?year=2016&unit=go-cong-tay"),
    "section": Kind("/tin-tuc/go-cong-tay/"),
    "training results": Kind("/tin-tuc/go-cong-tay/go-cong-tay-nam-2023/"),
    "results of a merged unit": Kind("/tin-tuc/bac-giang-bac-ninh-6-thang-dau-nam-2025/"),
    "every block": Kind("/tin-tuc/moi-loai/"),
    "article": Kind("/tin-tuc/bai-thuong/"),
    "totals": Kind("/ket-qua/"),
    "totals, refused": Kind("/ket-qua/?year=abc&unit=khong-co"),
    "totals of one area": Kind("/ket-qua/bac-ninh/"),
    "today's territory": Kind("/ket-qua/bac-ninh/?territory=today"),
    "as of a day": Kind("/ket-qua/?as_of=2024-01-31"),
    "year": Kind("/ket-qua/2023/"),
    "year, ordered": Kind("/ket-qua/2024/?units=-learners"),
    "year, compared": Kind("/ket-qua/2024/?against=2023"),
    "year without figures": Kind("/ket-qua/1999/"),
    "unit": Kind(f"{UNIT}/"),
    "unit after a merger": Kind("/ket-qua/don-vi/bac-ninh/"),
    "unit in a year": Kind(f"{UNIT}/2023/"),
    "programme": Kind("/ket-qua/chuong-trinh/so-cap-llct/"),
    "programme of a unit": Kind("/ket-qua/chuong-trinh/so-cap-llct/?unit=go-cong-tay"),
    "explanation": Kind("/~giai-thich/2024/"),
    "standard": Kind("/gioi-thieu/"),
    "long text": Kind("/gioi-thieu/cach-tinh-so-lieu/"),
    "organisation": Kind("/to-chuc-lien-he/"),
    "videos": Kind("/thu-vien-video/"),
    "video": Kind("/thu-vien-video/huong-dan-tra-cuu/"),
    "film": Kind("/thu-vien-video/mot-ngay-o-lop-hoc/"),
    "English home": Kind("/en/"),
    "English totals": Kind("/en/results/"),
    "English year": Kind("/en/results/2023/"),
    "English explanation": Kind("/en/~giai-thich/2023/"),
    "English standard": Kind("/en/about/"),
    "search": Kind("/tim-kiem/"),
    "search, found": Kind("/tim-kiem/?q=go+cong+tay"),
    "search, filtered": Kind("/tim-kiem/?q=lop&year=2024&programme=dang-vien-moi"),
    "search, refused": Kind("/tim-kiem/?q=lop&year=abc&unit=khong-co"),
    "search, nothing found": Kind("/tim-kiem/?q=xyzzy"),
    "English search": Kind("/en/tim-kiem/?q=training"),
    "password": Kind("/noi-bo/"),
    "missing": Kind("/khong-co/", 404),
    "English missing": Kind("/en/nothing/", 404),
    "failed": Kind("/~hong/", 500),
    "closed for work": Kind("/~dong/", 503),
}
