"""The plugin's own pages. A site includes them at whatever address it likes, or not at all."""

from django.urls import path

from training_blocks import views

app_name = "training_blocks"

urlpatterns = [
    path("<int:year>/", views.explanation, name="explanation"),
]
