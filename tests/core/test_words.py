from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.core.moments import State, Tone, Type
from noes.core.outcomes import Outcome, outcome_of
from noes.core.phrases import Found, Phrases, listed, plain
from noes.core.tongues import (
    dutch_words,
    french_words,
    german_words,
    italian_words,
    portuguese_words,
    spanish_words,
)
from noes.core.words import (
    CHANNELS,
    ENGLISH,
    KINDS,
    OUTCOMES,
    STATES,
    TONES,
    TYPES,
    Synonyms,
    channel_of,
    kind_of,
)

# As they go into the record of a table; "not_now" and its like are tones of a no.
SYNONYMS = {
    "en": ENGLISH,
    "de": german_words.SYNONYMS,
    "nl": dutch_words.SYNONYMS,
    "es": spanish_words.SYNONYMS,
    "fr": french_words.SYNONYMS,
    "it": italian_words.SYNONYMS,
    "pt": portuguese_words.SYNONYMS,
}
OUTCOME_WORDS = set(OUTCOMES) | set(Tone)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("No.", "no"),
        ("  NO   response… ", "no response"),
        ("Didn't hear back", "didnt hear back"),
        ("didn’t hear back", "didnt hear back"),
        ("Décliné", "decline"),
        ("follow-up", "follow up"),
        ("✅yes", "✅ yes"),
        ("✔️", "✔"),
        ("👍🏽", "👍"),
        ("ﬁlled", "filled"),
        ("…", ""),
        ("", ""),
    ],
)
def test_plain_folds_ways_of_writing_the_same_words(text: str, words: str) -> None:
    assert plain(text) == words


