"""The ladder keeps its word: enough ideas, spread from gentle to bold, in the house's voice."""

import re
from collections import Counter

import pytest
from babel.messages.pofile import read_po

from noes.core.ideas.idea import LEAST_BOLD, MOST_BOLD
from noes.core.ideas.ladder import BY_SLUG, IDEAS
from noes.core.moments import awaits
from noes.core.words import KINDS
from tests.tools.tree import ROOT
from tests.web.test_tone import guilt_in
from tools.messages import CATALOGUE, texts_of

FOR_FREELANCERS = set(KINDS) - {"follow_up", "other"}
TEXTS = [text for idea in IDEAS for text in (idea.text, idea.smaller.text)]
LONGEST = 120
# DESIGN has a word for each of these already, or wants none.
SYNONYMS = re.compile(
    r"\b(request|proposal|prospect|reject|refus|declin|fear|scared|goal|target|succe|streak|score"
    r"|leads|cold call|cold e-?mail|gig|hustle)",
    re.IGNORECASE,
)
# Nobody is pressed, tricked, bought or deceived.
UNKIND = re.compile(
    r"\b(pretend|trick|secretly|threat|demand|guilt|pressure|insist|bluff|lie|lying|fake|bribe"
    r"|finder's fee|without telling|without asking)",
    re.IGNORECASE,
)


def test_there_are_two_dozen_ideas_of_each_kind_for_freelancers() -> None:
    found = Counter(idea.kind for idea in IDEAS)
    assert set(found) == FOR_FREELANCERS
    assert min(found.values()) >= 24


def test_no_slug_and_no_text_is_there_twice() -> None:
    assert len(BY_SLUG) == len(IDEAS)
    assert [text for text, n in Counter(TEXTS).items() if n > 1] == []


@pytest.mark.parametrize("kind", sorted(FOR_FREELANCERS))
def test_each_kind_climbs_with_two_ideas_or_more_at_each_boldness(kind: str) -> None:
    found = [idea.boldness for idea in IDEAS if idea.kind == kind]
    assert found == sorted(found)
    assert set(found) == set(range(LEAST_BOLD, MOST_BOLD + 1))
    assert min(Counter(found).values()) >= 2


def test_every_idea_has_a_smaller_version_that_is_less_bold() -> None:
    graded = [(idea.smaller.boldness, idea.boldness) for idea in IDEAS]
    assert [pair for pair in graded if not 0 <= pair[0] < pair[1]] == []


def test_slugs_are_words() -> None:
    assert [slug for slug in BY_SLUG if not re.fullmatch(r"[a-z]+(-[a-z]+)+", slug)] == []


def wrong_with(text: str) -> list[str]:
    """What keeps a text from being the title of an ask in the voice of the house."""
    found = [*guilt_in(text), *SYNONYMS.findall(text), *UNKIND.findall(text)]
    if len(text) > LONGEST:
        found.append(f"{len(text)} letters")
    if not text[0].isupper() or text[-1] in ".!…:;," or text != " ".join(text.split()):
        found.append("no title")
    return found


def test_every_text_is_a_title_in_the_voice_of_the_house() -> None:
    assert {text: wrong for text in TEXTS if (wrong := wrong_with(text))} == {}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ask what they missed", ["missed"]),
        ("Send a proposal", ["proposal"]),
        ("Pretend to be busy", ["Pretend"]),
        ("Ask again.", ["no title"]),
        (f"Ask {'very ' * 30}kindly", ["160 letters"]),
    ],
)
def test_what_is_wrong_with_a_text_is_found(text: str, wrong: list[str]) -> None:
    assert wrong_with(text) == wrong


def test_every_text_is_in_the_catalogue() -> None:
    with (ROOT / "src" / "noes" / CATALOGUE).open("rb") as file:
        assert set(TEXTS) - set(texts_of(read_po(file))) == set()


def test_whatever_awaits_an_answer_is_put_to_somebody_who_may_say_no() -> None:
    verbs = Counter(idea.text.partition(" ")[0] for idea in IDEAS if awaits(idea.kind))
    assert set(verbs) <= {
        *("Answer", "Apply", "Ask", "Enter", "Go", "Invite", "Name", "Offer", "Phone", "Pitch"),
        *("Put", "Round", "Send", "Write"),
    }
