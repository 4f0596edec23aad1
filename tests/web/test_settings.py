import os
import re
from datetime import date
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from noes.accounts.models import User
from noes.core.days import countries
from noes.core.formats import FORMATS
from noes.exchange.notebook import is_document
from noes.journal import actions
from noes.journal.models import Channel, DayOff, Kind
from noes.journal.wishes import NewAsk
from noes.web.pages.settings import day_start_words
from noes.web.places import country_options, zone_options
from tests.journal.people_of_tests import NOW, TODAY
from tests.web.browsing import browser_of, text_of, toast_of

FORM = {
    "name": "Mara",
    "time_zone": "America/Argentina/Buenos_Aires",
    "day_start": "0",
    "first_weekday": "6",
    "country": "DE",
    "theme": "dark",
    "fold_noes": "on",
}


@pytest.fixture(autouse=True)
def home(settings: Settings, tmp_path: Path) -> Path:
    """A data folder of the test's own, so that the page tells of no other."""
    settings.HOME = tmp_path
    return tmp_path


def kept(owner: User) -> dict[str, Any]:
    found: dict[str, Any] = User.objects.filter(id=owner.id).values(*FORM).get()
    return found


def chosen(page: Any, name: str) -> list[str]:
    """The words that a list stands on."""
    found = re.search(rf'<select id="f-{name}".*?</select>', page.content.decode(), re.DOTALL)
    assert found is not None
    return re.findall(r"<option[^>]* selected>([^<]*)", found[0])


def test_settings_are_kept_and_are_no_undoable_write(visitor: Client, owner: User) -> None:
    actions.log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    page = visitor.post("/settings", FORM, follow=True)
    assert toast_of(page) == "Kept."
    assert page.content.decode().count('name="revision"') == 0
    values = {"day_start": 0, "first_weekday": 6, "fold_noes": True}
    assert kept(owner) == FORM | values
    assert chosen(page, "time_zone") == ["Buenos Aires, Argentina"]
    assert chosen(page, "country") == ["Germany"]
    assert '<html lang="en" data-theme="dark">' in page.content.decode()


def test_settings_that_say_nothing_go_back_to_the_usual(visitor: Client, owner: User) -> None:
    visitor.post("/settings", FORM)
    visitor.post("/settings", {"name": "", "country": "", "theme": ""})
    assert kept(owner) == FORM | {
        "name": "",
        "country": "",
        "theme": "system",
        "fold_noes": False,
        "day_start": 0,
        "first_weekday": 6,
    }


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (
            {"time_zone": "Europe/Atlantis"},
            "Choose a time zone from the list, such as Europe/Berlin.",
        ),
        ({"day_start": "24"}, "Give a whole number from 0 to 23."),
        ({"first_weekday": "x"}, "Give a whole number from 0 to 6."),
        ({"country": "XX"}, "Choose a country from the list."),
        ({"theme": "pink"}, "Choose one of the colours, or those of the device."),
        ({"name": "x" * 201}, "This is too long: keep it under 200 letters."),
    ],
)
def test_setting_that_cannot_be_says_why_and_changes_nothing(
    visitor: Client, owner: User, typed: dict[str, str], sentence: str
) -> None:
    before = kept(owner)
    page = visitor.post("/settings", FORM | typed)
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert sentence in text_of(page)
    assert kept(owner) == before


def test_new_settings_are_a_new_page_everywhere(visitor: Client, owner: User) -> None:
    actions.log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    tag = visitor.get("/").headers["ETag"]
    visitor.post("/settings", FORM)
    visitor.get("/settings")
    assert visitor.get("/", headers={"If-None-Match": tag}).status_code == HTTPStatus.OK


@pytest.mark.parametrize(
    ("hour", "words"),
    [
        (0, "A new day begins at midnight."),
        (4, "What you do before 04:00 still counts for the day before."),
        (12, "What you do before 12:00 still counts for the day before."),
        (18, "What you do from 18:00 on counts for the next day."),
    ],
)
def test_hour_at_which_days_begin_is_explained(hour: int, words: str) -> None:
    assert day_start_words(hour) == words


def test_every_country_of_known_holidays_has_a_name_to_choose() -> None:
    options = country_options()
    assert sorted(code for code, _name in options) == sorted(countries())
    names = dict(options)
    assert [names[code] for code in ("DE", "AG", "CW", "IM", "PS")] == [
        "Germany",
        "Antigua & Barbuda",
        "Curaçao",
        "Isle of Man",
        "Palestine",
    ]
    assert len(set(names.values())) == len(names)


