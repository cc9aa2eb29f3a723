"""Who writes, and an article that is there already."""

import pytest

from tests.bulletins import home, report_page, results
from tests.editors import (
    administrator,
    editor,
)


@pytest.fixture
def editing(client):
    client.force_login(administrator())
    return client


@pytest.fixture
def first(committed):
    with committed():
        return report_page("Bài đầu", results(26, 2243, of=None))


@pytest.fixture
def asking(client, committed):
    """Someone who may write, but not publish."""
    client.force_login(editor("mai", of=home(), may=("add_page", "change_page")))
    return client
