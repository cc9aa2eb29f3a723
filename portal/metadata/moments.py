"""When an article was published and changed, as the clocks of its readers have it."""

from datetime import datetime, time

from django.utils import timezone


def published_at(article) -> datetime | None:
    """The day that the article names begins at midnight; the hour is known only of the day it was first published."""
    first = article.first_published_at
    published = timezone.localtime(first) if first else None
    day = article.shown_date
    if day is None or (published and published.date() == day):
        return published
    return timezone.make_aware(datetime.combine(day, time.min))


def changed_at(article) -> datetime | None:
    """Never before it was published."""
    last, published = article.last_published_at, published_at(article)
    changed = timezone.localtime(last) if last else None
    return max(filter(None, (changed, published)), default=None)
