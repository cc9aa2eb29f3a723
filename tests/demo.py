"""The demo as tests load it, and its totals in a form that is easily compared."""

from io import StringIO

from django.core.management import call_command
from django.test import TestCase

from training_blocks.models import ReportingUnit


class DemoTestCase(TestCase):
    """A class loads the demo once for all its tests: it takes seconds."""

    @classmethod
    def setUpTestData(cls):
        with cls.captureOnCommitCallbacks(execute=True):
            call_command("load_demo", stdout=StringIO())


def unit(slug):
    return ReportingUnit.objects.get(slug=slug)


def amounts(figures):
    """(classes, learners, attendances), None where nothing states them."""
    found = (figures.classes, figures.learners, figures.attendances)
    return tuple(amount and amount.value for amount in found)
