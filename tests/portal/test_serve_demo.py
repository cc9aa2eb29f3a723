"""Who can sign in to the demo, when the password is told, and what is served where."""

import socket

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError

from portal.demo.management.commands.serve_demo import (
    ensure_admin,
    ensure_logins,
    granian_options,
    require_free,
    staff_roles,
)

pytestmark = pytest.mark.django_db


def signs_in_with(password):
    return get_user_model().objects.get(username="admin").check_password(password)


def test_the_first_run_makes_up_a_password_and_tells_it():
    password = ensure_admin(password=None)
    assert password
    assert signs_in_with(password)


def test_a_later_run_keeps_the_password_and_does_not_know_it():
    password = ensure_admin(password=None)
    assert ensure_admin(password=None) is None
    assert signs_in_with(password)


def test_a_given_password_is_set_at_any_run():
    ensure_admin(password=None)
    assert ensure_admin(password="chosen") == "chosen"
    assert signs_in_with("chosen")


def test_the_staff_have_the_same_password():
    get_user_model().objects.create_user("bientap")
    password = ensure_logins(password=None)
    assert get_user_model().objects.get(username="bientap").check_password(password)
    assert ensure_logins(password=None) is None
    assert [name for name, _role in staff_roles()] == ["bientap"]


def test_only_this_machine_is_served():
    options = granian_options(8123)
    assert options[options.index("--host") + 1] == "127.0.0.1"
    assert options[options.index("--port") + 1] == "8123"


def test_a_port_that_is_taken_is_said_in_one_line():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"Port {port} is taken"):
            require_free(port)
    require_free(port)
