"""Publishes the demo's pages through Wagtail, each article on its own day.

The index is refreshed at once, while it is that day: the events do it after the commit, when all of the demo's past
would be one moment. They find nothing left to do.
"""

from datetime import date, datetime, time

from wagtail.models import Page

from portal.demo.stage import Revision
from portal.news.models import NewsIndexPage, TrainingResultPage
from training_blocks import approvals, clock, indexing
from training_blocks.models import ChangeReason, FigureChange


def publish(page: Page, *, under: Page) -> Page:
    page.live = False
    under.add_child(instance=page)
    page.save_revision().publish()
    return page


def publish_article(article: TrainingResultPage, *, under: NewsIndexPage) -> None:
    """It goes back to its own day, so that lists show it where it belongs and its figures have a past."""
    article.first_published_at = morning_of(article.article_date)
    with clock.at(article.first_published_at):
        publish(article, under=under)
        put_on_record(article, article.first_published_at)
        indexing.refresh([article.translation_key])


def put_on_record(page: Page, moment: datetime) -> None:
    """As if it had been published at that moment: Wagtail writes today."""
    Page.objects.filter(pk=page.pk).update(last_published_at=moment)


def publish_anew(revision: Revision) -> None:
    page = TrainingResultPage.objects.get(slug=revision.slug)
    revision.change(page)
    with clock.at(morning_of(revision.day)):
        page.save_revision().publish()
        put_on_record(page, morning_of(revision.day))
        indexing.refresh([page.translation_key])
        if revision.reason:
            give_reason(page, revision.reason)


def submit(article: TrainingResultPage, *, under: NewsIndexPage, by) -> None:
    """As an editor does where articles need approval."""
    article.live, article.owner = False, by
    under.add_child(instance=article)
    article.save_revision(user=by)
    article.get_workflow().start(article, by)


def approve(article: TrainingResultPage, *, by) -> None:
    """As its approver did by publishing it on its day."""
    with clock.at(morning_of(article.article_date)):
        approvals.approve(article, user=by)


def give_reason(page: TrainingResultPage, text: str) -> None:
    """As an editor does for all figures of an article that changed together."""
    together = FigureChange.objects.filter(article=page.translation_key, changed_at=clock.now())
    ChangeReason.objects.bulk_create(
        ChangeReason(change=change, text=text, given_at=clock.now()) for change in together
    )


def morning_of(day: date) -> datetime:
    return datetime.combine(day, time(8), clock.VIETNAM)
