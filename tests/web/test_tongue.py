"""Which language a notebook answers in: the one chosen, or else what is asked for."""

import re

import pytest
from django.test import Client

from noes.accounts import actions as accounts
from noes.accounts.models import User
from noes.journal import actions
from noes.journal.wishes import NewAsk, SettingsChanges
from tests.journal.people_of_tests import NOW, new_owner
from tests.web.browsing import browser_of, text_of, toast_of

TOLD = re.compile(r' data-(?:waits|seen|trouble|closed|kept|sent|asks|gone|locked)="([^"]*)"')
GERMAN = {"HTTP_ACCEPT_LANGUAGE": "de-AT,de;q=0.9,en;q=0.5"}
TODAY = {"en": "<title>Today", "de": "<title>Heute"}


def spoken(visitor: Client, **asked: str) -> str:
    """The language that Today is in."""
    page = visitor.get("/", **asked)  # type: ignore[arg-type]  # headers as WSGI names them
    html = page.content.decode()
    language = next(name for name, words in TODAY.items() if words in html)
    assert f'<html lang="{language}"' in html
    return language


@pytest.mark.parametrize("language", ["de", "fr", "es", "pt-BR", "it", "nl"])
def test_what_script_says_is_in_the_language_too(visitor: Client, language: str) -> None:
    def told(tongue: str) -> list[str]:
        page = visitor.get("/", HTTP_ACCEPT_LANGUAGE=tongue).content.decode()
        return TOLD.findall(page)

    words = told(language)
    assert len(words) == 9
    assert not set(words) & set(told("en"))
    assert sum("%s" in one for one in words) == 2


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("de-AT,de;q=0.9,en;q=0.5", "de"),
        ("da,de;q=0.4", "de"),
        ("en-US", "en"),
        ("da", "en"),
        ("", "en"),
        (";;,q=", "en"),
    ],
)
def test_browser_is_answered_in_its_language(visitor: Client, asked: str, language: str) -> None:
    assert spoken(visitor, HTTP_ACCEPT_LANGUAGE=asked) == language


def test_language_that_was_chosen_holds_in_every_browser(visitor: Client, owner: User) -> None:
    actions.change_settings(owner, SettingsChanges(language="de"))
    assert spoken(visitor, HTTP_ACCEPT_LANGUAGE="fr") == "de"
    actions.change_settings(owner, SettingsChanges(language=""))
    assert spoken(visitor, HTTP_ACCEPT_LANGUAGE="en") == "en"


def test_language_is_chosen_in_settings_and_spoken_at_once(visitor: Client, owner: User) -> None:
    page = visitor.post("/settings", {"language": "de"}, follow=True)
    assert toast_of(page) == "Notiert."
    owner.refresh_from_db()
    assert owner.language == "de"


def test_language_that_nobody_speaks_here_is_refused(visitor: Client, owner: User) -> None:
    page = visitor.post("/settings", {"language": "tlh"})
    assert "Choose a language from the list." in text_of(page)
    owner.refresh_from_db()
    assert owner.language == ""


def test_copy_in_another_language_is_no_answer_to_this_one(visitor: Client, owner: User) -> None:
    actions.log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    visitor.get("/")
    tag = visitor.get("/", HTTP_ACCEPT_LANGUAGE="en").headers["ETag"]
    again = visitor.get("/", HTTP_ACCEPT_LANGUAGE="en", HTTP_IF_NONE_MATCH=tag)
    other = visitor.get("/", HTTP_ACCEPT_LANGUAGE="de", HTTP_IF_NONE_MATCH=tag)
    assert (again.status_code, other.status_code) == (304, 200)


def test_program_says_which_language_it_wants(owner: User, client: Client) -> None:
    actions.change_settings(owner, SettingsChanges(language="fr"))
    accounts.new_token(owner.id, name="script", secret="s3cret", now=NOW)
    bearer = {"HTTP_AUTHORIZATION": "Bearer s3cret"}
    told = client.get("/api/v1/asks/nowhere", **bearer, **GERMAN)  # type: ignore[arg-type]  # as above
    silent = client.get("/api/v1/asks/nowhere", **bearer)  # type: ignore[arg-type]  # as above
    assert told.json()["detail"] != silent.json()["detail"]


def test_page_for_a_stranger_is_in_their_language(client: Client, db: None) -> None:
    page = client.get("/", **GERMAN).content.decode()  # type: ignore[arg-type]  # as above
    assert '<html lang="de" dir="ltr">' in page


@pytest.mark.parametrize(
    ("asked", "weekday"),
    [("en-US", 6), ("en-GB", 0), ("pt-BR", 6), ("de-DE", 0), ("en", 0), ("", 0), ("x-", 6)],
)
def test_weeks_begin_as_they_do_where_a_newcomer_comes_from(
    db: None, clock: None, asked: str, weekday: int
) -> None:
    newcomer = new_owner()
    visitor = browser_of(newcomer)
    visitor.post("/welcome", {"skip": "1"}, HTTP_ACCEPT_LANGUAGE=asked)
    newcomer.refresh_from_db()
    assert newcomer.first_weekday == weekday


def test_weeks_of_somebody_who_is_here_already_stay_as_they_are(
    visitor: Client, owner: User
) -> None:
    visitor.post("/welcome", {"skip": "1"}, HTTP_ACCEPT_LANGUAGE="en-US")
    owner.refresh_from_db()
    assert owner.first_weekday == 0


def test_whole_page_is_taken_anew_where_its_language_changed(visitor: Client) -> None:
    script = {"HX-Request": "true"}
    changed = visitor.post("/settings", {"language": "fr"}, headers=script)
    assert (changed.status_code, changed["HX-Redirect"]) == (204, "/settings")
    assert toast_of(visitor.get("/settings")) == "C’est noté."
    same = visitor.post("/settings", {"language": "fr", "name": "Mara"}, headers=script)
    assert (same.status_code, same["Location"]) == (303, "/settings")
    without = visitor.post("/settings", {"language": "de"})
    assert (without.status_code, without["Location"]) == (303, "/settings")
