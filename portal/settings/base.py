"""What demo, production and tests share. Each of them is a short file beside this one."""

import os
from pathlib import Path

import dj_database_url
from django.utils.translation import gettext_lazy as _
from wagtail.embeds.oembed_providers import vimeo, youtube

BASE_DIR = Path(__file__).resolve().parents[2]
# Everything the running site writes: database (SQLite), uploads, collected static files, cache.
VAR_DIR = Path(os.environ.get("VAR_DIR", BASE_DIR / "var"))

DEBUG = False
# Readers get a page that asks them to come back; the admin stays open.
MAINTENANCE = os.environ.get("MAINTENANCE") == "1"

INSTALLED_APPS = [
    "portal.home",
    "portal.news",
    "portal.totals",
    "portal.navigation",
    "portal.metadata",
    "portal.information",
    "portal.videos",
    "portal.search",
    "portal.demo",
    "portal.translations",
    "portal.guide",
    "training_blocks",
    "wagtail_modeladmin",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.simple_translation",
    "wagtail.locales",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "csp",
    "django_filters",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.content_security.ContentSecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "portal.maintenance.MaintenanceMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    },
]


def database(sqlite_file):
    """The database named by DATABASE_URL, else an SQLite file that several workers can write to.

    With Django's defaults two editors who save at the same time get "database is locked": a
    transaction that reads first and writes later fails at once, whatever the timeout. IMMEDIATE
    takes the write lock at the start, so writers queue; WAL lets readers go on meanwhile. For the
    same reason ATOMIC_REQUESTS stays off: it would make every reader queue as well.
    """
    config = dj_database_url.config(default=f"sqlite:///{sqlite_file}", conn_health_checks=True)
    if config["ENGINE"] == "django.db.backends.sqlite3":
        config["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        }
    else:
        config["CONN_MAX_AGE"] = 600
    return config


DATABASES = {"default": database(VAR_DIR / "portal.sqlite3")}

# In files, because Wagtail caches the sites' root pages: with a cache of its own per process, the
# other workers would answer from the old tree for an hour after an editor changed it.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR_DIR / "cache",
    }
}

# Languages

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Vietnamese")), ("en", _("English"))]
# The portal's own texts, and ours of Wagtail's and Django's. Only what lies here overrides the admin's scripts.
LOCALE_PATHS = [BASE_DIR / "portal" / "locale", BASE_DIR / "portal" / "translations" / "locale"]
FORMAT_MODULE_PATH = ["training_blocks.formats"]
# Wagtail's own date fields ignore the language's first format.
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
WAGTAIL_TIME_FORMAT = "%H:%M"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
# Off, because it would print the year 2023 as "2.023". Counts are grouped where they are shown.
USE_THOUSAND_SEPARATOR = False

WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
# Wagtail leaves Vietnamese out of its own list, so that nobody could choose it for the admin.
WAGTAILADMIN_USER_LOGIN_FORM = "portal.sign_in.SignInForm"
WAGTAILADMIN_PERMITTED_LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]

# Files

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [
    BASE_DIR / "portal" / "static",
    ("huong-dan", BASE_DIR / "docs" / "images" / "huong-dan"),
]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
# Whether Django hands out uploads itself; in production the web server in front does.
SERVE_MEDIA = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# A long StreamField form has more fields than Django's default of 1,000.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
# As large as a short film: a longer one had better lie on a site for films.
WAGTAILDOCS_MAX_UPLOAD_SIZE = 100 * 1024 * 1024
WAGTAILDOCS_EXTENSIONS = [
    *("csv", "doc", "docx", "odt", "pdf", "pptx", "rtf", "txt", "xls", "xlsx"),
    *("mp4", "webm"),
]

# Wagtail

WAGTAIL_PASSWORD_REQUIRED_TEMPLATE = "password_required.html"
WAGTAILDOCS_PASSWORD_REQUIRED_TEMPLATE = "password_required.html"
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_SITE_NAME = "Cổng thông tin đào tạo"
WAGTAILADMIN_BASE_URL = os.environ.get("WAGTAILADMIN_BASE_URL", "http://127.0.0.1:8000")
# With Wagtail's own, editors who publish at the same moment can deadlock on PostgreSQL.
ON_POSTGRESQL = DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql"
SEARCH_BACKEND = "portal.search_index" if ON_POSTGRESQL else "wagtail.search.backends.database"
# "simple" knows no language: English rules would leave words such as "the" out, which is "thể" without its marks.
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": SEARCH_BACKEND, "SEARCH_CONFIG": "simple"}}
# The same index, asked by readers.
READERS_SEARCH_BACKEND = "portal.search_index.WholeTextBackend" if ON_POSTGRESQL else SEARCH_BACKEND
# Printed, where no mail server is named: see portal.settings.production.
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "no-reply@localhost")
# A submission is a matter of its section's approvers.
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
# One country, one time zone: nothing to choose in the account.
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
# The admin asks no other host: neither for news of Wagtail's releases nor for users' pictures.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
# Only an editor who embeds a video makes the server ask its provider. The pages then show a frame
# of that provider, so the list is kept together with EMBED_FRAMES below.
WAGTAILEMBEDS_FINDERS = [
    {
        "class": "wagtail.embeds.finders.oembed",
        "providers": [youtube, vimeo],
    }
]
EMBED_FRAMES = ["https://www.youtube.com", "https://player.vimeo.com"]

# Readers

# Address of the terms under which the tables of totals may be used again; "" says nothing of it.
OPEN_DATA_LICENCE = os.environ.get("OPEN_DATA_LICENCE", "")

# Security

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Other hosts learn which site a reader came from, not which page: YouTube's player refuses to play
# where it is told nothing, which is Django's default.
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"

# Nothing inline, nothing from elsewhere. Being framed is left to X-Frame-Options: Django forbids it,
# and Wagtail allows it for the preview in its editor.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "frame-src": ["'self'", *EMBED_FRAMES],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL", "INFO")},
    "loggers": {
        "django": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "django_tasks": {"level": "WARNING"},  # Wagtail's index updates, two lines each
    },
}
