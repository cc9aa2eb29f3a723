"""A server on the internet, behind a proxy that speaks HTTPS and hands out /media/.

SECRET_KEY, ALLOWED_HOSTS and CSRF_TRUSTED_ORIGINS must be set (lists separated by commas);
DATABASE_URL, VAR_DIR, WAGTAILADMIN_BASE_URL, TRUST_PROXY, LOG_LEVEL, OPEN_DATA_LICENCE (an address) and MAINTENANCE
may be. With MAINTENANCE=1 readers are asked to come back later (503), and the admin stays open.
Mails are printed to the log until EMAIL_HOST names a server; then EMAIL_PORT, EMAIL_HOST_USER, EMAIL_HOST_PASSWORD,
EMAIL_USE_TLS ("1" unless set to "0") and DEFAULT_FROM_EMAIL go with it.
"""

from .base import *


def list_from(variable):
    return [item.strip() for item in os.environ[variable].split(",") if item.strip()]


SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = list_from("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = list_from("CSRF_TRUSTED_ORIGINS")

SECURE_SSL_REDIRECT = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
# Preloading binds the whole domain and is hard to undo: the domain's owner decides, not the portal.
SILENCED_SYSTEM_CHECKS = ["security.W021"]

if "EMAIL_HOST" in os.environ:
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST = os.environ["EMAIL_HOST"]
    EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "587"))
    EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
    EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
    EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS", "1") == "1"

# Only behind a proxy that sets this header itself; anybody else could claim to have come by HTTPS.
if os.environ.get("TRUST_PROXY") == "1":
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
