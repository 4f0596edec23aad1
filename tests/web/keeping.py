"""What owners keep, and what lists of it show, for tests of the journal's pages."""

import re
from datetime import timedelta
from html import unescape
from typing import Any
from uuid import UUID

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.models import Moment, Person
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY
from tests.web.browsing import Page

TITLE = re.compile(r'<a class="title"[^>]*>(.*?)</a>')


def ask(owner: User, title: str, ago: int = 0, answer: Type | None = None, **values: Any) -> UUID:
    """An ask sent so many days ago, answered at once where an answer is given."""
    told = NewMoment(answer) if answer else None
    wish = NewAsk(title, on=TODAY - timedelta(days=ago), answer=told, **values)
    return UUID(actions.log_ask(owner, wish, now=NOW)["id"])


def record(owner: User, ask_id: UUID, kind: Type, ago: int = 0, **values: Any) -> UUID:
    wish = NewMoment(kind, on=TODAY - timedelta(days=ago), **values)
    kept = actions.record_moment(owner, ask_id, wish, now=NOW)
    return UUID(kept["moment"]["id"])


def person(owner: User, name: str, **values: Any) -> UUID:
    kept = actions.add_person(owner, {"name": name, **values}, now=NOW)  # type: ignore[typeddict-item] # named by each test
    return UUID(kept["person"]["id"])


def pitch(owner: User, title: str, *people: str, **values: Any) -> UUID:
    kept = actions.add_pitch(owner, {"title": title, **values}, people=people, now=NOW)  # type: ignore[typeddict-item] # named by each test
    return UUID(kept["pitch"]["id"])


def person_id(owner: User, name: str) -> UUID:
    return Person.objects.get(owner_id=owner.id, name=name).id


def moment_id(owner: User, kind: Type) -> UUID:
    """The one moment of a type that stands."""
    return Moment.objects.get(owner_id=owner.id, type=kind, voided_at=None).id


def titles(page: Page) -> list[str]:
    """The titles of a list, in its order."""
    return [unescape(found) for found in TITLE.findall(page.content.decode())]


def row_of(page: Page, key: str) -> str:
    """What one row of a list says, by the id it stands under."""
    found = re.search(rf'<li id="{key}".*?</li>', page.content.decode(), re.DOTALL)
    assert found is not None
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", found[0])).split())


def part_of(page: Page, heading: str) -> str:
    """What a section says, by the id of its heading."""
    found = re.search(rf'id="{heading}".*?</section>', page.content.decode(), re.DOTALL)
    assert found is not None
    words = unescape(re.sub(r"<[^>]+>", " ", f"<{found[0]}"))
    return " ".join(words.split())


def timeline(page: Page) -> list[str]:
    """What each moment of a page's timeline says."""
    found = re.search(r'<ol class="timeline">.*?</ol>', page.content.decode(), re.DOTALL)
    assert found is not None
    items = re.split(r"<li id=", found[0])[1:]
    return [" ".join(re.sub(r"<[^>]+>", " ", f"<{item}").split()) for item in items]


def filled(page: Page, which: str = 'id="sheet-content"') -> dict[str, str]:
    """The fields of a form as they stand: inputs, text areas and what is chosen in lists."""
    source = page.content.decode()
    begin = source.index(which)
    form = source[begin : source.index("</form>", begin)]
    boxes = re.findall(r'<input type="(?:checkbox|radio)"[^>]*>', form)
    for box in boxes:
        form = form.replace(box, box if " checked" in box else "")
    inputs = dict(re.findall(r'<input[^>]*? name="(\w+)"(?: value="([^"]*)")?', form))
    areas = dict(
        re.findall(r'<textarea[^>]*? name="(\w+)"[^>]*>\n(.*?)</textarea>', form, re.DOTALL)
    )
    chosen = {
        name: "".join(re.findall(r'value="([^"]+)" selected', options))
        for name, options in re.findall(
            r'<select[^>]*? name="(\w+)"[^>]*>(.*?)</select>', form, re.DOTALL
        )
    }
    return {**inputs, **areas, **chosen}
