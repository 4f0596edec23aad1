"""What is open about a table: the words and ticks to be explained, and what was answered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.core.words import N_
from noes.exchange.choices import DRAFT, IGNORED, NEAR, NOT_NOW, OTHERS
from noes.exchange.columns import Column
from noes.exchange.dates import Order
from noes.exchange.headers import Field
from noes.exchange.preview import Preview
from noes.exchange.question import About, Question
from noes.exchange.recast.sheet import FOUND, PLAIN
from noes.journal.figures import dotted, figure, labelled, quoted
from noes.web.pages.table_choices import ASKED, CHANNEL, DAY, KIND, OUTCOME
from noes.web.pages.wording import Options, Wording

ORDERS = {
    Order.DMY: N_("day, month, year"),
    Order.MDY: N_("month, day, year"),
    Order.YMD: N_("year, month, day"),
}
FIELDS = {
    Field.TITLE: N_("What I asked for"),
    Field.PERSON: N_("Whom I asked"),
    Field.KIND: N_("Kind"),
    Field.CHANNEL: N_("Channel"),
    Field.SENT_ON: N_("The day I asked"),
    Field.OUTCOME: N_("How it went"),
    Field.OUTCOME_ON: N_("The day of the answer"),
    Field.NOTE: N_("Notes"),
    Field.LEARNED: N_("What I learned"),
    Field.DREAD: N_("How scary, 0–10"),
    Field.STING: N_("How much it stung, 0–10"),
    Field.EFFORT: N_("Minutes it took"),
    Field.AMOUNT: N_("The amount agreed"),
    Field.CURRENCY: N_("Its currency"),
    Field.TAGS: N_("Tags"),
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


# Of the whole table, not of one of its columns or values.
_WHOLE = {
    About.SHEET: N_("The sheet to read"),
    About.READ_AS: N_("What the table is read as"),
    About.MYSELF: N_("Which of those who wrote you are"),
    About.UNSENT: N_("Rows that were never sent"),
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

    @property
    def id(self) -> str:
        return field_id(self.name)


def field_id(name: str) -> str:
    """The id of a field of the form: its own, so that no answer passes to the next question.

    What is live keeps elements by their ids, and what was chosen with them; a name may have spaces.
    """
    return f"f-{sha256(name.encode()).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is open about a table.

    Args:
        first: What has to be answered before the import.
        extra: Words that may be explained, such as a kind that nobody knows.
        chosen: What may be chosen about many rows at once.
        answered: What was answered already.
        has_guesses: Whether there is a guess to take.
    """

    first: tuple[QuestionLine, ...]
    extra: tuple[QuestionLine, ...]
    chosen: tuple[QuestionLine, ...]
    answered: tuple[QuestionLine, ...]
    has_guesses: bool


def field_options() -> Options:
    return [(IGNORED, _("Leave it out")), *((str(f), _(name)) for f, name in FIELDS.items())]


def order_options() -> Options:
    return [(str(order), _(name)) for order, name in ORDERS.items()]


def years_options() -> Options:
    return [(IGNORED, _("Without a day, words kept")), (NEAR, _("As in the rows around"))]


def unsent_options() -> Options:
    return [(DRAFT, _("Keep them as drafts")), (IGNORED, _("Leave them out"))]


def asked_of(found: Preview, words: Wording) -> Asked:
    open_ = [_question(question, words, found) for question in found.questions if question.blocks]
    extra, many = {About.KIND, About.CHANNEL}, {About.YEARS, About.UNSENT}
    return Asked(
        first=tuple(open_),
        extra=tuple(
            _question(each, words, found) for each in found.questions if each.about in extra
        ),
        chosen=tuple(
            _question(each, words, found) for each in found.questions if each.about in many
        ),
        answered=tuple(_answered(found, words)),
        has_guesses=any(each.blocks and each.guess for each in found.questions),
    )


def _question(question: Question, words: Wording, found: Preview) -> QuestionLine:
    options = _options(question.about, words, found)
    guess = dict(options).get(question.guess or "", "")
    is_of_days = question.about is About.DATE_ORDER
    days = ngettext("%(n)s day", "%(n)s days", question.count)
    rows = days if is_of_days else ngettext("%(n)s row", "%(n)s rows", question.count)
    probably = _("probably: %s") % guess
    return QuestionLine(
        name=_name(question),
        text=_asked(question),
        hint=_hint(question, rows % {"n": figure(question.count)}, probably if guess else ""),
        chosen="",
        options=options,
    )


def _hint(question: Question, rows: str, probably: str) -> str:
    if question.about is About.UNSENT:
        return rows  # left alone it is so: no guess, but what is said above
    about_whole = question.about in {*_WHOLE, About.COLUMN}
    return dotted(("" if about_whole else rows, probably))


