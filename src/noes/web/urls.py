"""Where each page stands. Each part of the notebook lists its own addresses."""

from django.urls import include, path

from noes.web.views import undo

urlpatterns = [
    path("undo", undo.undo, name="undo"),
    path("", include("noes.web.urls_today")),
    path("", include("noes.web.urls_journal")),
    path("", include("noes.web.urls_planner")),
]
