"""Wagtail's search index on PostgreSQL, for editors who publish at the same moment.

Wagtail writes a page's entry inside the transaction that saves the page. The stock backend then sets the title weight
of every entry that still has the weight of a new one, other pages' entries among them: two editors hold an entry each,
want the other's, and PostgreSQL ends one of them. The error is swallowed with the task that wrote the entry, but not
its effect: nothing more can be done in that transaction, and the page is not saved.

Here a save touches the entry of its own page only, whose row it has locked already: entries add no waiting that pages
had not. Undo when modelsearch does so itself.
"""

from django.db import transaction
from django.db.models import Avg, F
from django.db.models.functions import Length
from modelsearch.backends.database.postgres.postgres import (
    PostgresIndex,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)
from modelsearch.utils import get_content_type_pk


class OwnEntriesIndex(PostgresIndex):
    def add_items(self, model, objs):
        """In a savepoint: an entry that cannot be written is logged and leaves the page's transaction whole."""
        self.written = self.entries.filter(
            content_type_id=get_content_type_pk(model), object_id__in=[str(obj.pk) for obj in objs]
        )
        with transaction.atomic(using=self.write_connection.alias):
            super().add_items(model, objs)

    def _refresh_title_norms(self, full=False):
        if full:
            super()._refresh_title_norms(full=True)
        else:
            self._refresh_written_title_norms()

    def _refresh_written_title_norms(self):
        """The average title length over that of the entry, as the stock backend has it."""
        length, titled = Length("title"), {"title_length__gt": 0}
        titles = self.entries.annotate(title_length=length).filter(**titled)
        average = titles.aggregate(Avg("title_length"))["title_length__avg"]
        self.written.annotate(title_length=length).filter(**titled).update(
            title_norm=average / F("title_length")
        )

    def delete_stale_entries(self):
        """The first step of `update_index`, which writes all entries in one transaction and in an order of its own:
        it waits for those who write, and they for it. Searching goes on."""
        table = self.write_connection.ops.quote_name(self.entries.model._meta.db_table)
        with self.write_connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE")
        super().delete_stale_entries()


class SearchBackend(PostgresSearchBackend):
    index_class = OwnEntriesIndex


class WholeTextCompiler(PostgresSearchQueryCompiler):
    """Asks for the text alone, in which the title stands, too. Title and text joined, as the stock backend has it, are
    in no index of PostgreSQL: every page's text would be read for each search."""

    def get_index_vectors(self, search_query):
        return [(F("index_entries__body"), 1.0)]


class WholeTextBackend(PostgresSearchBackend):
    """For reading; the entries are written by the other one."""

    query_compiler_class = WholeTextCompiler

    def __init__(self, params):
        super().__init__({"SEARCH_CONFIG": "simple"} | params)
