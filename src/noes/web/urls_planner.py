"""Challenges, rests, settings and tables."""

from django.urls import path

from noes.web.views import challenges, rests

urlpatterns = [
    path("challenge", challenges.front, name="challenge"),
    path("challenge/new", challenges.choose, name="challenge_new"),
    path("challenge/new/<slug:preset>", challenges.new, name="challenge_from"),
    path("challenge/<uuid:challenge>", challenges.one, name="challenge_one"),
    path("challenge/<uuid:challenge>/thousand", challenges.thousand, name="thousand"),
    path("challenge/<uuid:challenge>/edit", challenges.edit, name="challenge_edit"),
    path("challenge/<uuid:challenge>/aside", challenges.put_aside, name="challenge_aside"),
    path("challenge/<uuid:challenge>/again", challenges.take_up_again, name="challenge_again"),
    path("challenge/<uuid:challenge>/sooner", challenges.count_sooner, name="challenge_sooner"),
    path("rests", rests.rests, name="rests"),
    path("rests/<uuid:rest>/remove", rests.remove, name="rest_remove"),
]
