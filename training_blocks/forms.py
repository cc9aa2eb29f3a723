"""The admin forms of pages: Vietnamese text and slugs, and the unit and period a page gives its blocks."""

import unicodedata

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm
from wagtail.admin.widgets.slug import SlugInput

from training_blocks import clock
from training_blocks.blocks.fields import YearField
from training_blocks.blocks.given import Bound, Given, lending
from training_blocks.messages import sentence
from training_blocks.publishing_gate import PublishingGate
from training_blocks.rules import typed_period
from training_blocks.section_bounds import bound_of, leaves_bounds, unit_faults
from training_blocks.vietnamese import TONES, normalise, search_key

MARKED_LETTERS = "aăâđeêioôơuưy"
PERIOD_FIELDS = ("period_span", "period_year", "period_start", "period_end")
SECTION_FIELDS = ("default_unit", "needs_approval")
DATE_FIELDS = {"period_start", "period_end", "article_date"}


def _slug_formatters() -> list[tuple[str, str]]:
    """Pairs of pattern and replacement for Wagtail's slug field, which drops the letters it cannot spell in ASCII."""
    marked: dict[str, str] = {}
    for letter in MARKED_LETTERS + MARKED_LETTERS.upper():
        toned = (unicodedata.normalize("NFC", letter + tone) for tone in ("", *TONES))
        marked.setdefault(search_key(letter), "")
        marked[search_key(letter)] += "".join(t for t in toned if len(t) == 1 and not t.isascii())
    return [(f"[{letters}]", base) for base, letters in marked.items()]


SLUG_FORMATTERS = _slug_formatters()


class VietnamesePageForm(WagtailAdminPageForm):
    """Makes the slug of a title in the browser as `vietnamese.slugify` does on the server."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].widget = SlugInput(formatters=SLUG_FORMATTERS)

    def clean_title(self):
        return normalise(self.cleaned_data["title"]).strip()

    def clean(self):
        cleaned = super().clean()
        if not self.is_deferred_validation:
            self._check_descriptions(cleaned)
        return cleaned

    def _check_descriptions(self, cleaned) -> None:
        for image, description in getattr(self.instance, "described_images", ()):
            if cleaned.get(image) and not cleaned.get(description, "").strip():
                self.add_error(description, sentence("image-undescribed"))


class ReportingPageForm(PublishingGate, VietnamesePageForm):
    """Lends the blocks the typed unit and period while they are cleaned, and checks both."""

    period_year = YearField(required=False, label=_("Year"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in DATE_FIELDS & self.fields.keys():
            self.fields[name].error_messages["invalid"] = sentence("date-unreadable")

    def full_clean(self):
        with lending(self._typed()):
            super().full_clean()

    def clean(self):
        cleaned = super().clean()
        self._check_bound(cleaned.get("reporting_unit"))
        if not self.is_deferred_validation:
            self._check_period(cleaned)
        return cleaned

    def _typed(self) -> Given:
        unit = self._typed_value("reporting_unit")
        period, wrong = typed_period(*(self._typed_value(name) for name in PERIOD_FIELDS))
        return Given(
            unit=str(unit.pk) if unit else None,
            period=period,
            life=unit.counted_as if unit else None,
            refused=wrong is not None,
            bound=self._bound,
        )

    @cached_property
    def _bound(self) -> Bound | None:
        return bound_of(self.for_user, self.parent_page or self.instance.get_parent())

    def _check_bound(self, unit) -> None:
        """Of drafts too: a draft may be published without its form."""
        if unit and self._bound:
            for fault in unit_faults(unit, self._bound, at=("reporting_unit",)):
                self.add_error("reporting_unit", sentence(fault.code, fault.params))

    def _typed_value(self, name: str):
        """A field's value before the form itself is cleaned; None where it cannot be read."""
        if not self.is_bound or name not in self.fields:
            return None
        field = self.fields[name]
        try:
            return field.clean(
                field.widget.value_from_datadict(self.data, self.files, self.add_prefix(name))
            )
        except ValidationError:
            return None

    def _check_period(self, cleaned) -> None:
        period, wrong = typed_period(*(cleaned.get(name) for name in PERIOD_FIELDS))
        if wrong:
            field, code = wrong
            self.add_error(f"period_{field}", sentence(code))
        if period is None:
            return
        self._check_life(cleaned.get("reporting_unit"), period)
        if period.start and period.start > clock.today():
            self.add_error("period_span", sentence("period-not-begun", {"start": period.start}))

    def _check_life(self, unit, period) -> None:
        if unit and period.clipped(unit.valid_from, unit.valid_to) is None:
            self.add_error("reporting_unit", sentence("unit-not-alive"))


class SectionPageForm(VietnamesePageForm):
    """An older version is restored but for what its editor may not set: that stays as the latest version has it."""

    def _post_clean(self):
        if self.instance.pk and (kept := set(SECTION_FIELDS) - self.fields.keys()):
            stored = type(self.instance).objects.get(pk=self.instance.pk)
            latest = stored.get_latest_revision_as_object()
            for name in kept:
                setattr(self.instance, name, getattr(latest, name))
        super()._post_clean()


class BoundCopyForm(CopyForm):
    """Copies no article of an editor's into a section of another unit, and none past the checks: copies are drafts."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("publish_copies", None)

    def clean(self):
        cleaned = super().clean()
        target = cleaned.get("new_parent_page")
        below = cleaned.get("copy_subpages", False)
        if target and (refusal := leaves_bounds(self.user, self.page, target, below=below)):
            self.add_error("new_parent_page", refusal)
        return cleaned
