"""What an article is asked about before it is published. Pure: no Django, no database, no interface text.

`findings` says what a finding is, `articles` what is known of an article and of the reports beside it. `figures`
holds the rules for one report's own figures, `beside` those for two reports, `reviewing` asks them all.
"""

from training_blocks.review.articles import Article, Block, Life, OtherReport, within_life
from training_blocks.review.beside import REPORTED_ALREADY
from training_blocks.review.findings import Finding, Severity
from training_blocks.review.reviewing import review

__all__ = [
    "REPORTED_ALREADY",
    "Article",
    "Block",
    "Finding",
    "Life",
    "OtherReport",
    "Severity",
    "review",
    "within_life",
]
