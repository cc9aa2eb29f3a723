"""The portal's addresses with Wagtail's API before them."""

from django.urls import path
from wagtail.api.v3.urls import api

from portal.urls import urlpatterns as portal_urls

urlpatterns = [path("api/v3/", api.urls), *portal_urls]
