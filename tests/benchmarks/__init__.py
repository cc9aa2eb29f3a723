"""How the index behaves in a whole country: ratios, all taken in one run on one machine. Asserts nothing.

`make bench` runs them. The country is invented: 34 provinces, 3,321 communes, ten years of articles with one results
block of ten lines each, written past Wagtail in bulk. Each step runs in a process of its own (`step`), so that none
is measured in the memory or the caches of another.
"""
