"""Vietnamese formats, filling the gaps of Django's own."""
