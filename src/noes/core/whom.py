"""Whom a line asks: people of the notebook wherever they stand, and names that are new."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from typing import Final

from noes.core.grammar import Grammar
from noes.core.line import Line, Token
from noes.core.phrases import HIDDEN

_LONGEST_CHANNEL: Final = 4
_LONGEST_NAME: Final = 6
_SHORTEST_NAME: Final = 2
_GIVEN: Final = "given"
_TITLED: Final = "titled"
_POSSESSIVES: Final = ("'s", "’s")
_NOT_THE_ASKED: Final = frozenset({"referral_request", "feedback_request"})
_MENTIONS: Final = frozenset({"@", " @", "(@"})
_APOSTROPHES: Final = re.compile("['’]")
_INITIALS: Final = re.compile(r"(?:^| )(?:[^\W\d_]\.){2,}$")  # "Sony Music S.A."
_BEFORE_FIGURES: Final = frozenset("$€£¥")


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
    flat, found = _flat(line.left), list[Token]()
    names = {
        folded: name
        for name in people
        if (folded := _flat(name.strip())) in flat and len(folded) >= _SHORTEST_NAME
    }
    for folded in sorted(names, key=lambda each: (-len(each), each)):
        for start in _places(flat, folded):
            token = Token(names[folded].strip(), start, start + len(folded))
            apart = all(each.end <= token.start or token.end <= each.start for each in found)
            if apart and _is_named(line, token, grammar):
                found.append(token)
    return min(found, key=lambda each: (_owns(line, each), each.start), default=None)


def _flat(text: str) -> str:
    """Fold case and accents character by character, so that places in the text stay the same."""
    # "l'espresso" is "L’Espresso", and its "l'" may be parted from it already.
    whole = _APOSTROPHES.sub(" ", text)
    return whole.lower() if whole.isascii() else "".join(map(_flat_character, whole))


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
    """Tell a name from a common word ("will", "outside") by its sign, its capital or its place."""
    if _mention_start(line, name) < name.start:
        return True
    capital = not line.left[name.start].islower()
    before = line.word_before(name.start)
    if name.text.lower() in grammar.common_names:
        return _is_surely_named(line, name, before, grammar, capital=capital)
    if capital or name.text[0] == line.left[name.start]:
        return True
    # "asked to wire it" and "asked Jo to wire it" name nobody; "pitched it to wired" does.
    to_do = before == "to" and grammar.asks(line.tokens_of(0, name.start))
    return before in _before_names(grammar) and not to_do


def _is_surely_named(
    line: Line, name: Token, before: str, grammar: Grammar, *, capital: bool
) -> bool:
    """Tell somebody called Will or May from "Will ask …" and "3 May": by the place of the name."""
    asked = before in grammar.ask_verbs or before in grammar.kind_verbs
    after = line.word_after(name.end)
    if not capital or line.is_titled(name.start):
        return asked and (not after or after in grammar.after_whom)
    if name.text.lower() in grammar.day_words:
        return (asked or grammar.towards.get(before) == "with") and not after[:1].isdecimal()
    return bool(before) or not after


def _before_names(grammar: Grammar) -> frozenset[str]:
    return grammar.ask_verbs | grammar.kind_verbs | grammar.towards.keys()


def _owns(line: Line, name: Token) -> bool:
    return line.left[name.end : name.end + 2].lower() in _POSSESSIVES


def mentioned(line: Line, name: Token) -> str:
    """Note whom a line names, and leave the "@" of "ask @Zed" out of its title.

    Args:
        line: the line, all else of it read: what is left out parts the words around it.
        name: somebody of the notebook, with the place of their name in the line.

    Returns:
        The name as the notebook has it.
    """
    start = _mention_start(line, name)
    line.note(start, name.end, "person")
    line.leave_out(start, name.start)
    return name.text


def _mention_start(line: Line, name: Token) -> int:
    """Give the place of the "@" that mentions somebody, or of the name where there is none.

    The "@" of "zed@wired.com" and of "@Zed_Adams" belongs to more than the name.
    """
    if line.left[max(0, name.start - 2) : name.start] not in _MENTIONS:
        return name.start
    whole = _owns(line, name) or any(word.end == name.end for word in line.tokens())
    return name.start - 1 if whole else name.start


def read_person(line: Line, kind: str | None, grammar: Grammar) -> str | None:
    """Read the name of somebody new: capitalised words after "to", "with", … or after the verb.

    Args:
        line: the line, its asides cut; what is read is noted in its spans.
        kind: the kind of the ask: "an intro to Wired from Jo" asks Jo.
        grammar: how its language says things.

    Returns:
        The name as it stands in the line, or None where nobody is surely named.
    """
    words = grammar.in_order(line, line.tokens())
    named: dict[str, tuple[int, int]] = {}
    for at in range(len(words)):
        role = _role(words, at, grammar)
        if role is not None and role not in named:
            run = _name_after(line, words, at - 1 if role == _TITLED else at, grammar)
            if run is not None and (role != _GIVEN or _is_given(words, run[1], grammar)):
                named[role] = run
    for role in _roles(words, kind, grammar):
        if role in named:
            start, end = words[named[role][0]].start, words[named[role][1] - 1].end
            line.note(start, end, "person")
            name = line.text[start : end + 1]
            name = name if _INITIALS.search(name) else line.text[start:end].rstrip(".")
            sign = name[:1] == "@" and name[1:2].isupper()  # "@Mara", but the handle "@mara"
            return " ".join(name[sign:].split())
    return None


def _roles(words: tuple[Token, ...], kind: str | None, grammar: Grammar) -> tuple[str, ...]:
    """Order the places where the one who was asked may be named, the surest first."""
    return (*_surest(words, kind, grammar), _GIVEN, _TITLED)


def _surest(words: tuple[Token, ...], kind: str | None, grammar: Grammar) -> tuple[str, ...]:
    if grammar.asks_to:
        first = ("with", "to") if kind == "conversation" else ("to", "with")
        return ("asked", *first, "pitched", "from", "at")
    if grammar.asks(words):
        # "asked for access to Figma", "asked for help with Figma" do not ask Figma.
        return (
            ("asked", "with", "from", "at") if kind == "conversation" else ("asked", "from", "at")
        )
    if kind in _NOT_THE_ASKED:
        return ("asked", "with", "from", "at", "pitched", "to")
    return ("asked", "to", "pitched", "with", "from", "at")


def _role(words: tuple[Token, ...], at: int, grammar: Grammar) -> str | None:
    word = words[at].text.lower()
    if word in grammar.towards:
        return grammar.towards[word]
    if word in grammar.answered_by and _answers(words[:at], grammar):
        return "asked"
    if word in grammar.name_titles:
        return _TITLED
    return _role_of_verb(word, grammar) if grammar.opens_with(words, at) else None


def _role_of_verb(word: str, grammar: Grammar) -> str | None:
    if word in grammar.ask_verbs:
        return "asked"
    if word in grammar.giving_verbs:
        return _GIVEN
    return "pitched" if word in grammar.kind_verbs else None


def _is_given(words: tuple[Token, ...], end: int, grammar: Grammar) -> bool:
    """Tell whom something was given from what was given: "Lumen ein Angebot geschickt"."""
    return end < len(words) and words[end].text.lower() in grammar.small_words | grammar.articles


def _answers(words: tuple[Token, ...], grammar: Grammar) -> bool:
    """Tell "rejected by Wired" from "pitched a story rejected by Wired"."""
    verb = words[-1].text.lower() if words else ""
    return verb in grammar.answer_verbs and grammar.verb_of(words) is None


def _name_after(
    line: Line, words: tuple[Token, ...], at: int, grammar: Grammar
) -> tuple[int, int] | None:
    if not line.goes_on(words, at + 1):
        return None
    start = at + 1
    article = words[start].text
    if grammar.verb_last and line.opens_clause(words[start].start):
        article = article.lower()  # "Die ZEIT gepitcht": the line gave it its capital
    if article in grammar.articles and line.goes_on(words, start + 1):
        start += 1
    while words[start].text in grammar.before_names and line.goes_on(words, start + 1):
        start += 1
    begun = grammar.verb_last and line.opens_clause(words[start].start)
    if begun and words[start].text.lower() in grammar.follow_words:
        return None  # "Bei der Bank gefragt": the line gave it its capital
    end = name_end(line, words, start, grammar)
    whole = end
    while end > start + 1 and grammar.common_nouns and grammar.kind_of(words[end - 1].text):
        end -= 1  # "mit Jo Kaffee getrunken": what follows the name has a capital too
    if end == start or not _may_name(words[start:end], grammar):
        return None
    return (start, end) if end < whole or _may_end(line, words, end, grammar) else None


def _may_name(words: tuple[Token, ...], grammar: Grammar) -> bool:
    """Tell a name from a day after it: "Wired Friday" is no name, "The Sunday Times" is."""
    last = words[-1].text.lower()
    if grammar.common_nouns is not None:
        nouns = all(_is_noun(word.text, grammar) for word in words)
        named = any(grammar.kind_of(word.text) is not None for word in words)
        return not nouns and not named and last not in grammar.weekday_words | grammar.articles
    if len(words) == 1:
        return last not in grammar.never_names and last not in grammar.articles
    return last not in grammar.weekday_words


def _is_noun(word: str, grammar: Grammar) -> bool:
    """Tell a noun from a name, where both have a capital: "Redaktion", but "ZEIT"."""
    said = word.lower()
    if word.isupper() or grammar.common_nouns is None:
        return False
    known = said in grammar.never_names or grammar.kind_of(word) is not None
    return known or grammar.common_nouns.search(said) is not None


def _may_end(line: Line, words: tuple[Token, ...], end: int, grammar: Grammar) -> bool:
    """Tell a whole name from the beginning of one: "Yes! magazine", "Food and Wine", "Channel 4"."""
    if end == len(words):
        return True
    after, between = words[end].text, line.between(words, end).strip(" ")
    if between:
        return between not in {"!", "?"} or after.lower() in grammar.sentence_openers
    if after.lower() in grammar.name_goes_on:
        return not _is_capital_word(line, words, end + 1, grammar)
    if after.lower() in grammar.name_may_go_on and _is_capital_word(line, words, end + 1, grammar):
        rest = name_end(line, words, end + 1, grammar)
        return line.goes_on(words, rest) and words[rest].text.lower() not in grammar.name_may_go_on
    if after[0].isdecimal():
        return line.goes_on(words, end + 1) and words[end + 1].text.lower() not in (
            grammar.follow_words
        )
    return after.lower() in grammar.follow_words or after[0] in _BEFORE_FIGURES or after == "@"


def _is_capital_word(line: Line, words: tuple[Token, ...], at: int, grammar: Grammar) -> bool:
    if not line.goes_on(words, at):
        return False
    word = words[at].text
    return _is_name(word, grammar) and word.lower() not in grammar.day_words


def name_end(line: Line, words: tuple[Token, ...], start: int, grammar: Grammar) -> int:
    """Give where the name ends that starts at a word; its start where none does.

    Args:
        line: the line.
        words: words of the line.
        start: which of them may start a name.
        grammar: how its language says things.
    """
    titled = line.is_titled(words[start].start)
    end = start
    for at in range(start, min(start + _LONGEST_NAME, len(words))):
        if at > start and not line.goes_on(words, at):
            break
        if titled and _is_small(words[at].text, grammar, first=at == start):
            break
        if _goes_into_name(line, words, at, start, grammar):
            end = at + 1
        elif at == start or words[at].text not in grammar.name_joints:
            break
    return end


def _is_small(word: str, grammar: Grammar, *, first: bool) -> bool:
    """Tell a word that is no name however it is written: "Asked Sam For A Raise"."""
    return word.lower() in (grammar.small_words if first else grammar.follow_words)


def _goes_into_name(
    line: Line, words: tuple[Token, ...], at: int, start: int, grammar: Grammar
) -> bool:
    word = words[at].text
    if word.endswith(_POSSESSIVES):
        # "Harper's", "St. Martin's Press", but not "Jo's team".
        return word[0].isupper() and (
            not line.goes_on(words, at + 1)
            or words[at + 1].text.lower() in grammar.follow_words
            or _is_name(words[at + 1].text, grammar)
        )
    if word[0].isdecimal():
        # "The 19th"
        return at == start + 1 and words[start].text.lower() in grammar.articles
    return _is_name(word, grammar)


def names_whom(line: Line, words: tuple[Token, ...], grammar: Grammar) -> bool:
    """Tell whether words say whom was asked, and nothing else after that.

    Args:
        line: the line.
        words: the words of a clause, up to where the name may end.
        grammar: how its language says things.

    Returns:
        Whether the verb stands alone, or a name follows it or what it was sent "to". Of a verb
        that takes the person as its object, one word will do for a name: "emailed jo".
    """
    words = grammar.in_order(line, words)
    at = grammar.verb_of(words) or 0
    verb, rest = words[at].text.lower(), _without_channel(words[at + 1 :], grammar)
    if verb in grammar.kind_verbs or (grammar.asks_to and verb in grammar.giving_verbs):
        rest = _after(frozenset({"to"}), rest, grammar)
    elif grammar.verb_last and verb not in grammar.planning_verbs | grammar.ask_verbs:
        # "koffie gedronken met Daan op woensdag": what is told is over.
        rest = _after(frozenset(grammar.towards.values()), rest, grammar)
    while rest and rest[0].text.lower() in grammar.before_whom:
        rest = rest[1:]
    if len(rest) == 1 and verb in grammar.ask_verbs:
        return grammar.kind_of(rest[0].text) is None
    return not rest or name_end(line, rest, 0, grammar) == len(rest)


def is_made_to(line: Line, words: tuple[Token, ...], grammar: Grammar) -> bool:
    """Tell whether words name something and whom it was made to: "proposta a Wired".

    Args:
        line: the line.
        words: the words of a clause, up to where the name may end.
        grammar: how its language says things.
    """
    towards = [grammar.towards.get(word.text.lower()) for word in words]
    at = towards.index("to") if "to" in towards else 0
    named, rest = words[:at], words[at + 1 :]
    while rest and rest[0].text.lower() in grammar.articles:
        rest = rest[1:]
    if not (grammar.asks_to and named) or grammar.verb_of(words) is not None:
        return False
    after = line.left[words[-1].end :].lstrip(" ")  # where a name that is known is hidden
    is_whom = name_end(line, rest, 0, grammar) == len(rest) if rest else after[:1] == HIDDEN
    what = grammar.kind_of(" ".join(word.text for word in named))
    # A meeting is named before it is held: "encontro com a Lia dia 3 de dezembro".
    return is_whom and what not in {None, "conversation"}


def _after(roles: frozenset[str], words: tuple[Token, ...], grammar: Grammar) -> tuple[Token, ...]:
    sent = [at for at, word in enumerate(words) if grammar.towards.get(word.text.lower()) in roles]
    return words[sent[-1] + 1 :] if sent else words


def _without_channel(words: tuple[Token, ...], grammar: Grammar) -> tuple[Token, ...]:
    prepositions = grammar.any_channel_after | grammar.some_channels_after
    for at in range(max(0, len(words) - _LONGEST_CHANNEL), len(words) - 1):
        named = " ".join(word.text for word in words[at + 1 :])
        if words[at].text.lower() in prepositions and grammar.channel_of(named) is not None:
            return words[:at]
    return words


def _is_name(word: str, grammar: Grammar) -> bool:
    if word.lower() in grammar.pronouns or word.endswith(_POSSESSIVES) or "/" in word:
        return False
    return ("@" in word and word != "@") or (word[0].isupper() and grammar.channel_of(word) is None)