@given(st.text())
def test_plain_of_plain_words_changes_nothing(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def test_listed_reads_phrases_between_commas() -> None:
    assert listed(" no reply,  silence , ,crickets") == ("no reply", "silence", "crickets")


def test_phrases_find_the_longest_first_and_none_twice() -> None:
    phrases = Phrases({"no": 1, "no reply": 2, "no reply yet": 3, "reply": 4})
    assert tuple(phrases.find(("so", "no", "reply", "no", "reply", "yet", "no"))) == (
        Found(1, 3, 2),
        Found(3, 6, 3),
        Found(6, 7, 1),
    )


def test_kinds_are_those_of_the_design_in_its_order() -> None:
    assert {slug: word.label for slug, word in KINDS.items()} == {
        "pitch": "Pitch",
        "rate_increase": "Rate increase",
        "stretch_application": "Long shot",
        "share_work": "Share work",
        "referral_request": "Referral",
        "feedback_request": "Feedback",
        "conversation": "Conversation",
        "follow_up": "Follow-up",
        "other": "Other",
    }


def test_channels_are_those_of_the_design_in_its_order() -> None:
    assert {slug: word.label for slug, word in CHANNELS.items()} == {
        "email": "Email",
        "linkedin": "LinkedIn",
        "upwork": "Upwork",
        "phone": "Phone",
        "in_person": "In person",
        "social": "Social",
        "form": "Form",
        "other": "Other",
    }


def test_states_types_and_tones_all_have_words() -> None:
    assert list(STATES) == list(State)
    assert list(TYPES) == list(Type)
    assert list(TONES) == list(Tone)


@pytest.mark.parametrize("language", SYNONYMS)
def test_synonyms_name_every_kind_and_channel(language: str) -> None:
    assert set(SYNONYMS[language].kinds) == set(KINDS)
    assert set(SYNONYMS[language].channels) == set(CHANNELS)


def shared_phrases(groups: dict[str, str]) -> list[str]:
    """Phrases that two groups of one word list lay claim to."""
    phrases = [{plain(phrase) for phrase in listed(group)} for group in groups.values()]
    return sorted(phrase for one, other in combinations(phrases, 2) for phrase in one & other)


@pytest.mark.parametrize("synonyms", SYNONYMS.values(), ids=SYNONYMS)
def test_synonyms_mean_one_kind_and_one_channel(synonyms: Synonyms) -> None:
    assert shared_phrases(dict(synonyms.kinds)) == []
    assert shared_phrases(dict(synonyms.channels)) == []


@pytest.mark.parametrize("slug", KINDS)
def test_kind_of_knows_slug_label_and_synonyms(slug: str) -> None:
    kind = KINDS[slug]
    found = {kind_of(text.upper()) for text in (slug, kind.label, *kind.synonyms)}
    assert found == {slug}


@pytest.mark.parametrize("slug", CHANNELS)
def test_channel_of_knows_slug_label_and_synonyms(slug: str) -> None:
    channel = CHANNELS[slug]
    found = {channel_of(text.upper()) for text in (slug, channel.label, *channel.synonyms)}
    assert found == {slug}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Proposal", "pitch"),
        ("asked for a raise", None),
        ("Raise", "rate_increase"),
        ("job application", "stretch_application"),
        ("case study", "share_work"),
        ("intro", "referral_request"),
        ("Feedback!", "feedback_request"),
        ("coffee", "conversation"),
        ("Followed up", "follow_up"),
        ("Wired", None),
        ("", None),
    ],
)
def test_kind_of_a_cell(text: str, kind: str | None) -> None:
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("email", "email"),
        ("E-Mail", "email"),
        ("call", "phone"),
        ("Upwork", "upwork"),
        ("WhatsApp", "social"),
        ("LinkedIn", "linkedin"),
        ("Linked In DM", None),
        ("X", "social"),
        ("face-to-face", "in_person"),
        ("contact form", "form"),
        ("carrier pigeon", None),
        ("", None),
    ],
)
def test_channel_of_a_cell(text: str, channel: str | None) -> None:
    assert channel_of(text) == channel


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        *[(text, "declined") for text in ("no", "No.", "nope", "REJECTED", "declined", "passed")],
        *[(text, "declined") for text in ("turned down", "They said no", "rejected 3/4")],
        *[(text, "declined") for text in ("Rejected on March 3", "❌ declined", "no, declined")],
        *[(text, "ghosted") for text in ("ghosted", "no response", "No reply!", "silence", "👻")],
        *[(text, "ghosted") for text in ("crickets", "no answer", "didn't hear back")],
        *[(text, "lost") for text in ("they went with someone else", "someone else", "filled")],
        *[(text, "accepted") for text in ("yes", "Yes!!", "won", "booked", "signed", "hired")],
        *[(text, "accepted") for text in ("landed", "accepted 🎉", "got a yes")],
        *[(text, "waiting") for text in ("waiting", "pending", "open", "sent", "in review")],
        *[(text, "waiting") for text in ("applied", "submitted", "awaiting", "no response yet")],
        *[(text, "draft") for text in ("not sent yet", "draft", "to send", "todo", "wishlist")],
        *[(text, "withdrawn") for text in ("withdrew", "withdrawn", "cancelled by me")],
        *[(text, "replied") for text in ("replied", "interested", "in talks", "call booked")],
        ("kind words", "praised"),
    ],
)
def test_outcome_of_common_words_is_sure(text: str, outcome: str) -> None:
    assert outcome_of(text) == Outcome(outcome)


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("not now", Tone.NOT_NOW),
        ("try later", Tone.NOT_NOW),
        ("maybe later", Tone.NOT_NOW),
        ("no, try again in March", Tone.NOT_NOW),
        ("form rejection", Tone.FORM),
        ("rejected (form letter)", Tone.FORM),
        ("personal rejection", Tone.PERSONAL),
    ],
)
def test_outcome_of_a_no_keeps_its_tone(text: str, tone: Tone) -> None:
    assert outcome_of(text) == Outcome("declined", tone)


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("✅", Outcome("accepted", sure=False)),
        ("✔️", Outcome("accepted", sure=False)),
        ("❌", Outcome("declined", sure=False)),
        ("✗", Outcome("declined", sure=False)),
        ("⏳", Outcome("waiting", sure=False)),
        ("interview", Outcome("replied", sure=False)),
        ("n", Outcome("declined", sure=False)),
        ("done", Outcome("done", sure=False)),
        ("nice reply, not now", Outcome("declined", Tone.NOT_NOW, sure=False)),
        ("ghosted?", Outcome("ghosted", sure=False)),
        ("yes at first, then ghosted", Outcome("ghosted", sure=False)),
        ("declined, then replied", Outcome("declined", sure=False)),
        ("rejected because of the budget", Outcome("declined", sure=False)),
    ],
)
def test_outcome_of_doubtful_words_is_a_guess(text: str, guess: Outcome) -> None:
    assert outcome_of(text) == guess


@pytest.mark.parametrize(
    "text", ["", "?", "-", "n/a", "7", "blue", "not a yes", "if accepted", "x"]
)
def test_outcome_of_unknown_words_is_unknown(text: str) -> None:
    assert outcome_of(text) is None


@given(
    st.text()
    | st.lists(st.sampled_from(["no", "yes", "reply", "not", "ghosted", "✅", "3", ",", "?"])).map(
        " ".join
    )
)
def test_outcome_of_any_text_is_an_outcome_or_unknown(text: str) -> None:
    outcome = outcome_of(text)
    assert outcome is None or outcome.outcome in OUTCOMES


def test_outcome_type_is_the_moment_that_tells_it() -> None:
    assert {word: Outcome(word).type for word in OUTCOMES} == {
        "draft": None,
        "waiting": None,
        "ghosted": Type.GHOSTED,
        "declined": Type.DECLINED,
        "lost": Type.LOST,
        "replied": Type.REPLIED,
        "accepted": Type.ACCEPTED,
        "withdrawn": Type.WITHDREW,
        "praised": Type.PRAISED,
        "done": None,
    }
