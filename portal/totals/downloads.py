"""A table of totals as a file. What is public is all the index holds, so whoever may open the page may keep the file;
it is asked for anew whenever the index has changed."""

from hashlib import sha256

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import (
    add_never_cache_headers,
    get_conditional_response,
    patch_cache_control,
)
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from portal.totals.shown_tables import FILE_NAMES, MEDIA_TYPES
from portal.totals.subjects import Subject, tables_of
from training_blocks import clock
from training_blocks.exports import ExportTable, write_csv, write_json, write_xlsx
from training_blocks.models import IndexState
from training_blocks.table_orders import ordered
from training_blocks.total_exports import export_table
from training_blocks.vietnamese import slugify

TABLES = {file: name for name, file in FILE_NAMES.items()}


def table_file(request: HttpRequest, page: Page, subject: Subject, file: str) -> HttpResponse:
    """`file` is "chuong-trinh.csv" or another of the page's tables."""
    name, _dot, form = file.partition(".")
    found = tables_of(subject).get(TABLES.get(name, ""))
    if found is None:
        raise Http404
    tag = _tag(request)
    unchanged = get_conditional_response(request, etag=tag)
    if unchanged is not None:
        return _kept(unchanged, page, tag)
    table = found()
    if table is None:
        raise Http404
    written = export_table(
        ordered(table, request.GET),
        subject.totals.asked,
        source=request.build_absolute_uri(subject.path),
        absolute=request.build_absolute_uri,
    )
    response = HttpResponse(_write(written, form), content_type=_content_type(form))
    if form != "json":
        saved = f"{slugify(written.title)}.{form}"
        response["Content-Disposition"] = f'attachment; filename="{saved}"'
    return _kept(response, page, tag)


def _write(table: ExportTable, form: str) -> bytes:
    if form == "xlsx":
        return write_xlsx(table, sheet=_("Figures"), notes=_("Notes"))
    return write_csv(table) if form == "csv" else write_json(table)


def _content_type(form: str) -> str:
    return MEDIA_TYPES[form] if form == "xlsx" else f"{MEDIA_TYPES[form]}; charset=utf-8"


def _tag(request: HttpRequest) -> str:
    """Of the index as it is, on the day that the file is said to be made, at this address in this language."""
    version = IndexState.objects.values_list("version", flat=True).first()
    named = (version, clock.today(), get_language(), request.get_full_path(), request.get_host())
    return f'"{sha256(repr(named).encode()).hexdigest()[:32]}"'


def _kept(response: HttpResponse, page: Page, tag: str) -> HttpResponse:
    """A page behind a restriction keeps its files to those who may open it."""
    if page.get_view_restrictions().exists():
        add_never_cache_headers(response)
        return response
    response["ETag"] = tag
    patch_cache_control(response, public=True, no_cache=True)
    return response
