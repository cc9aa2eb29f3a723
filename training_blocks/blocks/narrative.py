"""The blocks around the figures: what an article is told with."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ListBlock, StructBlock
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.embeds.blocks import EmbedBlock
from wagtail.images.blocks import ImageChooserBlock

from training_blocks.blocks import examples
from training_blocks.blocks.fields import DayBlock, NameBlock, NoteBlock, ProseBlock
from training_blocks.blocks.statistic import DeferredPerThread
from training_blocks.messages import sentence


def is_undescribed(photo: object) -> bool:
    """Of a photo's value, bound or as it is stored."""
    if not isinstance(photo, Mapping):
        return False
    described = photo.get("alt")
    return bool(photo.get("image")) and not (isinstance(described, str) and described.strip())


class HeadingBlock(NameBlock):
    class Meta:
        icon = "title"
        label = _("Heading")
        template = "training_blocks/blocks/heading.html"
        preview_value = examples.heading_example


class ParagraphBlock(ProseBlock):
    def __init__(self, **kwargs):
        features = ["bold", "italic", "ol", "ul", "link", "document-link"]
        super().__init__(**({"features": features} | kwargs))

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        template = "training_blocks/blocks/paragraph.html"
        preview_value = examples.paragraph_example


class PhotoBlock(DeferredPerThread, StructBlock):
    """An image is published with its description alone."""

    image = ImageChooserBlock(label=_("Image"))
    alt = NameBlock(
        label=_("Description for those who cannot see it"),
        help_text=_("What the image shows, in one sentence."),
    )
    caption = NameBlock(label=_("Caption"))
    credit = NameBlock(label=_("Credit"))

    def clean(self, value):
        cleaned = super().clean(value)
        if not self.is_deferred_validation and is_undescribed(cleaned):
            said = ValidationError(sentence("image-undescribed"))
            raise StructBlockValidationError(block_errors={"alt": said})
        return cleaned

    class Meta:
        icon = "image"
        label = _("Image")
        template = "training_blocks/blocks/photo.html"


class GalleryBlock(StructBlock):
    title = NameBlock(label=_("Title"))
    photos = ListBlock(PhotoBlock(), label=_("Images"))

    class Meta:
        icon = "image"
        label = _("Gallery")
        template = "training_blocks/blocks/gallery.html"


class QuotationBlock(StructBlock):
    quote = NoteBlock(label=_("Quotation"))
    who = NameBlock(label=_("Who said it"))

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "training_blocks/blocks/quotation.html"
        preview_value = examples.quotation_example


class AttachmentBlock(StructBlock):
    document = DocumentChooserBlock(label=_("Document"))
    title = NameBlock(label=_("Title"), help_text=_("Left open: the document's own."))

    class Meta:
        icon = "doc-full"
        label = _("Document")
        template = "training_blocks/blocks/attachment.html"


class VideoBlock(StructBlock):
    video = EmbedBlock(label=_("Video address"))
    caption = NameBlock(label=_("Caption"))

    class Meta:
        icon = "media"
        label = _("Video")
        template = "training_blocks/blocks/video.html"


class CitedDocumentBlock(StructBlock):
    number = NameBlock(label=_("Number"), help_text=_("As printed, such as 43-HD/BTGTU."))
    kind = NameBlock(label=_("Type"), help_text=_("Such as “Hướng dẫn”, “Kế hoạch”."))
    date = DayBlock(label=_("Date"))
    issuer = NameBlock(label=_("Issuer"))
    subject = NameBlock(label=_("Subject"))

    class Meta:
        icon = "doc-full"
        label = _("Document")
        label_format = "{number} – {subject}"
        form_classname = "struct-block training-row"


class CitedDocumentsBlock(StructBlock):
    documents = ListBlock(CitedDocumentBlock(), label=_("Documents"))

    class Meta:
        icon = "doc-full-inverse"
        label = _("Cited documents")
        template = "training_blocks/blocks/cited_documents.html"
        preview_value = examples.cited_documents_example
