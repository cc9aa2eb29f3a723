"""What the block picker shows: filled, real examples. Evaluated when a preview is asked for, not at import."""

from django.apps import apps


def _programme(code: str):
    return apps.get_model("training_blocks", "Programme").objects.filter(code=code).first()


def _line(code: str, classes: int, learners: int, **more) -> dict:
    return {"programme": _programme(code), "classes": classes, "learners": learners, **more}


def results_example() -> dict:
    """The first half of 2022 of a city's centre: nine classes, 564 learners."""
    return {
        "period": {"span": "half-1", "year": 2022},
        "declared_classes": 9,
        "declared_learners": 564,
        "lines": [
            _line("ngach-cong-chuc", 1, 80, cohort="Khoá IV"),
            _line("so-cap-llct", 1, 27),
            _line("qpan", 3, 237),
            _line("nhan-thuc-dang", 1, 38),
            _line("dang-vien-moi", 2, 117),
            _line("mat-tran-doan-the", 1, 65),
        ],
    }


def plan_example() -> dict:
    return {"planned": 18, "basis": "classes", "achieved": 9, "percent": "50"}


def quality_example() -> dict:
    return {
        "rows": [
            {"label": "Lớp học tiên tiến", "counted": "classes", "number": 7, "out_of": 7},
            {"label": "Học viên xuất sắc", "number": 35, "out_of": 419},
        ]
    }


def outreach_example() -> dict:
    return {
        "rows": [
            {
                "label": "Học tập nghị quyết, báo cáo thời sự",
                "attendances": 1400,
                "qualifier": "khoảng",
            }
        ]
    }


def staff_example() -> dict:
    return {
        "rows": [
            {"role": "managers", "number": 17},
            {"role": "lecturers", "number": 11},
            {"role": "office", "number": 6},
            {"role": "part-time", "number": 116},
        ]
    }


def cited_documents_example() -> dict:
    return {
        "documents": [
            {
                "number": "43-HD/BTGTU",
                "kind": "Hướng dẫn",
                "issuer": "Ban Tuyên giáo Tỉnh ủy Tiền Giang",
                "subject": "Công tác lý luận chính trị năm 2023",
            }
        ]
    }


def heading_example() -> str:
    return "Kết quả mở lớp"


def paragraph_example() -> str:
    return "<p>Trong năm, Trung tâm mở <b>26 lớp</b> cho 2.243 học viên.</p>"


def quotation_example() -> dict:
    return {"quote": "Mỗi lớp học là một lần gần cơ sở hơn.", "who": "Một giảng viên"}
