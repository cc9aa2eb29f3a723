"""What the demo's articles are written with: units by slug, programmes by code, pictures by name."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from training_blocks.models import Programme, ReportingUnit

CREDIT = "Tranh vẽ của Cổng"

# An article whose figures are made up says so, in its title too, which goes wherever its figures are shown.
EXAMPLE = {"author_line": "Ban biên tập", "source": "Bài minh họa, số liệu giả định"}


@dataclass(frozen=True)
class Revision:
    """An article published anew on a later day: what is changed in it, and why a figure was wrong."""

    slug: str
    day: date
    change: Callable[[Any], None]
    reason: str = ""


@dataclass(frozen=True)
class Stage:
    units: Mapping[str, ReportingUnit]
    programmes: Mapping[str, Programme]
    pictures: Mapping[str, Any]

    def line(
        self,
        code: str,
        classes: int | None,
        learners: int | None,
        *,
        also: Iterable[str] = (),
        owner: str | None = None,
        partners: Iterable[str] = (),
        inclusion: str = "in-total",
        **more,
    ) -> dict:
        """One programme row of a results block; what is named by code or slug is looked up."""
        return {
            "programme": self.programmes[code],
            "also_programmes": [self.programmes[other] for other in also],
            "classes": classes,
            "learners": learners,
            "owner": self.units[owner] if owner else None,
            "partners": [self.units[slug] for slug in partners],
            "inclusion": inclusion,
            **more,
        }

    def photo(self, name: str, caption: str) -> dict:
        picture = self.pictures[name]
        return {
            "image": picture,
            "alt": picture.description,
            "caption": f"Hình minh họa: {caption}",
            "credit": CREDIT,
        }

    def cover(self, name: str, caption: str) -> dict:
        """An article's own photo, as fields of its page."""
        photo = self.photo(name, caption)
        return {
            "photo": photo["image"],
            "photo_alt": photo["alt"],
            "photo_caption": photo["caption"],
        }
