from uuid import UUID

import pytest

from noes.accounts.models import User
from noes.journal import actions
from noes.journal.errors import NotFound, NotValid
from noes.journal.queries.refs import ask_id, challenge_id, short_refs
from noes.journal.wishes import NewAsk
from tests.journal.people_of_tests import NOW, TODAY

pytestmark = pytest.mark.django_db
FIRST = UUID("01a20000-1111-7000-8000-000000000001")
SECOND = UUID("01a20000-2222-7000-8000-000000000002")
THIRD = UUID("02ffffff-ffff-7fff-bfff-ffffffffffff")


@pytest.fixture
def asks(owner: User) -> None:
    for key in (FIRST, SECOND, THIRD):
        actions.log_ask(owner, NewAsk("Ask", id=key), now=NOW)


@pytest.mark.usefixtures("asks")
@pytest.mark.parametrize(
    ("ref", "meant"),
    [
        (str(FIRST), FIRST),
        (str(FIRST).upper(), FIRST),
        ("01a20000-1", FIRST),
        ("01a200002", SECOND),
        ("02ff", THIRD),
        ("0-2", THIRD),
        ("02", THIRD),
        ("@1", THIRD),
        ("@3", FIRST),
    ],
)
def test_ask_id_is_what_a_ref_means(owner: User, ref: str, meant: UUID) -> None:
    assert ask_id(owner, ref) == meant


@pytest.mark.usefixtures("asks")
@pytest.mark.parametrize("ref", ["@4", "@0", "@999999999", "03ff", "3", "----", "wired", "", "%"])
def test_ask_id_of_nothing_is_not_found(owner: User, ref: str) -> None:
    with pytest.raises(NotFound):
        ask_id(owner, ref)


@pytest.mark.usefixtures("asks")
def test_ask_id_of_several_asks_for_more(owner: User) -> None:
    with pytest.raises(NotValid) as refused:
        ask_id(owner, "01a2")
    assert str(refused.value) == "Several ids begin with “01a2”. Write more of it."


@pytest.mark.usefixtures("asks")
def test_ask_id_means_nothing_of_another_owner(stranger: User) -> None:
    for ref in ("@1", "02ff"):
        with pytest.raises(NotFound):
            ask_id(stranger, ref)


@pytest.mark.usefixtures("asks")
def test_last_entered_leaves_out_the_trash(owner: User) -> None:
    actions.trash_ask(owner, THIRD, now=NOW)
    assert ask_id(owner, "@1") == SECOND
    assert ask_id(owner, "02ff") == THIRD


@pytest.mark.usefixtures("asks")
def test_short_refs_are_as_short_as_tells_them_apart(owner: User, stranger: User) -> None:
    actions.log_ask(stranger, NewAsk("Ask", id=UUID(int=FIRST.int + 1)), now=NOW)
    assert short_refs(owner, [FIRST, SECOND, THIRD]) == {
        FIRST: "01a20000-1",
        SECOND: "01a20000-2",
        THIRD: "02ff",
    }
    assert all(ask_id(owner, ref) == key for key, ref in short_refs(owner, [FIRST]).items())


def test_challenge_id_counts_those_that_are_on(owner: User) -> None:
    wish = {"name": "Asks", "measure": "asks", "start": TODAY}
    made = [
        UUID(actions.add_challenge(owner, wish, now=NOW)["challenge"]["id"])  # type: ignore[arg-type] # its fields
        for _ in range(2)
    ]
    assert challenge_id(owner, "@1") == made[1]
    actions.end_challenge(owner, made[1], now=NOW)
    assert challenge_id(owner, "@1") == made[0]
    assert challenge_id(owner, str(made[1])) == made[1]
