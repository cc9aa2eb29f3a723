"""Typed statistic blocks for Wagtail, and the yearly training totals they add up to."""
