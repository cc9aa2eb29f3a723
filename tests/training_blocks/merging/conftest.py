"""An administrator, and what is merged."""

import pytest

from tests.bulletins import bulletin, line, unit
from tests.editors import administrator
from tests.training_blocks.days import FIRST, on
from tests.training_blocks.merging.programme_merges import SUMMER, THEME, named


@pytest.fixture
def admin(client):
    client.force_login(administrator())
    return client


@pytest.fixture
def two_names(committed):
    """Two articles that name one programme differently: 2 classes with 40 and 60 learners, and 3 with 100."""
    with on(FIRST, committed):
        bulletin("A", named(line(SUMMER, 1, 40), line(THEME, 1, 60), of="a"))
        bulletin("B", named(line(THEME, 3, 100), of="b"))


@pytest.fixture
def province(db):
    return unit("tinh", name_vi="tỉnh", kind="province")


@pytest.fixture
def districts(province):
    """Two districts of a province, and the ward that follows them."""
    names = ("a", "b")
    ending = [unit(slug, name_vi=f"huyện {slug.upper()}", parent=province) for slug in names]
    return [*ending, unit("phuong", name_vi="phường C", kind="commune", parent=province)]
