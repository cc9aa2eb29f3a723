"""The smallest blocks an editor types in: counts, years, percentages, days, text, choices.

All are optional in Django's sense. What is required is checked by the statistic block itself, because Wagtail's
deferral of required fields mutates the one shared block object (a race between threads). Migrations name these
classes: they stay importable from `training_blocks.blocks`.
"""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_date
from django.utils.functional import lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, DateBlock, FieldBlock, RichTextBlock, TextBlock
from wagtail.rich_text import RichText

from training_blocks.messages import sentence
from training_blocks.numbers import (
    COUNTS,
    YEARS,
    CountRefused,
    PercentRefused,
    format_count,
    format_percent,
    parse_count,
    parse_percent,
    parse_year,
    read_percent,
)
from training_blocks.vietnamese import normalise

NUMBER_ATTRIBUTES = {"inputmode": "numeric", "autocomplete": "off", "size": "9"}


class _TypedField(forms.Field):
    """A number typed as text: never `type=number`, which reads "2.000" as 2."""

    widget = forms.TextInput(attrs=NUMBER_ATTRIBUTES)

    def to_python(self, value):
        if value in self.empty_values:
            return None
        return self.parse(value) if isinstance(value, str) else value

    def parse(self, text: str):
        raise NotImplementedError


#: What a field for counts needs in the browser, in this order.
COUNT_SCRIPTS = [
    "training_blocks/sentences.js",
    "training_blocks/numbers.js",
    "training_blocks/count_input.js",
]


class CountInput(forms.TextInput):
    """Reads back under the field what is typed in it."""

    def __init__(self):
        super().__init__(
            attrs=NUMBER_ATTRIBUTES
            | {
                "data-controller": "training-count",
                "data-action": "input->training-count#read change->training-count#settle",
                "data-training-count-hint-value": _("Type 2243 or 2.243."),
            }
        )

    class Media:
        js = COUNT_SCRIPTS


class CountField(_TypedField):
    widget = CountInput

    def parse(self, text: str) -> int | None:
        try:
            return parse_count(text) if text.strip() else None
        except CountRefused as refused:
            raise ValidationError(_refusal("count", refused), code=refused.code) from refused

    def prepare_value(self, value):
        return format_count(value) if isinstance(value, int) else value


class YearField(_TypedField):
    def parse(self, text: str) -> int | None:
        try:
            return parse_year(text) if text.strip() else None
        except CountRefused as refused:
            raise ValidationError(_refusal("count", refused), code=refused.code) from refused


class PercentField(_TypedField):
    """Stored as text ("8.35"): exact, and JSON has no decimals."""

    def parse(self, text: str) -> str | None:
        try:
            return str(parse_percent(text)) if text.strip() else None
        except PercentRefused as refused:
            raise ValidationError(sentence("percent-unreadable", {"typed": text})) from refused

    def clean(self, value):
        return super().clean(self.prepare_value(value))

    def prepare_value(self, value):
        number = read_percent(value) if isinstance(value, str) else None
        return value if number is None else format_percent(number)


def _refusal(prefix: str, refused: CountRefused) -> str:
    params = {"typed": refused.typed, "suggestion": refused.suggestion or ""}
    return sentence(f"{prefix}-{refused.code}", params)


class _TypedBlock(FieldBlock):
    field_class: type[_TypedField]

    def __init__(self, help_text=None, **kwargs):
        self.field = self.field_class(required=False, help_text=help_text)
        super().__init__(**kwargs)

    def to_python(self, value):
        """Unreadable text stays, for the editor to see and mend; what is no text or number goes."""
        return value if isinstance(value, str) or _is_whole(value) else None

    def get_searchable_content(self, value):
        return []


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


class _WholeNumberBlock(_TypedBlock):
    """Stored text that can be read is the number it says: the page shows what the index counts."""

    bounds: range

    def to_python(self, value):
        if isinstance(value, str):
            return self._number_or_text(value)
        return value if _is_whole(value) and value in self.bounds else None

    def _number_or_text(self, text: str) -> int | str | None:
        try:
            return self.field.parse(text)
        except ValidationError:
            return text


class CountBlock(_WholeNumberBlock):
    field_class = CountField
    bounds = COUNTS

    class Meta:
        icon = "order"


class YearBlock(_WholeNumberBlock):
    field_class = YearField
    bounds = YEARS

    class Meta:
        icon = "date"


class PercentBlock(_TypedBlock):
    field_class = PercentField

    class Meta:
        icon = "order"


class DayBlock(DateBlock):
    def __init__(self, **kwargs):
        super().__init__(**({"required": False} | kwargs))
        # Translated when shown: the field lives as long as the process
        self.field_options["error_messages"] = {"invalid": lazy(sentence, str)("date-unreadable")}

    def get_prep_value(self, value):
        """As JSON stores it: Wagtail leaves that to the encoder, and our blocks read their own prepared value."""
        return value.isoformat() if isinstance(value, date) else value

    def to_python(self, value):
        if isinstance(value, date):
            return value
        try:
            return parse_date(value) if isinstance(value, str) else None
        except ValueError:
            return None


class _Normalised:
    def clean(self, value):
        return normalise(super().clean(value) or "").strip()

    def to_python(self, value):
        return value if isinstance(value, str) else ""


class NameBlock(_Normalised, CharBlock):
    """One line of text, normalised on save."""

    def __init__(self, **kwargs):
        super().__init__(**({"required": False} | kwargs))

    class Meta:
        default = ""


class NoteBlock(_Normalised, TextBlock):
    """Some lines of text, normalised on save."""

    def __init__(self, **kwargs):
        super().__init__(**({"required": False, "rows": 2} | kwargs))

    class Meta:
        default = ""


class ProseBlock(RichTextBlock):
    """Formatted text, normalised on save."""

    def clean(self, value):
        cleaned = super().clean(value)
        return RichText(normalise(cleaned.source)) if cleaned else cleaned


class OptionBlock(ChoiceBlock):
    """A choice that may stay open; whatever is stored, its value is one of its choices, "" or None."""

    def __init__(self, **kwargs):
        super().__init__(**({"required": False} | kwargs))

    def normalize_choice(self, value):
        """Wagtail passes on what it does not know, and pages break on a list where a word is looked up."""
        known = value is None or (isinstance(value, str) and self.field.valid_value(value))
        return super().normalize_choice(value) if known else ""


def shown_count(value: object) -> str:
    """A count as the reader's language writes it; anything else is shown as missing."""
    if isinstance(value, int) and not isinstance(value, bool):
        return format_count(value, get_language() or "vi")
    return "–"
