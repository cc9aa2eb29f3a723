"""Reads every article as one would without the plugin: each block's value through Wagtail."""

from portal.news.models import TrainingResultPage
from tests.benchmarks.findings import Finding
from tests.benchmarks.timing import once


def measure() -> list[Finding]:
    seconds, worked = once(_walk)
    what = "iterating the StreamFields of all articles"
    return [Finding(what, seconds, "s"), Finding(f"{what}, this process", worked, "s")]


def _walk() -> None:
    for page in TrainingResultPage.objects.iterator():
        for block in page.body:
            _ = block.value
