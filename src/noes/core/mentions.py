"""What the words of a title mention: a kind, a channel, a person."""

import unicodedata
from collections.abc import Collection, Iterator
from typing import Final

from noes.core.grammar import Grammar
from noes.core.line import Line, Token
from noes.core.phrases import plain
from noes.core.words import Guess, channel_of, kind_in, kind_of

_LONGEST_PHRASE: Final = 4
_LONGEST_NAME: Final = 6
_SHORTEST_NAME: Final = 2
_ON_A_CHANNEL: Final = frozenset({"linkedin", "upwork", "phone", "social"})
_OPENING: Final = _ON_A_CHANNEL | {"email"}
_NOT_THE_ASKED: Final = frozenset({"referral_request", "feedback_request"})


def read_kind(line: Line, grammar: Grammar) -> str | None:
    """Read the kind that a title starts with or asks for ("asked Jo for a referral").

    Args:
        line: the line, its asides cut; what is read is noted in its spans.
        grammar: how its language says things.

    Returns:
        The slug of the kind, or None where none is named or it is only talked about.
    """
    guess = kind_in(line.left)
    words = line.tokens()
    if guess is not None and (guess.sure or _aims(words, guess, grammar)):
        _note_kind(line, guess)
        return guess.slug
    for at in range(1, len(words)):
        end, slug = _kind_at(line, words, at)
        if slug is not None and _names_kind(line, words, at, end, grammar):
            line.note(words[at].start, words[end - 1].end, "kind")
            return slug
    return None


def _names_kind(line: Line, words: tuple[Token, ...], at: int, end: int, grammar: Grammar) -> bool:
    """Tell a kind ("asked Acme for a raise", a clause "…, pitch") from a topic ("on my pitch")."""
    if line.opens_clause(words[at].start):
        return not _follows_on(line, words, end)
    before = words[at - 1].text.lower()
    topic = at > 1 and words[at - 2].text.lower() in grammar.topic_words
    return before in grammar.kind_openers and words[at].text[0].islower() and not topic


def _by_plain_word(words: tuple[Token, ...]) -> list[Token]:
    # Kinds are found among plain words, and one word of the line may hold two ("follow-up").
    return [word for word in words for _ in plain(word.text).split()]


def _aims(words: tuple[Token, ...], guess: Guess, grammar: Grammar) -> bool:
    """Tell whether a kind inside the title is aimed at somebody: "night trains pitch to …"."""
    after = _by_plain_word(words)[guess.end : guess.end + 1]
    return any(grammar.towards.get(word.text.lower()) == "to" for word in after)


def _note_kind(line: Line, guess: Guess) -> None:
    named = _by_plain_word(line.tokens())[guess.start : guess.end]
    if named:
        line.note(named[0].start, named[-1].end, "kind")


def _kind_at(line: Line, words: tuple[Token, ...], at: int) -> tuple[int, str | None]:
    for end in range(min(at + _LONGEST_PHRASE, len(words)), at, -1):
        slug = kind_of(line.left[words[at].start : words[end - 1].end])
        if slug not in {None, "other"}:
            return end, slug
    return at, None


def read_channel(line: Line, grammar: Grammar) -> str | None:
    """Read the channel: "on LinkedIn", "by email", "emailed …", or a clause of its own.

    Args:
        line: the line, its asides cut; what is read is noted in its spans.
        grammar: how its language says things.

    Returns:
        The slug of the channel, or None where none is named.
    """
    words = line.tokens()
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
    if word in grammar.channel_verbs and _starts_line(words, at, grammar):
        return at + 1, grammar.channel_verbs[word]
    for end in range(min(at + _LONGEST_PHRASE, len(words)), at, -1):
        slug = channel_of(line.left[words[at].start : words[end - 1].end])
        if slug is not None and _stands_alone(line, words, at, end, grammar):
            return (end, slug) if _is_channel(line, words, at, end, grammar) else None
    return None


def _starts_line(words: tuple[Token, ...], at: int, grammar: Grammar) -> bool:
    return at == 0 or words[at - 1].text.lower() in grammar.verb_leads


def _is_channel(line: Line, words: tuple[Token, ...], at: int, end: int, grammar: Grammar) -> bool:
    """Tell a way of asking from a topic: "on LinkedIn", a clause "…, email", "in person"."""
    before = line.word_before(words[at].start)
    if before in grammar.articles and at > 1:
        before = line.word_before(words[at - 1].start)
    slug = channel_of(line.left[words[at].start : words[end - 1].end])
    if before in grammar.any_channel_after:
        return True
    if before in grammar.some_channels_after:
        return slug in _ON_A_CHANNEL
    if slug == "in_person" and end - at > 1:
        return True
    follows = words[end].text.lower() if end < len(words) else ""
    if at == 0:
        return slug in _OPENING and (follows in grammar.towards or bool(kind_of(follows)))
    return line.opens_clause(words[at].start) and not _follows_on(line, words, end)


def _follows_on(line: Line, words: tuple[Token, ...], end: int) -> bool:
    return end < len(words) and line.touching(words[end - 1], words[end])


def _stands_alone(
    line: Line, words: tuple[Token, ...], at: int, end: int, grammar: Grammar
) -> bool:
    joined = all(line.touching(words[each], words[each + 1]) for each in range(at, end - 1))
    if not joined or not _follows_on(line, words, end):
        return joined
    return at == 0 or words[end].text.lower() in grammar.follow_words


