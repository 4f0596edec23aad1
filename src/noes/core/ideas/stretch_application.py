"""Long shots: things to apply for that choose whom they take."""

from collections.abc import Sequence
from typing import Final

from noes.core.ideas.idea import Idea, Smaller
from noes.core.words import N_

_KIND: Final = "stretch_application"

STRETCH_APPLICATIONS: Final[Sequence[Idea]] = (
    Idea(
        "shot-directory",
        _KIND,
        1,
        N_("Apply to a directory of your trade that chooses whom it lists"),
        Smaller(0, N_("Ask somebody who is listed in a directory of your trade how they got in")),
    ),
    Idea(
        "shot-free-place",
        _KIND,
        1,
        N_("Apply for a free place at a workshop you would like to go to"),
        Smaller(
            0, N_("Ask whether a workshop you would like to go to has places at half the price")
        ),
    ),
    Idea(
        "shot-open-call",
        _KIND,
        2,
        N_("Answer the open call of a small magazine, zine or exhibition"),
        Smaller(
            1, N_("Ask the people of an open call whether something you already have would fit")
        ),
    ),
    Idea(
        "shot-meetup",
        _KIND,
        2,
        N_("Apply for a slot of ten minutes at a meetup near you"),
        Smaller(1, N_("Offer a meetup near you two minutes on one thing you learned")),
    ),
    Idea(
        "shot-teach-beginners",
        _KIND,
        2,
        N_("Apply to teach an evening at a course for beginners in your field"),
        Smaller(
            1,
            N_(
                "Ask a course for beginners in your field whether a visitor for half an hour is welcome"
            ),
        ),
    ),
    Idea(
        "shot-half-the-list",
        _KIND,
        3,
        N_("Apply for a project of which you meet only half the list"),
        Smaller(
            2,
            N_(
                "Ask about a project of which you meet only half the list: which points matter most?"
            ),
        ),
    ),
    Idea(
        "shot-guest-class",
        _KIND,
        3,
        N_("Apply to give a guest class at a school or college near you"),
        Smaller(2, N_("Ask a teacher you know whether a class would like to see how you work")),
    ),
    Idea(
        "shot-small-grant",
        _KIND,
        3,
        N_("Apply for a small grant of your town, your guild or your union"),
        Smaller(2, N_("Ask the office of a small grant whether your idea is the kind it pays for")),
    ),
    Idea(
        "shot-award",
        _KIND,
        4,
        N_("Enter your best work of this year for an award of your trade"),
        Smaller(3, N_("Enter one piece for an award that costs nothing to enter")),
    ),
    Idea(
        "shot-choosy-agency",
        _KIND,
        4,
        N_("Apply to the list of freelancers of a choosy agency"),
        Smaller(3, N_("Ask a choosy agency what it looks for in a freelancer")),
    ),
    Idea(
        "shot-podcast",
        _KIND,
        4,
        N_("Offer yourself as a guest to a podcast that your clients listen to"),
        Smaller(
            3,
            N_(
                "Send a podcast that your clients listen to one subject, with you as the one to talk about it"
            ),
        ),
    ),
    Idea(
        "shot-tender",
        _KIND,
        5,
        N_("Answer a public tender that is one size too large for you"),
        Smaller(
            4, N_("Ask a firm that answers public tenders to take you along as its freelancer")
        ),
    ),
    Idea(
        "shot-conference",
        _KIND,
        5,
        N_("Offer a talk to a conference where you have only ever sat and listened"),
        Smaller(3, N_("Offer a short talk to the smallest conference of your trade")),
    ),
    Idea(
        "shot-senior",
        _KIND,
        5,
        N_("Apply for a contract with “senior” or “lead” in its name"),
        Smaller(
            4,
            N_("Ask somebody who gives out senior contracts what they would want to see from you"),
        ),
    ),
    Idea(
        "shot-residency",
        _KIND,
        6,
        N_("Apply for a residency or fellowship of a month or more"),
        Smaller(4, N_("Apply for a residency of a week or a weekend")),
    ),
    Idea(
        "shot-hard-network",
        _KIND,
        6,
        N_("Apply to a network of freelancers that turns most people away"),
        Smaller(4, N_("Ask a member of a network that turns most people away how its test goes")),
    ),
    Idea(
        "shot-abroad",
        _KIND,
        7,
        N_("Apply for a project in a country where you have never worked"),
        Smaller(5, N_("Apply for a project abroad that can be done from your own desk")),
    ),
    Idea(
        "shot-national-grant",
        _KIND,
        7,
        N_("Apply for a national grant with the project you keep for later"),
        Smaller(
            5,
            N_(
                "Ask the office of a national grant for a call about the project you keep for later"
            ),
        ),
    ),
    Idea(
        "shot-big-name",
        _KIND,
        8,
        N_("Apply to the firm that everybody in your trade wants on their list"),
        Smaller(
            6,
            N_(
                "Apply for the smallest job at a firm that everybody in your trade wants on their list"
            ),
        ),
    ),
    Idea(
        "shot-jury",
        _KIND,
        8,
        N_("Put yourself forward for the jury or the board of your trade’s association"),
        Smaller(6, N_("Put yourself forward for one working group of your trade’s association")),
    ),
    Idea(
        "shot-world-award",
        _KIND,
        9,
        N_("Enter an award that is open to the whole world with the piece you are proudest of"),
        Smaller(7, N_("Enter the newcomers' round of an award that is open to the whole world")),
    ),
    Idea(
        "shot-opening-talk",
        _KIND,
        9,
        N_("Offer a conference to give its opening talk"),
        Smaller(
            7, N_("Apply for the longest slot a conference gives to speakers it does not know")
        ),
    ),
    Idea(
        "shot-famous-fellowship",
        _KIND,
        10,
        N_("Apply for the fellowship whose past fellows you quote"),
        Smaller(
            8,
            N_(
                "Write to a past fellow of the fellowship you dream of, and ask whether they would read your application"
            ),
        ),
    ),
    Idea(
        "shot-whole-course",
        _KIND,
        10,
        N_("Apply to teach a whole course at an academy or university you admire"),
        Smaller(7, N_("Apply to teach one evening at an academy or university you admire")),
    ),
)
