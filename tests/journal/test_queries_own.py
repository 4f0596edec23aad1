import pytest

from noes.accounts.models import User
from noes.journal import actions
from noes.journal.queries.own import OwnWord, own_channels, own_kinds
from noes.journal.wishes import NewAsk
from tests.journal.people_of_tests import NOW

pytestmark = pytest.mark.django_db


def test_own_words_come_by_name_with_the_asks_that_use_them(owner: User, stranger: User) -> None:
    actions.add_kind(owner, "Residency", now=NOW)
    actions.add_kind(owner, "Open studio", awaits_answer=False, now=NOW)
    actions.add_channel(owner, "Fediverse", now=NOW)
    for _n in range(2):
        actions.log_ask(owner, NewAsk("Ask", kind="residency"), now=NOW)
    assert own_kinds(owner) == [
        OwnWord("open_studio", "Open studio", False, 0),
        OwnWord("residency", "Residency", True, 2),
    ]
    assert own_channels(owner) == [OwnWord("fediverse", "Fediverse", True, 0)]
    assert (own_kinds(stranger), own_channels(stranger)) == ([], [])
