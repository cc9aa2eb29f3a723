"""An image is published with its description, an official report with a document."""

import pytest
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.test.utils.form_data import streamfield

from portal.news.models import NewsIndexPage, TrainingResultPage
from tests.bulletins import added, home, unit
from tests.editors import (
    error_at,
    results_form,
    send_new,
)
from tests.training_blocks.publishing_gate.asked import (
    asked,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def image():
    return Image.objects.create(title="Ảnh", file=get_test_image_file())


@pytest.fixture
def section():
    return added(NewsIndexPage(title="Tin"), under=home())


NEWS = dict.fromkeys("intro photo photo_alt photo_caption author_line source".split(), "")


def news(client, section, *blocks, **fields):
    fields = NEWS | {"reporting_unit": str(unit().pk)} | fields
    return send_new(client, *blocks, under=section, model=TrainingResultPage, **fields)


def photo(image, **typed):
    return "photo", {"image": str(image.pk), "alt": "", "caption": "", "credit": ""} | typed


def test_an_image_without_a_description_is_refused_on_the_very_field(editing, section, image):
    gallery = streamfield([("item", photo(image)[1])])
    blocks = [photo(image), ("gallery", {"title": "", "photos": gallery})]
    response = news(editing, section, *blocks)
    assert response.status_code == 200
    assert "Say what the image shows" in error_at(response, 0, "alt")[0]
    assert "Say what the image shows" in error_at(response, 1, "photos", 0, "alt")[0]
    assert news(editing, section, *blocks, publish=False).status_code == 302


def test_the_article_s_own_photo_needs_its_description_too(editing, section, image):
    response = news(editing, section, photo=str(image.pk))
    assert response.status_code == 200
    assert "Say what the image shows" in response.context["form"].errors["photo_alt"][0]
    described = {"photo": str(image.pk), "photo_alt": "Lễ bế giảng"}
    assert news(editing, section, **described).status_code == 302


def cited(number):
    row = {"number": number} | dict.fromkeys("kind date issuer subject".split(), "")
    return "documents", {"documents": streamfield([("item", row)])}


def test_an_official_report_without_a_cited_document_is_asked_for_one(editing, section):
    told = results_form(declared_learners="600")
    refused = news(editing, section, told)
    assert [f.code for f in asked(refused).findings] == ["nothing-cited"]
    assert news(editing, section, told, cited("")).status_code == 200
    assert news(editing, section, told, cited("43-HD/BTGTU")).status_code == 302


def test_news_without_figures_are_asked_nothing(editing, section):
    assert news(editing, section, period_span="", period_year="").status_code == 302
