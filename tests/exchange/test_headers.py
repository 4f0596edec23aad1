import pytest

from noes.exchange.headers import (
    Claim,
    Field,
    Tier,
    claims_of,
    is_untold,
    known_among,
    parts_of_name,
)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("What I asked", Field.TITLE),
        ("WHO?", Field.PERSON),
        ("Company name", Field.PERSON),
        ("Type of ask", Field.KIND),
        ("Channel", Field.CHANNEL),
        ("Date sent (d/m/y)", Field.SENT_ON),
        ("applied_date", Field.SENT_ON),
        ("How it went", Field.OUTCOME),
        ("Yes/No", Field.OUTCOME),
        ("Response date", Field.OUTCOME_ON),
        ("Notes [mine]", Field.NOTE),
        ("What I learned", Field.LEARNED),
        ("How scary? (0-10)", Field.DREAD),
        ("Sting", Field.STING),
        ("Effort (min)", Field.EFFORT),
    ],
)
def test_claims_of_a_header_that_says_one_thing(header: str, field: Field) -> None:
    assert list(claims_of(header)) == [Claim(field, Tier.EXACT)]


@pytest.mark.parametrize("field", list(Field))
def test_claims_of_our_own_field_names(field: Field) -> None:
    assert next(claims_of(field)).field is field


def test_claims_of_a_looser_header() -> None:
    assert [list(claims_of(header)) for header in ("Date", "Role", "Contact")] == [
        [Claim(Field.SENT_ON, Tier.LOOSE)],
        [Claim(Field.TITLE, Tier.LOOSE)],
        [Claim(Field.PERSON, Tier.LOOSE)],
    ]


def test_claims_of_a_header_that_says_two_things() -> None:
    assert list(claims_of("When")) == [
        Claim(Field.SENT_ON, Tier.DOUBLE),
        Claim(Field.OUTCOME_ON, Tier.DOUBLE),
    ]


def test_claims_of_a_header_that_says_a_place() -> None:
    assert [list(claims_of(header)) for header in ("Where", "Platform")] == [
        [Claim(Field.CHANNEL, Tier.DOUBLE), Claim(Field.PERSON, Tier.PLACE)],
        [Claim(Field.CHANNEL, Tier.DOUBLE), Claim(Field.CHANNEL, Tier.PLACE)],
    ]


def test_claims_of_a_longer_header_go_by_its_parts() -> None:
    assert list(claims_of("Name of the publication, and its outcome date")) == [
        Claim(Field.OUTCOME_ON, Tier.PART),
        Claim(Field.PERSON, Tier.PART),
    ]


def test_claims_of_a_header_all_in_brackets() -> None:
    assert list(claims_of("(Notes)")) == [Claim(Field.NOTE, Tier.EXACT)]


@pytest.mark.parametrize("header", ["", "id", "used_cover_letter", "cover_letter_name", "URL", "#"])
def test_claims_of_a_header_that_says_nothing(header: str) -> None:
    assert list(claims_of(header)) == []


def test_known_means_the_whole_header() -> None:
    assert [known_among([text]) for text in ("Who", "Name", "Who knows", "")] == [1, 1, 0, 0]


def test_known_among_counts_one_language_and_not_the_words_of_several() -> None:
    assert known_among(["Datum", "Wen", "Ergebnis"]) == 3
    assert known_among(["Wen", "Esito"]) == 1


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Company / Client", Field.PERSON),
        ("Firma oder Verlag", Field.PERSON),
        ("Title/Role", Field.TITLE),
        ("Peur /10", Field.DREAD),
    ],
)
def test_claims_of_a_header_in_two_words_that_say_the_same(header: str, field: Field) -> None:
    assert [claim.field for claim in claims_of(header)] == [field]
    assert next(claims_of(header)).tier < Tier.DOUBLE


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("Location", ("en",)),
        ("Client country", ("en",)),
        ("País del cliente", ("es",)),
        ("Genre", ("en",)),
        ("Ort", ()),
    ],
)
def test_header_of_what_no_field_holds_claims_none(header: str, told: tuple[str, ...]) -> None:
    assert list(claims_of(header, told)) == []
    assert is_untold(header, told)


@pytest.mark.parametrize(
    ("header", "told"),
    [("Genre", ("fr",)), ("Email sent", ("en",)), ("Country club", ("en",)), ("Client", ("en",))],
)
def test_header_that_only_resembles_one_of_what_no_field_holds(
    header: str, told: tuple[str, ...]
) -> None:
    assert not is_untold(header, told)


def test_parts_of_a_name_are_found_in_one_language() -> None:
    assert parts_of_name(["Date", "Last Name", "First Name"], ("en",)) == (2, 1)
    assert parts_of_name(["Name", "Vorname"], ("de",)) == (1, 0)
    assert parts_of_name(["Nome", "Cognome"]) == (0, 1)
    assert parts_of_name(["Name", "Company"]) is None
