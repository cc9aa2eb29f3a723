"""A portal for a political training centre, built with training_blocks."""
