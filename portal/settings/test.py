"""Tests: the plugin's own throw-away pages beside the portal, nothing written into the tree."""

import os
import tempfile
from pathlib import Path

from .base import *

SECRET_KEY = "only-for-tests"

INSTALLED_APPS = [*INSTALLED_APPS, "tests.testapp"]

# A file even on SQLite: in memory, threads share one connection and cannot contend for it as the
# server's workers do. Named by process, so that two runs do not meet; Django deletes it.
DATABASES = {"default": database(":memory:")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    name = f"training-blocks-test-{os.getpid()}.sqlite3"
    DATABASES["default"]["TEST"] = {"NAME": Path(tempfile.gettempdir()) / name}

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Nothing is collected: pytest-django's live server finds the files where they are.
STATIC_ROOT = None

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
