"""Filters that are plain selects in a form: they work without JavaScript, and a value that is none is as none given."""

from collections.abc import Iterable

from django import forms

LONGEST_KEY = 9  # digits, so that it fits a database's integer


def select(label: str, choices: Iterable[tuple]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=list(choices), required=False)


def key_in(text: str) -> int | None:
    """A primary key as an address gives it."""
    decimal = text.isascii() and text.isdecimal() and len(text) <= LONGEST_KEY
    return int(text) if decimal else None
