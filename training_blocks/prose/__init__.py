"""Figures proposed from Vietnamese prose, each with the words it came from. Pure: rules, no network, no model.

`docs/prose.md` tells the stages. Nothing that is read here counts anywhere: it is proposed.
"""

from training_blocks.prose.figures import read_figures
from training_blocks.prose.reading import (
    CitedDocument,
    Confidence,
    Figure,
    Indicator,
    IndicatorKind,
    Kind,
    Reading,
    Reason,
    Span,
)

__all__ = [
    "CitedDocument",
    "Confidence",
    "Figure",
    "Indicator",
    "IndicatorKind",
    "Kind",
    "Reading",
    "Reason",
    "Span",
    "read_figures",
]
