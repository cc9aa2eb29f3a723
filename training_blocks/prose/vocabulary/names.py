"""Further words for programmes of the taxonomy, and for the bodies that hold courses or report them."""

from typing import Final

from training_blocks.prose.vocabulary.meanings import listed

#: Further words by which programmes of the taxonomy go, for codes that are given.
NAMES: Final = {
    "nhan-thuc-dang": listed(
        "nhận thức về Đảng cho quần chúng; quần chúng; đối tượng phát triển Đảng; nhận thức Đảng; "
        "đối tượng Đảng; ĐTKN Đảng; NTVĐ; tìm hiểu về Đảng; phát triển Đảng; bồi dưỡng kết nạp Đảng; "
        "kết nạp Đảng; nguồn phát triển Đảng; đối tượng kết nạp; ĐTPTĐ; đối tượng Đ"
    ),
    "dang-vien-moi": listed(
        "đảng viên mới kết nạp; lý luận chính trị đảng viên mới; đảng viên mới; chương trình đảng viên mới"
    ),
    "so-cap-llct": listed("sơ cấp chính trị; SC LLCT; SCCT; sơ cấp lý luận; sơ cấp LLCT; sơ cấp"),
    "trung-cap-llct": listed(
        "TC LLCT; TCCT; trung cấp chính trị; trung cấp LLCT - HC; TCLLCT - HC; trung cấp lý luận; "
        "trung cấp LLCT; trung cấp"
    ),
    "cao-cap-llct": listed("CC LLCT; CCCT; cao cấp lý luận; cao cấp LLCT; cao cấp chính trị"),
    "cap-uy-bi-thu": listed(
        "chi ủy; bí thư đảng ủy; đảng ủy viên; công tác đảng vụ; cấp ủy chi bộ; nghiệp vụ công tác đảng vụ; "
        "bí thư, phó bí thư; cấp ủy chi, đảng bộ; cấp ủy viên; cấp ủy; nghiệp vụ công tác đảng; "
        "nghiệp vụ công tác Đảng cho cấp ủy; bí thư; cấp ủy cơ sở; bí thư, cấp ủy viên; công tác đảng"
    ),
    "nghiep-vu-xay-dung-dang": listed(
        "ủy ban kiểm tra; ủy viên ủy ban kiểm tra; cán bộ làm công tác kiểm tra; "
        "cán bộ làm công tác dân vận; khối dân vận; công tác đảng viên; bảo vệ chính trị nội bộ; "
        "thi hành điều lệ Đảng; thi hành kỷ luật Đảng; công tác nội chính; dân vận; công tác kiểm tra; "
        "kiểm tra, giám sát; công tác tuyên giáo; công tác tổ chức; cán bộ kiểm tra; cán bộ tuyên giáo; "
        "cán bộ dân vận; văn phòng cấp ủy; công tác văn phòng; xây dựng Đảng; công tác xây dựng Đảng; "
        "nghiệp vụ xây dựng Đảng; tuyên giáo"
    ),
    "mat-tran-doan-the": listed(
        "cán bộ đoàn thể; cán bộ Mặt trận; cán bộ Mặt trận, đoàn thể; bí thư chi đoàn; chi hội trưởng; "
        "Hội LHPN; cán bộ Hội Phụ nữ; cán bộ Hội Nông dân; cán bộ Hội Cựu chiến binh; ban công tác Mặt trận; "
        "Đội Thiếu niên; tổng phụ trách Đội; người cao tuổi; chữ thập đỏ; thanh tra nhân dân; "
        "công tác thanh niên; công tác thanh vận; công tác nông dân; công tác cựu chiến binh; "
        "trưởng ban công tác Mặt trận; Mặt trận; Mặt trận, đoàn thể; công tác Mặt trận; Mặt trận Tổ quốc; "
        "MTTQ; công đoàn; cán bộ công đoàn; Hội Nông dân; công tác hội; Hội Phụ nữ; Hội Cựu chiến binh; "
        "Đoàn Thanh niên; công tác Đoàn; cán bộ đoàn; cán bộ hội; đoàn thể; hội viên; đoàn viên; "
        "công tác mặt trận; Hội Liên hiệp Phụ nữ; cán bộ phụ nữ; công tác phụ nữ; Đoàn - Hội; "
        "Mặt trận Tổ quốc và các đoàn thể; Mặt trận và các đoàn thể; nghiệp vụ công đoàn; phụ nữ; nông dân; "
        "cựu chiến binh"
    ),
    "bao-cao-vien": listed(
        "kỹ năng tuyên truyền; công tác tuyên truyền; tuyên truyền trên không gian mạng; "
        "truyền giảng nghị quyết; kỹ năng truyền giảng; báo cáo viên, tuyên truyền viên; lực lượng 35; "
        "dư luận viên; báo cáo viên; tuyên truyền viên; tuyên truyền miệng; dư luận xã hội; cộng tác viên; "
        "công tác báo cáo viên"
    ),
    "chinh-quyen-qlnn": listed(
        "kỹ năng quản lý nhà nước; kiến thức, kỹ năng quản lý nhà nước; quản lý nhà nước; QLNN; chính quyền; "
        "hội đồng nhân dân; HĐND; công tác chính quyền cơ sở; đại biểu hội đồng nhân dân; "
        "nghiệp vụ chính quyền; chính quyền cơ sở"
    ),
    "ngach-cong-chuc": listed(
        "quản lý nhà nước ngạch chuyên viên; quản lý nhà nước ngạch chuyên viên chính; "
        "kiến thức quản lý nhà nước ngạch chuyên viên; kiến thức quản lý nhà nước ngạch chuyên viên chính; "
        "quản lý nhà nước chương trình chuyên viên; quản lý nhà nước chương trình chuyên viên chính; "
        "kiến thức quản lý nhà nước chương trình chuyên viên; ngạch; ngạch chuyên viên chính; chuyên viên; "
        "ngạch cán sự; ngạch chuyên viên cao cấp"
    ),
    "du-nguon": listed(
        "diện quy hoạch; nguồn quy hoạch; quy hoạch cấp ủy; dự nguồn quy hoạch; dự nguồn; quy hoạch; "
        "nguồn cấp ủy; dự nguồn cấp ủy; cán bộ nguồn"
    ),
    "chuyen-de": listed("chuyên đề; các chuyên đề"),
    "cap-nhat-kien-thuc": listed(
        "kỹ năng mềm; kỹ năng quản lý; kỹ năng lãnh đạo; lãnh đạo, quản lý; lãnh đạo cấp phòng; "
        "lãnh đạo, quản lý cấp phòng; cập nhật kiến thức; kỹ năng lãnh đạo, quản lý; kiến thức mới; "
        "trưởng thôn; trưởng khu phố; trưởng ấp; trưởng bản; tổ trưởng dân phố"
    ),
    "qpan": listed(
        "QP&AN; giáo dục quốc phòng; giáo dục quốc phòng và an ninh; kiến thức QP&AN; GDQP; GDQPAN; GDQP&AN; "
        "an ninh - quốc phòng; quốc phòng, an ninh; quốc phòng và an ninh; quốc phòng - an ninh; quốc phòng; "
        "an ninh quốc phòng; QP AN; QP - AN; kiến thức quốc phòng; QP"
    ),
    "chinh-tri-he": listed(
        "chính trị đầu năm học; bồi dưỡng chính trị đầu năm học; chính trị hè; bồi dưỡng hè; "
        "hè cho giáo viên; chính trị hè cho giáo viên"
    ),
    "lich-su-dang": listed("lịch sử Đảng; lịch sử địa phương; lịch sử đảng bộ địa phương"),
    "hoc-tap-nghi-quyet": listed(
        "học tập các nghị quyết; quán triệt các nghị quyết; học tập, quán triệt các nghị quyết; "
        "triển khai các nghị quyết; tuyên truyền các nghị quyết; quán triệt, triển khai các nghị quyết; "
        "quán triệt, học tập các nghị quyết; học tập nghị quyết; học nghị quyết; nghị quyết; quán triệt; "
        "thời sự; thông tin thời sự; triển khai nghị quyết; quán triệt nghị quyết; học tập, quán triệt"
    ),
}  # fmt: skip
#: They hold words of a name and name no programme: people of every kind, bodies, places.
NO_NAMES: Final = listed(
    "đại học xây dựng đảng; đại học xây dựng đảng và chính quyền nhà nước; "
    "đại học xây dựng đảng và chính quyền; đại học chính trị; cán bộ, đảng viên và quần chúng; "
    "đảng viên và quần chúng; đảng viên, quần chúng; cán bộ, đảng viên, quần chúng; "
    "cán bộ, đảng viên và quần chúng nhân dân; quần chúng nhân dân; cán bộ, đảng viên, đoàn viên, hội viên; "
    "cán bộ, đảng viên, đoàn viên, hội viên và quần chúng; bí thư tỉnh ủy; bí thư thành ủy; bí thư huyện ủy; "
    "bí thư thị ủy; bí thư quận ủy; bí thư tỉnh đoàn; bí thư thành đoàn; bí thư huyện đoàn; "
    "bí thư thường trực"
)
#: Who is taught. Such a name decides only where nothing says what is taught.
AUDIENCES: Final = listed(
    "lãnh đạo, quản lý; lãnh đạo cấp phòng; lãnh đạo, quản lý cấp phòng; cán bộ đoàn thể; cán bộ Mặt trận; "
    "cán bộ Mặt trận, đoàn thể; bí thư chi đoàn; chi hội trưởng; cán bộ Hội Phụ nữ; cán bộ Hội Nông dân; "
    "cán bộ Hội Cựu chiến binh; ủy viên ủy ban kiểm tra; cán bộ làm công tác kiểm tra; "
    "cán bộ làm công tác dân vận; bí thư đảng ủy; đảng ủy viên; bí thư, phó bí thư; "
    "trưởng ban công tác Mặt trận; tổng phụ trách Đội; chi ủy; cấp ủy chi bộ; ban công tác Mặt trận; "
    "báo cáo viên, tuyên truyền viên; dư luận viên; diện quy hoạch; ủy ban kiểm tra; quần chúng ưu tú; "
    "quần chúng; đảng viên mới; đảng viên dự bị; bí thư chi bộ; phó bí thư chi bộ; chi ủy viên; cấp ủy viên; "
    "cấp ủy; bí thư; cán bộ công đoàn cơ sở; cán bộ công đoàn; đoàn viên, hội viên; hội viên; đoàn viên; "
    "cán bộ đoàn; cán bộ hội; cán bộ phụ nữ; đại biểu HĐND; đại biểu hội đồng nhân dân; trưởng thôn; "
    "trưởng ấp; trưởng bản; trưởng khu phố; trưởng thôn, khu phố; tổ trưởng dân phố; cán bộ dự nguồn; "
    "cán bộ quy hoạch; báo cáo viên; tuyên truyền viên; cộng tác viên; đối tượng kết nạp Đảng; chuyên viên; "
    "chuyên viên chính; chuyên viên cao cấp; đoàn thể; Mặt trận; phụ nữ; nông dân; cựu chiến binh; "
    "hội đồng nhân dân; cán bộ kiểm tra; cán bộ tuyên giáo; cán bộ dân vận; HĐND; chính quyền; công đoàn; "
    "quy hoạch"
)
#: Behind a comma or "và" these go on a list of people of every kind, and name no programme.
OF_MANY: Final = listed(
    "quần chúng; hội viên; đoàn viên; nông dân; phụ nữ; cựu chiến binh; đoàn viên, hội viên; "
    "quần chúng nhân dân"
)
#: Too general to outweigh a name beside them.
GENERAL: Final = frozenset({"khac"})
#: They say too little beside a name of who is taught.
VAGUE: Final = listed("kỹ năng; bồi dưỡng kỹ năng; tập huấn kỹ năng")
#: In front of a name these make it the name of a body, not of a course.
BODIES: Final = listed(
    "ban; hội; phòng; ủy ban; liên đoàn; trường; UBND; đảng ủy; huyện đoàn; thành đoàn; công đoàn; cơ quan; "
    "khối; khoa; các; và các; ủy viên; của; yêu cầu; tổng; đề nghị; trưởng ban; thường trực; trưởng; "
    "văn phòng"
)

#: A centre with its area is a reporting unit: "Trung tâm Chính trị huyện …".
CENTRES: Final = listed(
    "trung tâm chính trị; trung tâm bồi dưỡng chính trị; TTCT; TTBDCT; TT BDCT; trung tâm BDCT; "
    "trung tâm chính trị cấp; trung tâm giáo dục chính trị"
)
AREAS: Final = listed(
    "huyện; thành phố; thị xã; quận; xã; phường; đặc khu; thị trấn; TP; TX; thành phố.; TP.; TX.; tỉnh"
)
