"""What numbers count, the words that qualify them, and the labels and columns they stand under."""

from typing import Final

from training_blocks.numbers import Qualifier
from training_blocks.prose.vocabulary.meanings import Noun, listed

QUALIFIERS: Final = {
    Qualifier.HON: listed("hơn"),
    Qualifier.TREN: listed("trên"),
    Qualifier.GAN: listed("gần; ngót; ngót nghét"),
    Qualifier.DUOI: listed("dưới"),
    Qualifier.KHOANG: listed(
        "khoảng; xấp xỉ; chừng; ước; ước khoảng; khoảng trên; khoảng hơn; ước đạt; độ"
    ),
}
QUALIFIERS_BEHIND: Final = {Qualifier.TREN: listed("trở lên")}
MULTIPLIERS: Final = {1_000: ("nghìn", "ngàn"), 1_000_000: ("triệu",)}

NOUNS: Final = {
    Noun.CLASSES: listed(
        "lớp; lớp học; lớp bồi dưỡng; lớp tập huấn; lớp đào tạo; lớp/khóa; khóa, lớp; khóa/lớp"
    ),
    Noun.ATTENDANCES: listed(
        "lượt; lượt người; lượt học viên; lượt cán bộ; lượt đảng viên; lượt cán bộ, đảng viên; "
        "lượt quần chúng; lượt HV"
    ),
    Noun.LEARNERS: listed(
        "xóm trưởng; khối trưởng; khóm trưởng; bản trưởng; trưởng xóm; trưởng khối; trưởng khóm; trưởng phố; "
        "tổ trưởng tổ dân phố; khu trưởng; ấp trưởng; người hoạt động không chuyên trách; "
        "cán bộ không chuyên trách; trưởng ban nhân dân; nhà tu hành; vị; chủ nhiệm; phó chủ nhiệm; trưởng; "
        "phó; trưởng, phó; trưởng, phó ban; hiệu trưởng; giám đốc; kế toán; công chứng viên; hòa giải viên; "
        "bí thư, phó bí thư; bí thư đảng ủy; chủ tịch hội; trưởng phòng; cán bộ nữ; cán bộ trẻ; "
        "công an viên; thôn trưởng; thôn đội trưởng; cảm tình Đảng; đối tượng Đảng; tư vấn viên; h/v; "
        "cán bộ chi hội; cán bộ quản lý giáo dục; cán bộ quản lý, giáo viên; cán bộ quản lý và giáo viên; "
        "cán bộ quản lý ở các trường; cán bộ quản lý các trường; cán bộ quản lý trường học; học viên; HV; "
        "hv; đại biểu; người học; người; đồng chí; đ/c; cán bộ; đảng viên; quần chúng; quần chúng ưu tú; "
        "bí thư; phó bí thư; cấp ủy viên; cấp ủy; chi ủy viên; ủy viên; công chức; viên chức; giáo viên; "
        "giảng viên; đoàn viên; hội viên; thanh niên; tuyên truyền viên; báo cáo viên; cộng tác viên; "
        "trưởng thôn; trưởng ấp; trưởng bản; trưởng khu phố; trưởng ban; tổ trưởng; chiến sĩ; công nhân; "
        "lao động; người lao động; nông dân; phụ nữ; cựu chiến binh; cán bộ, đảng viên; đảng viên mới; "
        "đảng viên dự bị; bí thư chi bộ; cán bộ, công chức; cán bộ, công chức, viên chức; cán bộ, giáo viên; "
        "nhà giáo; đại biểu HĐND; đại biểu hội đồng nhân dân; người tham gia; người tham dự; người theo học; "
        "cán bộ hội; cán bộ đoàn; cán bộ công đoàn; chức sắc; chức việc; già làng; người có uy tín; "
        "nữ cán bộ; chi hội trưởng; chi hội phó; hội trưởng; chủ tịch; phó chủ tịch; bí thư chi đoàn; "
        "bí thư đoàn; cán bộ, hội viên; cán bộ, chiến sĩ; công đoàn viên; tổng phụ trách; nữ hội viên; "
        "công nhân viên; hội viên, phụ nữ; đoàn viên, thanh niên; đoàn viên, hội viên; trưởng các đoàn thể; "
        "cán bộ, đoàn viên; cán bộ, viên chức; quần chúng là; quần chúng, đoàn viên; đoàn viên ưu tú; "
        "lãnh đạo; thầy cô giáo; cán bộ chủ chốt; đối tượng kết nạp Đảng; đối tượng; quần chúng nhân dân; "
        "sĩ quan; chuyên viên; thành viên; cốt cán; trí thức; học viên Lào; chị; anh chị; anh, chị; chị em; "
        "học viện"
    ),
    Noun.OTHER: listed(
        "lớp dạy nghề; lớp nghề; lớp đào tạo nghề; lớp học nghề; lớp khuyến nông; lớp tiếng Anh; "
        "lớp tin học; lớp năng khiếu; lớp bơi; dân quân; chiến sĩ dân quân; tân binh; chiến sĩ mới; cử tri; "
        "biên chế; nhân viên; nhân viên hành chính; lớp trưởng; lớp phó; lớp mầm non; lớp mẫu giáo; "
        "lớp chồi; lớp lá; lớp xóa mù chữ; lượt đánh giá; lượt xem; lượt truy cập; lượt thích; lượt chia sẻ; "
        "lượt ý kiến; lượt bài; lượt khách; lượt bình luận; lượt đọc; lượt tin; lượt tải; lượt phiếu; "
        "lượt kiểm tra; lượt tham quan; lượt bình chọn; lượt tương tác; lượt xe; lượt phát; lượt hộ; "
        "người dân; người nghèo; người có công; đảng viên chính thức; cán bộ quản lý; cán bộ hành chính; "
        "cán bộ kiêm nhiệm; giảng viên chuyên trách; giảng viên kiêm chức; giảng viên kiêm nhiệm; "
        "giảng viên cơ hữu; giảng viên thỉnh giảng; cán bộ lớp; lượt giảng viên; học sinh; sinh viên; cháu; "
        "trẻ em; thí sinh; em; em học sinh; trẻ; đảng viên sinh hoạt; ủy viên Ban Thường vụ; "
        "ủy viên Ban Chấp hành; người phục vụ; lượt tổ; người/lớp; học viên/lớp; HV/lớp; người trên lớp; "
        "học viên mỗi lớp; người mỗi lớp; học viên một lớp; người mắc"
    ),
}

