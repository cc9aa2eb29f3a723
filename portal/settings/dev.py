"""The demo's data under `manage.py runserver --settings portal.settings.dev`: debug pages, and
templates and static files as they are on disk."""

from .demo import *

DEBUG = True
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
