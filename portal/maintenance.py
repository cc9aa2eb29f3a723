"""The time the portal is worked on: readers are asked to come back, staff go on."""

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse

#: Seconds after which machines may ask again.
RETRY_AFTER = 600


class MaintenanceMiddleware:
    """Answers every address but the admin's, while the setting MAINTENANCE is on. Needs no database."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if settings.MAINTENANCE and not request.path_info.startswith(reverse("wagtailadmin_home")):
            return HttpResponse(
                render_to_string("503.html"), status=503, headers={"Retry-After": RETRY_AFTER}
            )
        return self.get_response(request)
