"""An article with a block of every kind that articles may hold, filled as an editor would fill them."""

from django.core.files.base import ContentFile
from wagtail.documents.models import Document
from wagtail.embeds.embeds import get_embed_hash
from wagtail.embeds.models import Embed
from wagtail.images import get_image_model

from portal.news.models import TrainingResultPage
from training_blocks.blocks import ArticleBody, examples
from training_blocks.models import ReportingUnit

TITLE = (
    "Kết quả thực hiện công tác đào tạo, bồi dưỡng lý luận chính trị, chuyên môn, nghiệp vụ của Trung tâm Chính trị"
    " huyện Gò Công Tây 6 tháng đầu năm 2022 và phương hướng, nhiệm vụ trọng tâm 6 tháng cuối năm"
)
PROSE = (
    "<p>Chữ <b>đậm</b>, chữ <i>nghiêng</i> và <a href='https://www.example.vn/'>một liên kết</a>.</p>"
    "<ul><li>Một</li><li>Hai</li></ul><ol><li>Ba</li></ol>"
)
FILM = "https://www.youtube.com/watch?v=training"
#: As the provider answers: with an attribute that HTML has given up.
FRAME = (
    '<iframe width="200" height="113" src="https://www.youtube.com/embed/training?feature=oembed"'
    ' frameborder="0" allow="autoplay; encrypted-media" allowfullscreen title="Phim"></iframe>'
)


def every_block() -> TrainingResultPage:
    body = filled()
    assert set(body) == set(ArticleBody().child_blocks)
    return TrainingResultPage(
        title=TITLE,
        slug="moi-loai",
        intro="Một bài có đủ mọi loại nội dung.",
        reporting_unit=ReportingUnit.objects.get(slug="vinh-binh"),
        period_span="half-1",
        period_year=2022,
        author_line="Ban biên tập",
        source="Trung tâm",
        photo=get_image_model().objects.first(),
        photo_alt="Một lớp học",
        photo_caption="Lớp học",
        body=list(body.items()),
    )


def filled() -> dict:
    photo = {
        "image": get_image_model().objects.first(),
        "alt": "Một lớp học",
        "caption": "Lớp học",
        "credit": "Ban biên tập",
    }
    return {
        "heading": examples.heading_example(),
        "paragraph": PROSE,
        "results": examples.results_example() | {"period": {}},
        "plan": examples.plan_example() | {"planned": 18, "achieved": 9},
        "quality": examples.quality_example(),
        "outreach": examples.outreach_example(),
        "staff": examples.staff_example(),
        "totals": {"title": "Qua các năm", "breakdown": "years", "chart": True},
        "documents": examples.cited_documents_example(),
        "photo": photo,
        "gallery": {"title": "Ảnh", "photos": [photo, photo]},
        "quotation": examples.quotation_example(),
        "attachment": {"document": document(), "title": "Báo cáo"},
        "video": {"video": film(), "caption": "Phim"},
    }


def document() -> Document:
    return Document.objects.create(title="Báo cáo", file=ContentFile(b"-", name="bao-cao.pdf"))


def film() -> str:
    """Kept as if its provider had been asked already."""
    kept = {"url": FILM, "type": "video", "html": FRAME, "width": 200, "height": 113}
    Embed.objects.get_or_create(hash=get_embed_hash(FILM), defaults=kept)
    return FILM
