"""Prints how well the annotated passages are read, and how long reading takes beside one plain pass."""

import re
import sys
import time
from collections.abc import Callable

from tests.training_blocks.prose.reading import read
from tests.training_blocks.prose.scoring import score
from tests.training_blocks.prose_corpus.records import HARD, PARTS, records

PLAIN = re.compile(r"(\d[\d.]{0,12})\s+(lớp|học viên)")
CHARACTERS = 10_000
REPETITIONS = 5


def main() -> None:
    for part in filter(records, (*PARTS, HARD)):
        sys.stdout.write(f"prose, {part}: {score(records(part))}\n")
    text = " ".join(record["text"] for record in records("open"))
    text = (text * (CHARACTERS // len(text) + 1))[:CHARACTERS]
    sys.stdout.write(
        f"prose, {CHARACTERS} characters: {milliseconds(lambda: read(text)):.1f} ms; "
        f"one plain pass: {milliseconds(lambda: PLAIN.findall(text)):.2f} ms\n"
    )


def milliseconds(act: Callable[[], object]) -> float:
    """The best of several: whatever else the machine does only adds to it."""
    return min(_once(act) for _ in range(REPETITIONS)) * 1000


def _once(act: Callable[[], object]) -> float:
    started = time.process_time()
    act()
    return time.process_time() - started


if __name__ == "__main__":
    main()
