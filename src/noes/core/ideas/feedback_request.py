"""Opinions to ask for."""

from collections.abc import Sequence
from typing import Final

from noes.core.ideas.idea import Idea, Smaller
from noes.core.words import N_

_KIND: Final = "feedback_request"

FEEDBACK: Final[Sequence[Idea]] = (
    Idea(
        "feedback-one-change",
        _KIND,
        1,
        N_("Ask a friend in your trade for the one thing they would change in a piece"),
        Smaller(0, N_("Ask a friend in your trade which of two versions they like better")),
    ),
    Idea(
        "feedback-say-it-back",
        _KIND,
        1,
        N_("Ask somebody outside your trade to read your site and say back what you do"),
        Smaller(
            0, N_("Ask somebody outside your trade to read your first sentence and say what you do")
        ),
    ),
    Idea(
        "feedback-last-job",
        _KIND,
        2,
        N_("Ask your last client what went well, what did not, and what to change"),
        Smaller(1, N_("Ask your last client for the one thing to do just the same next time")),
    ),
    Idea(
        "feedback-on-price",
        _KIND,
        2,
        N_("Ask a peer whether your last price was too low"),
        Smaller(1, N_("Ask a peer how they arrive at a price")),
    ),
    Idea(
        "feedback-two-titles",
        _KIND,
        2,
        N_("Ask a group of peers to choose between two titles, covers or names"),
        Smaller(1, N_("Ask one peer to choose between two titles, covers or names")),
    ),
    Idea(
        "feedback-portfolio",
        _KIND,
        3,
        N_("Ask somebody who takes on freelancers to look through your portfolio for ten minutes"),
        Smaller(2, N_("Ask somebody who takes on freelancers which of two pieces to show first")),
    ),
    Idea(
        "feedback-watch-them",
        _KIND,
        3,
        N_("Ask somebody to use or read what you made while you watch and say nothing"),
        Smaller(
            2, N_("Ask somebody to use or read what you made, and to tell you where they stopped")
        ),
    ),
    Idea(
        "feedback-half-way",
        _KIND,
        3,
        N_("Ask a client half-way through a job how it is going, from 0 to 10"),
        Smaller(
            2, N_("Ask a client half-way through a job whether the way you two write suits them")
        ),
    ),
    Idea(
        "feedback-why-no",
        _KIND,
        4,
        N_("Ask somebody who said no what would make it a yes next time"),
        Smaller(3, N_("Ask somebody who said no whether it was the price, the time or the fit")),
    ),
    Idea(
        "feedback-cut-a-third",
        _KIND,
        4,
        N_("Ask a strict reader to strike out a third of your text"),
        Smaller(3, N_("Ask a strict reader to strike out one sentence on every page")),
    ),
    Idea(
        "feedback-hard-look",
        _KIND,
        4,
        N_(
            "Ask somebody you look up to for a hard look at one small piece of code, design or prose"
        ),
        Smaller(
            3,
            N_(
                "Ask somebody you look up to one question about one small piece of code, design or prose"
            ),
        ),
    ),
    Idea(
        "feedback-new-group",
        _KIND,
        5,
        N_("Put a whole piece before a group of peers you do not know"),
        Smaller(4, N_("Put one page before a group of peers you do not know")),
    ),
    Idea(
        "feedback-no-answer",
        _KIND,
        5,
        N_("Ask somebody who never answered you whether your message was clear"),
        Smaller(
            3,
            N_(
                "Ask a friend to read a message that got no answer, and to say where they would stop"
            ),
        ),
    ),
    Idea(
        "feedback-to-work-with",
        _KIND,
        5,
        N_("Ask a client what you are like to work with on a bad day"),
        Smaller(3, N_("Ask a client for three words on what you are like to work with")),
    ),
    Idea(
        "feedback-clients-boss",
        _KIND,
        6,
        N_("Ask your client’s boss what they made of your work"),
        Smaller(4, N_("Ask your client what their boss made of your work")),
    ),
    Idea(
        "feedback-recording",
        _KIND,
        6,
        N_("Ask a peer to watch a recording of you pitching, and to be frank"),
        Smaller(4, N_("Ask a peer to hear you pitch for two minutes, and to name one thing")),
    ),
    Idea(
        "feedback-least-happy",
        _KIND,
        7,
        N_("Ask the client who was least happy what they had hoped for"),
        Smaller(5, N_("Ask a client who was a little unhappy for one thing to change")),
    ),
    Idea(
        "feedback-hard-words",
        _KIND,
        7,
        N_("Ask in public for hard words on a piece of yours"),
        Smaller(5, N_("Ask a closed group for hard words on a piece of yours")),
    ),
    Idea(
        "feedback-several-noes",
        _KIND,
        8,
        N_("Ask an editor or buyer who said no more than once whether to go on sending"),
        Smaller(6, N_("Ask an editor or buyer who said no more than once which idea came closest")),
    ),
    Idea(
        "feedback-expert",
        _KIND,
        8,
        N_("Ask the first expert on your subject to read what you made about it"),
        Smaller(
            6, N_("Ask an expert on your subject whether one paragraph or one figure is right")
        ),
    ),
    Idea(
        "feedback-chosen-instead",
        _KIND,
        9,
        N_("Ask a client who chose somebody else to compare the two of you, point by point"),
        Smaller(7, N_("Ask a client who chose somebody else for the one thing that decided it")),
    ),
    Idea(
        "feedback-competitor",
        _KIND,
        9,
        N_("Ask a competitor to take the offer on your site apart"),
        Smaller(7, N_("Ask a competitor what you do better than they do, and what they do better")),
    ),
    Idea(
        "feedback-who-left",
        _KIND,
        10,
        N_("Ask the client who left without a word why they left"),
        Smaller(
            8, N_("Ask the client who left without a word one thing, yes or no: was it the work?")
        ),
    ),
    Idea(
        "feedback-dreaded-judge",
        _KIND,
        10,
        N_("Ask the person whose judgement you dread most to judge your best piece"),
        Smaller(
            8, N_("Ask the person whose judgement you dread most about one page: read on, or stop?")
        ),
    ),
)
