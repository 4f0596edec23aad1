from uuid import UUID

import pytest

from noes.accounts.models import User
from noes.journal import actions
from noes.journal.queries.words import OwnWords, own_words, tags_in_use
from noes.journal.wishes import NewAsk
from tests.journal.people_of_tests import NOW

pytestmark = pytest.mark.django_db


def test_own_words_are_the_kinds_and_channels_that_were_added_by_name(owner: User) -> None:
    for name in ("Zine", "Mural"):
        actions.add_kind(owner, name, now=NOW)
    actions.add_channel(owner, "Pigeon post", now=NOW)

    words = own_words(owner)
    assert words == OwnWords({"mural": "Mural", "zine": "Zine"}, {"pigeon_post": "Pigeon post"})
    assert list(words.kinds) == ["mural", "zine"]


def test_tags_in_use_are_those_of_asks_outside_the_trash(owner: User) -> None:
    actions.log_ask(owner, NewAsk("One", tags=("travel", "food")), now=NOW)
    gone = actions.log_ask(owner, NewAsk("Two", tags=("travel", "old")), now=NOW)
    actions.trash_ask(owner, UUID(gone["id"]), now=NOW)

    assert tags_in_use(owner) == ["food", "travel"]


def test_words_of_another_are_nowhere(owner: User, stranger: User) -> None:
    actions.add_kind(owner, "Zine", now=NOW)
    actions.log_ask(owner, NewAsk("One", tags=("travel",)), now=NOW)

    assert own_words(stranger) == OwnWords({}, {})
    assert tags_in_use(stranger) == []
