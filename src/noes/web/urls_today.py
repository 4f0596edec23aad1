"""Today, the answer sheet, drafts and the first run."""

from django.urls import path

from noes.web.views import errors

urlpatterns = [
    path("", errors.missing, name="today"),
    path("more", errors.missing, name="more"),
]
