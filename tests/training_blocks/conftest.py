from functools import partial

import pytest


@pytest.fixture
def committed(db, django_capture_on_commit_callbacks):
    """A block of code as one transaction: what waits for its commit is run at its end."""
    return partial(django_capture_on_commit_callbacks, execute=True)
