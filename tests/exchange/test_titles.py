import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.core.kinds import kind_in
from noes.core.phrases import listed
from noes.core.words import ENGLISH_SYNTAX, KINDS
from noes.exchange.titles import kind_of_title, opening_of

WORDS = sorted(
    {
        *(phrase for word in KINDS.values() for phrase in word.synonyms),
        *listed(ENGLISH_SYNTAX.leads),
        *listed(ENGLISH_SYNTAX.asking),
        *("night", "trains", "Wired", "café", "2", ",", ":", "don't"),
    }
)
TITLES = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Pitch: repair cafés", "pitch"),
        ("RATE INCREASE", "rate_increase"),
        ("Application, brand refresh", "stretch_application"),
        ("Asked for a referral", "referral_request"),
        ("Follow-up on the retainer", "follow_up"),
        ("Shared case study", "share_work"),
        ("Asked Jo for a referral", "referral_request"),
        ("Night trains, a pitch", None),
        ("Post office refund", None),
        ("Talk proposal - JSConf", None),
        ("=1+1", None),
        ("", None),
    ],
)
def test_kind_of_a_title(title: str, kind: str | None) -> None:
    assert kind_of_title(title) == kind


@given(TITLES)
def test_kind_of_a_title_is_the_one_that_is_sure(title: str) -> None:
    guess = kind_in(title)
    assert kind_of_title(title) == (guess.slug if guess is not None and guess.sure else None)


def test_opening_of_titles_is_shared() -> None:
    assert [opening_of(f"Pitch: {rest}") for rest in ("repair cafés", "night trains")] == [
        "pitch",
        "pitch",
    ]


def test_opening_of_a_title_that_names_no_kind() -> None:
    assert opening_of("Night trains, a pitch") == ""