@pytest.mark.parametrize(
    ("language", "named", "places"),
    [
        (
            "en",
            ["Åland Islands", "Germany"],
            ["Vienna, Austria", "Center, North Dakota, United States"],
        ),
        (
            "de",
            ["Ålandinseln", "Deutschland"],
            ["Wien, Österreich", "Center, North Dakota, Vereinigte Staaten"],
        ),
        (
            "fr",
            ["Îles Åland", "Allemagne"],
            ["Vienne, Autriche", "Center (Dakota du Nord), États-Unis"],
        ),
        (
            "pt-br",
            ["Ilhas Aland", "Alemanha"],
            ["Viena, Áustria", "Center, Dakota do Norte, Estados Unidos"],
        ),
    ],
)
def test_countries_and_places_are_called_in_the_language_of_the_page(
    visitor: Client, language: str, named: list[str], places: list[str]
) -> None:
    page = visitor.get("/settings", HTTP_ACCEPT_LANGUAGE=language).content.decode()
    for name in (*named, *places):
        assert f">{name}</option>" in page


def test_an_old_name_of_a_time_zone_is_offered_where_it_is_the_one_that_is_set() -> None:
    assert "US/Eastern" not in dict(zone_options("UTC"))
    assert dict(zone_options("US/Eastern"))["US/Eastern"] == "US/Eastern"


# ---- days off, kinds, channels


def test_day_off_is_named_and_taken_away(visitor: Client, owner: User) -> None:
    page = visitor.post(
        "/settings/days-off", {"day": "2026-05-15", "name": "Bridge day"}, follow=True
    )
    assert toast_of(page) == "The day is yours."
    assert "Friday 15 May Bridge day Remove" in text_of(page)
    page = visitor.post("/settings/days-off/remove", {"day": "2026-05-15"}, follow=True)
    assert toast_of(page) == "It is a workday again."
    assert DayOff.objects.filter(owner_id=owner.id).count() == 0
    actions.undo(owner, now=NOW)
    assert DayOff.objects.get(owner_id=owner.id).day == date(2026, 5, 15)


def test_day_off_without_a_day_asks_for_it_and_leaves_the_other_forms(
    visitor: Client, owner: User
) -> None:
    page = visitor.post("/settings/days-off", {"day": "", "name": "Bridge day"})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Choose the day." in text_of(page)
    said = re.findall(r'<input id="([\w-]+)"[^>]* value="Bridge day"', page.content.decode())
    assert said == ["f-off-name"]


def test_own_kind_is_added_with_whether_it_awaits_an_answer(visitor: Client, owner: User) -> None:
    page = visitor.post("/settings/kinds", {"name": "Residency"}, follow=True)
    assert toast_of(page) == "Added. Residency"
    visitor.post("/settings/kinds", {"name": "Open studio", "alone": "on"})
    own = Kind.objects.filter(owner_id=owner.id).order_by("slug")
    assert list(own.values_list("slug", "awaits_answer")) == [
        ("open_studio", False),
        ("residency", True),
    ]
    said = text_of(visitor.get("/settings"))
    assert "Open studio no answer is expected Remove Residency Remove" in said


def test_own_channel_is_added_and_taken_away(visitor: Client, owner: User) -> None:
    visitor.post("/settings/channels", {"name": "Fediverse"})
    assert Channel.objects.get(owner_id=owner.id).slug == "fediverse"
    page = visitor.post("/settings/channels/remove", {"slug": "fediverse"}, follow=True)
    assert toast_of(page) == "The channel is gone."
    assert Channel.objects.filter(owner_id=owner.id).count() == 0


@pytest.mark.parametrize("words", ["kinds", "channels"])
@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "Write a few words first: this cannot be empty."),
        ("Other", "There is one of this name already."),
    ],
)
def test_own_word_that_cannot_be_says_why_beside_its_field(
    visitor: Client, words: str, name: str, sentence: str
) -> None:
    page = visitor.post(f"/settings/{words}", {"name": name})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    said = re.findall(rf'id="f-{words}-wrong-1">([^<]*)', page.content.decode())
    assert said == [sentence]


