"""Money to ask for, and better terms."""

from collections.abc import Sequence
from typing import Final

from noes.core.ideas.idea import Idea, Smaller
from noes.core.words import N_

_KIND: Final = "rate_increase"

RATE_INCREASES: Final[Sequence[Idea]] = (
    Idea(
        "rate-rush-fee",
        _KIND,
        1,
        N_("Ask a friendly client for a small extra fee on the next job they want sooner"),
        Smaller(0, N_("Ask a friendly client what having it a day sooner is worth to them")),
    ),
    Idea(
        "rate-costs-on-top",
        _KIND,
        1,
        N_("Ask for the cost of travel, fonts or software to be paid on top of the next job"),
        Smaller(0, N_("Ask a client whether they pay for travel, fonts or software on top")),
    ),
    Idea(
        "rate-round-up",
        _KIND,
        2,
        N_("Round the next price you name up to a full hundred"),
        Smaller(1, N_("Round the next price you name up to a full ten")),
    ),
    Idea(
        "rate-paid-call",
        _KIND,
        2,
        N_("Ask for the next long call to be paid as working time"),
        Smaller(1, N_("Ask for the second hour of the next long call to be paid")),
    ),
    Idea(
        "rate-paid-sooner",
        _KIND,
        2,
        N_("Ask a client to pay within two weeks instead of thirty days"),
        Smaller(
            1,
            N_("Ask a client on which day they pay, and whether yours can go with the next batch"),
        ),
    ),
    Idea(
        "rate-third-round",
        _KIND,
        3,
        N_("Ask for a fee for the third round of changes"),
        Smaller(2, N_("Ask that the next job says how many rounds of changes its price holds")),
    ),
    Idea(
        "rate-next-newcomer",
        _KIND,
        3,
        N_("Name the next new client a price ten per cent above your usual one"),
        Smaller(2, N_("Name the next new client a price five per cent above your usual one")),
    ),
    Idea(
        "rate-grown-job",
        _KIND,
        3,
        N_("Ask for more money for a job that has grown since you agreed on it"),
        Smaller(
            2, N_("List what was added since you agreed on a job, and ask which of it matters most")
        ),
    ),
    Idea(
        "rate-yearly",
        _KIND,
        4,
        N_("Ask a regular client for five per cent more from next month"),
        Smaller(3, N_("Ask a regular client for two per cent more from next year")),
    ),
    Idea(
        "rate-deposit",
        _KIND,
        4,
        N_("Ask for a third of the fee before you start"),
        Smaller(3, N_("Ask for a tenth of the fee to hold the date")),
    ),
    Idea(
        "rate-second-use",
        _KIND,
        4,
        N_("Ask for a fee when your words, pictures or code are used a second time"),
        Smaller(2, N_("Ask a client where else they would like to use what you made")),
    ),
    Idea(
        "rate-oldest",
        _KIND,
        5,
        N_("Ask the client who pays your oldest rate for the one that new clients pay"),
        Smaller(
            4, N_("Ask the client who pays your oldest rate to come half of the way to the new one")
        ),
    ),
    Idea(
        "rate-less-for-less",
        _KIND,
        5,
        N_("Answer the next wish for a discount with your full price and a smaller job"),
        Smaller(3, N_("Answer the next wish for a discount by asking what the budget is")),
    ),
    Idea(
        "rate-by-project",
        _KIND,
        5,
        N_("Ask to change from a day rate to a project fee that is worth more to you"),
        Smaller(4, N_("Name a project fee beside your day rate, and let them choose")),
    ),
    Idea(
        "rate-twenty",
        _KIND,
        6,
        N_("Ask a client who is glad of you for twenty per cent more"),
        Smaller(4, N_("Ask a client who is glad of you for ten per cent more")),
    ),
    Idea(
        "rate-called-off",
        _KIND,
        6,
        N_("Ask for half of the fee if the job is called off"),
        Smaller(4, N_("Ask what becomes of the fee if the job is called off")),
    ),
    Idea(
        "rate-highest-yet",
        _KIND,
        7,
        N_("Name the highest price you have ever named, and then say nothing for ten seconds"),
        Smaller(5, N_("Name a price that is a little above your highest so far")),
    ),
    Idea(
        "rate-agency-share",
        _KIND,
        7,
        N_("Ask an agency you work through for a larger share of what it charges for you"),
        Smaller(5, N_("Ask an agency you work through how its price for you is made up")),
    ),
    Idea(
        "rate-by-worth",
        _KIND,
        8,
        N_("Ask for a fee that follows what the work earns the client, not your hours"),
        Smaller(6, N_("Ask a client what the work would be worth to them if it went well")),
    ),
    Idea(
        "rate-talk-again",
        _KIND,
        8,
        N_("Ask to talk again about a price that you agreed to and think too low"),
        Smaller(6, N_("Ask to look at the price together once the first part is done")),
    ),
    Idea(
        "rate-double-newcomer",
        _KIND,
        9,
        N_("Name twice your usual rate to the next client who comes to you"),
        Smaller(
            6, N_("Name half as much again as your usual rate to the next client who comes to you")
        ),
    ),
    Idea(
        "rate-share-of-sales",
        _KIND,
        9,
        N_("Ask for a share of what the thing you make will earn, on top of your fee"),
        Smaller(7, N_("Ask for a bonus if the thing you make does better than hoped")),
    ),
    Idea(
        "rate-best-client-double",
        _KIND,
        10,
        N_("Ask the client you would least like to lose for twice what they pay"),
        Smaller(8, N_("Ask the client you would least like to lose for a third more")),
    ),
    Idea(
        "rate-part-owner",
        _KIND,
        10,
        N_("Ask a young firm you work for to pay a part of your fee in shares"),
        Smaller(7, N_("Ask a young firm you work for how it pays the people it wants to keep")),
    ),
)
