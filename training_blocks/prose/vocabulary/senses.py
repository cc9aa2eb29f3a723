"""Words that decide about the figures around them."""

from typing import Final

from training_blocks.prose.vocabulary.meanings import Sense, listed

SENSES: Final = {
    Sense.NOTHING: listed(
        "dành riêng; bán chuyên trách; không chuyên trách; hoạt động không chuyên trách; cử nhân; cử tri; "
        "đề cử; bầu cử; ứng cử; mở riêng; nói riêng; hoàn thành 100% kế hoạch; kế hoạch với; phụ nữ; "
        "số lượng nhiều nhất; học viên; lớp học; người học; khóa học; năm học; trường học; phòng học; "
        "khoa học; đại học; học phần; học sinh; tăng cường; giảm nghèo; vượt khó; dự nguồn; dự bị; mở rộng; "
        "cởi mở; mở đầu; của; tổ chức đảng; tổ chức cơ sở; các tổ chức; tổ chức chính trị; ban tổ chức; "
        "công tác tổ chức; cán bộ học; quản lý nhà nước; cán bộ quản lý; lãnh đạo, quản lý; "
        "lãnh đạo quản lý; học kỳ; văn hóa; kế hoạch đề ra; đạt chỉ tiêu; hoàn thành chỉ tiêu; "
        "so với chỉ tiêu; % kế hoạch năm; % chỉ tiêu; hoàn thành kế hoạch năm; so với kế hoạch năm; "
        "theo chỉ tiêu; thực hiện kế hoạch năm; căn cứ kế hoạch năm"
    ),
    Sense.OPENS: listed(
        "mở; mở được; tổ chức; tổ chức được; triển khai; quản lý; chiêu sinh; phối hợp mở; liên kết mở; "
        "khai thác; đăng cai; mở thêm; hoàn thành; chủ trì"
    ),
    Sense.OPENED: listed(
        "khai giảng; khai mạc lớp; khai mạc sáng; khai mạc chiều; khai mạc ngày; khai mạc vào; "
        "được khai mạc; đã khai mạc; chính thức khai mạc; tổ chức khai giảng; lễ khai giảng"
    ),
    Sense.CLOSED: listed(
        "bế giảng; tổng kết lớp; kết thúc lớp; bế mạc lớp; lễ bế giảng; hoàn thành lớp"
    ),
    Sense.CONTINUES: listed("duy trì; chuyển tiếp; tiếp tục duy trì"),
    Sense.TEACHES: listed(
        "bồi dưỡng; đào tạo; tập huấn; huấn luyện; quán triệt; cập nhật kiến thức; phổ biến; "
        "báo cáo thời sự; học tập"
    ),
    Sense.ATTENDS: listed(
        "hoàn thành khóa; từng học; tốt nghiệp lớp; tham dự lớp; dự khóa; tham gia khóa; có mặt; tham gia; "
        "tham dự; dự; theo học; dự học; đi học; học; dự lớp; tham gia lớp; được cử đi; tham gia học"
    ),
    Sense.LEARNS: listed(
        "được truyền đạt; được nghiên cứu; được trang bị; được nghe; được tiếp thu; được hướng dẫn; "
        "được cấp giấy chứng nhận; được trao giấy chứng nhận; nhận giấy chứng nhận; hoàn thành chương trình; "
        "hoàn thành khóa học; được tiếp cận; được cung cấp"
    ),
    Sense.LINKS: listed(
        "cho; với; có; thu hút; được; với sự tham gia của; dành cho; có sự tham gia của; phục vụ; "
        "cho tổng số; với tổng số; sĩ số; đón"
    ),
    Sense.DONE: listed("thực hiện; thực hiện mở; đã; thực hiện được; kết quả; thực tế; đến nay"),
    Sense.AHEAD: listed(
        "nhiệm vụ quý; nhiệm vụ của quý; trọng tâm quý; trọng tâm của quý; công việc quý; công việc của quý; "
        "được giao mở; được giao mở mới; nhiệm vụ 6 tháng cuối năm; nhiệm vụ trọng tâm; nhiệm vụ năm; "
        "kế hoạch đầu năm; từ nay đến cuối năm; đặt mục tiêu; chỉ tiêu; kế hoạch giao; phải mở; cần mở; "
        "phê duyệt với; chỉ tiêu mở; chỉ tiêu năm; cố gắng mở thêm; cố gắng mở; dự kiến thực hiện; "
        "phấn đấu thực hiện; sẽ thực hiện; kế hoạch thực hiện; dự mở; dự kiến mở; dự kiến; phấn đấu; sẽ; "
        "thông báo chiêu sinh; thông báo tuyển sinh; mục tiêu mở; kế hoạch mở; dự định; đặt ra; "
        "đề ra kế hoạch; phương hướng; theo kế hoạch năm; kế hoạch đề ra là; xây dựng kế hoạch; đăng ký mở; "
        "kế hoạch tổ chức; kế hoạch là; sắp tới; thời gian tới; kế hoạch năm"
    ),
    Sense.HOLDS: listed("gồm; bao gồm; gồm có; bao gồm các"),
    Sense.RAISES: listed("nâng tổng số; đưa tổng số; nâng số; nâng tổng"),
    Sense.ASSIGNED: listed(
        "Huyện ủy giao; Thành ủy giao; giao Trung tâm; giao Trung tâm mở; kế hoạch; chỉ tiêu; kế hoạch là; "
        "KH; giao; được giao; giao chỉ tiêu; chỉ tiêu giao; kế hoạch giao"
    ),
    Sense.FORM: listed(
        "lớp mở tại; lớp đặt tại; lớp được mở tại; lớp tổ chức tại; lớp được tổ chức tại; lớp học tại; "
        "trực tuyến; học trực tuyến; trực tiếp; học trực tiếp; nửa trực tiếp; kết hợp trực tuyến; "
        "ngoài kế hoạch; lớp trực tuyến; lớp trực tiếp; lớp học trực tuyến; lớp ngoài kế hoạch; "
        "lớp trong kế hoạch; trong kế hoạch; ngoài giờ; buổi tối; học ban đêm"
    ),
    Sense.EXAMINES: listed(
        "kiểm tra; thanh tra; dự giờ; khảo sát; chấm thi; thăm lớp; phúc khảo; kiểm tra được; "
        "kiểm tra đột xuất"
    ),
    Sense.DROPPED: listed(
        "hoãn; tạm hoãn; hủy; hủy bỏ; tạm dừng; lùi; không mở; chưa mở; không mở được; chưa mở được; "
        "không tổ chức; chưa tổ chức; không tổ chức được; chưa tổ chức được; không khai giảng; "
        "chưa khai giảng; không thể mở; không duy trì; không hoàn thành; chưa hoàn thành; không đủ"
    ),
    Sense.POSTPONED: listed(
        "bị hoãn; bị hủy; phải hoãn; phải hủy; phải lùi; phải dừng; phải tạm dừng; phải tạm hoãn; được lùi; "
        "bị hủy bỏ; phải dời; dời sang; chuyển sang năm sau; không mở được; chưa mở được; không tổ chức được"
    ),
    Sense.YEARLY: listed(
        "mỗi năm; hằng năm; hàng năm; bình quân mỗi năm; trung bình mỗi năm; bình quân hằng năm"
    ),
    Sense.TRADE: listed(
        "kỹ thuật trồng; kỹ thuật nuôi; kỹ thuật canh tác; kỹ thuật chăm sóc; dạy nghề; học nghề; "
        "đào tạo nghề; khoa học kỹ thuật; khuyến nông; trồng trọt; chăn nuôi; phòng cháy; "
        "phòng cháy chữa cháy; PCCC; sơ cấp cứu; an toàn thực phẩm; xóa mù chữ; nghề nông thôn; "
        "chuyển giao kỹ thuật; lái xe; huấn luyện dân quân; dân quân tự vệ"
    ),
    Sense.PARTS: listed(
        "chủ yếu là; kết quả từng loại hình; như sau; nhiều nhất; đông nhất; phần lớn là; trong đó; t đó; "
        "t.đó; tr.đó; TĐ; cụ thể; đó là; cụ thể là; cụ thể như sau; chia ra; riêng"
    ),
    Sense.AMONG: listed("trong số; trong tổng số"),
    Sense.SCHOOL: listed(
        "tiểu học; trung học; mầm non; THCS; THPT; mẫu giáo; trường phổ thông; nhà trẻ; khối lớp"
    ),
    Sense.BESIDE: listed(
        "ngoài ra; bên cạnh đó; cùng với đó; ngoài kế hoạch; chưa kể; ngoài chương trình"
    ),
    Sense.PARTNER: listed(
        "phối hợp với; phối hợp cùng; phối hợp; liên kết với; hiệp quản với; cùng với; liên kết; "
        "phối hợp giữa; phối hợp chặt chẽ với; hiệp quản"
    ),
    Sense.SENT: listed("cử; cử đi; chọn cử; đã cử; được cử; lượt cử; cử tham gia"),
    Sense.DIFFERENCE: listed(
        "tăng; giảm; vượt; nhiều hơn; ít hơn; cao hơn; thấp hơn; hụt; thiếu; tăng thêm; giảm đi; chênh; "
        "chênh lệch; vượt kế hoạch; vượt chỉ tiêu; còn thiếu; bớt; thêm được"
    ),
    Sense.COMPARED: listed("so với; cùng kỳ; năm trước; năm ngoái; cùng kỳ năm trước"),
    Sense.EACH: listed(
        "mỗi; từng; bình quân; trung bình mỗi; một lớp có; sĩ số bình quân; có lớp lên đến; có lớp lên tới; "
        "có lớp đến; có lớp tới; có lớp đạt; có lớp chỉ; có lớp chỉ có; có lớp đông đến; có lớp trên; "
        "có lớp hơn; có lớp gần; lớp đông nhất; lớp ít nhất; lớp nhiều nhất; lớp cao nhất; lớp thấp nhất; "
        "lớp đông nhất có; lớp ít nhất có; lớp nhiều nhất có"
    ),
    Sense.REQUIRED: listed(
        "có thể tổ chức; có thể mở; có thể tổ chức đồng thời; có thể bố trí; đủ điều kiện mở; khả năng mở; "
        "đủ khả năng tổ chức; đủ cho; quy định; tối thiểu; tối đa; ít nhất; không quá; phải có; "
        "không ít hơn; sức chứa; có thể; đủ chỗ; đáp ứng; đủ điều kiện; khả năng; nếu; theo quy chế; quy mô; "
        "không dưới"
    ),
    Sense.ADMITTED: listed(
        "xác nhận; được xác nhận; mời; vận động; kết nạp; được kết nạp; kết nạp được; phát triển; "
        "chuyển đảng chính thức; công nhận; được công nhận; vào Đảng; được chuyển đảng chính thức"
    ),
    Sense.GRADED: listed(
        "xếp loại; được xét; loại giỏi; loại khá; loại xuất sắc; loại trung bình; đạt loại; đạt danh hiệu; "
        "đạt yêu cầu; khá; giỏi; đạt giỏi; đạt khá; xuất sắc; tiên tiến; không đạt; đạt kết quả; vắng; "
        "bỏ học; thi lại; bảo lưu"
    ),
    Sense.AWARDED: listed(
        "khen thưởng; biểu dương; giấy khen; bằng khen; tặng; tuyên dương; trao thưởng; phần thưởng; "
        "trao giải; đạt giải"
    ),
    Sense.CONTEST: listed("hội thi; cuộc thi; thí sinh; vòng thi; thi tìm hiểu; đội thi; hội thao"),
    Sense.CONFERENCE: listed(
        "hội nghị; hội thảo; tọa đàm; sinh hoạt chi hội; sinh hoạt chi bộ; buổi sinh hoạt; mít tinh; "
        "gặp mặt; họp mặt; lễ phát động; ngày hội; tiếp xúc cử tri; giao ban; đại hội; lễ kỷ niệm; cuộc họp; "
        "diễn đàn; hội nghị trực tuyến"
    ),
    Sense.MET: listed(
        "trao đổi với; phỏng vấn; gặp gỡ; lấy ý kiến; thăm hỏi; tặng quà; tiếp xúc với; trò chuyện với"
    ),
    Sense.TRIP: listed(
        "học tập kinh nghiệm; trao đổi kinh nghiệm; đoàn công tác; tham quan; nghiên cứu thực tế; "
        "đi thực tế; về nguồn; dâng hương; chuyến; giao lưu; thăm; đi nghiên cứu"
    ),
    Sense.STAFF: listed(
        "ban cán sự; ban cán sự lớp; ban quản lý lớp; ban chủ nhiệm; ban tổ chức gồm; biên chế; đội ngũ; "
        "trình độ; kiêm chức; kiêm nhiệm; chuyên trách; cơ hữu; hợp đồng; viên chức quản lý; có bằng; "
        "cán bộ quản lý; bộ máy; nhân sự; nhân viên"
    ),
    Sense.RESPECTIVELY: listed("lần lượt; tương ứng; lần lượt là; tương ứng là; theo thứ tự"),
    Sense.MENTIONED: listed(
        "lần đầu; lần đầu tiên; từng học; từng tham gia; nữ; là nữ; dân tộc thiểu số; người dân tộc; "
        "tôn giáo; độ tuổi; học viên cũ"
    ),
}
