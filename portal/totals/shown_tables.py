"""A table as a page of totals shows it: in the order that is asked for, with the files it can be taken away as."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from training_blocks.table_orders import Heading, headings, order_parameter, ordered
from training_blocks.total_addresses import changed_query
from training_blocks.total_tables import TotalsTable

#: Rows that a page shows; a file has all of them.
MOST_ROWS = 200

#: What the file of each table is called in its address.
FILE_NAMES = {
    "years": "nam",
    "programmes": "chuong-trinh",
    "units": "don-vi",
    "together": "cung-chuong-trinh-khac",
    "plan": "ke-hoach",
    "programmes-beside": "so-sanh-chuong-trinh",
    "units-beside": "so-sanh-don-vi",
}
MEDIA_TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}
#: What an address may hold that changes no table.
IDLE = ("page", "trang")


@dataclass(frozen=True, slots=True)
class Download:
    """One table as a file. `label` names both: "CSV: By unit, 2023"."""

    label: str
    url: str
    media_type: str
    form: str


@dataclass(frozen=True, slots=True)
class ShownTable:
    """`more` rows are in the files alone."""

    table: TotalsTable
    headings: tuple[Heading, ...]
    downloads: tuple[Download, ...]
    more: int = 0

    @property
    def name(self) -> str:
        return self.table.name

    @property
    def total_rows(self) -> int:
        return len(self.table.rows) + self.more


def shown(table: TotalsTable, params: Mapping[str, str], path: str) -> ShownTable:
    """`path` is the address of the page the table is on."""
    found = ordered(table, params)
    return ShownTable(
        table=replace(found, rows=found.rows[:MOST_ROWS]),
        headings=headings(found, params),
        downloads=downloads(found, params, path) if found.rows else (),
        more=max(len(found.rows) - MOST_ROWS, 0),
    )


def downloads(table: TotalsTable, params: Mapping[str, str], path: str) -> tuple[Download, ...]:
    """The order of another table is none of this one's."""
    own = order_parameter(table)
    idle = [name for name in params if name in IDLE or (name.startswith("order-") and name != own)]
    query = changed_query(params, **dict.fromkeys(idle)).removesuffix("?")
    return tuple(
        Download(
            label=_("%(form)s: %(table)s") % {"table": table.caption, "form": form.upper()},
            url=f"{path}{FILE_NAMES[table.name]}.{form}{query}",
            media_type=media_type,
            form=form.upper(),
        )
        for form, media_type in MEDIA_TYPES.items()
    )
