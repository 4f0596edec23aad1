"""What the journal says of asks and noes without a day."""

import re

from django.test import Client

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW


def test_journal_says_how_many_noes_carry_no_day_and_shows_them(
    visitor: Client, owner: User
) -> None:
    answer = NewMoment(Type.DECLINED, undated=True)
    actions.log_ask(owner, NewAsk("Pitched Wired", answer=answer), now=NOW)
    actions.log_ask(owner, NewAsk("Pitched Aeon", answer=NewMoment(Type.DECLINED)), now=NOW)
    found = re.search(r'<p class="soft">(.*?)</p>', visitor.get("/journal").content.decode())

    assert found is not None
    assert found[1] == ('1 no carries no day. <a href="/journal?undated=1">Show them</a>')
    shown = visitor.get("/journal?undated=1").content.decode()
    assert re.findall(r'<h1 id="lead">(.*?)</h1>', shown) == ["One ask matches."]
    assert ("Pitched Wired" in shown, "Pitched Aeon" in shown) == (True, False)
