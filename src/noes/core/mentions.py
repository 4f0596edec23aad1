"""What the words of a title mention beside the person: a kind, a channel."""

from typing import Final

from noes.core.grammar import Grammar
from noes.core.kinds import Guess
from noes.core.line import Line, Token
from noes.core.phrases import CUT, plain

_LONGEST_PHRASE: Final = 4
_ON_A_CHANNEL: Final = frozenset({"linkedin", "upwork", "phone", "social"})
_OPENING: Final = _ON_A_CHANNEL | {"email"}
_SENT: Final = frozenset({"pitch", "stretch_application"})
_AROUND_ASIDES: Final = " ,;()[]–—"


def read_kind(line: Line, grammar: Grammar) -> str | None:
    """Read the kind that a title starts with or asks for ("asked Jo for a referral").

    Args:
        line: the line, its asides cut; what is read is noted in its spans.
        grammar: how its language says things.

    Returns:
        The slug of the kind, or None where none is named or it is only talked about.
    """
    words = line.tokens()
    guess = grammar.kinds.kind_in(_bridged(line.left, grammar))
    if guess is not None and (guess.sure or _is_aimed(words, guess, grammar)):
        _note_kind(line, guess)
        return guess.slug
    # "Wired, pitch": where the line says what was done, another clause says something else.
    return None if grammar.verb_of(words) is not None else _kind_clause(line, grammar)


def _bridged(left: str, grammar: Grammar) -> str:
    """Leave out what was cut from the middle of a clause: "asked Acme, dread 7, for a raise"."""
    first, *pieces = left.split(CUT)
    for piece in filter(None, pieces):
        body = piece.lstrip(_AROUND_ASIDES)
        joins = body.partition(" ")[0].lower() in grammar.follow_words
        # "Jo gestern um Rat gefragt": nothing but the day parts the verb from whom and what.
        joins = joins or (grammar.verb_last and first.rstrip(" ")[-1:].isalnum())
        first = f"{first.rstrip(_AROUND_ASIDES)} {body}" if joins else f"{first}{CUT}{piece}"
    return first


def _kind_clause(line: Line, grammar: Grammar) -> str | None:
    for start, end in line.clauses():
        slug = grammar.kind_of(line.left[start:end])
        # Shared work awaits no answer: that is told by what was done with it, not by a noun.
        if slug not in {None, "other", "share_work"}:
            line.note(start, end, "kind")
            return slug
    return None


def _by_plain_word(words: tuple[Token, ...]) -> list[Token]:
    # Kinds are found among plain words, and one word of the line may hold two ("follow-up").
    return [word for word in words for _ in plain(word.text).split()]


def _is_aimed(words: tuple[Token, ...], guess: Guess, grammar: Grammar) -> bool:
    """Tell whether a kind inside the title is aimed at somebody: "night trains pitch to …"."""
    after = _by_plain_word(words)[guess.end : guess.end + 1]
    aimed = any(grammar.towards.get(word.text.lower()) == "to" for word in after)
    before = {word.text.lower() for word in _by_plain_word(words)[: guess.start]}
    talked_of = not before.isdisjoint(grammar.topic_words | grammar.reported)
    return aimed and guess.slug in _SENT and not talked_of and grammar.verb_of(words) is None


def _note_kind(line: Line, guess: Guess) -> None:
    named = _by_plain_word(line.tokens())[guess.start : guess.end]
    if named:
        line.note(named[0].start, named[-1].end, "kind")


def read_channel(line: Line, grammar: Grammar) -> str | None:
    """Read the channel: "on LinkedIn", "by email", "emailed …", or a clause of its own.

    Args:
        line: the line, its asides cut; what is read is noted in its spans.
        grammar: how its language says things.

    Returns:
        The slug of the channel, or None where none is named.
    """
    words = grammar.in_order(line, line.tokens())
    for at, word in enumerate(words):
        found = _channel_at(line, words, at, grammar)
        if found is not None:
            end, slug = found
            line.note(word.start, words[end - 1].end, "channel")
            return slug
    return None


def _channel_at(
    line: Line, words: tuple[Token, ...], at: int, grammar: Grammar
) -> tuple[int, str] | None:
    word = words[at].text.lower()
    if word in grammar.channel_verbs and grammar.opens_with(words, at):
        return at + 1, grammar.channel_verbs[word]
    for end in range(min(at + _LONGEST_PHRASE, len(words)), at, -1):
        slug = grammar.channel_of(line.left[words[at].start : words[end - 1].end])
        if slug is not None and _stands_alone(line, words, at, end, grammar):
            return (end, slug) if _is_channel(line, words, at, end, grammar) else None
    return None


def _is_channel(line: Line, words: tuple[Token, ...], at: int, end: int, grammar: Grammar) -> bool:
    """Tell a way of asking from a topic: "on LinkedIn", a clause "…, email", "in person"."""
    before = line.word_before(words[at].start)
    if before in grammar.articles and at > 1:
        before = line.word_before(words[at - 1].start)
    slug = grammar.channel_of(line.left[words[at].start : words[end - 1].end])
    if before in grammar.any_channel_after or words[at].text.lower() in grammar.way_words:
        return True
    if before in grammar.some_channels_after:
        return slug in _ON_A_CHANNEL
    if slug == "in_person" and end - at > 1:
        return True
    follows = words[end].text.lower() if end < len(words) else ""
    if at == 0:
        return slug in _OPENING and (follows in grammar.towards or bool(grammar.kind_of(follows)))
    return line.opens_clause(words[at].start) and not line.goes_on(words, end)


def _stands_alone(
    line: Line, words: tuple[Token, ...], at: int, end: int, grammar: Grammar
) -> bool:
    joined = all(line.goes_on(words, each) for each in range(at + 1, end))
    if not joined or not line.goes_on(words, end):
        return joined
    return at == 0 or words[end].text.lower() in grammar.follow_words
