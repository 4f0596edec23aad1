import re
from html import escape
from http import HTTPStatus
from uuid import UUID

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.models import Ask, Person, Write
from noes.journal.queries.asks import Asks, count, listed
from noes.web.pages import people as people_module
from noes.web.pages.people import Link, links_of
from tests.exchange_records import Record
from tests.journal.people_of_tests import NOW, TODAY, export_of, kept_counts
from tests.web.browsing import key_of, refused_of, text_of, toast_of
from tests.web.keeping import ask, filled, part_of, person, person_id, pitch, row_of, titles


def one(owner: User, key: UUID) -> Person:
    return Person.objects.get(owner_id=owner.id, id=key)


# ---- the list


def test_people_of_nobody_say_how_to_begin(visitor: Client) -> None:
    assert text_of(visitor.get("/people")) == (
        "People to ask Everyone you ask is kept here by name, with what you asked and what they"
        " said. Nobody yet Who would you love to work for? Write down the names, the dreams among"
        " them too. Add somebody"
    )


def test_people_show_what_was_asked_and_when_they_last_spoke(visitor: Client, owner: User) -> None:
    monocle = person(owner, "Monocle", organisation="Winkontent", dream=True)
    ask(owner, "One", 22, Type.DECLINED, person="Monocle")
    ask(owner, "Two", 1, person="Monocle")
    nobody = person(owner, "Acme")
    page = visitor.get("/people")

    assert titles(page) == ["Acme", "Monocle"]
    assert row_of(page, f"person-{monocle}") == (
        "Monocle dream Winkontent yesterday asked twice · 1 no · 1 waiting"
    )
    assert row_of(page, f"person-{nobody}") == "Acme not asked yet"
    assert re.findall(r'<path class="(\w)"', page.content.decode()) == ["n", "p"]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("", ["Acme", "Jo", "Monocle"]),
        ("?q=mon", ["Monocle"]),
        ("?q=wink", ["Monocle"]),
        ("?dream=1", ["Monocle"]),
        ("?sort=latest", ["Jo", "Monocle", "Acme"]),
        ("?sort=most", ["Monocle", "Jo", "Acme"]),
        ("?sort=odd&page=x", ["Acme", "Jo", "Monocle"]),
        ("?q=nobody", []),
    ],
)
def test_people_are_filtered_and_sorted_by_the_address(
    visitor: Client, owner: User, address: str, found: list[str]
) -> None:
    person(owner, "Monocle", organisation="Winkontent", dream=True)
    person(owner, "Acme")
    ask(owner, "One", 9, person="Monocle")
    ask(owner, "Two", 7, person="Monocle")
    ask(owner, "Three", 1, person="Jo")

    assert titles(visitor.get(f"/people{address}")) == found


def test_people_come_a_page_at_a_time(
    visitor: Client, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people_module, "PAGE", 2)
    for name in ("Ada", "Bo", "Cy", "Di", "Ed"):
        person(owner, name, dream=True)
    page = visitor.get("/people?dream=1&page=2")

    assert titles(page) == ["Cy", "Di"]
    assert re.findall(r'class="btn" href="(/people[^"]*)"', page.content.decode()) == [
        "/people?dream=1",
        "/people?dream=1&amp;page=3",
    ]


