"""The composer's form, read as a wish: one line of words, and what was chosen beside it.

What was chosen wins over what the line says. Nothing is guessed in silence: `said` tells back
everything that was kept.
"""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.core.entry import Entry, read
from noes.core.moments import ENDS, Tone, Type
from noes.core.words import N_
from noes.journal.dates import day_plain
from noes.journal.figures import dotted, figure, isolated
from noes.journal.valid import MOST_LETTERS
from noes.journal.wishes import NewAsk, NewMoment
from noes.web.forms import ID, Form
from noes.web.pages.wording import Wording, moment_words
from noes.web.toasts import shortened

SENT, DRAFT = "sent", "draft"
FOLLOW_UP = "follow_up"
NEW_ASK = "new"


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the answers that can be given in a tap."""

    type: Type
    label: str
    tone: Tone | None = None

    @property
    def words(self) -> str:
        return _(self.label)


ANSWERS: Mapping[str, Answer] = {
    "no": Answer(Type.DECLINED, N_("No")),
    "yes": Answer(Type.ACCEPTED, N_("Yes")),
    "not_now": Answer(Type.DECLINED, N_("Not now"), Tone.NOT_NOW),
}
# Those of the answer sheet.
ALL_ANSWERS: Mapping[str, Answer] = {
    **ANSWERS,
    "someone_else": Answer(Type.LOST, N_("Someone else")),
    "reply": Answer(Type.REPLIED, N_("A good reply, still open")),
    "praise": Answer(Type.PRAISED, N_("Kind words")),
}


@dataclass(frozen=True, slots=True)
class Composed:
    """What the composer was filled with.

    Args:
        ask: The ask it makes.
        person: Whom it is about, by name, or None.
        follows_up: Whether it is a follow-up of something.
    """

    ask: NewAsk
    person: str | None
    follows_up: bool


def composed(
    form: Form, *, today: dt.date, people: Collection[str], words: Wording, language: str
) -> Composed:
    """Read the composer. What cannot be is left in the form as a sentence.

    Args:
        form: As it was sent.
        today: The local day.
        people: Names in the notebook.
        words: The kinds and channels of the notebook.
        language: The language its lines are written in.
    """
    line = form.needed("line", _("Write what you asked for: a few words will do."))
    chosen = form.choice("answer", ANSWERS)
    entry = read(
        line,
        today=today,
        people=people,
        language=language,
        outcome=ANSWERS[chosen].type if chosen else None,
    )
    kind = form.choice("kind", words.kinds) or entry.kind
    # What is longer than any name is none.
    guess = entry.person if len(entry.person or "") <= MOST_LETTERS["name"] else None
    person = form.text("person") or guess
    draft = form.text("as") == DRAFT or entry.draft
    answer = _answer(chosen, entry)
    on = form.day("on") if draft else form.past_day("on", today)
    if draft and answer is not None:
        form.refuse(
            "line", _("What was answered was sent: choose “I asked”, or take the answer out.")
        )
    ask = NewAsk(
        entry.title or line,
        kind=kind,
        channel=form.choice("channel", words.channels) or entry.channel,
        person=person,
        effort=entry.effort,
        body=form.text("body"),
        tags=(*form.text("tags").replace(",", " ").split(), *entry.tags),
        draft=draft,
        on=on or entry.day,
        dread=_or(form.rating("dread"), entry.dread),
        answer=answer,
        id=form.uuid(ID),
    )
    return Composed(ask, person, kind == FOLLOW_UP and not draft)


def _or(chosen: int | None, said: int | None) -> int | None:
    return said if chosen is None else chosen


def _answer(chosen: str | None, entry: Entry) -> NewMoment | None:
    """The answer that was chosen, or else the one that the line tells."""
    if chosen is not None:
        return NewMoment(ANSWERS[chosen].type, tone=ANSWERS[chosen].tone, sting=entry.sting)
    if entry.outcome is not None:
        return NewMoment(entry.outcome, tone=entry.tone, sting=entry.sting)
    return None


def said(ask: NewAsk, words: Wording, today: dt.date) -> str:
    """Tell back what was kept: "Kept: pitched Wired · Pitch · Wired · scary 7 · 3 March"."""
    kept = _("Kept for later: %s") if ask.draft else _("Kept: %s")
    return dotted([kept % isolated(shortened(ask.title)), *_details(ask, words, today)])


def reading(ask: NewAsk, words: Wording, today: dt.date) -> str:
    """Tell what a line is read as while it is written; "" while nothing but a title is in it."""
    told = [_("draft")] if ask.draft else []
    told += _details(ask, words, today)
    return dotted([shortened(ask.title), *told]) if told else ""


def _details(ask: NewAsk, words: Wording, today: dt.date) -> list[str]:
    parts = [
        words.kind(ask.kind),
        shortened(ask.person or ""),
        words.channel(ask.channel),
        "" if ask.dread is None else _("scary %d") % ask.dread,
        day_plain(ask.on, today) if ask.on and ask.on != today else "",
        moment_words(ask.answer.type, ask.answer.tone) if ask.answer else "",
        "" if ask.answer is None or ask.answer.sting is None else _("sting %d") % ask.answer.sting,
        ""
        if ask.effort is None
        else ngettext("%s minute", "%s minutes", ask.effort) % figure(ask.effort),
        " ".join([f"#{tag.lstrip('#')}" for tag in ask.tags]),
    ]
    return [part for part in parts if part]


def answered(form: Form, today: dt.date) -> NewMoment:
    """Read the answer sheet: which answer, and what else was said of it."""
    chosen = form.choice("answer", ALL_ANSWERS)
    if chosen is None:
        form.refuse("answer", _("Choose what they said."))
    answer = ALL_ANSWERS[chosen or "no"]
    revisit = form.day("revisit_on") if answer.tone is Tone.NOT_NOW else None
    if revisit is not None and revisit <= today:
        form.refuse("revisit_on", _("Choose a day that is still to come."))
    is_yes = answer.type is Type.ACCEPTED
    amount, currency = form.amount("amount", "currency") if is_yes else (None, None)
    sting = form.rating("sting")
    return NewMoment(
        answer.type,
        on=form.past_day("on", today),
        note=form.text("note"),
        sting=sting if answer.type in ENDS else None,
        tone=answer.tone,
        revisit_on=revisit,
        amount=amount,
        currency=currency if amount is not None else None,
        id=form.uuid(ID),
    )
