"""The portal's addresses, beside one that fails and one that answers as the whole portal does under maintenance."""

from django.test import override_settings
from django.urls import path

from portal.maintenance import MaintenanceMiddleware
from portal.urls import urlpatterns as portals


def fail(request):
    raise RuntimeError("asked to fail")


def close(request):
    with override_settings(MAINTENANCE=True):
        return MaintenanceMiddleware(fail)(request)


urlpatterns = [path("~hong/", fail), path("~dong/", close), *portals]
