"""A section that asks for approval, its editor and its approver."""

import pytest

from portal.news.models import TrainingResultPage
from tests.bulletins import unit
from tests.desks import (
    approver_of,
    editor_of,
    news_section,
    publish_new,
)
from tests.training_blocks.period_locks.approved import FIGURES


@pytest.fixture
def desk(db):
    return news_section("Gò Công Tây", default_unit=unit("tan-an"), needs_approval=True)


@pytest.fixture
def lan(desk):
    return editor_of(desk, first_name="Lan")


@pytest.fixture
def minh(desk):
    return approver_of(desk, first_name="Minh")


@pytest.fixture
def publish(client, desk, minh, committed):
    """An approver publishes an article of the section; what it states is approved thereby."""

    def publish(*blocks, under=None, **fields):
        client.force_login(minh)
        given = {"title": "A", "reporting_unit": str(unit("tan-an").pk)} | fields
        with committed():
            response = publish_new(
                client,
                *(blocks or [FIGURES]),
                under=under or desk,
                **given,
            )
        assert response.status_code == 302, response.context["form"].errors
        return TrainingResultPage.objects.get(title=given["title"])

    return publish
