"""What the server loads.

A server that was told nothing must refuse to start rather than serve the demo, so this defaults to
the production settings while manage.py defaults to the demo's.
"""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.production")

application = get_wsgi_application()
