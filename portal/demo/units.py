"""The demo's units and what 2025 made of them: provinces merged, districts ended, central blocs regrouped.

A unit keeps one parent for life, so a province that changed its territory is two units, whatever its name. Provinces
compile and communes have no centre that is known here, so few units are expected to report: unit-days, which decide
between an area's report and its units' sum, count only those.
"""

from dataclasses import dataclass
from datetime import date

from training_blocks.models import ReportingUnit
from training_blocks.models.units import UnitKind

LAST_OLD_DAY = date(2025, 6, 30)
FIRST_NEW_DAY = date(2025, 7, 1)
LAST_BLOC_DAY = date(2025, 2, 2)
FIRST_COMMITTEE_DAY = date(2025, 2, 3)


@dataclass(frozen=True, kw_only=True)
class Entry:
    slug: str
    name: str
    name_en: str
    kind: UnitKind
    parent: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[str, ...] = ()
    expects_reports: bool = False
    aliases: tuple[str, ...] = ()


def old_province(slug: str, name: str, successor: str, **more) -> Entry:
    return Entry(
        slug=slug,
        name=f"Tỉnh {name}",
        name_en=f"{name} province",
        kind=UnitKind.PROVINCE,
        valid_to=LAST_OLD_DAY,
        successors=(successor,),
        **more,
    )


def new_province(slug: str, name: str, **more) -> Entry:
    return Entry(
        slug=slug,
        name=f"Tỉnh {name}",
        name_en=f"{name} province",
        kind=UnitKind.PROVINCE,
        valid_from=FIRST_NEW_DAY,
        **more,
    )


def commune(slug: str, name: str, parent: str, *, ward: bool = False) -> Entry:
    return Entry(
        slug=slug,
        name=f"{'Phường' if ward else 'Xã'} {name}",
        name_en=f"{name} {'ward' if ward else 'commune'}",
        kind=UnitKind.COMMUNE,
        parent=parent,
        valid_from=FIRST_NEW_DAY,
    )


def bac_giang_centre(slug: str, name: str) -> Entry:
    """Its communes are not listed: the province's own successor is enough for today's territory."""
    return Entry(
        slug=slug,
        name=f"Trung tâm Chính trị huyện {name}",
        name_en=f"{name} district political centre",
        kind=UnitKind.DISTRICT,
        parent="bac-giang-cu",
        valid_to=LAST_OLD_DAY,
        expects_reports=True,
    )


def school(slug: str, name: str, parent: str, **more) -> Entry:
    return Entry(
        slug=slug,
        name=f"Trường Chính trị tỉnh {name}",
        name_en=f"{name} provincial political school",
        kind=UnitKind.SCHOOL,
        parent=parent,
        **more,
    )


def central_committee(slug: str, name: str, name_en: str) -> Entry:
    return Entry(
        slug=slug, name=name, name_en=name_en, kind=UnitKind.BLOC, valid_from=FIRST_COMMITTEE_DAY
    )


PROVINCES = [
    new_province("tay-ninh", "Tây Ninh"),
    new_province("dong-thap", "Đồng Tháp"),
    new_province("lao-cai", "Lào Cai"),
    # The provinces whose own summary is the only report: none of their centres is listed.
    new_province("bac-ninh", "Bắc Ninh", expects_reports=True),
    old_province("bac-ninh-cu", "Bắc Ninh", "bac-ninh", expects_reports=True),
    Entry(
        slug="thanh-hoa",
        name="Tỉnh Thanh Hóa",
        name_en="Thanh Hóa province",
        kind=UnitKind.PROVINCE,
        expects_reports=True,
        aliases=("Thanh Hoá",),
    ),
    old_province("bac-giang-cu", "Bắc Giang", "bac-ninh"),
    old_province("dong-thap-cu", "Đồng Tháp", "dong-thap"),
    old_province("tien-giang-cu", "Tiền Giang", "dong-thap"),
    old_province("lao-cai-cu", "Lào Cai", "lao-cai"),
    old_province("yen-bai-cu", "Yên Bái", "lao-cai"),
]

COMMUNES = [
    commune("vinh-binh", "Vĩnh Bình", "dong-thap"),
    commune("dong-son", "Đồng Sơn", "dong-thap"),
    commune("phu-thanh", "Phú Thành", "dong-thap"),
    commune("long-binh", "Long Bình", "dong-thap"),
    commune("vinh-huu", "Vĩnh Hựu", "dong-thap"),
    commune("phuong-yen-bai", "Yên Bái", "lao-cai", ward=True),
    commune("nam-cuong", "Nam Cường", "lao-cai", ward=True),
    commune("van-phu", "Văn Phú", "lao-cai", ward=True),
    commune("au-lau", "Âu Lâu", "lao-cai", ward=True),
]

