"""Builds what is missing of the demo, says where it is and how to sign in, and becomes its server.

One process for all of it: starting Django once per step would take most of a second start's time.
"""

import os
import secrets
import socket
import sys

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from portal.demo.people import ADMINISTRATOR, APPROVER, EDITOR

USERNAME = "admin"
ROLES = {
    EDITOR: "editor of Gò Công Tây",
    APPROVER: "approver of Gò Công Tây",
    ADMINISTRATOR: "administrator without being superuser",
}
NOT_SHOWN_AGAIN = "the password of the first run (ADMIN_PASSWORD=... make demo sets a new one)"


class Command(BaseCommand):
    help = "Build and serve the demo; ADMIN_PASSWORD sets the password of the user 'admin'."

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, port, **options):
        require_free(port)
        call_command("migrate", verbosity=0)
        call_command("load_demo")
        call_command("collectstatic", interactive=False, verbosity=0)
        password = ensure_logins(password=os.environ.get("ADMIN_PASSWORD"))
        address = f"http://127.0.0.1:{port}"
        self.stdout.write(f"\n  Portal    {address}/\n  Admin     {address}/admin/")
        self.stdout.write(f"  Login     {USERNAME} / {password or NOT_SHOWN_AGAIN}")
        for username, role in staff_roles():
            self.stdout.write(f"            {username}, {role}, with the same password")
        self.stdout.write("  Stop with Ctrl-C.\n")
        self.stdout.flush()
        os.environ["WAGTAILADMIN_BASE_URL"] = address
        os.execv(sys.executable, [sys.executable, "-m", "granian", *granian_options(port)])


def require_free(port):
    with socket.socket() as probe:
        # As the server does it: an address that was in use a moment ago is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            message = f"Port {port} is taken. Choose another: make demo PORT={port + 1}"
            raise CommandError(message) from error


def staff_roles():
    """(username, role) of those the demo has: one of an earlier version has none."""
    users = get_user_model().objects.filter(username__in=ROLES)
    known = set(users.values_list("username", flat=True))
    return [(name, role) for name, role in ROLES.items() if name in known]


def ensure_logins(*, password):
    """The administrator's password is the staff's too; answers it if it was set now, else None."""
    password = ensure_admin(password=password)
    if password:
        staff = get_user_model().objects.filter(username__in=ROLES)
        staff.update(password=make_password(password))
    return password


def ensure_admin(*, password):
    """Create the demo's administrator; answer the password if it was set now, else None."""
    user, created = get_user_model().objects.get_or_create(
        username=USERNAME, defaults={"is_staff": True, "is_superuser": True}
    )
    if created and not password:
        password = secrets.token_urlsafe(9)
    if password:
        user.set_password(password)
        user.save()
    return password


def granian_options(port):
    # Two processes of four threads, so that the demo meets the concurrency a real server has.
    return [
        *("--interface", "wsgi", "--no-ws"),
        *("--host", "127.0.0.1", "--port", str(port)),
        *("--workers", "2", "--blocking-threads", "4"),
        *("--log-level", "warning"),
        "portal.wsgi:application",
    ]
