"""The journal, its asks, people, pitches, wins and the trash."""

from django.urls import path

from noes.web.views import ask, journal, moments, people, pitches, trash, wins

urlpatterns = [
    path("journal", journal.journal, name="journal"),
    path("asks/<uuid:ask_id>", ask.ask, name="ask"),
    path("asks/<uuid:ask_id>/edit", ask.edit, name="ask_edit"),
    path("asks/<uuid:ask_id>/next-time", ask.next_time, name="ask_next_time"),
    path("asks/<uuid:ask_id>/let-be", ask.let_be, name="ask_let_be"),
    path("asks/<uuid:ask_id>/trash", ask.trash, name="ask_trash"),
    path("asks/<uuid:ask_id>/restore", ask.restore, name="ask_restore"),
    path("asks/<uuid:ask_id>/add/<slug:kind>", moments.add, name="ask_add"),
    path("moments/<uuid:moment_id>", moments.change, name="moment"),
    path("people", people.people, name="people"),
    path("people/new", people.add, name="person_new"),
    path("people/<uuid:person_id>", people.person, name="person"),
    path("people/<uuid:person_id>/edit", people.edit, name="person_edit"),
    path("people/<uuid:person_id>/ask", people.ask, name="person_ask"),
    path("people/<uuid:person_id>/dream", people.dream, name="person_dream"),
    path("people/<uuid:person_id>/trash", people.trash, name="person_trash"),
    path("people/<uuid:person_id>/restore", people.restore, name="person_restore"),
    path("pitches", pitches.pitches, name="pitches"),
    path("pitches/new", pitches.add, name="pitch_new"),
    path("pitches/<uuid:pitch_id>", pitches.pitch, name="pitch"),
    path("pitches/<uuid:pitch_id>/edit", pitches.edit, name="pitch_edit"),
    path("pitches/<uuid:pitch_id>/trash", pitches.trash, name="pitch_trash"),
    path("pitches/<uuid:pitch_id>/restore", pitches.restore, name="pitch_restore"),
    path("pitches/<uuid:pitch_id>/queue/<uuid:person_id>/move", pitches.move, name="pitch_move"),
    path(
        "pitches/<uuid:pitch_id>/queue/<uuid:person_id>/remove",
        pitches.unqueue,
        name="pitch_unqueue",
    ),
    path("pitches/<uuid:pitch_id>/queue/<uuid:person_id>/ask", pitches.ask, name="pitch_ask"),
    path("wins", wins.wins, name="wins"),
    path("trash", trash.trash, name="trash"),
]
