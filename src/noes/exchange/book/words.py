"""The words of a workbook: what stands in its cells for the slugs of the notebook."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from noes.core.moments import State, Type
from noes.core.words import CHANNELS, KINDS, MEASURES, OUTCOMES, TONES, TYPES
from noes.exchange.book.cells import is_plain
from noes.exchange.book.columns import RHYTHM
from noes.exchange.book.rhythms import PHRASE, phrases


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Slugs and their labels, each the other's only one."""

    labels: Mapping[str, str]
    slugs: Mapping[str, str]


def vocabulary(words: Iterable[tuple[str, str]]) -> Vocabulary:
    """A vocabulary of slugs and labels; a label that is taken gives way to the slug itself."""
    slugs: dict[str, str] = {}
    for slug, label in words:
        told = label if label not in slugs and label and is_plain(label) else slug
        slugs[told] = slug
    return Vocabulary({slug: label for label, slug in slugs.items()}, slugs)


def vocabularies(own: Mapping[str, Iterable[tuple[str, str]]]) -> dict[str, Vocabulary]:
    """Every vocabulary in the language that is spoken now.

    Args:
        own: The owner's own kinds and channels: slug and name; and the rhythms of their challenges,
            as they are stored and in words.
    """
    ready = {
        "kind": {slug: word.label for slug, word in KINDS.items()},
        "channel": {slug: word.label for slug, word in CHANNELS.items()},
        "type": TYPES,
        "tone": TONES,
        "measure": MEASURES,
        "standing": OUTCOMES,
    }
    found = {
        name: vocabulary([*((slug, _(label)) for slug, label in words.items()), *own.get(name, ())])
        for name, words in ready.items()
    }
    rhythms = dict(own.get(RHYTHM, ()))
    return {
        **found,
        PHRASE: vocabulary(phrases(_).items()),
        RHYTHM: vocabulary(rhythms.items()),
    }


def standing_of(ask: Mapping[str, Any]) -> str:
    """How an ask stands, as a slug of the vocabulary of outcomes."""
    match ask["state"]:
        case State.NO:
            return str(ask["outcome"] or Type.DECLINED)
        case State.YES:
            return str(Type.ACCEPTED)
        case state:
            return str(state)
