"""Mailboxes: what is read of their messages, and which of them are asks."""

import time
import tracemalloc
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.exchange.choices import Choices
from noes.exchange.mbox import HEADINGS, is_mbox, read_mbox
from noes.exchange.preview import Preview, preview
from noes.exchange.question import About
from noes.exchange.recast.mailbox import ANSWER, AUTOMATIC, RETURNED, TO_ONESELF
from tests.exchange.making import TABLES

TODAY = date(2026, 11, 22)
SENT = (TABLES / "sent.mbox").read_bytes()
LINE = b"From - Mon Jan  5 10:00:00 2026\n"


def read(source: bytes, choices: Choices | None = None) -> Preview:
    return preview(source, name="Sent", choices=choices or Choices(), today=TODAY)


def message(number: int, sender: str = "ines@example.org", *more: str) -> bytes:
    headers = [
        f"From: {sender}",
        *more,  # of two of a kind the first counts
        f"To: desk{number}@press.example",
        "Date: Mon, 5 Jan 2026 10:00:00 +0000",
        f"Subject: Pitch {number}",
        f"Message-ID: <{number}@example.org>",
    ]
    return LINE + "\n".join([*headers, "", "Dear all", "", ""]).encode()


def test_first_messages_are_asks_and_answers_their_replies() -> None:
    found = read(SENT)
    assert found.ready
    assert [
        (each.row, each.sent_on, each.title, each.person, each.outcome, each.outcome_on)
        for each in found.records()
    ] == [
        (1, date(2026, 1, 5), "Night ferries", "Mo Hàssan", "replied", date(2026, 1, 8)),
        (
            *(6, None, "=?utf-8?B?damaged base64 =?= of a raise", "jo@acme.example"),
            *("waiting", None),
        ),
    ]
    assert [each.row for each in found.skipped] == [2, 3, 4, 5, 7]


def test_message_without_a_day_keeps_the_words_of_its_envelope() -> None:
    undated = list(read(SENT).records())[1]
    assert (undated.sent_on, undated.day_text) == (None, "From - Tue Jan 6 10:00:00 2026")
    assert (undated.channel, undated.note) == ("email", "")


def test_record_of_a_message_keeps_its_headers() -> None:
    first = next(iter(read(SENT).records()))
    assert first.raw[:4] == [
        "Ines Carvalho <ines@example.org>",
        "Mo Hàssan <mo@harbour.example>, desk@harbour.example",
        "Mon, 5 Jan 2026 23:30:00 -0500",
        "Night ferries",
    ]


def test_answer_before_its_ask_in_the_file_still_answers_it() -> None:
    answer = message(2, "desk1@press.example", "In-Reply-To: <1@example.org>")
    found = read(answer + message(1) + message(3))
    assert [(each.row, each.outcome) for each in found.records()] == [
        (2, "replied"),
        (3, "waiting"),
    ]


def test_answer_to_an_answer_belongs_to_the_same_ask() -> None:
    mine = message(2, "ines@example.org", "In-Reply-To: <1@example.org>")
    theirs = message(3, "desk1@press.example", "In-Reply-To: <2@example.org>")
    assert [each.outcome for each in read(message(1) + mine + theirs).records()] == ["replied"]


def test_person_is_the_commonest_sender_and_is_asked_where_none_stands_out() -> None:
    others = message(4, "ada@acme.example")
    clear = read(message(1) + message(2) + others)
    assert [each.row for each in clear.records()] == [1, 2]
    open_ = read(message(1) + others)
    (question,) = [each for each in open_.questions if each.about is About.MYSELF]
    assert (question.value, question.guess) == ("ines@example.org, ada@acme.example", "*")
    mine = read(message(1) + others, Choices(myself="ada@acme.example"))
    assert (mine.ready, [each.row for each in mine.records()]) == (True, [2])


def outcomes(source: bytes) -> list[tuple[str | None, str | None, str]]:
    return [(each.person, each.outcome, each.note) for each in read(source).records()]


@pytest.mark.parametrize(
    "mark",
    [
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated",
        "X-Autoreply: yes",
        "Precedence: auto_reply",
        "Precedence: bulk",
        "Content-Type: multipart/report; report-type=disposition-notification",
        "Subject: Automatic reply: Pitch 1",
        "Subject: Abwesenheitsnotiz: Pitch 1",
        "Subject: Réponse automatique : Pitch 1",
    ],
)
def test_automatic_reply_is_no_answer(mark: str) -> None:
    reply = message(2, "desk1@press.example", "In-Reply-To: <1@example.org>", mark)
    found = read(message(1) + message(3) + reply)
    assert [each.outcome for each in found.records()] == ["waiting", "waiting"]
    assert [(each.row, each.why) for each in found.skipped] == [(3, AUTOMATIC)]


