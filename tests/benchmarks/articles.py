"""What an article of training results costs, against a bare Wagtail page with the same body, in requests per second.
Neither is cached."""

import json

from django.test import Client, override_settings

from portal.news.models import TrainingResultPage
from tests.benchmarks.findings import Finding
from tests.benchmarks.timing import Action, medians
from tests.testapp.models import BarePage
from training_blocks.models import Report

AIM = 0.6


def measure(*, repetitions: int) -> list[Finding]:
    article = TrainingResultPage.objects.get(pk=Report.objects.latest("pk").page_id)
    addresses = {"article": article.url, "bare": _bare(article).url}
    with override_settings(ALLOWED_HOSTS=["*"]):
        get = Client().get
        for address in addresses.values():
            _refuse_without_figures(get(address), address)
        actions = {name: _asking(get, address) for name, address in addresses.items()}
        rates = {name: 1000 / ms for name, ms in medians(repetitions, actions).items()}
    what = "articles of training results a second against bare pages"
    return [Finding(what, rates["article"], "", rates["bare"], least=AIM)]


def _bare(article: TrainingResultPage) -> BarePage:
    """A page with the article's own body."""
    body = json.dumps(list(article.body.raw_data))
    page = BarePage(title=article.title, slug="bare", body=body)
    return article.get_parent().add_child(instance=page)


def _asking(get, address: str) -> Action:
    return Action(lambda _prepared: get(address))


def _refuse_without_figures(answer, address: str) -> None:
    if answer.status_code != 200 or b"<table" not in answer.content:
        raise SystemExit(f"{address} does not show its figures")
