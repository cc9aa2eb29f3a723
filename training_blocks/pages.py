"""The site's base page model, which Wagtail lets a site replace."""

import swapper


def base_page_model():
    return swapper.load_model("wagtailcore", "Page")
