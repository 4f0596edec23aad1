"""Noes builds confidence, not guilt: no text that a person reads uses these words."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from tests.tools.tree import ROOT
from tests.web.guilt import GUILT as IN_OTHER_WORDS
from tools import languages
from tools.messages import CATALOGUE, texts_of

GUILT = (
    *("failed", "missed", "broken", "behind", "overdue", "owed", "lazy"),
    *("should have", "streak lost", "debt"),
)
PATTERN = re.compile(rf"\b({'|'.join(GUILT)})\b", re.IGNORECASE)


# Of things that are counted there may be thousands, which a bare %d leaves ungrouped.
BARE = re.compile(r"%(?:\(\w+\))?d")


def guilt_in(text: str) -> list[str]:
    return [found.lower() for found in PATTERN.findall(" ".join(text.split()))]


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    with (ROOT / "src" / "noes" / CATALOGUE).open("rb") as file:
        return read_po(file)


def test_catalogue_has_no_word_of_guilt(catalogue: Catalog) -> None:
    texts = list(texts_of(catalogue))
    assert texts
    assert {text: guilt_in(text) for text in texts if guilt_in(text)} == {}


@pytest.mark.parametrize("language", languages.catalogues(ROOT / "src" / "noes"))
def test_language_has_no_word_of_guilt(language: str) -> None:
    catalogue = languages.read(languages.catalogues(ROOT / "src" / "noes")[language])
    pattern = re.compile(rf"\b(?:{'|'.join(IN_OTHER_WORDS[language])})", re.IGNORECASE)
    said = [text for message in catalogue for text in languages.forms(message.string)]
    assert len(said) > 1000
    assert {text: pattern.findall(text) for text in said if pattern.search(text)} == {}


def test_what_is_counted_comes_into_texts_as_figures(catalogue: Catalog) -> None:
    counting = [message.id for message in catalogue if isinstance(message.id, tuple)]
    assert counting
    assert [ids for ids in counting if any(BARE.search(text) for text in ids)] == []


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", *sorted((ROOT / "docs" / "use").rglob("*.md"))]
)
def test_page_of_the_manual_has_no_word_of_guilt(page: Path) -> None:
    assert guilt_in(page.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("word", GUILT)
def test_guilt_in_a_sentence_is_found(word: str) -> None:
    assert guilt_in(f"You {word.capitalize()}.") == [word]


def test_guilt_in_longer_words_is_none() -> None:
    assert guilt_in("Dismissed, unbroken, followed: nothing of the kind.") == []
