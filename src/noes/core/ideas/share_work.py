"""Work to show, where it may be met with a no or with nothing."""

from collections.abc import Sequence
from typing import Final

from noes.core.ideas.idea import Idea, Smaller
from noes.core.words import N_

_KIND: Final = "share_work"

SHARED_WORK: Final[Sequence[Idea]] = (
    Idea(
        "share-three-friends",
        _KIND,
        1,
        N_("Show a finished piece to three friends in your trade"),
        Smaller(0, N_("Show a finished piece to one friend in your trade")),
    ),
    Idea(
        "share-old-favourite",
        _KIND,
        1,
        N_("Post an old piece that you still like, with one line on why"),
        Smaller(0, N_("Send one person an old piece that you still like, with one line on why")),
    ),
    Idea(
        "share-unfinished",
        _KIND,
        2,
        N_("Post something unfinished, and say that it is"),
        Smaller(1, N_("Show something unfinished to one person outside your trade")),
    ),
    Idea(
        "share-one-lesson",
        _KIND,
        2,
        N_("Post one thing that you learned on your last job"),
        Smaller(
            1, N_("Tell a group chat of your trade one thing that you learned on your last job")
        ),
    ),
    Idea(
        "share-newest-piece",
        _KIND,
        2,
        N_(
            "Send your newest piece to somebody you met this year, for no other reason than to show it"
        ),
        Smaller(1, N_("Send your newest piece to a friend, for no other reason than to show it")),
    ),
    Idea(
        "share-before-after",
        _KIND,
        3,
        N_("Post a before and after of one job, if its client agrees"),
        Smaller(2, N_("Ask a client whether you may show a before and after of their job")),
    ),
    Idea(
        "share-from-the-back-row",
        _KIND,
        3,
        N_("Share a piece in a group where you have only read so far"),
        Smaller(2, N_("Answer somebody’s question in a group where you have only read so far")),
    ),
    Idea(
        "share-how-made",
        _KIND,
        3,
        N_("Write down how you made one thing, and publish it"),
        Smaller(2, N_("Publish five sentences on how you made one thing")),
    ),
    Idea(
        "share-case-study",
        _KIND,
        4,
        N_("Publish a case study with figures in it, if its client agrees"),
        Smaller(3, N_("Ask a client for one figure about your work that you may publish")),
    ),
    Idea(
        "share-with-its-maker",
        _KIND,
        4,
        N_(
            "Post something you made with a tool or a method, and name its maker so that they see it"
        ),
        Smaller(3, N_("Send something you made with a tool or a method to its maker, in private")),
    ),
    Idea(
        "share-members-news",
        _KIND,
        4,
        N_("Send your news and one piece to the newsletter of your school, guild or former firm"),
        Smaller(
            3,
            N_(
                "Ask the newsletter of your school, guild or former firm whether it takes news like yours"
            ),
        ),
    ),
    Idea(
        "share-opinion",
        _KIND,
        5,
        N_("Publish an opinion that some of your peers will not share"),
        Smaller(3, N_("Tell two peers an opinion that you think they do not share")),
    ),
    Idea(
        "share-weekly",
        _KIND,
        5,
        N_("Say in public that you will post something every week for a month, and post the first"),
        Smaller(
            4,
            N_(
                "Tell one person that you will post something every week for a month, and post the first"
            ),
        ),
    ),
    Idea(
        "share-first-issue",
        _KIND,
        5,
        N_("Send the first issue of a newsletter to everybody you have worked with"),
        Smaller(4, N_("Send the first issue of a newsletter to five people you have worked with")),
    ),
    Idea(
        "share-on-video",
        _KIND,
        6,
        N_("Post a video in which you explain your work, with your face in it"),
        Smaller(4, N_("Post a sound recording in which you explain your work")),
    ),
    Idea(
        "share-live",
        _KIND,
        6,
        N_("Show unfinished work live: on a stage, on a stream, at a meetup"),
        Smaller(4, N_("Show unfinished work to a handful of people on a call")),
    ),
    Idea(
        "share-own-mistake",
        _KIND,
        7,
        N_("Publish what went wrong on a job of your own, and what you do since"),
        Smaller(
            5,
            N_("Tell a group of peers what went wrong on a job of your own, and what you do since"),
        ),
    ),
    Idea(
        "share-prices",
        _KIND,
        7,
        N_("Put your prices on your site"),
        Smaller(5, N_("Put the price of one service on your site, with “from” before it")),
    ),
    Idea(
        "share-to-hero",
        _KIND,
        8,
        N_("Send your best piece to the person whose work made you start"),
        Smaller(
            6,
            N_("Thank the person whose work made you start, with a link to yours below your name"),
        ),
    ),
    Idea(
        "share-after-a-no",
        _KIND,
        8,
        N_("Publish a piece that got a no, just as it was"),
        Smaller(6, N_("Publish the best paragraph, picture or function of a piece that got a no")),
    ),
    Idea(
        "share-your-noes",
        _KIND,
        9,
        N_("Publish your noes of this year as a list, without names"),
        Smaller(6, N_("Post how many noes you got this year, and nothing more")),
    ),
    Idea(
        "share-biggest-crowd",
        _KIND,
        9,
        N_("Put something of your own before the largest crowd your trade has"),
        Smaller(7, N_("Put something of your own before the second largest crowd your trade has")),
    ),
    Idea(
        "share-earnings",
        _KIND,
        10,
        N_("Publish what a year of your work earned you"),
        Smaller(8, N_("Publish what one job earned you an hour, every hour counted")),
    ),
    Idea(
        "share-drawer",
        _KIND,
        10,
        N_("Publish the personal piece that you have shown to nobody"),
        Smaller(7, N_("Show one person the personal piece that you have shown to nobody")),
    ),
)
