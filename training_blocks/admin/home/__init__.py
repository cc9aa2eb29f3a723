"""What the plugin puts on the first page of the admin, above Wagtail's own panels: what to write, what is missing, what
is to be decided or mended. `panels` shows it, `desk` knows whose sections and articles a user works on, `summaries`
what is slow to find out and kept until the index changes."""

from training_blocks.admin.home.panels import add_panels
from training_blocks.admin.home.views import home_urls

__all__ = ["add_panels", "home_urls"]
