"""The annotated passages, as they lie in `open/`, `held/` and `hard/`; see the README beside them."""

import json
from pathlib import Path

FOLDER = Path(__file__).parent
PARTS = ("open", "held")
#: Measured, and not yet asked for.
HARD = "hard"


def records(*parts):
    """The records of the parts named, in the order of their files."""
    files = [path for part in parts for path in sorted((FOLDER / part).glob("*.json"))]
    return [record for path in files for record in json.loads(path.read_text("utf-8"))]


def records_in(part, group):
    return json.loads((FOLDER / part / f"{group}.json").read_text("utf-8"))


def is_trap(record):
    return record["shape"].startswith("trap-")
