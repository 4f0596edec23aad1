"""Words of the trade that are the same in every language: "Follow-up", "Feedback", "per WhatsApp".

A language has its own words first; these fill what it leaves open. A word that means something else
in a language is one of its own words, so that no word is read in two ways.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from noes.core.kinds import KindReader
from noes.core.phrases import Phrases, listed, plain, respelt
from noes.core.words import Synonyms, Syntax

_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "pitch": "pitch, pitches, cold pitch, cold call, cold mail, cold email, cold outreach,"
        " outreach, op-ed, guest post",
        "rate_increase": "rate increase",
        "stretch_application": "long shot, stretch, open call, call for papers, cfp, fellowship,"
        " residency, casting",
        "share_work": "case study, newsletter, blogpost, blog post, showcase",
        "referral_request": "referral, referrals, testimonial, testimonials, intro, intros,"
        " warm intro",
        "feedback_request": "feedback, portfolio review, code review, design review, review",
        "conversation": "call, zoom call, video call, videocall, discovery call, intro call,"
        " meeting, coffee chat, catch-up, lunch, networking, brainstorming",
        "follow_up": "follow-up, follow up, followup, follow-ups, followups, reminder, nudge,"
        " check-in",
        "other": "other",
    }
)
_CHANNELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "email": "email, e-mail, emails, e-mails, mail, mails, gmail, outlook",
        "linkedin": "linkedin, linked in, linkedin message, linkedin dm, linkedin post, inmail,"
        " linkedin inmail",
        "upwork": "upwork, up work",
        "phone": "call, zoom, zoom call, google meet, skype, facetime, teams, ms teams, videocall,"
        " video call",
        "in_person": "in person, face to face, meetup",
        "social": "social media, dm, dms, twitter, x, x.com, instagram, insta, ig, instagram dm,"
        " facebook, fb, messenger, facebook messenger, whatsapp, whats app, telegram, slack,"
        " discord, tiktok, threads, bluesky, mastodon, reddit, youtube, snapchat, wechat, sms,"
        " imessage, behance, dribbble, xing",
        "form": "google form, typeform, submittable",
        "other": "other, fax",
    }
)
# What of them is given, asked for, talked over or shown.
_SYNTAX: Final[Mapping[str, str]] = MappingProxyType(
    {
        "given": "pitch, pitches, cold pitch, cold mail, cold email, op-ed, guest post, follow-up,"
        " follow up, followup, reminder, nudge, check-in",
        "asked_for": "referral, referrals, testimonial, testimonials, intro, intros, warm intro,"
        " feedback, portfolio review, code review, design review, review, call, zoom call,"
        " video call, videocall, meeting, coffee chat, catch-up, lunch, rate increase, fellowship",
        "conversing": "call, zoom call, video call, videocall, discovery call, intro call, meeting,"
        " coffee chat, catch-up, lunch",
        "works": "portfolio, case study, newsletter, blogpost, blog post, post, thread, reel,"
        " showreel, video, podcast, demo, app, website, essay, prototype",
    }
)


def reader_of(synonyms: Synonyms, syntax: Syntax, letters: Mapping[str, str]) -> KindReader:
    """Make the reader of a language's kinds, the words of the trade among them.

    Args:
        synonyms: its own words.
        syntax: how they stand; the words of the trade are added.
        letters: what is written where a keyboard lacks one of its letters.
    """
    lists: dict[str, Any] = {
        name: respelt(", ".join(filter(None, (phrases, _SYNTAX.get(name, "")))), letters)
        for name, phrases in _lists_of(syntax)
    }
    named = _named(synonyms.kinds, _KINDS, letters)
    return KindReader(replace(syntax, **lists), named, channels_of(synonyms, letters))


def _lists_of(syntax: Syntax) -> Iterator[tuple[str, str]]:
    for name in Syntax.__slots__:
        phrases = getattr(syntax, name)
        if isinstance(phrases, str):
            yield name, phrases


def channels_of(synonyms: Synonyms, letters: Mapping[str, str]) -> Phrases[str]:
    """Give the channels that a language has words for, those of the trade among them."""
    return _named(synonyms.channels, _CHANNELS, letters)


def _named(
    own: Mapping[str, str], trade: Mapping[str, str], letters: Mapping[str, str]
) -> Phrases[str]:
    meanings: dict[str, str] = {}
    for group in (own, trade):
        for slug, phrases in group.items():
            for phrase in listed(respelt(phrases, letters)):
                meanings.setdefault(plain(phrase), slug)
    return Phrases(meanings)