def _asked(question: Question) -> str:
    if question.about in _WHOLE:
        return _(_WHOLE[question.about])
    about_column = {
        About.COLUMN: _("What the column “%s” tells") % question.column,
        About.UNSAID: _day_alone(question.column),
        About.YEARS: _("The year of days without one, such as “%s”") % question.value,
    }
    if question.about in about_column:
        return about_column[question.about]
    words = {"column": question.column, "value": question.value}
    if question.about is About.DATE_ORDER:
        return _("%(column)s: how “%(value)s” is written") % words
    if question.about is About.DAY:
        return _("%(column)s: “%(value)s” is no day") % words
    if question.about is About.CONTRADICTION and question.value != OTHERS:
        return _("What holds of “%s”") % question.key
    return _said(question.column, question.value)


def _said(column: str, value: str) -> str:
    """What is asked about: "How it went: “nope”"."""
    words = _("everything else") if value == OTHERS else quoted(value)
    return labelled(column, words) if column else words


def _day_alone(column: str) -> str:
    return _("%s: a day, and nothing says what came") % column


def _name(question: Question) -> str:
    names = {
        About.SHEET: "sheet",
        About.READ_AS: "read_as",
        About.MYSELF: "myself",
        About.DATE_ORDER: "order",
        About.YEARS: "years",
        About.UNSENT: "unsent",
        About.COLUMN: f"{ASKED}{question.key}",
        About.DAY: f"{DAY}{question.key}",
        About.KIND: f"{KIND}{question.key}",
        About.CHANNEL: f"{CHANNEL}{question.key}",
    }
    return names.get(question.about, f"{OUTCOME}{question.key}")


def reading_options(found: Preview) -> Options:
    """What the table can be read as: what it was known for, or as it stands."""
    source, chosen = found.sheet.source, found.choices.read_as
    known = [(source.slug, _(source.name))] if source is not None else []
    # Whoever took it as it stands can have it found again.
    back = [(FOUND, _("What Noes takes it for"))] if not known and chosen else []
    return [*known, *back, (PLAIN, _("A table as it stands"))] if known or back else []


def _myself_options(found: Preview) -> Options:
    names = found.sheet.myself.names if found.sheet.myself is not None else ()
    return [*((name, name) for name in names), (OTHERS, _("All of them are me"))]


def _options(about: About, words: Wording, found: Preview) -> Options:
    options = {
        About.SHEET: [(sheet, sheet) for sheet in found.grid.sheets],
        About.READ_AS: reading_options(found),
        About.MYSELF: _myself_options(found),
        About.COLUMN: field_options(),
        About.DAY: [(IGNORED, _("Without a day, words kept"))],
        About.DATE_ORDER: order_options(),
        About.YEARS: years_options(),
        About.UNSENT: unsent_options(),
        About.KIND: words.kind_options,
        About.CHANNEL: words.channel_options,
    }
    return options.get(about, [(outcome, _(text)) for outcome, text in ANSWERS.items()])


def _answered(found: Preview, words: Wording) -> Iterator[QuestionLine]:
    """What was answered before, so that it can be answered otherwise."""
    chosen = found.choices
    days_of_answers = next((c.name for c in found.columns if c.field is Field.OUTCOME_ON), None)
    for key, outcome in chosen.outcomes.items():
        column, value = _parted(key, found.columns)
        is_alone = value == OTHERS and column == days_of_answers
        text = _day_alone(column) if is_alone else _said(column, value)
        yield QuestionLine(
            f"{OUTCOME}{key}", text, "", outcome, _options(About.OUTCOME, words, found)
        )
    for name, said, text, options in (
        ("myself", chosen.myself, _(_WHOLE[About.MYSELF]), _myself_options(found)),
        ("years", chosen.years, _("The year of days without one"), years_options()),
        ("unsent", chosen.unsent, _("Rows that were never sent"), unsent_options()),
    ):
        if said is not None:
            known = options if said in dict(options) else [*options, (said, said)]
            yield QuestionLine(name, text, "", said, known)
    for prefix, answers, about in (
        (KIND, chosen.kinds, About.KIND),
        (CHANNEL, chosen.channels, About.CHANNEL),
        (DAY, chosen.days, About.DAY),
    ):
        for value, answer in answers.items():
            options = _options(about, words, found)
            if answer not in dict(options):
                options = [*options, (answer, answer)]  # a day that was said
            yield QuestionLine(f"{prefix}{value}", _said("", value), "", answer, options)


def _parted(key: str, columns: Sequence[Column]) -> tuple[str, str]:
    """The column and the value that an answer is about."""
    for column in columns:
        if key.startswith(f"{column.name}="):
            return column.name, key[len(column.name) + 1 :]
    return "", key