@pytest.mark.parametrize(
    "mark",
    ["Auto-Submitted: no", "Subject: Re: Out of office", "Precedence: bulk\nList-Id: <l.example>"],
)
def test_answer_of_a_person_counts_whatever_it_is_about(mark: str) -> None:
    reply = message(2, "desk1@press.example", "In-Reply-To: <1@example.org>", mark)
    found = read(message(1) + message(3) + reply)
    assert [each.outcome for each in found.records()] == ["replied", "waiting"]


@pytest.mark.parametrize(
    ("sender", "marks"),
    [
        ("MAILER-DAEMON@example.org", ["In-Reply-To: <1@example.org>"]),
        ("postmaster@press.example", ["References: <1@example.org>"]),
        ("it@press.example", ["In-Reply-To: <1@example.org>", "Subject: Undeliverable: Pitch"]),
        ("mailer-daemon@example.org", ["X-Failed-Recipients: desk1@press.example"]),
        (
            "it@press.example",
            [
                "References: <1@example.org>",
                "Content-Type: multipart/report; report-type=delivery-status",
            ],
        ),
    ],
)
def test_message_that_came_back_waits_with_a_note(sender: str, marks: list[str]) -> None:
    found = read(message(1) + message(3) + message(2, sender, *marks))
    assert [each.outcome for each in found.records()] == ["waiting", "waiting"]
    notes = [each.note for each in found.records()]
    assert notes[0].startswith(f"2026-01-05 {sender.lower()}: ")
    assert notes[1] == ""
    assert [each.why for each in found.skipped] == [RETURNED]


def test_report_that_a_message_is_late_is_no_return() -> None:
    late = message(
        2,
        "mailer-daemon@example.org",
        "In-Reply-To: <1@example.org>",
        "Subject: Delivery Status Notification (Delay)",
    )
    assert [each[1:] for each in outcomes(message(1) + late)] == [("waiting", "")]


def test_person_is_whoever_began_where_two_write_to_each_other() -> None:
    to_ines = "To: ines@example.org"
    replies = [
        message(n, "desk1@press.example", "In-Reply-To: <1@example.org>", to_ines)
        for n in (2, 3, 4)
    ]
    found = read(message(1) + b"".join(replies))
    (question,) = [each for each in found.questions if each.about is About.MYSELF]
    assert question.guess == "ines@example.org"


def test_message_to_several_people_asks_each_and_none_to_oneself() -> None:
    two = message(
        1, "ines@example.org", "To: Ben <ben@b.example>, Cat <cat@c.example>, ines@example.org"
    )
    own = message(2, "ines@example.org", "To: Ines <ines@example.org>")
    answer = message(3, "cat@c.example", "In-Reply-To: <1@example.org>")
    found = read(two + own + answer)
    assert [(each.row, each.person, each.outcome) for each in found.records()] == [
        (1, "Ben", "waiting"),
        (1, "Cat", "replied"),
    ]
    assert [(each.row, each.why) for each in found.skipped] == [(2, TO_ONESELF), (3, ANSWER)]


def test_message_to_nobody_in_sight_is_to_whom_it_was_copied_blindly() -> None:
    hidden = message(
        1, "ines@example.org", "To: undisclosed-recipients:;", "Bcc: Di <di@d.example>"
    )
    assert [(each.person, each.title) for each in read(hidden + message(2)).records()] == [
        ("Di", "Pitch 1"),
        ("desk2@press.example", "Pitch 2"),
    ]


@pytest.mark.parametrize(
    ("addresses", "asked"),
    [
        ("mo@harbour.example, desk@harbour.example", [("mo@harbour.example", "replied")]),
        (
            "mo@gmail.com, ada@gmail.com",
            [("mo@gmail.com", "waiting"), ("ada@gmail.com", "replied")],
        ),
    ],
)
def test_two_addresses_of_one_company_are_one_ask(
    addresses: str, asked: list[tuple[str, str]]
) -> None:
    answerer = addresses.rpartition(" ")[2]
    answer = message(2, answerer, "In-Reply-To: <1@example.org>")
    own = message(1, "ines@example.org", f"To: {addresses}") + message(3)
    found = outcomes(own + answer)
    assert [told[:2] for told in found[:-1]] == asked


