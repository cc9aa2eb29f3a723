"""The photo that stands for a page elsewhere: where a link to it is shared, and in a feed."""

from dataclasses import dataclass

from wagtail.images.models import SourceImageIOError

#: As wide as those who show links ask for, in a form that all of them can read.
SHARED_SIZE = "fill-1200x630|format-jpeg"


@dataclass(frozen=True, slots=True)
class Photo:
    """`url` may begin with the host's root."""

    url: str
    width: int
    height: int
    alt: str
    rendition: object


def photo_of(page) -> Photo | None:
    """An article's photo or a video's poster; None where there is none, or its file is lost."""
    image = getattr(page, "photo", None) or getattr(page, "poster", None)
    if image is None:
        return None
    try:
        made = image.get_rendition(SHARED_SIZE)
    except (SourceImageIOError, OSError):
        return None
    alt = getattr(page, "photo_alt", "") or image.description or page.title
    return Photo(made.url, made.width, made.height, alt, made)
