"""Files that a newcomer trusts without reading them: lock files, the Makefile's help."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("runtime", "dev")


def read(path):
    return (ROOT / path).read_text("utf-8")


def pins(lock):
    return re.findall(r"^([a-z0-9._-]+)==(\S+)", read(f"requirements/{lock}.txt"), re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_files_name_no_host_and_no_place_on_a_machine(lock):
    forbidden = r"https?:|file:|index-url|find-links|(^|\s)/"
    assert not re.search(forbidden, read(f"requirements/{lock}.txt"))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_carries_hashes(lock):
    blocks = re.split(r"^(?=[a-z0-9._-]+==)", read(f"requirements/{lock}.txt"), flags=re.MULTILINE)
    assert all("--hash=sha256:" in block for block in blocks[1:])


def test_tests_run_on_the_versions_that_are_served():
    assert set(pins("runtime")) <= set(pins("dev"))


def test_every_direct_requirement_is_locked():
    """Fails when someone adds a requirement and forgets `make lock`."""
    declared = tomllib.loads(read("pyproject.toml"))["project"]["dependencies"]
    declared += read("requirements/runtime.in").splitlines()
    names = {match[0].lower() for line in declared if (match := re.match(r"[A-Za-z0-9_-]+", line))}
    assert names <= {name for name, _ in pins("runtime")}


def test_every_make_target_is_explained():
    makefile = read("Makefile")
    phony = set(re.findall(r"^\.PHONY: (\S+)$", makefile, re.MULTILINE))
    explained = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))
    assert phony == explained
