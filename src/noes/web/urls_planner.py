"""Challenges, rests, settings, tables, pictures and phones."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from django.http import HttpResponse
from django.urls import path

from noes.web.views import challenges, rests, settings


def late(room: str, name: str) -> Callable[..., HttpResponse]:
    """A view that is loaded when it is first asked for: it brings all that reads tables, or draws."""

    def view(*args: Any, **named: Any) -> HttpResponse:
        # late: start-up - the first page is Today, which reads no table and shows no picture
        found: HttpResponse = getattr(import_module(f"noes.web.views.{room}"), name)(*args, **named)
        return found

    return view


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
    path("settings", settings.settings, name="settings"),
    path("settings/days-off", settings.add_day_off, name="day_off_add"),
    path("settings/days-off/remove", settings.remove_day_off, name="day_off_remove"),
    path("settings/kinds", settings.add_kind, name="kind_add"),
    path("settings/kinds/remove", settings.remove_kind, name="kind_remove"),
    path("settings/channels", settings.add_channel, name="channel_add"),
    path("settings/browsers/others", settings.sign_out_others, name="browsers_out"),
    path("settings/browsers/<uuid:session>", settings.sign_out, name="browser_out"),
    path("settings/channels/remove", settings.remove_channel, name="channel_remove"),
    path("import", late("imports", "bring"), name="import"),
    path("import/<str:token>", late("imports", "look"), name="import_look"),
    path("imports/<uuid:brought>", late("imports", "what_came"), name="import_came"),
    path("imports/<uuid:brought>/back", late("imports", "take_back"), name="import_back"),
    path("pictures", late("pictures", "pictures"), name="pictures"),
    path("pictures/<str:file>", late("pictures", "picture"), name="picture_file"),
    path("phone", late("phone", "phone"), name="phone"),
    path("sheets", late("sheets", "sheets"), name="sheets"),
    path("sheets/account", late("sheets", "connect_account"), name="sheet_account"),
    path("sheets/client", late("sheets", "ask_consent"), name="sheet_client"),
    path("sheets/now", late("sheets", "keep_now"), name="sheet_now"),
    path("sheets/rows", late("sheets", "look_at_rows"), name="sheet_rows"),
    path("sheets/leave", late("sheets", "leave"), name="sheet_leave"),
    path("sheets/feed", late("sheets", "make_feed"), name="feed_make"),
    path("sheets/feed/revoke", late("sheets", "revoke_feed"), name="feed_revoke"),
    path("export/<str:ending>", settings.export, name="export"),
]
