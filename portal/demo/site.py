"""Builds the demo: units, pictures, the pages every portal has, and the articles."""

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from portal.demo.articles import ARTICLES, REVISIONS, waiting
from portal.demo.english import publish_english
from portal.demo.frame import write_audiences, write_frame
from portal.demo.information import publish_information
from portal.demo.people import (
    administrator,
    approver_of,
    editor_of,
    take_away_wagtails_groups,
)
from portal.demo.pictures import load_pictures
from portal.demo.publishing import approve, publish, publish_anew, publish_article, submit
from portal.demo.stage import Stage
from portal.demo.units import load_units
from portal.demo.videos import publish_videos
from portal.home.models import HomePage
from portal.news.models import NewsIndexPage, TrainingResultPage
from portal.totals.models import TotalsPage
from training_blocks import indexing
from training_blocks.models import AnnualTotal, Programme

TITLE = "Cổng kết quả đào tạo, bồi dưỡng lý luận chính trị"

WELCOME = (
    "Mỗi bài viết trên Cổng mang theo bảng số liệu của mình. Khi bài được xuất bản, số lớp và số học viên"
    " được cộng ngay vào kết quả của năm; từ mỗi con số có thể mở lại đúng bài đã công bố nó."
)


# Units with a totals page of their own: what is declared stands beside what is summed there, and the years of former
# units can be read by today's territory.
UNITS_WITH_TOTALS = {
    "bac-ninh": "Tỉnh Bắc Ninh, từ 01/7/2025",
    "bac-giang-cu": "Tỉnh Bắc Giang, đến 30/6/2025",
    "yen-bai-cu": "Tỉnh Yên Bái, đến 30/6/2025",
    "go-cong-tay": "Huyện Gò Công Tây",
}


def is_loaded() -> bool:
    return HomePage.objects.exists()


def complete_index() -> bool:
    """Whether a demo of an earlier version, which stored no totals, had to be read again."""
    if AnnualTotal.objects.exists():
        return False
    indexing.rebuild()
    return True


@transaction.atomic
def build_demo() -> HomePage:
    """All of it or nothing."""
    for language, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
        Locale.objects.get_or_create(language_code=language)
    stage = Stage(
        units=load_units(),
        programmes={programme.code: programme for programme in Programme.objects.all()},
        pictures=load_pictures(),
    )
    home = publish(home_page(), under=Page.get_first_root_node())
    serve_at_root(home)
    news = publish(news_index(), under=home)
    section = publish(centre_section(stage), under=news)
    publish_articles(stage, news=news, sections={"go-cong-tay": section})
    totals = publish_totals_pages(stage, home=home)
    pages = {"news": news, "totals": totals, "videos": publish_videos(stage, home=home)}
    pages |= publish_information(stage, home=home)
    write_audiences(home, pages, totals=totals)
    write_frame(pages, publish_english(home, pages))
    put_to_work(stage, section)
    return home


def put_to_work(stage: Stage, section: NewsIndexPage) -> None:
    """The editor goes first: there is nobody yet whom a mail could tell of the submission."""
    take_away_wagtails_groups()
    submit(waiting.article(stage), under=section, by=editor_of(section))
    approver = approver_of(section)
    for article in TrainingResultPage.objects.child_of(section).live():
        approve(article, by=approver)
    administrator()


def publish_articles(stage: Stage, *, news: NewsIndexPage, sections: dict) -> None:
    for write in ARTICLES:
        article = write(stage)
        unit = article.reporting_unit
        publish_article(article, under=sections.get(unit.slug, news) if unit else news)
    for revision in REVISIONS:
        publish_anew(revision)


def home_page() -> HomePage:
    return HomePage(
        title=TITLE,
        slug="trang-chu",
        intro=WELCOME,
        body=[("totals", {"title": "Kết quả qua các năm", "breakdown": "years", "chart": False})],
    )


def news_index() -> NewsIndexPage:
    return NewsIndexPage(
        title="Tin tức",
        slug="tin-tuc",
        show_in_menus=True,
        intro="Tin về các lớp đào tạo, bồi dưỡng của các đơn vị, kèm bảng số liệu.",
    )


def centre_section(stage: Stage) -> NewsIndexPage:
    """A section of one centre: a new article in it is proposed that centre as its unit."""
    return NewsIndexPage(
        title="Gò Công Tây",
        slug="go-cong-tay",
        intro="Tin của Trung tâm Chính trị huyện Gò Công Tây.",
        default_unit=stage.units["go-cong-tay"],
        needs_approval=True,
    )


def publish_totals_pages(stage: Stage, *, home: HomePage) -> TotalsPage:
    everything = publish(totals_page(), under=home)
    for slug, title in UNITS_WITH_TOTALS.items():
        publish(TotalsPage(title=title, slug=slug, scope_unit=stage.units[slug]), under=everything)
    return everything


def totals_page() -> TotalsPage:
    return TotalsPage(
        title="Kết quả",
        slug="ket-qua",
        show_in_menus=True,
        intro="Số lớp và số học viên theo năm, theo chương trình và theo đơn vị, cộng từ các bài đã xuất bản.",
    )


def serve_at_root(home: HomePage) -> None:
    """Make this the site's first page and take away the one that Wagtail's own migrations left there."""
    site = Site.objects.filter(is_default_site=True).first() or Site(
        hostname="localhost", is_default_site=True
    )
    site.root_page, site.site_name = home, TITLE
    site.save()
    for page in Page.objects.sibling_of(home, inclusive=False):
        if page.specific_class is Page and not page.numchild:
            page.delete()
