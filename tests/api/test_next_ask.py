import pytest

from noes.core.ideas.ladder import BY_SLUG
from tests.api.calling import Program

pytestmark = pytest.mark.django_db


def test_next_offers_what_is_ones_own_before_the_ladder(api: Program) -> None:
    draft = api.write("POST", "asks", {"title": "New rates", "person": "Acme", "draft": True})
    offered = api.get("next")
    assert offered["bolder"] in BY_SLUG
    assert {**offered, "bolder": None} == {
        "slug": f"draft-{draft['id']}",
        "source": "draft",
        "ask_id": draft["id"],
        "whole": {
            "text": "Send “New rates” to Acme",
            "kind": None,
            "boldness": None,
            "person_id": draft["person_id"],
            "person": "Acme",
            "pitch_id": None,
        },
        "smaller": {
            "text": "Show “New rates” to a friend, and ask what they would change",
            "kind": "feedback_request",
            "boldness": None,
            "person_id": None,
            "person": None,
            "pitch_id": None,
        },
        "bolder": None,
        "edge": {"boldness": 2, "usual": None, "n": 0},
    }
    another = api.get("next", after=offered["slug"])
    assert (another["source"], another["whole"]["boldness"]) == ("ladder", 2)


def test_next_never_comes_again_before_all_came(api: Program) -> None:
    seen = [api.get("next")["slug"]]
    while (slug := api.get("next", after=seen[-1])["slug"]) != seen[0]:
        assert slug not in seen
        seen.append(slug)
    assert set(seen) == {idea.slug for idea in BY_SLUG.values() if idea.boldness == 2}


def test_next_shows_an_idea_by_its_name_and_can_be_kept_as_it_stands(api: Program) -> None:
    whole = api.get("next", idea="rate-yearly")["whole"]
    kept = api.write("POST", "asks", {"title": whole["text"], "kind": whole["kind"], "draft": True})
    assert (kept["title"], kept["kind"]) == (BY_SLUG["rate-yearly"].text, "rate_increase")


def test_next_of_a_name_that_nothing_has_is_not_found(api: Program) -> None:
    said = api("GET", "next?idea=zeppelin")
    assert said.status == 404
    assert said.detail == "This does not wait to be asked in this notebook."


def test_next_is_kept_by_the_client_until_something_changes(api: Program) -> None:
    tag = api("GET", "next").headers["ETag"]
    assert api("GET", "next", If_None_Match=tag).status == 304
    assert api("GET", "next?after=rate-yearly", If_None_Match=tag).status == 200
    api.write("POST", "asks", {"title": "New rates", "draft": True})
    assert api("GET", "next", If_None_Match=tag).status == 200
