"""Challenges, rests, settings and tables."""

from django.urls import path

from noes.web.views import errors

urlpatterns = [
    path("challenges", errors.missing, name="challenge"),
]
