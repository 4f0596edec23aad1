"""What Noes shows in a language is understood in it: kinds, channels, scores and its own example."""

import gettext
import re

import pytest

from noes.cli.words import CATALOGUE
from noes.core.words import CHANNELS, KINDS
from tests.core.reading import LANGUAGES, grammar, read_on_wednesday

EXAMPLE = (
    "Each line is read as the one on Today is: “pitched Wired, dread 7, yesterday”."
    " What it does not say can wait."
)
NO = {
    **dict.fromkeys(("en", "es", "it"), "no"),
    "de": "nein",
    "fr": "non",
    "nl": "nee",
    "pt-br": "não",
}
QUOTED = re.compile("[“„«]\\s?(.+?)\\s?[”“»]")


def shown(text: str, language: str) -> str:
    """A text as it is shown in a language."""
    code, _, region = language.partition("-")
    locale = f"{code}_{region.upper()}" if region else code
    translations = gettext.translation("django", CATALOGUE, [locale], fallback=language == "en")
    return translations.gettext(text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", KINDS)
def test_kind_is_read_by_the_word_that_is_shown(slug: str, language: str) -> None:
    assert grammar(language).kind_of(shown(KINDS[slug].label, language)) == slug


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", CHANNELS)
def test_channel_is_read_by_the_word_that_is_shown(slug: str, language: str) -> None:
    assert grammar(language).channel_of(shown(CHANNELS[slug].label, language)) == slug


@pytest.mark.parametrize("language", LANGUAGES)
def test_example_is_read_as_it_promises(language: str) -> None:
    example = QUOTED.search(shown(EXAMPLE, language))
    assert example
    entry = read_on_wednesday(example[1], language=language)
    assert (entry.kind, entry.person, entry.dread, str(entry.day)) == (
        *("pitch", "Wired", 7, "2026-11-24"),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_scores_and_drafts_are_read_by_the_words_that_are_shown(language: str) -> None:
    dread, sting = (shown(text, language) for text in ("dread %d", "sting %d"))
    line = f"Wired, {shown('draft', language)}, {dread % 7}"
    assert read_on_wednesday(line, language=language).dread == 7
    assert read_on_wednesday(f"Wired, {sting % 3}, {NO[language]}", language=language).sting == 3
    opened = read_on_wednesday(f"{shown('draft', language)}: Wired", language=language)
    assert (opened.draft, opened.title) == (True, "Wired")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("said", "day"), [("today", 25), ("yesterday", 24)])
def test_days_are_read_by_the_words_that_are_shown(said: str, day: int, language: str) -> None:
    entry = read_on_wednesday(f"Wired, {shown(said, language)}", language=language)
    assert (entry.title, str(entry.day)) == ("Wired", f"2026-11-{day}")
