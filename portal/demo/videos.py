"""The demo's video library: one film that is drawn here, and links to films that nobody made."""

from datetime import timedelta

from portal.demo.film import duration, load_film
from portal.demo.publishing import publish
from portal.demo.stage import Stage
from portal.home.models import HomePage
from portal.videos.models import VideoLibraryPage, VideoPage

ELSEWHERE = "https://video.example.vn/minh-hoa"


def publish_videos(stage: Stage, *, home: HomePage) -> VideoLibraryPage:
    library = publish(
        VideoLibraryPage(
            title="Thư viện video",
            slug="thu-vien-video",
            show_in_menus=True,
            intro="Phim ngắn về các lớp học. Phim ở trang khác chỉ được dẫn liên kết, không nhúng vào Cổng.",
        ),
        under=home,
    )
    for slug, title, picture, seconds, intro in LINKED:
        video = VideoPage(
            title=title,
            slug=slug,
            address=f"{ELSEWHERE}/{slug}",
            duration=timedelta(seconds=seconds),
            intro=intro,
            poster=stage.pictures[picture],
        )
        publish(video, under=library)
    publish(own_film(stage), under=library)
    return library


def own_film(stage: Stage) -> VideoPage:
    return VideoPage(
        title="Một ngày ở lớp học (phim minh họa)",
        slug="mot-ngay-o-lop-hoc",
        film=load_film(),
        duration=duration(),
        poster=stage.pictures["lop-hoc"],
        intro="Năm tranh vẽ của Cổng nối thành phim ngắn, không có tiếng.",
        body=[("paragraph", TRANSCRIPT)],
    )


LINKED = [
    (
        "gioi-thieu-trung-tam",
        "Giới thiệu một trung tâm chính trị cấp huyện (minh họa)",
        "hoi-truong",
        425,
        "Liên kết minh họa: địa chỉ này không có phim.",
    ),
    (
        "huong-dan-tra-cuu",
        "Tra cứu kết quả đào tạo qua các năm: từ con số đến bài đã công bố (minh họa)",
        "tai-lieu",
        198,
        "Liên kết minh họa: địa chỉ này không có phim.",
    ),
    (
        "hoc-tap-o-co-so",
        "Học tập ở cơ sở (minh họa)",
        "dong-ruong",
        3729,
        "Liên kết minh họa: địa chỉ này không có phim.",
    ),
]

TRANSCRIPT = (
    "<p>Phim không có lời. Lần lượt hiện ra: một lớp học nhìn từ cuối phòng lên bảng; bông sen hồng trên mặt nước; hội"
    " trường có phông đỏ và bục gỗ; chồng sách bên trang sách đang mở; ngôi nhà mái đỏ giữa đồi và ruộng.</p>"
)
