"""People to be named to, and words to be recommended with."""

from collections.abc import Sequence
from typing import Final

from noes.core.ideas.idea import Idea, Smaller
from noes.core.words import N_

_KIND: Final = "referral_request"

REFERRALS: Final[Sequence[Idea]] = (
    Idea(
        "refer-by-a-friend",
        _KIND,
        1,
        N_("Ask a friend in your trade to pass your name on once this month"),
        Smaller(0, N_("Ask a friend in your trade where they send the work that they cannot take")),
    ),
    Idea(
        "refer-right-name",
        _KIND,
        1,
        N_("Ask a peer for the name of the right person at one firm or magazine"),
        Smaller(0, N_("Ask a peer how they found the right person at one firm or magazine")),
    ),
    Idea(
        "refer-one-more",
        _KIND,
        2,
        N_("Ask your last client for one person who might need the same"),
        Smaller(1, N_("Ask your last client whom else in their trade they talk to")),
    ),
    Idea(
        "refer-two-sentences",
        _KIND,
        2,
        N_("Ask a client for two sentences about you for your site"),
        Smaller(1, N_("Ask a client whether you may quote something kind that they wrote to you")),
    ),
    Idea(
        "refer-booked-up",
        _KIND,
        2,
        N_("Ask a freelancer who is booked up to send you what they turn away"),
        Smaller(1, N_("Ask a freelancer who is booked up which jobs they turn away most")),
    ),
    Idea(
        "refer-moved-on",
        _KIND,
        3,
        N_("Ask a former colleague who has a new firm to name you there"),
        Smaller(2, N_("Ask a former colleague who has a new firm who takes on freelancers there")),
    ),
    Idea(
        "refer-in-public",
        _KIND,
        3,
        N_("Ask a client for a public recommendation with their name"),
        Smaller(2, N_("Ask a peer for a public recommendation with their name")),
    ),
    Idea(
        "refer-next-door",
        _KIND,
        3,
        N_("Ask a client who else in the house could use you, and for an introduction"),
        Smaller(2, N_("Ask a client how other teams of the house find their freelancers")),
    ),
    Idea(
        "refer-introduction",
        _KIND,
        4,
        N_("Ask somebody for an introduction by e-mail to one named person"),
        Smaller(3, N_("Ask somebody how well they know one named person you would like to meet")),
    ),
    Idea(
        "refer-each-other",
        _KIND,
        4,
        N_("Offer a freelancer of another craft that you send each other work"),
        Smaller(
            3, N_("Ask a freelancer of another craft what their clients want that they do not do")
        ),
    ),
    Idea(
        "refer-by-phone",
        _KIND,
        4,
        N_("Ask a client whether new ones may phone them about you"),
        Smaller(3, N_("Ask a client whether you may say that you worked for them")),
    ),
    Idea(
        "refer-full-studio",
        _KIND,
        5,
        N_("Ask the owner of a studio you do not know to name you when it is full"),
        Smaller(4, N_("Ask the owner of a studio you do not know whom they name when it is full")),
    ),
    Idea(
        "refer-after-a-no",
        _KIND,
        5,
        N_("Ask somebody who said no to you for one person who might say yes"),
        Smaller(4, N_("Ask somebody who said no to you whether anybody else comes to mind")),
    ),
    Idea(
        "refer-counter",
        _KIND,
        5,
        N_("Ask your accountant, printer or web host to name you to their customers"),
        Smaller(
            3,
            N_(
                "Ask your accountant, printer or web host whether customers ever look for somebody like you"
            ),
        ),
    ),
    Idea(
        "refer-in-the-room",
        _KIND,
        6,
        N_("Ask a speaker after their talk to introduce you to one person in the room"),
        Smaller(4, N_("Ask a speaker after their talk whom in the room you might like to talk to")),
    ),
    Idea(
        "refer-former-boss",
        _KIND,
        6,
        N_("Ask somebody you once worked under to name you to three firms"),
        Smaller(4, N_("Ask somebody you once worked under to name you to one firm")),
    ),
    Idea(
        "refer-competitor",
        _KIND,
        7,
        N_("Ask a competitor you respect to send you the work that they do not want"),
        Smaller(5, N_("Ask a competitor you respect which work they no longer want")),
    ),
    Idea(
        "refer-board",
        _KIND,
        7,
        N_("Ask an investor, a patron or a board member to name you to the firms they look after"),
        Smaller(5, N_("Ask a founder you know which sister firms of theirs take on freelancers")),
    ),
    Idea(
        "refer-best-known",
        _KIND,
        8,
        N_("Ask the best-known client you have had for a sentence for your front page"),
        Smaller(
            6,
            N_(
                "Ask the best-known client you have had whether their name may stand on your front page"
            ),
        ),
    ),
    Idea(
        "refer-three-named",
        _KIND,
        8,
        N_("Ask in public for introductions to three firms that you name"),
        Smaller(6, N_("Ask in public for an introduction to one firm that you name")),
    ),
    Idea(
        "refer-to-agent",
        _KIND,
        9,
        N_("Ask an author, designer or maker you admire to put you before their agent or gallery"),
        Smaller(
            7,
            N_(
                "Ask an author, designer or maker you admire how they came to their agent or gallery"
            ),
        ),
    ),
    Idea(
        "refer-who-left",
        _KIND,
        9,
        N_("Ask a client who went elsewhere to name you to somebody else"),
        Smaller(7, N_("Ask a client who went elsewhere whether you may still name them")),
    ),
    Idea(
        "refer-to-dream",
        _KIND,
        10,
        N_("Ask the most important person you know to introduce you to your dream client"),
        Smaller(
            8, N_("Ask the most important person you know who at your dream client would listen")
        ),
    ),
    Idea(
        "refer-famous-words",
        _KIND,
        10,
        N_("Ask somebody famous in your trade to recommend you by name in public"),
        Smaller(8, N_("Ask somebody famous in your trade for one sentence on one piece of yours")),
    ),
)
