"""Clipboards at hand: the corpus of files, the programmes of the migrations, and what a paste is read as."""

import ast
from html import escape
from pathlib import Path

from training_blocks.clipboard import Pasted, ProgrammeMatcher, ProgrammeNames, read_clipboard

HERE = Path(__file__).resolve().parent
MIGRATIONS = HERE.parents[2] / "training_blocks/migrations"
CORPUS = sorted((HERE / "corpus").iterdir())


def _taxonomy():
    tree = ast.parse((MIGRATIONS / "0002_programme_taxonomy.py").read_text("utf-8"))
    rows = next(
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and node.targets[0].id == "PROGRAMMES"
    )
    for code, _group, _role, name, english, others in rows:
        yield ProgrammeNames(code, code, (name, english, *others, code))


PROGRAMMES = ProgrammeMatcher(_taxonomy())


def pasted(html="", text="") -> Pasted:
    return read_clipboard(html, text, PROGRAMMES)


def content(name) -> tuple[str, str]:
    """A file of the corpus as HTML and plain text."""
    path = HERE / "corpus" / name
    with path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    return ("", text) if path.suffix == ".tsv" else (text, "")


def html_table(rows) -> str:
    lines = ("".join(f"<td>{escape(text)}</td>" for text in row) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def tab_separated(rows) -> str:
    return "".join("\t".join(row) + "\r\n" for row in rows)


def lines(read: Pasted) -> list[tuple]:
    """(programme, classes, learners, attendances) of the rows that are proposed."""
    return [(row.programme, *numbers(row)) for row in read.rows if row.taken]


def numbers(row) -> tuple:
    return tuple(row.counts.get(holds) for holds in ("classes", "learners", "attendances"))


def codes(row) -> set:
    return {(doubt.field, doubt.code) for doubt in row.doubts}
