"""Where this machine keeps a Chromium. Tests drive what is installed; nothing is downloaded."""

import os
import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MACOS = (
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
)


def find_chromium() -> str | None:
    """The path of a Chromium: the one CHROMIUM names, else the first that is installed."""
    if named := os.environ.get("CHROMIUM"):
        return named
    on_path = (shutil.which(name) for name in NAMES)
    applications = (str(path) for path in MACOS if path.exists())
    return next(filter(None, (*on_path, *applications)), None)
