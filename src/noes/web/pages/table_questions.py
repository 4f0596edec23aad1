"""What is open about a table: the words and ticks to be explained, and what was answered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.core.words import N_
from noes.exchange.choices import NOT_NOW, OTHERS
from noes.exchange.columns import Column
from noes.exchange.dates import Order
from noes.exchange.preview import Preview
from noes.exchange.questions import About, Question
from noes.web.figures import figure
from noes.web.pages.table_choices import CHANNEL, KIND, OUTCOME
from noes.web.pages.wording import Options, Wording

ORDERS = {
    Order.DMY: N_("day, month, year"),
    Order.MDY: N_("month, day, year"),
    Order.YMD: N_("year, month, day"),
}
ANSWERS = {
    "accepted": N_("a yes"),
    "declined": N_("a no"),
    NOT_NOW: N_("a no: not now"),
    "lost": N_("it went to someone else"),
    "ghosted": N_("no answer, counted as a no"),
    "waiting": N_("still waiting"),
    "replied": N_("a reply, still open"),
    "praised": N_("kind words"),
    "done": N_("done, nothing to answer"),
    "draft": N_("not sent yet"),
    "withdrawn": N_("I took it back"),
}


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question, or the answer that was given to one.

    Args:
        name: Of its field in the form.
        text: The words that are asked about, and their column.
        hint: In how many rows they stand, and the likeliest answer.
        chosen: What was answered; "" for nothing yet.
        options: The answers to choose from.
    """

    name: str
    text: str
    hint: str
    chosen: str
    options: Options


@dataclass(frozen=True, slots=True)
class Asked:
    """What is open about a table.

    Args:
        first: What has to be answered before the import.
        extra: What may be answered, such as a kind that nobody knows.
        answered: What was answered already.
        unread: Days that could not be read, as sentences.
        has_guesses: Whether there is a guess to take.
    """

    first: tuple[QuestionLine, ...]
    extra: tuple[QuestionLine, ...]
    answered: tuple[QuestionLine, ...]
    unread: tuple[str, ...]
    has_guesses: bool


def order_options() -> Options:
    return [(str(order), _(name)) for order, name in ORDERS.items()]


def asked_of(found: Preview, words: Wording) -> Asked:
    open_ = [_question(question, words) for question in found.questions if question.blocks]
    extra = {About.KIND, About.CHANNEL}
    return Asked(
        first=tuple(open_),
        extra=tuple(_question(each, words) for each in found.questions if each.about in extra),
        answered=tuple(_answered(found, words)),
        unread=tuple(_unread(each) for each in found.questions if each.about is About.DAY),
        has_guesses=any(each.blocks and each.guess for each in found.questions),
    )


def _question(question: Question, words: Wording) -> QuestionLine:
    options = _options(question.about, words)
    guess = dict(options).get(question.guess or "", "")
    rows = ngettext("%(n)s row", "%(n)s rows", question.count) % {"n": figure(question.count)}
    probably = _("probably: %s") % guess
    return QuestionLine(
        name=_name(question),
        text=_said(question.column, question.value),
        hint=f"{rows} · {probably}" if guess else rows,
        chosen="",
        options=options,
    )


def _said(column: str, value: str) -> str:
    """What is asked about: "How it went: “nope”"."""
    words = _("everything else") if value == OTHERS else f"“{value}”"
    return f"{column}: {words}" if column else words


def _name(question: Question) -> str:
    match question.about:
        case About.DATE_ORDER:
            return "order"
        case About.KIND:
            return f"{KIND}{question.value}"
        case About.CHANNEL:
            return f"{CHANNEL}{question.value}"
    return f"{OUTCOME}{question.column}={question.value}"


def _options(about: About, words: Wording) -> Options:
    match about:
        case About.DATE_ORDER:
            return order_options()
        case About.KIND:
            return words.kind_options
        case About.CHANNEL:
            return words.channel_options
    return [(outcome, _(text)) for outcome, text in ANSWERS.items()]


def _answered(found: Preview, words: Wording) -> Iterator[QuestionLine]:
    """What was answered before, so that it can be answered otherwise."""
    chosen = found.choices
    for key, outcome in chosen.outcomes.items():
        column, value = _parted(key, found.columns)
        options = _options(About.OUTCOME, words)
        yield QuestionLine(f"{OUTCOME}{key}", _said(column, value), "", outcome, options)
    for prefix, answers, about in (
        (KIND, chosen.kinds, About.KIND),
        (CHANNEL, chosen.channels, About.CHANNEL),
    ):
        for value, slug in answers.items():
            options = _options(about, words)
            yield QuestionLine(f"{prefix}{value}", _said("", value), "", slug, options)


def _parted(key: str, columns: Sequence[Column]) -> tuple[str, str]:
    """The column and the value that an answer is about."""
    for column in columns:
        if key.startswith(f"{column.name}="):
            return column.name, key[len(column.name) + 1 :]
    return "", key


def _unread(question: Question) -> str:
    words = ngettext(
        "“%(value)s” in %(column)s is no day (%(n)s row): the words are kept.",
        "“%(value)s” in %(column)s is no day (%(n)s rows): the words are kept.",
        question.count,
    )
    return words % {
        "value": question.value,
        "column": question.column,
        "n": figure(question.count),
    }