CENTRES = [
    Entry(
        slug="go-cong-tay",
        name="Trung tâm Chính trị huyện Gò Công Tây",
        name_en="Gò Công Tây district political centre",
        kind=UnitKind.DISTRICT,
        parent="tien-giang-cu",
        valid_to=LAST_OLD_DAY,
        successors=("vinh-binh", "dong-son", "phu-thanh", "long-binh", "vinh-huu"),
        expects_reports=True,
        aliases=(
            "TTCT huyện Gò Công Tây",
            "Trung tâm Bồi dưỡng chính trị huyện Gò Công Tây",
            "Gò Công Tây",
        ),
    ),
    Entry(
        slug="yen-bai",
        name="Trung tâm Chính trị thành phố Yên Bái",
        name_en="Yên Bái city political centre",
        kind=UnitKind.DISTRICT,
        parent="yen-bai-cu",
        valid_to=LAST_OLD_DAY,
        successors=("phuong-yen-bai", "nam-cuong", "van-phu", "au-lau"),
        expects_reports=True,
        aliases=("TTCT thành phố Yên Bái", "Trung tâm Bồi dưỡng chính trị thành phố Yên Bái"),
    ),
    bac_giang_centre("hiep-hoa", "Hiệp Hòa"),
    bac_giang_centre("luc-nam", "Lục Nam"),
    bac_giang_centre("tan-yen", "Tân Yên"),
]

SCHOOLS = [
    school("truong-chinh-tri-tien-giang", "Tiền Giang", "tien-giang-cu", valid_to=LAST_OLD_DAY),
    school("truong-chinh-tri-yen-bai", "Yên Bái", "yen-bai-cu", valid_to=LAST_OLD_DAY),
    school("truong-chinh-tri-thanh-hoa", "Thanh Hóa", "thanh-hoa"),
    # No first day: it reported the year of its merger as one, with what the two schools before it did.
    school("truong-chinh-tri-tay-ninh", "Tây Ninh", "tay-ninh"),
]

COMMITTEES = [
    central_committee(
        "co-quan-dang-trung-uong",
        "Đảng bộ các cơ quan Đảng Trung ương",
        "Party committee of the central Party bodies",
    ),
    central_committee("chinh-phu", "Đảng bộ Chính phủ", "Party committee of the Government"),
    central_committee("quoc-hoi", "Đảng bộ Quốc hội", "Party committee of the National Assembly"),
    central_committee(
        "mat-tran-doan-the-trung-uong",
        "Đảng bộ Mặt trận Tổ quốc, các đoàn thể Trung ương",
        "Party committee of the Fatherland Front and central mass organisations",
    ),
    Entry(
        slug="khoi-co-quan-trung-uong",
        name="Đảng ủy Khối các cơ quan Trung ương",
        name_en="Party committee of the bloc of central agencies",
        kind=UnitKind.BLOC,
        valid_to=LAST_BLOC_DAY,
        successors=(
            "co-quan-dang-trung-uong",
            "chinh-phu",
            "quoc-hoi",
            "mat-tran-doan-the-trung-uong",
        ),
        expects_reports=True,
        aliases=("Khối các cơ quan Trung ương", "ĐUK các cơ quan Trung ương"),
    ),
]

# Parents before their children.
ENTRIES = [*PROVINCES, *COMMUNES, *CENTRES, *SCHOOLS, *COMMITTEES]


def load_units() -> dict[str, ReportingUnit]:
    """Create the units that are missing and answer all of them by slug; those on record stay as they are."""
    units: dict[str, ReportingUnit] = {}
    created = set()
    for entry in ENTRIES:
        units[entry.slug], new = _get_or_create(entry, units)
        created |= {entry.slug} if new else set()
    for entry in ENTRIES:
        if entry.slug in created:
            units[entry.slug].successors.set(units[slug] for slug in entry.successors)
    return units


def _get_or_create(entry: Entry, units: dict[str, ReportingUnit]) -> tuple[ReportingUnit, bool]:
    return ReportingUnit.objects.get_or_create(
        slug=entry.slug,
        defaults={
            "name_vi": entry.name,
            "name_en": entry.name_en,
            "aliases": "\n".join(entry.aliases),
            "kind": entry.kind,
            "parent": units[entry.parent] if entry.parent else None,
            "valid_from": entry.valid_from,
            "valid_to": entry.valid_to,
            "expects_reports": entry.expects_reports,
        },
    )