@pytest.mark.parametrize("n", [1, 3])
def test_people_are_read_in_three_queries(
    visitor: Client, owner: User, n: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(n):
        ask(owner, "One", person=f"Person {number}")
    with django_assert_num_queries(3):
        visitor.get("/people")


# ---- one of them


def test_person_shows_asks_wins_queues_and_how_to_reach_them(visitor: Client, owner: User) -> None:
    key = person(
        *(owner, "Monocle"),
        organisation="Winkontent",
        email="post@monocle.example",
        links="https://www.monocle.example/contact/\nmet at the fair",
        note="Likes numbers.",
    )
    ask(owner, "Night trains", 9, Type.REPLIED, person="Monocle", kind="pitch")
    pitch(owner, "Repair cafés", "Monocle")
    page = visitor.get(f"/people/{key}")

    assert part_of(page, "asks") == (
        "What you asked Night trains waiting 23 February Pitch They answered Edit Night trains"
    )
    assert part_of(page, "wins") == ("Wins, small ones too They answered 23 February Night trains")
    assert part_of(page, "own") == (
        "About Edit E-mail post@monocle.example Links monocle.example/contact met at the fair"
        " In the queue of Repair cafés Likes numbers. Mark as a dream To the trash"
    )
    assert re.findall(r'href="(mailto:[^"]+|https:[^"]+)"', page.content.decode()) == [
        "mailto:post@monocle.example",
        "https://www.monocle.example/contact/",
    ]


@pytest.mark.parametrize(
    ("line", "link"),
    [
        ("https://a.example/b", Link("a.example/b", "https://a.example/b")),
        ("http://www.a.example/", Link("a.example", "http://www.a.example/")),
        ("a.example/b", Link("a.example/b", "https://a.example/b")),
        ("javascript:alert(1)", Link("javascript:alert(1)", "")),
        ("javascript://a.example/%0aalert(1)", Link("javascript://a.example/%0aalert(1)", "")),
        ("data:text/html,a.example", Link("data:text/html,a.example", "")),
        ("https://[::1", Link("[::1", "")),
        ("two words.", Link("two words.", "")),
        ("@handle", Link("@handle", "")),
    ],
)
def test_line_of_links_is_a_link_only_where_it_is_a_web_address(line: str, link: Link) -> None:
    assert links_of(line) == (link,)


@pytest.mark.parametrize("n", [1, 3])
def test_person_is_read_in_seven_queries(
    visitor: Client, owner: User, n: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(n):
        ask(owner, f"Ask {number}", number, Type.REPLIED, person="Jo")
        pitch(owner, f"Pitch {number}", "Jo")
    key = person_id(owner, "Jo")
    with django_assert_num_queries(7):
        visitor.get(f"/people/{key}")


# ---- writing them down


def test_person_is_added_with_all_that_is_known(visitor: Client, owner: User) -> None:
    typed = {
        "name": "Monocle",
        "organisation": "Winkontent",
        "email": "post@monocle.example",
        "links": "a.example\r\nb.example",
        "note": "Likes numbers.",
        "dream": "on",
    }
    page = visitor.post("/people/new", typed, follow=True)
    made = Person.objects.get(owner_id=owner.id)

    assert toast_of(page) == "Kept. Monocle"
    assert page.redirect_chain == [(f"/people/{made.id}", HTTPStatus.SEE_OTHER)]
    assert (made.organisation, made.email, made.links, made.note, made.dream) == (
        *("Winkontent", "post@monocle.example"),
        *("a.example\nb.example", "Likes numbers.", True),
    )


def test_person_needs_a_name(visitor: Client, owner: User) -> None:
    page = visitor.post("/people/new", {"name": " ", "note": "Somebody"})

    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert re.findall(r'class="wrong"[^>]*>(.*?)<', page.content.decode()) == ["Write a name."]
    assert filled(page)["note"] == "Somebody"
    assert Person.objects.filter(owner_id=owner.id).count() == 0


@pytest.mark.parametrize("email", ["mara", "mara@", "a@b.c d@e.f", "Mara <mara@example.org>"])
def test_address_that_is_none_is_refused_beside_its_field(
    visitor: Client, owner: User, email: str
) -> None:
    key = person(owner, "Jo")
    for path in ("/people/new", f"/people/{key}/edit"):
        page = visitor.post(path, {"name": "Mara", "email": email})
        assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
        assert refused_of(page) == {"email": "Write one address, such as mara@example.org."}
        assert filled(page)["email"] == escape(email)
    assert Person.objects.get(owner_id=owner.id).name == "Jo"


def test_name_that_is_here_already_is_asked_about(visitor: Client, owner: User) -> None:
    key = person(owner, "Jo Carver")
    before = export_of(owner)
    page = visitor.post("/people/new", {"name": " jo  carver", "note": "The other one"})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert refused_of(page) == {"name": "“Jo Carver” is here already. Is this somebody else?"}
    assert f'href="/people/{key}">Open the one here</a>' in page.content.decode()
    assert export_of(owner) == before

    answer = visitor.post("/people/new", filled(page) | {"dream": "on"})
    assert answer.status_code == HTTPStatus.SEE_OTHER
    names = Person.objects.filter(owner_id=owner.id).values_list("name", "note").order_by("note")
    assert list(names) == [("Jo Carver", ""), ("jo carver", "The other one")]


def test_yes_to_one_name_is_none_to_another(visitor: Client, owner: User) -> None:
    person(owner, "Jo")
    ada = person(owner, "Ada")
    asked = filled(visitor.post("/people/new", {"name": "Jo"}))
    page = visitor.post("/people/new", asked | {"name": "Ada"})
    assert refused_of(page) == {"name": "“Ada” is here already. Is this somebody else?"}
    assert f'href="/people/{ada}">Open the one here</a>' in page.content.decode()


def test_new_name_of_somebody_is_asked_about_where_it_is_anothers(
    visitor: Client, owner: User
) -> None:
    jo, ada = person(owner, "Jo"), person(owner, "Ada")
    page = visitor.post(f"/people/{ada}/edit", {"name": "JO"})
    assert refused_of(page) == {"name": "“Jo” is here already. Is this somebody else?"}
    assert f'href="/people/{jo}">Open the one here</a>' in page.content.decode()
    again = filled(page) | {"was_name": "ADA"}
    for typed in ({"name": "ADA"}, again | {"name": "JO"}, {"name": "Jo", "note": "x"}):
        answer = visitor.post(f"/people/{ada}/edit", typed)
        assert answer.status_code == HTTPStatus.SEE_OTHER


def test_name_in_the_trash_or_of_a_stranger_is_free(
    visitor: Client, owner: User, stranger: User
) -> None:
    person(stranger, "Jo")
    actions.trash_person(owner, person(owner, "Jo"), now=NOW)
    answer = visitor.post("/people/new", {"name": "Jo"})
    assert answer.status_code == HTTPStatus.SEE_OTHER


def test_person_is_changed_and_undo_changes_them_back(visitor: Client, owner: User) -> None:
    key = person(owner, "Monocle", note="Old")
    typed = {**filled(visitor.get(f"/people/{key}/edit")), "name": "Monocle Ltd", "note": "New"}
    visitor.post(f"/people/{key}/edit", typed)
    assert (one(owner, key).name, one(owner, key).note) == ("Monocle Ltd", "New")

    actions.undo(owner, now=NOW)
    assert (one(owner, key).name, one(owner, key).note) == ("Monocle", "Old")


def test_dream_is_marked_and_unmarked_by_one_press(visitor: Client, owner: User) -> None:
    key = person(owner, "Monocle")
    page = visitor.post(f"/people/{key}/dream", {"dream": "1"}, follow=True)
    assert (toast_of(page), one(owner, key).dream) == ("A dream: Monocle", True)

    page = visitor.post(f"/people/{key}/dream", {"dream": "0", "key": "2"}, follow=True)
    assert toast_of(page) == "No longer marked as a dream: Monocle"
    assert one(owner, key).dream is False


def test_person_in_the_trash_keeps_their_asks_and_comes_back(visitor: Client, owner: User) -> None:
    key = ask(owner, "One", person="Jo")
    jo = person_id(owner, "Jo")
    page = visitor.post(f"/people/{jo}/trash", follow=True)
    assert toast_of(page) == "Put in the trash: Jo"
    assert visitor.get(f"/people/{jo}").status_code == HTTPStatus.NOT_FOUND
    assert re.findall(r"<dd>(Jo)</dd>", visitor.get(f"/asks/{key}").content.decode()) == ["Jo"]

    visitor.post(f"/people/{jo}/restore")
    assert titles(visitor.get("/people")) == ["Jo"]


@pytest.mark.parametrize(
    ("do", "state", "said"),
    [("sent", "waiting", "You asked. It counts."), ("draft", "draft", "A draft for Jo.")],
)
def test_somebody_is_asked_from_their_page(
    visitor: Client, owner: User, do: str, state: str, said: str
) -> None:
    jo = person(owner, "Jo")
    typed = {"title": "Coffee", "kind": "conversation", "dread": "3", "do": do}
    page = visitor.post(f"/people/{jo}/ask", typed, follow=True)
    made = Ask.objects.get(owner_id=owner.id)

    assert (made.title, made.kind, made.dread, made.state) == ("Coffee", "conversation", 3, state)
    assert made.person_id == jo
    assert toast_of(page) == said
    back = f"/people/{jo}" if do == "sent" else f"/drafts/{made.id}"
    assert page.redirect_chain == [(back, HTTPStatus.SEE_OTHER)]


def test_asking_for_nothing_says_so(visitor: Client, owner: User) -> None:
    page = visitor.post(f"/people/{person(owner, 'Jo')}/ask", {"title": "", "do": "sent"})

    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert re.findall(r'class="wrong"[^>]*>(.*?)<', page.content.decode()) == [
        "Write what you ask for."
    ]


def test_the_same_person_sent_twice_is_one(visitor: Client, owner: User) -> None:
    typed = {"name": "Jo", "key": key_of(visitor.get("/people/new"))}
    for _time in range(2):
        visitor.post("/people/new", typed)

    assert Person.objects.filter(owner_id=owner.id).count() == 1
    assert Write.objects.filter(owner_id=owner.id).count() == 1


# ---- somebody who is in the trash


def names_here(owner: User) -> list[str]:
    here = Person.objects.filter(owner_id=owner.id, trashed_at=None)
    return list(here.order_by("name").values_list("name", flat=True))


def test_naming_somebody_in_the_trash_takes_them_out_again(visitor: Client, owner: User) -> None:
    ask(owner, "Night trains", 9, person="Lars")
    visitor.post(f"/people/{person_id(owner, 'Lars')}/trash")
    before = export_of(owner)
    visitor.post("/", {"line": "pitched Lars", "as": "sent"})
    page = visitor.get(f"/people/{person_id(owner, 'Lars')}")
    assert titles(page) == ["pitched Lars", "Night trains"]

    visitor.post("/undo")
    assert names_here(owner) == []
    assert export_of(owner) == before


def test_naming_somebody_who_is_here_leaves_a_namesake_in_the_trash(owner: User) -> None:
    gone, here = person(owner, "Lars"), person(owner, "Lars")
    actions.trash_person(owner, gone, now=NOW)
    ask(owner, "Night trains", person="LARS")
    actions.import_records(owner, [Record(2, "One", person="lars")], name="asks.csv", now=NOW)
    assert count(owner, Asks(person_id=here)) == 2
    assert one(owner, gone).trashed_at == NOW


def test_somebody_in_the_trash_is_written_down_again_with_what_is_new(
    visitor: Client, owner: User
) -> None:
    key = person(owner, "Lars", note="Met in Turin", organisation="Old Paper", dream=True)
    asked = ask(owner, "Night trains", person="Lars")
    visitor.post(f"/people/{key}/trash")
    before = export_of(owner)
    page = visitor.post("/people/new", {"name": "Lars", "organisation": "New Paper"}, follow=True)
    assert page.redirect_chain == [(f"/people/{key}", HTTPStatus.SEE_OTHER)]
    known = Person.objects.get(owner_id=owner.id)
    assert (known.organisation, known.note, known.dream) == ("New Paper", "Met in Turin", True)
    assert [found.row["id"] for found in listed(owner, Asks(words="new paper"))] == [asked]

    actions.undo(owner, now=NOW)
    assert export_of(owner) == before


def test_table_that_names_somebody_in_the_trash_takes_them_out_again(owner: User) -> None:
    ask(owner, "Night trains", person="Lars")
    key = person_id(owner, "Lars")
    actions.trash_person(owner, key, now=NOW)
    before, counts = export_of(owner), kept_counts(owner)
    records = [Record(2, "One", person="LARS", sent_on=TODAY), Record(3, "Two", person="Lars")]
    actions.import_records(owner, records, name="asks.csv", now=NOW)
    assert names_here(owner) == ["Lars"]
    assert count(owner, Asks(person_id=key)) == 3

    actions.undo(owner, now=NOW)
    assert (export_of(owner), kept_counts(owner)) == (before, counts)
