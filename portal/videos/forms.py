"""The admin form of a video: it has one source, a file of the portal or an address elsewhere."""

from django.utils.translation import gettext_lazy as _

from training_blocks.forms import VietnamesePageForm

FILM_TYPES = {"mp4": "video/mp4", "webm": "video/webm"}


class VideoPageForm(VietnamesePageForm):
    def clean(self):
        cleaned = super().clean()
        if not self.is_deferred_validation:
            for field, said in _faults(cleaned.get("film"), cleaned.get("address")):
                self.add_error(field, said)
        return cleaned


def _faults(film, address):
    if not film and not address:
        yield "film", _("Choose a file or give the address of the video.")
    if film and address:
        yield "address", _("Either a file or an address, not both.")
    if film and film.file_extension.lower() not in FILM_TYPES:
        yield "film", _("A video is a file of the type MP4 or WebM.")
