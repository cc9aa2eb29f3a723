"""The HTML of every kind of page before the validator: no error and no warning."""

import json
import re
import subprocess
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.readers.pages import KINDS
from tests.validator import validator_command

pytestmark = [pytest.mark.appearance, pytest.mark.validator]


BROKEN = "<!doctype html><html lang=vi><head><title>A</title></head><body><p><li></p></body></html>"


def test_every_page_is_valid(address, tmp_path):
    for name, kind in KINDS.items():
        status, html = answer(address + kind.address)
        assert status == kind.status, name
        (tmp_path / f"{re.sub(r'[^a-z]+', '-', name.lower())}.html").write_bytes(html)
    (tmp_path / "broken.html").write_text(BROKEN)
    faults = validated(tmp_path)
    assert faults.pop("broken", []), "the validator read nothing"
    assert not faults, "\n".join(f"{page}: {fault}" for page in faults for fault in faults[page])


def answer(address):
    try:
        with urlopen(address) as response:
            return response.status, response.read()
    except HTTPError as refused:
        return refused.code, refused.read()


def validated(folder):
    """What the validator says of a folder's pages, by name, in one run."""
    asked = ["--format", "json", "--stdout", "--exit-zero-always", str(folder)]
    found = subprocess.run([*validator_command(), *asked], capture_output=True, check=True)
    faults = {}
    for said in json.loads(found.stdout)["messages"]:
        where = said["url"].rpartition("/")[2].removesuffix(".html")
        faults.setdefault(where, []).append(f"{said['message']} at {said.get('extract', '')}")
    return faults