def known_person(line: Line, people: Collection[str], grammar: Grammar) -> Token | None:
    """Find the first person of the notebook whom a line names, the longest name first.

    Args:
        line: the line.
        people: names as the notebook has them.
        grammar: how the language of the line says things.

    Returns:
        The name as the notebook has it, with its characters in the line; None where nobody is
        named. Of "Jo's story" and "to Wired", Wired.
    """
    flat = _flat(line.left)
    found: list[Token] = []
    names = {
        folded: name
        for name in people
        if (folded := _flat(name.strip())) in flat and len(folded) >= _SHORTEST_NAME
    }
    for folded in sorted(names, key=lambda each: (-len(each), each)):
        for start in _places(flat, folded):
            token = Token(names[folded].strip(), start, start + len(folded))
            if _is_named(line, token, grammar) and not _overlaps(token, found):
                found.append(token)
    return min(found, key=lambda each: (_owns(line, each), each.start), default=None)


def _flat(text: str) -> str:
    """Fold case and accents character by character, so that places in the text stay the same."""
    return text.lower() if text.isascii() else "".join(map(_flat_character, text))


def _flat_character(character: str) -> str:
    if character.isascii():
        return character.lower()
    folded = unicodedata.normalize("NFKD", character)[0].casefold()
    return folded if len(folded) == 1 else character


def _places(flat: str, name: str) -> Iterator[int]:
    at = flat.find(name)
    while at >= 0:
        before, after = flat[at - 1 : at] if at else "", flat[at + len(name) : at + len(name) + 1]
        if not before.isalnum() and not after.isalnum():
            yield at
        at = flat.find(name, at + 1)


def _is_named(line: Line, name: Token, grammar: Grammar) -> bool:
    """Tell a name from a common word ("will", "outside") by its capital or by its place."""
    first = line.left[name.start]
    if not first.islower() or name.text[0] == first:
        return True
    before = line.word_before(name.start)
    return before in grammar.ask_verbs | grammar.kind_verbs | grammar.towards.keys()


def _overlaps(token: Token, found: list[Token]) -> bool:
    return any(token.start < each.end and each.start < token.end for each in found)


def _owns(line: Line, name: Token) -> bool:
    return line.left[name.end : name.end + 2].lower() in {"'s", "’s"}


def read_person(line: Line, kind: str | None, grammar: Grammar) -> str | None:
    """Read the name of somebody new: capitalised words after "to", "with", … or after the verb.

    Args:
        line: the line, its asides cut; what is read is noted in its spans.
        kind: the kind of the ask: "an intro to Wired from Jo" asks Jo.
        grammar: how its language says things.

    Returns:
        The name as it stands in the line, or None where nobody is surely named.
    """
    words = line.tokens()
    named: dict[str, tuple[int, int]] = {}
    for at in range(len(words)):
        role = _role(words, at, grammar)
        if role is not None and role not in named:
            run = _name_after(line, words, at, grammar)
            if run is not None:
                named[role] = run
    order = ["asked", "to", "pitched", "with", "from", "at"]
    if kind in _NOT_THE_ASKED:
        order = ["asked", "with", "from", "at", "pitched", "to"]
    for role in order:
        if role in named:
            start, end = words[named[role][0]].start, words[named[role][1] - 1].end
            line.note(start, end, "person")
            return " ".join(line.text[start:end].split())
    return None


def _role(words: tuple[Token, ...], at: int, grammar: Grammar) -> str | None:
    word = words[at].text.lower()
    if word in grammar.towards:
        return grammar.towards[word]
    if word in grammar.answered_by and at and words[at - 1].text.lower() in grammar.answer_verbs:
        return "asked"
    if not _starts_line(words, at, grammar):
        return None
    if word in grammar.ask_verbs:
        return "asked"
    return "pitched" if word in grammar.kind_verbs else None


def _name_after(
    line: Line, words: tuple[Token, ...], at: int, grammar: Grammar
) -> tuple[int, int] | None:
    if not _follows_on(line, words, at + 1):
        return None
    start = at + 1
    if words[start].text in grammar.articles and _follows_on(line, words, start + 1):
        start += 1
    end = _name_end(line, words, start, grammar)
    if end == start or (end == start + 1 and words[start].text.lower() in grammar.never_names):
        return None
    return (start, end) if _may_end(line, words, end, grammar) else None


def _may_end(line: Line, words: tuple[Token, ...], end: int, grammar: Grammar) -> bool:
    if not _follows_on(line, words, end):
        return True
    after = words[end].text.lower()
    return after in grammar.follow_words or after[0].isdecimal()


def _name_end(line: Line, words: tuple[Token, ...], start: int, grammar: Grammar) -> int:
    end = start
    for at in range(start, min(start + _LONGEST_NAME, len(words))):
        if at > start and not line.touching(words[at - 1], words[at]):
            break
        if _is_name(words[at].text, grammar):
            end = at + 1
        elif at == start or words[at].text not in grammar.name_joints:
            break
    return end


def _is_name(word: str, grammar: Grammar) -> bool:
    if word.lower() in grammar.pronouns or word.endswith(("'s", "’s")):
        return False
    return "@" in word or (word[0].isupper() and channel_of(word) is None)
