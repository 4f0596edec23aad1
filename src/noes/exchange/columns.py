"""Which column tells what: by the words above it, by what its cells look like, or by choice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from noes.core.words import N_
from noes.exchange.choices import IGNORED, OUTCOMES, Choices
from noes.exchange.ends import ends_of
from noes.exchange.errors import ExchangeError
from noes.exchange.headers import Claim, Field, Tier, bare_of, claims_of, is_untold, parts_of_name
from noes.exchange.looks import TICKS, Look, look_of
from noes.exchange.sends import Sends, sends_of
from noes.exchange.table import Table, is_unnamed
from noes.exchange.tongues import ANY, Tongues

# Any number of columns may tell these.
SHARED: Final = frozenset({Field.NOTE, Field.OUTCOME})
_DAYS: Final = frozenset({Field.SENT_ON, Field.OUTCOME_ON})
_MAY_BE_VAGUE: Final = frozenset({Tier.LOOSE, Tier.DOUBLE})
_ANY_WORDS: Final = frozenset({Field.OUTCOME, Field.NOTE, Field.LEARNED, Field.TAGS})
_SCORES: Final = frozenset({Field.DREAD, Field.STING, Field.EFFORT})
_TELLING: Final = frozenset(
    {"ghosted", "declined", "lost", "replied", "accepted", "withdrawn", "praised"}
)
_MOST: Final = 0.8
_HALF: Final = 0.5
_SOME: Final = 0.3
_LONGEST_WORD: Final = 80
_LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class Column:
    """A column and what it is taken for.

    `ticked` is what a tick in it means, if it holds ticks; `dated` whether days stand in it for
    ticks, each that of the answer; `sends` how it says that an ask was not sent, if it does; `asked` whether a person should say what
    it tells, because it was guessed, or left out although it may tell something; `tells` whether
    notes also tell how asks went, because no other column does; `names` whether it names somebody
    beside whom was asked, which a note keeps under its heading; `goes_on` whether it holds the
    family name of whom was asked.
    """

    name: str
    field: Field | None = None
    sure: bool = False
    ticked: str | None = None
    asked: bool = False
    tells: bool = False
    dated: bool = False
    sends: Sends | None = None
    names: bool = False
    goes_on: bool = False

    @property
    def says_how(self) -> bool:
        """Whether it tells how asks went, not only whether they were sent."""
        return self.field is Field.OUTCOME and self.sends is None


def map_columns(
    names: Sequence[str],
    cells: Sequence[Sequence[str]],
    chosen: Mapping[str, str],
    today: date,
    tongues: Tongues = ANY,
) -> tuple[Column, ...]:
    """Map the columns of a table.

    Args:
        names: what stands above each column.
        cells: the first cells of each column.
        chosen: what a person chose, as in Choices.mapping.
        today: tells days from other numbers.
        tongues: the languages of the table.

    Returns:
        A column for each name. A field is told by one column; notes and outcomes by any number.

    Raises:
        ExchangeError: a column or a field was chosen that does not exist, or one field twice.
    """
    _check(names, chosen)
    looks = [look_of(column, today, tongues) for column in cells]
    columns = _before_claims(names, looks, cells, chosen, tongues)
    claims = sorted(
        (
            (claim.tier, at, claim.field)
            for at, (name, look) in enumerate(zip(names, looks, strict=True))
            if name not in chosen and columns[at].field is None
            for claim in _claims(name, look, tongues)
        ),
        key=lambda claim: claim[:2],
    )
    _take_claims(columns, claims, names, looks)
    columns = _with_family_names(_with_others(columns, looks, chosen, tongues), tongues)
    titled = _with_title(columns, looks, chosen, tongues)
    told = _with_guessed_outcome(titled, looks, chosen)
    return _with_doubts(_with_telling_notes(told, looks), looks, tongues)


def _take_claims(
    columns: list[Column],
    claims: Sequence[tuple[Tier, int, Field]],
    names: Sequence[str],
    looks: Sequence[Look],
) -> None:
    """Give each field to the first column that claims it; who comes too late is asked about."""
    is_dated = any(column.dated for column in columns)
    taken: dict[Field, Tier] = {}
    for tier, at, field in claims:
        is_guess = tier is Tier.CONTENT and field is Field.OUTCOME_ON
        if columns[at].field is not None or (is_dated and is_guess):
            continue
        if _is_free(field, columns) or (
            field is Field.OUTCOME and tier < Tier.PART and _has_its_say(at, names, looks)
        ):
            # What a yes brings stands in few rows; a "Fee" in most may be what asking costs.
            is_sure = tier < Tier.PLACE or (field is Field.AMOUNT and looks[at].filled < _HALF)
            columns[at] = replace(columns[at], field=field, sure=is_sure, asked=False)
            taken.setdefault(field, tier)
        elif looks[at].filled and (tier < Tier.PART or field is Field.OUTCOME):
            # "Date saved" gives way to "Date applied" without a doubt.
            is_weaker = (
                tier is Tier.LOOSE and field is not Field.OUTCOME and taken.get(field, tier) < tier
            )
            columns[at] = replace(columns[at], asked=not is_weaker)


def _before_claims(
    names: Sequence[str],
    looks: Sequence[Look],
    cells: Sequence[Sequence[str]],
    chosen: Mapping[str, str],
    tongues: Tongues,
) -> list[Column]:
    """Give the columns with what was chosen, and what ticks and days of answers in them mean."""
    columns = [
        _chosen(name, chosen[name], look, cells[at], tongues)
        if name in chosen
        else _column(name, look, cells[at], tongues)
        for at, (name, look) in enumerate(zip(names, looks, strict=True))
    ]
    ticked = [column for column in columns if column.ticked and column.field is Field.OUTCOME]
    if any(column.sure for column in ticked) and len({column.ticked for column in ticked}) > 1:
        # What "Interviewed" means beside "Hired" is plain.
        columns = [replace(each, sure=True) if each in ticked else each for each in columns]
    for at, outcome in ends_of(names, looks, tongues).items():
        if chosen.get(names[at], Field.OUTCOME) == Field.OUTCOME:
            columns[at] = Column(names[at], Field.OUTCOME, sure=True, ticked=outcome, dated=True)
    for at, name in enumerate(names):
        sends = sends_of(name, cells[at], tongues)
        if sends and chosen.get(name, Field.OUTCOME) == Field.OUTCOME:
            columns[at] = Column(name, Field.OUTCOME, sure=True, ticked="waiting", sends=sends)
    return columns


def _with_guessed_outcome(
    columns: Sequence[Column], looks: Sequence[Look], chosen: Mapping[str, str]
) -> Sequence[Column]:
    """Where no header tells of outcomes, guess one whose cells may all be such: colours."""
    if any(column.says_how for column in columns):
        return columns
    for at, (column, look) in enumerate(zip(columns, looks, strict=True)):
        is_left = column.field is None and column.name not in chosen
        # A part of a heading proves little: "Client response" names the client, and tells results.
        is_left = is_left and all(claim.tier is Tier.PART for claim in claims_of(column.name))
        if is_left and look.told >= _MOST and look.ends and look.longest <= _LONGEST_WORD:
            guessed = replace(column, field=Field.OUTCOME)
            return [*columns[:at], guessed, *columns[at + 1 :]]
    return columns


def _with_telling_notes(columns: Sequence[Column], looks: Sequence[Look]) -> Sequence[Column]:
    """Where nothing else tells how asks went, let notes do so that often speak of it."""
    if any(column.says_how for column in columns):
        return columns
    return [
        replace(column, tells=column.field is Field.NOTE and look.ends >= _SOME)
        for column, look in zip(columns, looks, strict=True)
    ]


def _has_its_say(at: int, names: Sequence[str], looks: Sequence[Look]) -> bool:
    """Say whether a further column tells how asks went, "Status" beside "Result"; the same again not."""
    again = any(names[at].startswith(f"{name} (") for name in names)
    return looks[at].outcomes >= _MOST and not again


def _is_free(field: Field, columns: Sequence[Column]) -> bool:
    """Say whether a field can be told by one more column; ticks do not take outcomes from words."""
    return field is Field.NOTE or all(
        column.field is not field or column.ticked is not None for column in columns
    )


def _with_others(
    columns: Sequence[Column], looks: Sequence[Look], chosen: Mapping[str, str], tongues: Tongues
) -> list[Column]:
    """Keep as notes who is named beside whom was asked: the contact of a company, a first reader."""
    if not any(column.field is Field.PERSON for column in columns):
        return list(columns)
    return [
        Column(column.name, Field.NOTE, sure=True, names=True)
        if column.field is None
        and column.name not in chosen
        and look.filled
        and max(look.days, look.digits, look.ticks) < _HALF
        and any(
            claim.field is Field.PERSON and claim.tier < Tier.PLACE
            for claim in claims_of(column.name, tongues.told)
        )
        else column
        for column, look in zip(columns, looks, strict=True)
    ]


def _with_family_names(columns: Sequence[Column], tongues: Tongues) -> list[Column]:
    """Let a family name go on with the given name where both are those of whom was asked."""
    joined = list(columns)
    parts = parts_of_name([column.name for column in columns], tongues.told)
    fields = {columns[at].field for at in parts or () if not columns[at].names}
    if parts and fields == {Field.PERSON}:
        given, family = parts
        joined[given] = Column(columns[given].name, Field.PERSON, sure=True)
        joined[family] = Column(columns[family].name, Field.PERSON, sure=True, goes_on=True)
    return joined


def _with_doubts(
    columns: Sequence[Column], looks: Sequence[Look], tongues: Tongues
) -> tuple[Column, ...]:
    """Have asked what was guessed and, where no column tells outcomes, what was left out."""
    untold = not any(column.says_how or column.tells for column in columns)
    return tuple(
        replace(
            column,
            asked=not column.sure
            and column.ticked is None
            and look.filled > 0
            and (column.asked or untold or column.field is not None)
            and (column.field is not None or not is_untold(column.name, tongues.told)),
        )
        for column, look in zip(columns, looks, strict=True)
    )


def _check(names: Sequence[str], chosen: Mapping[str, str]) -> None:
    for name, field in chosen.items():
        if name not in names:
            raise ExchangeError(
                N_("There is no column “%(name)s”. The columns are: %(names)s."),
                name=name,
                names=", ".join(names),
            )
        if field != IGNORED and field not in OUTCOMES and field not in set(Field):
            raise ExchangeError(
                N_("“%(field)s” is nothing that a column can tell. The fields are: %(fields)s."),
                field=field,
                fields=", ".join(Field),
            )
    single = [field for field in chosen.values() if field in set(Field) - SHARED]
    for field in single:
        if single.count(field) > 1:
            raise ExchangeError(
                N_("Only one column can tell “%(field)s”. Choose “-” for the others."), field=field
            )


def _chosen(name: str, field: str, look: Look, cells: Sequence[str], tongues: Tongues) -> Column:
    if field in OUTCOMES:
        return Column(name, Field.OUTCOME, sure=True, ticked=field, dated=look.written_days > 0)
    found = _column(name, look, cells, tongues)
    if field == Field.OUTCOME and found.ticked:
        return found
    return Column(name, None if field == IGNORED else Field(field), sure=True)


def _column(name: str, look: Look, cells: Sequence[str], tongues: Tongues) -> Column:
    """Take a column of ticks under a word for an outcome for what the word says.

    It is asked where the word leaves it open, or where its ticks are of two kinds: "x" may be no.
    """
    said = tongues.outcome_of(bare_of(name).rstrip(" ?"))
    if look.filled and look.ticks == 1 and said is not None and said.outcome in _TELLING:
        marks = {cell.strip().lower() for cell in cells} & TICKS
        return Column(name, Field.OUTCOME, said.sure and len(marks) == 1, ticked=said.outcome)
    return Column(name)


def _claims(name: str, look: Look, tongues: Tongues) -> Iterator[Claim]:
    claims = list(claims_of(name, tongues.told))
    # Where there are no cells, nothing contradicts the header.
    yield from (claim for claim in claims if not look.filled or _fits(claim, look))
    if look.days >= _MOST and any(claim.field is Field.OUTCOME for claim in claims):
        yield Claim(Field.OUTCOME_ON, Tier.PLACE)  # "Response" over days is when it came
    # "Follow-up 2" is no day of asking or answering, whatever else it says.
    is_told = any(claim.tier < Tier.PART or claim.field is Field.NOTE for claim in claims)
    if is_told or is_untold(name, tongues.told):
        return
    if look.written_days >= _MOST:
        yield Claim(Field.SENT_ON, Tier.CONTENT)
        said = tongues.outcome_of(bare_of(name))
        # The day of a "Phone screen" is not that of what came in the end.
        if said is None or said.sure:
            yield Claim(Field.OUTCOME_ON, Tier.CONTENT)
    if look.outcomes >= _MOST and look.ticks < 1:
        yield Claim(Field.OUTCOME, Tier.CONTENT)
    if look.channels >= _MOST:
        yield Claim(Field.CHANNEL, Tier.CONTENT)
    if look.kinds >= _MOST:
        yield Claim(Field.KIND, Tier.CONTENT)


def _fits(claim: Claim, look: Look) -> bool:
    """Say whether the cells go with what the header says; an exact header may hold odd ones."""
    if claim.field in _DAYS:
        # "Jan 2026", "5 March": no days, but what stands for them.
        vague = (look.digits >= _HALF > look.numbers) or look.bare_days >= _MOST
        vague = vague and claim.tier in _MAY_BE_VAGUE
        return look.days >= _HALF or vague or (claim.tier is Tier.EXACT and look.ticks < _HALF)
    if claim.field is Field.AMOUNT:
        return look.digits >= _HALF and look.written_days < _HALF
    if claim.field in _SCORES:
        return look.numbers >= _HALF or claim.tier is Tier.EXACT
    if look.days >= _MOST or (look.ticks == 1 and claim.field not in _ANY_WORDS):
        return False
    if claim.tier is Tier.DOUBLE and claim.field in {Field.CHANNEL, Field.PERSON}:
        # "Name" over whole sentences names no people.
        return look.channels >= _HALF if claim.field is Field.CHANNEL else look.wordy < _HALF
    # "Response type" over results names no kind.
    is_result = claim.tier is Tier.PART and look.outcomes >= _HALF
    is_word = look.longest <= _LONGEST_WORD and not (claim.field is Field.KIND and is_result)
    return claim.field not in {Field.KIND, Field.CHANNEL} or is_word


def _with_title(
    columns: list[Column], looks: Sequence[Look], chosen: Mapping[str, str], tongues: Tongues
) -> tuple[Column, ...]:
    """Where no titles were found, take the wordiest that is left; beside people it says nothing else."""
    fields = {column.field for column in columns}
    if Field.TITLE in fields:
        return tuple(columns)
    left = [
        at
        for at, (column, look) in enumerate(zip(columns, looks, strict=True))
        if column.field is None and column.name not in chosen and look.numbers < _HALF
        if look.days < _HALF and look.ticks < _HALF and look.filled
        if Field.PERSON not in fields or _may_name(column, look, tongues)
    ]
    if left:
        left.sort(
            key=lambda at: (looks[at].filled > _HALF, looks[at].links < _HALF, looks[at].longest)
        )
        at = left.pop()
        columns[at] = replace(columns[at], field=Field.TITLE, sure=False)
        # Without headings a second column of short words is probably whom it was asked of.
        named = any(not is_unnamed(column.name) for column in columns)
        if (
            left
            and not named
            and Field.PERSON not in fields
            and looks[left[-1]].longest <= _LONGEST_NAME
        ):
            columns[left[-1]] = replace(columns[left[-1]], field=Field.PERSON, sure=False)
    return tuple(columns)


def _may_name(column: Column, look: Look, tongues: Tongues) -> bool:
    """Say whether a column beside that of people may be what was asked of them."""
    is_other = any(_fits(claim, look) for claim in claims_of(column.name, tongues.told))
    is_other = is_other or is_unnamed(column.name) or column.asked
    is_other = is_other or is_untold(column.name, tongues.told)
    says_other = max(look.told, look.channels, look.kinds, look.digits, look.links) > _HALF
    return look.filled > _HALF and not (is_other or says_other)


def without_strays(
    table: Table, columns: tuple[Column, ...], choices: Choices
) -> tuple[Table, tuple[Column, ...]]:
    """Take what stands past the last heading for cells too many, unless it tells something."""
    width = len(columns)
    while width > table.headed and _is_stray(columns[width - 1], choices):
        width -= 1
    return replace(table, names=table.names[:width]), columns[:width]


def _is_stray(column: Column, choices: Choices) -> bool:
    return column.field is None and column.name not in choices.mapping