#: What stands between a number and the word for its column: "số lớp đã mở là 14".
LABELS: Final = {
    Noun.CLASSES: listed("số lớp; tổng số lớp; số lượng lớp; tổng số lớp học; mở lớp:; lớp:"),
    Noun.LEARNERS: listed(
        "học viên:; số học viên; tổng số học viên; số người học; sĩ số; số HV; số người; số lượng học viên"
    ),
    Noun.ATTENDANCES: listed("số lượt; số lượt học viên; số lượt người; tổng số lượt"),
    Noun.OTHER: listed(
        "số lượt xem; lượt xem; số lần xem; số lượt truy cập; lượt truy cập; lượt đọc; số lượt đọc; lượt tải"
    ),
}
#: What stands behind the slash of "6/412", as a heading names both.
SLASHED: Final = {
    Noun.LEARNERS: listed(
        "số lớp/số học viên; số lớp/học viên; lớp/học viên; lớp/số học viên; số lớp/số HV; số lớp/HV; "
        "lớp/HV; số lớp/số người; số lớp/người; lớp/người; lớp/số người; số lớp/số người học; số lớp/sĩ số; "
        "số lớp/tổng số học viên; tổng số lớp/tổng số học viên; tổng số lớp/học viên; số lớp - học viên; "
        "số lớp/số lượng học viên; số lớp/đồng chí; số lớp/số đồng chí; lớp/đồng chí"
    ),
    Noun.ATTENDANCES: listed(
        "số lớp/lượt học viên; số lớp/số lượt học viên; số lớp/lượt người; số lớp/số lượt người; "
        "lớp/lượt học viên; lớp/lượt người; số lớp/lượt; số lớp/số lượt; lớp/lượt"
    ),
}
#: Columns of numbers, as the heading of a table names them.
COLUMNS: Final = {
    Noun.CLASSES: listed(
        "thực hiện (lớp); đã mở (lớp); TH (lớp); số lớp đã mở; số lớp thực hiện; lớp thực hiện; "
        "kết quả (lớp); số lớp; tổng số lớp; lớp"
    ),
    Noun.LEARNERS: listed(
        "số học viên; học viên; HV; số HV; số người; người học; số người học; tổng số học viên; sĩ số; "
        "số lượng học viên"
    ),
    Noun.ATTENDANCES: listed("số lượt; lượt học viên; lượt người; số lượt học viên; số lượt người"),
    Noun.OTHER: listed(
        "kế hoạch (lớp); KH (lớp); kế hoạch lớp; chỉ tiêu (lớp); chỉ tiêu; KH; kế hoạch năm (lớp); "
        "số lớp kế hoạch; số lớp theo kế hoạch; kế hoạch; nữ; tỷ lệ; số ngày; số buổi; ghi chú; đạt; "
        "thực hiện; kinh phí; so với kế hoạch; giỏi; khá; trung bình; đảng viên"
    ),
}
#: A column's words that name none.
NO_COLUMNS: Final = listed(
    "tên lớp; loại lớp; các lớp; lớp học; nội dung lớp; tên lớp học; lớp bồi dưỡng; kết quả mở lớp; ghi chú"
)
TOTAL_LABELS: Final = listed("tổng cộng; cộng; tổng số; tổng; toàn trung tâm")

#: Counted as learners only where they are taught: "bồi dưỡng … cho 57 tân binh".
YOUNG_NOUNS: Final = listed(
    "tân binh; chiến sĩ mới; dân quân; học sinh; sinh viên; em; em học sinh"
)

STAFF_NOUNS: Final = listed(
    "cán bộ quản lý; cán bộ hành chính; giảng viên chuyên trách; giảng viên kiêm chức; "
    "giảng viên kiêm nhiệm; biên chế; giảng viên cơ hữu; đồng chí giảng viên; giảng viên thỉnh giảng; "
    "nhân viên; cán bộ kiêm nhiệm; viên chức; giảng viên; chuyên trách; kiêm chức; kiêm nhiệm; "
    "nhân viên hành chính"
)
