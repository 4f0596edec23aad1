"""Work to offer."""

from collections.abc import Sequence
from typing import Final

from noes.core.ideas.idea import Idea, Smaller
from noes.core.words import N_

_KIND: Final = "pitch"

PITCHES: Final[Sequence[Idea]] = (
    Idea(
        "pitch-one-more",
        _KIND,
        1,
        N_("Offer the client you finished with last one more job of the same kind"),
        Smaller(
            0,
            N_(
                "Tell the client you finished with last that you have a free week, and ask whether it is of use"
            ),
        ),
    ),
    Idea(
        "pitch-left-over",
        _KIND,
        1,
        N_("Send a client an idea that was left over from their last job, in three sentences"),
        Smaller(
            0,
            N_(
                "Tell a client in one line that their last job left you with another idea, and ask whether they want it"
            ),
        ),
    ),
    Idea(
        "pitch-fresh-look",
        _KIND,
        2,
        N_("Offer a client from last year a fresh look at what you made for them, at a price"),
        Smaller(1, N_("Ask a client from last year how the thing you made for them is holding up")),
    ),
    Idea(
        "pitch-corner-shop",
        _KIND,
        2,
        N_("Offer a shop or café you go to one small job that you could finish in a day"),
        Smaller(
            1,
            N_(
                "Ask the owner of a shop you go to who looks after their menu, their site or their signs"
            ),
        ),
    ),
    Idea(
        "pitch-guest-piece",
        _KIND,
        2,
        N_("Offer a guest piece to a newsletter run by somebody you know"),
        Smaller(
            1, N_("Ask somebody you know who runs a newsletter whether they ever take guest pieces")
        ),
    ),
    Idea(
        "pitch-upkeep",
        _KIND,
        3,
        N_("Offer a client you built something for a small monthly fee to keep it in shape"),
        Smaller(2, N_("Offer a client you built something for one check-up at a fixed price")),
    ),
    Idea(
        "pitch-one-page",
        _KIND,
        3,
        N_(
            "Send a company whose product you use one page on the first thing you would mend, and offer to do it"
        ),
        Smaller(
            2,
            N_(
                "Send a company whose product you use one sentence on the first thing you would mend, and ask whether it helps"
            ),
        ),
    ),
    Idea(
        "pitch-trade-paper",
        _KIND,
        3,
        N_("Pitch a short piece to the magazine your clients read"),
        Smaller(
            2, N_("Ask the magazine your clients read what it would like more of from writers")
        ),
    ),
    Idea(
        "pitch-three-ideas",
        _KIND,
        4,
        N_("Send three ideas of two lines each to an editor you have never written to"),
        Smaller(3, N_("Send one idea of two lines to an editor you have never written to")),
    ),
    Idea(
        "pitch-overflow",
        _KIND,
        4,
        N_("Offer an agency in your field to take the work it has no room for"),
        Smaller(2, N_("Ask an agency in your field how it finds freelancers when it is full")),
    ),
    Idea(
        "pitch-workshop",
        _KIND,
        4,
        N_("Offer a client’s team a half-day workshop on what you do best, with its price"),
        Smaller(3, N_("Offer a client’s team twenty minutes over lunch on what you do best")),
    ),
    Idea(
        "pitch-nobody-known",
        _KIND,
        5,
        N_("Pitch one project to a company you admire where you know nobody"),
        Smaller(4, N_("Ask a company you admire who there decides about ideas from outside")),
    ),
    Idea(
        "pitch-fixed-days",
        _KIND,
        5,
        N_("Offer your best client a fixed number of days a month for a fixed fee"),
        Smaller(3, N_("Offer your best client one day a month for the next three months")),
    ),
    Idea(
        "pitch-after-a-no",
        _KIND,
        5,
        N_("Pitch an idea that got a no somewhere else this week, unchanged"),
        Smaller(4, N_("Cut an idea that got a no to one paragraph, and send it somewhere smaller")),
    ),
    Idea(
        "pitch-national",
        _KIND,
        6,
        N_("Pitch a feature to a national title you read every week"),
        Smaller(4, N_("Pitch two hundred words to a national title you read every week")),
    ),
    Idea(
        "pitch-by-phone",
        _KIND,
        6,
        N_("Phone somebody you would rather write to, and pitch it aloud"),
        Smaller(
            4, N_("Phone somebody you would rather write to, and ask whether you may send an idea")
        ),
    ),
    Idea(
        "pitch-daily-product",
        _KIND,
        7,
        N_(
            "Write to the head of design, product or content of something you use daily, with one project for them"
        ),
        Smaller(
            5,
            N_(
                "Write to anybody on the team of something you use daily, and ask who takes on freelancers"
            ),
        ),
    ),
    Idea(
        "pitch-three-sizes-up",
        _KIND,
        7,
        N_("Answer the next small brief with a second offer, three times its size"),
        Smaller(5, N_("Answer the next small brief with one extra that has a price of its own")),
    ),
    Idea(
        "pitch-dream-project",
        _KIND,
        8,
        N_("Send your dream client the project you would do for them if a no were impossible"),
        Smaller(
            6,
            N_(
                "Send your dream client one page about them, and ask for ten minutes to talk it through"
            ),
        ),
    ),
    Idea(
        "pitch-museum",
        _KIND,
        8,
        N_("Offer a museum, a ministry or a union a project that it has not asked for"),
        Smaller(
            6, N_("Ask a museum, a ministry or a union who there listens to ideas from outside")
        ),
    ),
    Idea(
        "pitch-book-or-series",
        _KIND,
        9,
        N_("Pitch a book, a series or a column to the house whose shelf you want to stand on"),
        Smaller(
            6,
            N_(
                "Ask an editor of the house whose shelf you want to stand on what they look for this year"
            ),
        ),
    ),
    Idea(
        "pitch-to-founder",
        _KIND,
        9,
        N_(
            "Write to the founder of a firm you would love to work for, and name the project and its price"
        ),
        Smaller(
            7,
            N_(
                "Write to the founder of a firm you would love to work for, with one question about where it is going"
            ),
        ),
    ),
    Idea(
        "pitch-new-role",
        _KIND,
        10,
        N_("Offer a firm a role that does not exist there yet, with its days and its fee"),
        Smaller(7, N_("Ask a firm what it would hand over first if you came one day a week")),
    ),
    Idea(
        "pitch-the-rebuild",
        _KIND,
        10,
        N_(
            "Pitch the rebuild of something your whole field uses to the people who own it, with your price"
        ),
        Smaller(
            8,
            N_(
                "Send the owners of something your whole field uses one page on what you would change, and ask for a call"
            ),
        ),
    ),
)