def test_answer_from_elsewhere_to_several_people_is_kept_as_a_note() -> None:
    two = message(1, "ines@example.org", "To: ben@b.example, cat@c.example")
    other = message(3, "dan@d.example", "In-Reply-To: <1@example.org>", "Subject: Re: Pitch 1")
    note = "2026-01-05 dan@d.example: Re: Pitch 1"
    assert outcomes(two + message(2) + other) == [
        ("ben@b.example", "waiting", note),
        ("cat@c.example", "waiting", note),
        ("desk2@press.example", "waiting", ""),
    ]


def test_draft_of_a_message_was_not_sent() -> None:
    draft = message(1, "ines@example.org", "X-Gmail-Labels: Drafts,Opened")
    found = read(draft + message(2))
    assert [each.outcome for each in found.records()] == ["draft", "waiting"]
    assert [each.about for each in found.questions] == [About.UNSENT]


def test_mailbox_is_told_by_its_first_lines() -> None:
    mailboxes = [
        LINE + b"Subject: A\n\n",
        b"From 12@xxx Sat Nov 28 19:07:00 +0000 2026\r\nX-GM: 1\r\n\r\n",
        "From lucía Mon Nov  7 18:44:27 2016\nFrom: l\n\n".encode("latin-1"),
    ]
    others = [b"From,To,Date\nme,you,2026\n", b"From 2025 to 2026\nAsk: Result\n"]
    assert [is_mbox(source) for source in (*mailboxes, *others)] == [True] * 3 + [False] * 2


@pytest.mark.parametrize(
    ("header", "read_as"),
    [
        (b"Subject: =?utf-8?B?Tm", "=?utf-8?B?Tm"),
        (b"Subject: =?nosuch?Q?caf=C3=A9?=", "café"),
        (b"Subject: caf\xc3\xa9", "café"),
        (b"Subject: caf\xe9", "café"),
        (b"Subject: =?utf-8?B?!!!!?= x", "x"),
        (b"Subject:", ""),
        (b"Subject: folded\n  over lines", "folded over lines"),
        (b"Subject : a space before the colon", "a space before the colon"),
    ],
)
def test_damaged_headers_are_read_as_far_as_they_go(header: bytes, read_as: str) -> None:
    (block,) = read_mbox(LINE + header + b"\nTo: a@b.example\n\n").read()
    assert block[1][HEADINGS.index("Subject")].removeprefix("=?utf-8?B?!!!!?= ") == read_as


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["From", "To", "Date", "Subject", "In-Reply-To", "References"]),
            st.binary(max_size=60) | st.text(alphabet="=?utf8BQ<>@, :0123456789Jan", max_size=40),
        ),
        max_size=8,
    )
)
def test_whatever_stands_in_headers_is_read(headers: list[tuple[str, bytes | str]]) -> None:
    lines = [
        name.encode() + b": " + (value.encode() if isinstance(value, str) else value)
        for name, value in headers
    ]
    found = read(LINE + b"\n".join([b"X: y", *lines]) + b"\n\n")
    assert found.read >= 1
    assert all(record.title for record in found.records())


def test_name_with_a_comma_stays_one_person() -> None:
    source = (
        LINE + b"From: i@e.example\nTo: =?utf-8?Q?Doe=2C_J=C3=B6?= <j@d.example>\nSubject: A\n\n"
    )
    assert [each.person for each in read(source).records()] == ["Doe, Jö"]


def test_line_of_a_body_that_begins_like_an_envelope_is_no_message() -> None:
    source = message(1).replace(
        b"Dear all", b"Dear all\n\nFrom 2025 on I wrote 3 pieces\nso: there"
    )
    assert read(source).read == 1


def test_large_mailbox_is_read_without_its_bodies() -> None:
    body = b"word " * 2_000
    source = b"".join(message(n).replace(b"Dear all", body) for n in range(5_000))
    assert len(source) > 50_000_000
    tracemalloc.start()
    started = time.perf_counter()
    found = read(source)
    seconds, (_now, most) = time.perf_counter() - started, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.to_import == 5_000
    assert most < 40_000_000
    assert seconds < 60
