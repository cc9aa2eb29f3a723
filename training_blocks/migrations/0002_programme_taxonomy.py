"""The programmes that Vietnamese political training centres run, with the names their reports give them."""

from django.db import migrations

# code, group, role, Vietnamese name, English name, other names
PROGRAMMES = [
    ("nhan-thuc-dang", "theory", "class", "Bồi dưỡng nhận thức về Đảng", "Understanding the Party (before admission)",
     ["đối tượng kết nạp Đảng", "cảm tình Đảng", "nhận thức về Đảng", "lớp kết nạp Đảng", "quần chúng ưu tú", "ĐTKNĐ"]),
    ("dang-vien-moi", "theory", "class", "Bồi dưỡng lý luận chính trị cho đảng viên mới", "Political theory for new members",
     ["đảng viên mới", "lý luận chính trị dành cho đảng viên mới", "lý luận dành cho đảng viên mới", "đảng viên dự bị", "ĐVM"]),
    ("so-cap-llct", "theory", "class", "Sơ cấp lý luận chính trị", "Elementary political theory",
     ["sơ cấp chính trị - hành chính", "sơ cấp chính trị", "SCLLCT"]),
    ("trung-cap-llct", "theory", "hosted", "Trung cấp lý luận chính trị", "Intermediate political theory",
     ["trung cấp lý luận chính trị - hành chính", "TCLLCT", "TCLLCT-HC", "trung cấp chính trị"]),
    ("cao-cap-llct", "theory", "hosted", "Cao cấp lý luận chính trị", "Advanced political theory",
     ["cao cấp lý luận chính trị - hành chính", "CCLLCT"]),
    ("cap-uy-bi-thu", "skills", "class", "Bồi dưỡng nghiệp vụ công tác đảng cho bí thư chi bộ và cấp ủy viên cơ sở",
     "Party work for cell secretaries and committee members",
     ["bồi dưỡng cấp ủy", "bí thư chi bộ", "phó bí thư chi bộ", "chi ủy viên", "tập huấn nghiệp vụ công tác Đảng"]),
    ("nghiep-vu-xay-dung-dang", "skills", "class", "Bồi dưỡng nghiệp vụ chuyên ngành xây dựng Đảng", "Party building by branch",
     ["công tác kiểm tra, giám sát", "công tác dân vận", "công tác tổ chức xây dựng Đảng", "văn phòng cấp ủy"]),
    ("mat-tran-doan-the", "skills", "class", "Bồi dưỡng lý luận chính trị và nghiệp vụ công tác Mặt trận, đoàn thể",
     "Theory and skills for the Front and mass organisations",
     ["công tác đoàn thể", "Đoàn - Hội cơ sở", "cán bộ công đoàn cơ sở", "đoàn viên, hội viên"]),
    ("bao-cao-vien", "skills", "class", "Bồi dưỡng nghiệp vụ báo cáo viên, tuyên truyền viên", "Speakers and communicators",
     ["cộng tác viên dư luận xã hội", "kỹ năng báo cáo viên", "BCV-TTV"]),
    ("chinh-quyen-qlnn", "skills", "class", "Bồi dưỡng công tác chính quyền, quản lý nhà nước", "Government and public administration",
     ["công tác chính quyền", "kiến thức quản lý nhà nước", "đại biểu HĐND"]),
    ("ngach-cong-chuc", "skills", "hosted", "Bồi dưỡng ngạch chuyên viên, chuyên viên chính, chuyên viên cao cấp",
     "Civil-service grade courses",
     ["chương trình chuyên viên", "ngạch chuyên viên", "chuyên viên chính", "chuyên viên cao cấp", "CVC", "CVCC"]),
    ("du-nguon", "skills", "class", "Bồi dưỡng cán bộ dự nguồn, quy hoạch", "Cadre reserve",
     ["cán bộ dự nguồn", "cán bộ quy hoạch", "dự nguồn ban chấp hành"]),
    ("chuyen-de", "knowledge", "class", "Bồi dưỡng chuyên đề", "Themed course",
     ["chuyên đề giáo dục lý luận chính trị", "lớp chuyên đề"]),
    ("cap-nhat-kien-thuc", "knowledge", "class", "Cập nhật kiến thức, kỹ năng lãnh đạo, quản lý", "Knowledge update and management skills",
     ["cập nhật kiến thức mới", "tập huấn kỹ năng", "trưởng thôn, khu phố"]),
    ("qpan", "knowledge", "class", "Bồi dưỡng kiến thức quốc phòng và an ninh", "Defence and security knowledge",
     ["quốc phòng - an ninh đối tượng 4", "QP, AN đối tượng 4", "QP&AN", "QPAN"]),
    ("chinh-tri-he", "knowledge", "class", "Bồi dưỡng chính trị hè", "Summer political course",
     ["học chính trị hè", "chuyên đề chính trị hè"]),
    ("lich-su-dang", "outreach", "outreach", "Giáo dục lịch sử Đảng, lịch sử đảng bộ địa phương", "Party history",
     ["lịch sử truyền thống", "lịch sử Đảng bộ"]),
    ("hoc-tap-nghi-quyet", "outreach", "outreach", "Học tập, quán triệt nghị quyết; thông tin thời sự",
     "Resolution study and current affairs",
     ["học tập quán triệt", "báo cáo thời sự", "sinh hoạt chính trị", "học tập và làm theo"]),
    ("khac", "other", "class", "Lớp khác theo yêu cầu cấp ủy", "Other classes on request",
     ["lớp theo yêu cầu", "bồi dưỡng khác"]),
]  # fmt: skip


def add_programmes(apps, schema_editor):
    programme = apps.get_model("training_blocks", "Programme")
    for order, (code, group, role, name_vi, name_en, aliases) in enumerate(PROGRAMMES, start=1):
        programme.objects.get_or_create(
            code=code,
            defaults={
                "group": group,
                "role": role,
                "name_vi": name_vi,
                "name_en": name_en,
                "aliases": "\n".join(aliases),
                "order": order * 10,
            },
        )


class Migration(migrations.Migration):
    dependencies = [("training_blocks", "0001_reference_data_and_index")]

    operations = [migrations.RunPython(add_programmes, migrations.RunPython.noop)]
