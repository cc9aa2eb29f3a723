"""Editors who act at the very same moment: as threads where the database is a server, as processes where it is a file.

An act is a function of plain values, listed in `ACTS`: run as a program, this module is one editor's process, which
reads an act from standard input, says that it is ready, begins when it is told and answers with what went wrong.
"""

import json
import logging
import os
import re
import subprocess
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from io import StringIO
from threading import Barrier
from unittest.mock import patch
from urllib.parse import urlsplit

import django
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection, connections, transaction
from django.test import Client
from django.test.utils import setup_test_environment

# What an editor does. Pages are given by primary key; models are asked for by name, because an editor's process
# imports this module before Django is set up.


def publish(*pages):
    for page in found(pages):
        page.save_revision().publish()


def publish_in_one_transaction(*pages):
    with transaction.atomic():
        publish(*pages)


def publish_while_refreshing_fails(*pages):
    with patch("training_blocks.indexing.refresh", lambda *args, **kwargs: 1 / 0):
        publish(*pages)


def publish_and_die(*pages):
    """Its process ends after the commit, when the index would be refreshed."""
    with patch("training_blocks.indexing.refresh", lambda *args, **kwargs: os._exit(3)):
        publish(*pages)


def unpublish(*pages):
    for page in found(pages):
        page.unpublish()


def found(pages):
    return [apps.get_model("wagtailcore.Page").objects.get(pk=pk).specific for pk in pages]


def send(username, *forms):
    """Posts forms to the admin, each an address and what a browser would send there, and once more with a reason for
    everything that the checks ask about."""
    client = Client()
    client.force_login(get_user_model().objects.get(username=username))
    for address, form in forms:
        answer = client.post(address, form)
        if answer.status_code == 200:
            asked = re.findall('name="(warning-reason-[^"]+)"', answer.content.decode())
            answer = client.post(address, form | dict.fromkeys(asked, "Đã kiểm tra"))
        assert answer.status_code == 302, answer.content.decode()


def command(name, *, times=5):
    for _ in range(times):
        call_command(name, verbosity=0, stdout=StringIO())


ACTS = {
    act.__name__: act
    for act in (
        command,
        publish,
        publish_and_die,
        publish_in_one_transaction,
        publish_while_refreshing_fails,
        send,
        unpublish,
    )
}


def perform(act) -> str:
    """What went wrong, errors that were only logged included: Wagtail's tasks swallow theirs."""
    name, *arguments = act
    with logged_errors() as errors:
        try:
            ACTS[name](*arguments)
        except Exception:
            errors.append(traceback.format_exc())
        finally:
            connections.close_all()
    return "\n".join(errors)


@contextmanager
def logged_errors():
    errors: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: errors.append(handler.format(record))
    logging.getLogger().addHandler(handler)
    yield errors
    logging.getLogger().removeHandler(handler)


# How editors act at once. An act reads (name, *arguments).

READY = "ready"
idle: list[subprocess.Popen] = []


def at_once(*acts) -> list[str]:
    """What went wrong."""
    return (in_processes if connection.vendor == "sqlite" else in_threads)(*acts)


def in_threads(*acts) -> list[str]:
    start = Barrier(len(acts))

    def wait_and_perform(act):
        start.wait()
        return perform(act)

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(filter(None, threads.map(wait_and_perform, acts)))


def in_processes(*acts) -> list[str]:
    """The processes stay for the next test: starting one takes seconds."""
    editors = [idle.pop() if idle else new_process() for _ in acts]
    for process, act in zip(editors, acts, strict=True):
        tell(process, act)
    assert [answer_of(process) for process in editors] == [READY] * len(acts)
    for process in editors:
        tell(process, "begin")
    answers = [answer_of(process) for process in editors]
    idle.extend(process for process in editors if process.poll() is None)
    return list(filter(None, answers))


def new_process() -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", __name__],
        env={**os.environ, "DATABASE_URL": database_url(), "LOG_LEVEL": "ERROR"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def database_url() -> str:
    """The test's own database."""
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()


def tell(process, value):
    process.stdin.write(json.dumps(value) + "\n")
    process.stdin.flush()


def answer_of(process) -> str:
    line = process.stdout.readline()
    return json.loads(line) if line else f"exit code {process.wait()}"


def send_home():
    while idle:
        idle.pop().communicate()


def main():
    django.setup()
    setup_test_environment()
    while line := sys.stdin.readline():
        act = json.loads(line)
        answer(READY)
        sys.stdin.readline()
        answer(perform(act))


def answer(value):
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
