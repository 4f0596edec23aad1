"""The journal, its asks, people, pitches, wins and the trash."""

from django.urls import path

from noes.web.views import errors

urlpatterns = [
    path("journal", errors.missing, name="journal"),
    path("people", errors.missing, name="people"),
]
