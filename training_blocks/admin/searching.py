"""Finds units and programmes by their folded names."""

from training_blocks.vietnamese import search_key


def matching(queryset, query: str):
    """Rows that hold every word of the query, marks and case aside."""
    for word in search_key(query).split():
        queryset = queryset.filter(search_key__contains=word)
    return queryset
