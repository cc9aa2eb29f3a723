"""Walks all addresses that an anonymous reader can come to, and tells what each of them says."""

from tests.portal.walking.answers import Answer
from tests.portal.walking.following import Typed, walk

__all__ = ["Answer", "Typed", "walk"]
