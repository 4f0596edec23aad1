from django.db import connection
from django.test.utils import CaptureQueriesContext

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.queries.feelings import Felt, felt_by_kind
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW


def log(owner: User, kind: str, dread: int, sting: int, differently: str = "") -> None:
    no = NewMoment(Type.DECLINED, sting=sting)
    wish = NewAsk("Rates", kind=kind, dread=dread, answer=no, differently=differently)
    actions.log_ask(owner, wish, now=NOW)


def test_felt_by_kind_means_the_last_few_and_the_last_note(owner: User, stranger: User) -> None:
    log(owner, "pitch", 0, 0, "shorter")
    log(owner, "pitch", 9, 2, "name the number")
    log(owner, "pitch", 6, 5)
    log(owner, "conversation", 1, 1)
    log(stranger, "rate_increase", 10, 10, "nothing")
    found = felt_by_kind(owner, ["pitch", "rate_increase"])
    assert found == {"pitch": Felt(3, 5, 2, "name the number"), "rate_increase": Felt()}


def test_felt_by_kind_counts_the_asks_that_went_well_too(owner: User) -> None:
    log(owner, "pitch", 9, 8)
    for _n in range(5):
        yes = NewMoment(Type.ACCEPTED)
        actions.log_ask(owner, NewAsk("Rates", kind="pitch", dread=1, answer=yes), now=NOW)
    assert felt_by_kind(owner, ["pitch"]) == {"pitch": Felt(5, 1, None)}


def test_felt_by_kind_reads_no_draft_and_no_trash(owner: User) -> None:
    draft = NewAsk("Rates", kind="pitch", dread=9, draft=True, differently="not yet")
    actions.log_ask(owner, draft, now=NOW)
    log(owner, "pitch", 5, 5, "gone")
    document = actions.log_ask(owner, NewAsk("Raise", kind="pitch"), now=NOW)
    assert document["kind"] == "pitch"
    actions.undo(owner, now=NOW)
    actions.undo(owner, now=NOW)
    assert felt_by_kind(owner, ["pitch"]) == {"pitch": Felt()}


def test_felt_by_kind_is_found_by_index(owner: User) -> None:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        felt_by_kind(owner, ["pitch", "conversation"])
    assert len(asked) == 1
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {asked[0]['sql']}")
        plan = [detail for *_ids, detail in cursor.fetchall()]
    used = [step.partition("INDEX ")[2].split()[0] for step in plan if "journal_ask" in step]
    assert sorted(used) == ["ask_differently", "ask_differently", "ask_felt", "ask_felt"]
