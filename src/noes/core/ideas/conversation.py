"""People to talk to."""

from collections.abc import Sequence
from typing import Final

from noes.core.ideas.idea import Idea, Smaller
from noes.core.words import N_

_KIND: Final = "conversation"

CONVERSATIONS: Final[Sequence[Idea]] = (
    Idea(
        "talk-old-colleague",
        _KIND,
        1,
        N_("Ask a colleague from a former job for a coffee"),
        Smaller(0, N_("Send a colleague from a former job a hello and one question")),
    ),
    Idea(
        "talk-next-desk",
        _KIND,
        1,
        N_("Ask somebody from your co-working space, class or group to lunch"),
        Smaller(
            0,
            N_("Ask somebody from your co-working space, class or group what they are working on"),
        ),
    ),
    Idea(
        "talk-online-peer",
        _KIND,
        2,
        N_("Ask a freelancer you know only online for a call of half an hour"),
        Smaller(1, N_("Ask a freelancer you know only online one question about their work")),
    ),
    Idea(
        "talk-past-client",
        _KIND,
        2,
        N_("Ask a client from two years ago for a call, with nothing to sell"),
        Smaller(1, N_("Ask a client from two years ago what they are working on now")),
    ),
    Idea(
        "talk-same-town",
        _KIND,
        2,
        N_("Ask somebody of your trade in your town to go for a walk"),
        Smaller(1, N_("Ask somebody of your trade in your town where people of the trade meet")),
    ),
    Idea(
        "talk-author",
        _KIND,
        3,
        N_("Ask the author of a piece you liked for a short call about it"),
        Smaller(2, N_("Ask the author of a piece you liked one question about it")),
    ),
    Idea(
        "talk-visit",
        _KIND,
        3,
        N_("Ask to visit a studio, newsroom or office you are curious about"),
        Smaller(
            2,
            N_(
                "Ask somebody at a studio, newsroom or office you are curious about what a day there is like"
            ),
        ),
    ),
    Idea(
        "talk-next-step",
        _KIND,
        3,
        N_("Ask somebody who does what you might do next for a call about how they got there"),
        Smaller(2, N_("Ask somebody who does what you might do next for the first step they took")),
    ),
    Idea(
        "talk-how-they-choose",
        _KIND,
        4,
        N_("Ask somebody who takes on freelancers for twenty minutes on how they choose"),
        Smaller(3, N_("Ask somebody who takes on freelancers what they look at first")),
    ),
    Idea(
        "talk-at-an-event",
        _KIND,
        4,
        N_("Go up to somebody you do not know at an event, and ask to join them"),
        Smaller(3, N_("Ask the person beside you at an event what brought them")),
    ),
    Idea(
        "talk-client-lunch",
        _KIND,
        4,
        N_("Ask a client you know only by e-mail to lunch"),
        Smaller(3, N_("Ask a client you know only by e-mail for a call of ten minutes")),
    ),
    Idea(
        "talk-unknown-editor",
        _KIND,
        5,
        N_("Ask an editor, art director or head of engineering you have never met for a coffee"),
        Smaller(
            4,
            N_(
                "Ask an editor, art director or head of engineering you have never met one question by e-mail"
            ),
        ),
    ),
    Idea(
        "talk-reader-or-user",
        _KIND,
        5,
        N_("Ask a stranger of the kind you make things for for half an hour about their work"),
        Smaller(
            4, N_("Ask a stranger of the kind you make things for two questions about their work")
        ),
    ),
    Idea(
        "talk-competitor",
        _KIND,
        5,
        N_("Ask a competitor to meet and tell each other how it is going"),
        Smaller(3, N_("Ask a competitor which tool they would not give up")),
    ),
    Idea(
        "talk-speaker",
        _KIND,
        6,
        N_("Ask a speaker you heard this month for half an hour"),
        Smaller(4, N_("Thank a speaker you heard this month, and ask one question")),
    ),
    Idea(
        "talk-head-of-firm",
        _KIND,
        6,
        N_("Ask the head of a firm you work for to lunch"),
        Smaller(4, N_("Ask the head of a firm you work for what the year is to bring")),
    ),
    Idea(
        "talk-mentor",
        _KIND,
        7,
        N_("Ask somebody ten years ahead of you for three talks as your mentor"),
        Smaller(5, N_("Ask somebody ten years ahead of you for one talk")),
    ),
    Idea(
        "talk-dinner",
        _KIND,
        7,
        N_("Invite six people of your trade whom you hardly know to dinner"),
        Smaller(5, N_("Invite two people of your trade whom you hardly know to a coffee")),
    ),
    Idea(
        "talk-dream-client",
        _KIND,
        8,
        N_("Ask your dream client for twenty minutes, and say why"),
        Smaller(6, N_("Ask somebody who works for your dream client for ten minutes")),
    ),
    Idea(
        "talk-critic",
        _KIND,
        8,
        N_("Ask somebody who spoke ill of your work in public to talk about it"),
        Smaller(
            6, N_("Thank somebody who spoke ill of your work in public, and ask them one question")
        ),
    ),
    Idea(
        "talk-between-us",
        _KIND,
        9,
        N_("Ask a client to talk about what has not been good between you"),
        Smaller(
            7, N_("Ask a client whether there is anything the two of you had better talk about")
        ),
    ),
    Idea(
        "talk-life-changing-book",
        _KIND,
        9,
        N_("Ask the author of the book that changed your work for a conversation"),
        Smaller(
            7,
            N_(
                "Ask the author of the book that changed your work one question, by letter or at a reading"
            ),
        ),
    ),
    Idea(
        "talk-largest-house",
        _KIND,
        10,
        N_("Ask the head of the largest house in your field for fifteen minutes"),
        Smaller(8, N_("Ask the head of the largest house in your field one question by letter")),
    ),
    Idea(
        "talk-famous-interview",
        _KIND,
        10,
        N_("Ask the most famous person in your field for an interview that you will publish"),
        Smaller(
            8, N_("Ask the most famous person in your field for two sentences that you may publish")
        ),
    ),
)
