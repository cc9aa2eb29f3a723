"""Where merges are made."""

from django.urls import path

from training_blocks.admin.merges.programmes import MergeProgrammesView, PartProgrammeView
from training_blocks.admin.merges.units import MergeUnitsView
from training_blocks.admin.unit_search import unit_search_urls


def merge_urls():
    return [
        *unit_search_urls(),
        path("training-merges/units/", MergeUnitsView.as_view(), name="training_merge_units"),
        path(
            "training-merges/programmes/",
            MergeProgrammesView.as_view(),
            name="training_merge_programmes",
        ),
        path(
            "training-merges/programmes/<int:pk>/part/",
            PartProgrammeView.as_view(),
            name="training_part_programme",
        ),
    ]
