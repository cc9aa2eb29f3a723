"""The demo, as `make demo` serves it: the production server, on this machine only."""

from .base import *

# Not a secret: the demo answers on this machine's own address alone.
SECRET_KEY = "django-insecure-demo-on-this-machine-only"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]

DATABASES = {"default": database(VAR_DIR / "demo.sqlite3")}
SERVE_MEDIA = True
LOGGING["root"]["level"] = "WARNING"  # loading the demo would print a line for every page
