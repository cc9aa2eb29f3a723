"""Figures proposed from articles in plain text, on the command line. Nothing is stored."""

import json
import re
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from training_blocks.known_names import names_to_read_with
from training_blocks.plain_readings import plain_reading
from training_blocks.prose import read_figures
from training_blocks.vietnamese import search_key

DAY = re.compile(r"(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})")
ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
WORDED_DAY = re.compile(r"(\d{1,2}) tháng (\d{1,2}),? năm (\d{4})", re.IGNORECASE)
#: What else a line with the date of publication says.
AROUND_A_DATE = frozenset(
    "thu hai ba tu nam sau bay chu nhat ngay thang cap dang luc gio phut xuat ban "
    "sang chieu toi am pm sa ch gmt".split()
)
COLUMNS = ("kind", "code", "classes", "learners", "measure", "planned", "confidence", "text")


class Command(BaseCommand):
    help = (
        "Reads figures of classes and learners out of Vietnamese prose and prints what it would propose. "
        "The first line of a file is its title; a second line that is a date, its publication."
    )

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--format", choices=["json", "table"], default="json")

    def handle(self, *, files, format, **options):
        answers, refused = _read(files)
        encoding = self.stdout.encoding or "utf-8"
        told = _table(answers, encoding) if format == "table" else _json(answers, encoding)
        self.stdout.write(told)
        if refused:
            raise CommandError("\n".join(refused))


def _read(files: list[Path]) -> tuple[list[dict], list[str]]:
    """What each file tells, and why others tell nothing."""
    programmes, units = names_to_read_with()
    answers, refused = [], []
    for file in files:
        try:
            text = _text(file)
        except CommandError as error:
            refused.append(str(error))
            continue
        reading = read_figures(
            text, published=publication_day(text), programmes=programmes, units=units
        )
        answers.append(plain_reading(str(file), reading))
    return answers, refused


def publication_day(text: str) -> date | None:
    """The date that the second line with words is."""
    lines = [line.strip() for line in text.splitlines()[:20] if line.strip()]
    parts = _day_parts(lines[1]) if len(lines) > 1 else ()
    try:
        return date(*map(int, parts)) if parts else None
    except ValueError:
        return None


def _day_parts(line: str) -> tuple[str, ...]:
    """Year, month and day of a line that holds a date and nothing else of weight."""
    for pattern, order in ((ISO_DAY, 1), (DAY, -1), (WORDED_DAY, -1)):
        found = pattern.search(line)
        if found and _says_no_more(line[: found.start()] + line[found.end() :]):
            return found.groups()[::order]
    return ()


def _says_no_more(rest: str) -> bool:
    return AROUND_A_DATE.issuperset(re.findall(r"[^\W\d_]+", search_key(rest)))


def _text(file: Path) -> str:
    """As it stands: spans count the file's own characters."""
    try:
        return file.read_bytes().decode("utf-8")
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{file} is not a text in UTF-8.") from error


def _json(answers: list[dict], encoding: str) -> str:
    speaks_unicode = encoding.lower().startswith("utf")
    return json.dumps(answers, ensure_ascii=not speaks_unicode, indent=2)


def _table(answers: list[dict], encoding: str) -> str:
    """A terminal that lacks a letter shows a question mark in its place."""
    rows = "\n\n".join(
        "\n".join([_heading(answer), *(_row(fact) for fact in answer["facts"])])
        for answer in answers
    )
    return rows.encode(encoding, "replace").decode(encoding)


def _heading(answer: dict) -> str:
    return f"{answer['file']}: {answer['unit'] or '–'}, {answer['period'] or '–'}"


def _row(fact: dict) -> str:
    return "\t".join(_cell(fact[column]) for column in COLUMNS)


def _cell(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(value)
    return "–" if value is None else " ".join(str(value).split())
