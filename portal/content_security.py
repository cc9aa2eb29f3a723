"""Which Content-Security-Policy an answer carries."""

from csp.middleware import CSPMiddleware
from django.urls import reverse

# What Wagtail's admin needs on top. Its date and time fields start themselves in inline scripts, its
# rich text editor sets inline styles, its upload forms show a picture before it is sent. Only people
# who signed in meet this policy; take a line out as soon as Wagtail can do without it.
ADMIN_DIRECTIVES = {
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["blob:"],
}


class ContentSecurityMiddleware(CSPMiddleware):
    """The strict policy of the settings for the site, a looser one for Wagtail's admin."""

    def get_policy_parts(self, request, response, report_only=False):
        parts = super().get_policy_parts(request, response, report_only)
        if parts.update is None and request.path_info.startswith(reverse("wagtailadmin_home")):
            parts.update = ADMIN_DIRECTIVES
        return parts