def test_own_word_that_asks_use_stays(visitor: Client, owner: User) -> None:
    actions.add_kind(owner, "Residency", now=NOW)
    actions.log_ask(owner, NewAsk("Ask", kind="residency"), now=NOW)
    assert "Residency 1 ask A new kind" in text_of(visitor.get("/settings"))
    page = visitor.post("/settings/kinds/remove", {"slug": "residency"})
    assert page.status_code == HTTPStatus.CONFLICT
    assert "Some asks use this word: change them first." in text_of(page)
    assert Kind.objects.filter(owner_id=owner.id).count() == 1


# ---- the data


def test_page_says_where_the_data_live_and_when_they_were_copied(
    visitor: Client, home: Path
) -> None:
    said = text_of(visitor.get("/settings"))
    assert f"{home} A copy is made every day that Noes runs." in said
    copy = home / "backups/daily-20260303T030000Z.sqlite3"
    copy.parent.mkdir()
    copy.write_bytes(b"")
    os.utime(copy, (NOW.timestamp() - 86_400, NOW.timestamp() - 86_400))
    said = text_of(visitor.get("/settings"))
    assert "The last copy was made on Tuesday 3 March." in said


@pytest.mark.parametrize("ending", FORMATS)
def test_export_leads_to_the_file(visitor: Client, owner: User, ending: str) -> None:
    actions.log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    assert f'href="/export/{ending}"' in visitor.get("/settings").content.decode()
    answer: Any = visitor.get(f"/export/{ending}", follow=True)
    assert answer.redirect_chain == [(f"/api/v1/export.{ending}", HTTPStatus.SEE_OTHER)]
    said = b"".join(answer.streaming_content)
    bare = b"Pitched Wired" in said if ending in {"csv", "json"} else is_document(said)
    assert bare


def test_export_of_what_nobody_writes_is_not_there(visitor: Client) -> None:
    assert visitor.get("/export/pdf").status_code == HTTPStatus.NOT_FOUND


# ---- whose it is


def test_settings_cost_the_same_queries_however_many_words(
    visitor: Client, owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    visitor.get("/settings")
    for names in (("One",), ("Two", "Three")):
        for name in names:
            actions.add_kind(owner, name, now=NOW)
            actions.add_channel(owner, name, now=NOW)
            actions.add_day_off(owner, TODAY.replace(day=len(name)), now=NOW)
        with django_assert_num_queries(4):
            visitor.get("/settings")


WRITES = [
    ("/settings", FORM),
    ("/settings/days-off", {"day": "2026-05-15"}),
    ("/settings/days-off/remove", {"day": "2026-05-15"}),
    ("/settings/kinds", {"name": "Residency"}),
    ("/settings/kinds/remove", {"slug": "residency"}),
    ("/settings/channels", {"name": "Fediverse"}),
    ("/settings/channels/remove", {"slug": "fediverse"}),
    ("/settings/browsers/others", {}),
]


def everything(owner: User) -> list[Any]:
    models = (Kind, Channel, DayOff)
    return [kept(owner), *(list(m.objects.filter(owner_id=owner.id).values()) for m in models)]


def test_settings_of_another_are_neither_shown_nor_changed(owner: User, stranger: User) -> None:
    actions.add_kind(owner, "Residency", now=NOW)
    actions.add_channel(owner, "Fediverse", now=NOW)
    actions.add_day_off(owner, date(2026, 5, 15), name="Bridge day", now=NOW)
    browser, before = browser_of(stranger), everything(owner)
    said = text_of(browser.get("/settings"))
    assert [word for word in ("Residency", "Fediverse", "Bridge") if word in said] == []
    for address in ("days-off", "kinds", "channels"):
        typed = dict(WRITES)[f"/settings/{address}/remove"]
        page = browser.post(f"/settings/{address}/remove", typed)
        assert page.status_code == HTTPStatus.NOT_FOUND
    for address, typed in WRITES:
        browser.post(address, typed)
    assert everything(owner) == before


def test_nobody_is_refused(owner: User) -> None:
    before = everything(owner)
    for address in ("/settings", "/export/json", "/export/xlsx"):
        assert Client().get(address).status_code == HTTPStatus.UNAUTHORIZED
    for address, typed in WRITES:
        assert Client().post(address, typed).status_code == HTTPStatus.UNAUTHORIZED
    assert everything(owner) == before
