"""Kinds and channels with their everyday words, and the words in which Noes speaks of an ask.

Another language is one more entry of `SYNONYMS` (here and in `outcomes`); look-ups read all
languages at once, because a table does not say which one it is written in.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from noes.core.phrases import Phrases, listed, plain


def N_(text: str) -> str:  # noqa: N802 - the name that message extraction looks for
    """Mark a text for the message catalogue and give it back unchanged."""
    return text


@dataclass(frozen=True, slots=True)
class Word:
    """A kind or a channel: its slug, the label people see, and what they write for it."""

    slug: str
    label: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guess:
    """What a text seems to mean; `sure` where it may be taken without asking.

    The plain words `[start, end)` of the text say so.
    """

    slug: str
    sure: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Synonyms:
    """One language's words: comma-separated phrases for each kind and channel.

    `leads` are words that may stand before a kind at the start of a title ("asked for a …").
    """

    kinds: Mapping[str, str]
    channels: Mapping[str, str]
    leads: str


_ENGLISH: Final = Synonyms(
    kinds=MappingProxyType(
        {
            "pitch": "pitch, pitched, pitching, pitches, re-pitch, re-pitched, repitched, query,"
            " queried, query letter, proposal, proposals, proposed, propose, project proposal, story,"
            " story idea, article idea, guest post, guest article, op-ed, cold pitch, cold email,"
            " cold emailed, cold call, cold called, cold outreach, outreach, quote, quoted, estimate,"
            " bid, bid on, sales pitch, offer, offered, submission, submitted, submit, manuscript",
            "rate_increase": "rate increase, raise, raise request, pay raise, pay rise, salary raise,"
            " raise rates, raised rates, raise my rate, raise my rates, raised my rate,"
            " raised my rates, raising my rates, raise our rates, rate rise, rates up, rate bump,"
            " rate negotiation, rate, new rate, new rates, higher rate, higher rates, higher fee,"
            " higher fees, better rate, better rates, increase my rate, increased my rate,"
            " increase my rates, increased my rates, price increase, fee increase, fee rise,"
            " put my rate up, put my rates up, negotiated, negotiate, negotiation, more money,"
            " pay increase, increase",
            "stretch_application": "long shot, longshot, stretch application, stretch, application,"
            " applications, applied, applied for, applied to, apply, applying, job application, job,"
            " grant, grant application, fellowship, fellowship application, residency, award,"
            " award entry, contest, competition, scholarship, call for papers, cfp, audition,"
            " auditioned, tender",
            "share_work": "share work, share, shared, sharing, shared work, shared my work,"
            " share my work, showed my work, show my work, case study, post, posted, posting,"
            " published, publish, portfolio piece, portfolio post, showcase, showcased,"
            " build in public, newsletter, blog post, posted my work",
            "referral_request": "referral, referrals, referral request, refer, refer me,"
            " recommendation, recommendations, introduction, introductions, intro, intros,"
            " intro request, warm intro, introduce me, introduction request, testimonial,"
            " testimonial request, reference, word of mouth",
            "feedback_request": "feedback, feedback request, critique, critique request, review,"
            " review request, portfolio review, second opinion, advice, opinion, notes on",
            "conversation": "conversation, conversations, coffee, coffee chat, virtual coffee, chat,"
            " chatted, chatting, call, catch-up, catch up, caught up, meeting, meet, met, meet-up,"
            " lunch, drink, talk, talked, informational interview, discovery call, intro call, zoom,"
            " networking, mentoring, pick your brain, 1:1",
            "follow_up": "follow-up, follow up, followed up, following up, followup, followups,"
            " follow ups, followed-up, nudge, nudged, nudging, check-in, checked in, check in,"
            " checking in, chase, chased, chasing, chase-up, chased up, reminder, reminded, remind,"
            " bump, bumped, ping, pinged, second email, second try",
            "other": "other, misc, miscellaneous, something else, else, various, general, uncategorised,"
            " uncategorized",
        }
    ),
    channels=MappingProxyType(
        {
            "email": "email, e-mail, emails, e-mails, mail, mails, by email, via email, gmail,"
            " outlook, cold email, emailed, e-mailed, mailed, newsletter reply, inbox",
            "linkedin": "linkedin, linked in, linkedin message, linkedin dm, linkedin post, inmail,"
            " linkedin inmail, via linkedin, sales navigator, li",
            "upwork": "upwork, up work, upwork proposal, upwork message, via upwork",
            "phone": "phone, phone call, call, called, phoned, telephone, tel, mobile, cell, rang,"
            " cold call, by phone, the phone, video call, video, zoom, zoom call, google meet,"
            " skype, facetime, teams, ms teams, voicemail, voice call",
            "in_person": "in person, in-person, face to face, face-to-face, f2f, irl, in real life,"
            " offline, live, event, at an event, conference, meetup, meeting, coffee, lunch, office,"
            " over coffee, over lunch",
            "social": "social, social media, dm, dms, direct message, dmed, dm'd, twitter, tweet,"
            " twitter dm, x, x dm, x.com, instagram, insta, ig, instagram dm, facebook, fb,"
            " messenger, facebook messenger, whatsapp, whats app, wa, telegram, signal, slack,"
            " discord, tiktok, tik tok, threads, bluesky, bsky, mastodon, reddit, youtube, snapchat,"
            " wechat, text, text message, texted, sms, imessage, message, behance, dribbble",
            "form": "form, web form, webform, online form, contact form, website, web site, web,"
            " website form, application form, portal, job portal, job board, online application,"
            " submittable, google form, typeform, online, site, company website, careers page",
            "other": "other, misc, letter, post, by post, fax, else, elsewhere, something else",
        }
    ),
    leads="i, i've, we, asked, ask, asking, for, a, an, the, my, our, to, sent, send, sending, made,"
    " wrote, write, had, have, did, emailed, mailed, messaged, requested, request, requesting, got,"
    " another, new, first, second, third, some, quick, cold, bold, tried, gave, re, just, finally,"
    " draft, drafted, drafting, want, going, will, planning, about",
)

SYNONYMS: Final[Mapping[str, Synonyms]] = MappingProxyType({"en": _ENGLISH})


def _words(labels: Mapping[str, str], synonyms: Mapping[str, list[str]]) -> Mapping[str, Word]:
    return MappingProxyType(
        {
            slug: Word(slug, label, tuple(dict.fromkeys(synonyms[slug])))
            for slug, label in labels.items()
        }
    )


_KIND_LABELS: Final = {
    "pitch": N_("Pitch"),
    "rate_increase": N_("Rate increase"),
    "stretch_application": N_("Long shot"),
    "share_work": N_("Share work"),
    "referral_request": N_("Referral"),
    "feedback_request": N_("Feedback"),
    "conversation": N_("Conversation"),
    "follow_up": N_("Follow-up"),
    "other": N_("Other"),
}
_CHANNEL_LABELS: Final = {
    "email": N_("Email"),
    "linkedin": N_("LinkedIn"),
    "upwork": N_("Upwork"),
    "phone": N_("Phone"),
    "in_person": N_("In person"),
    "social": N_("Social"),
    "form": N_("Form"),
    "other": N_("Other"),
}

KINDS: Final[Mapping[str, Word]] = _words(
    _KIND_LABELS,
    {
        slug: [phrase for language in SYNONYMS.values() for phrase in listed(language.kinds[slug])]
        for slug in _KIND_LABELS
    },
)
CHANNELS: Final[Mapping[str, Word]] = _words(
    _CHANNEL_LABELS,
    {
        slug: [
            phrase for language in SYNONYMS.values() for phrase in listed(language.channels[slug])
        ]
        for slug in _CHANNEL_LABELS
    },
)

# Keyed by the values of moments.State, Type and Tone, which are texts: STATES[State.NO] works.
STATES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "draft": N_("draft"),
        "waiting": N_("waiting"),
        "done": N_("done"),
        "no": N_("no"),
        "yes": N_("yes"),
        "withdrawn": N_("withdrawn"),
    }
)
TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "drafted": N_("You wrote a draft"),
        "postponed": N_("Not today"),
        "sent": N_("You asked"),
        "followed_up": N_("You followed up"),
        "replied": N_("They answered"),
        "praised": N_("Kind words"),
        "referred": N_("A referral"),
        "declined": N_("A no"),
        "lost": N_("It went to someone else"),
        "ghosted": N_("No answer, counted as a no"),
        "accepted": N_("A yes"),
        "withdrew": N_("You took it back"),
        "reopened": N_("Alive again"),
        "noted": N_("A thought"),
    }
)
TONES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "form": N_("A form letter"),
        "personal": N_("A personal answer"),
        "not_now": N_("Not now"),
    }
)
OUTCOMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "draft": N_("not sent yet"),
        "waiting": N_("waiting"),
        "ghosted": N_("no answer"),
        "declined": N_("no"),
        "lost": N_("went to someone else"),
        "replied": N_("a reply, still open"),
        "accepted": N_("yes"),
        "withdrawn": N_("withdrawn"),
        "praised": N_("kind words"),
        "done": N_("done"),
    }
)


def _phrases(words: Mapping[str, Word]) -> Phrases[str]:
    return Phrases(
        {
            phrase: slug
            for slug, word in words.items()
            for phrase in (slug, word.label, *word.synonyms)
        }
    )


_KIND_PHRASES: Final = _phrases(KINDS)
_CHANNEL_PHRASES: Final = _phrases(CHANNELS)
_LEADS: Final = frozenset(
    plain(word) for language in SYNONYMS.values() for word in listed(language.leads)
)


def kind_of(text: str) -> str | None:
    """Give the kind that a whole cell names ("Proposal" -> "pitch"), or None."""
    return _KIND_PHRASES.meaning(text)


def channel_of(text: str) -> str | None:
    """Give the channel that a whole cell names ("WhatsApp" -> "social"), or None."""
    return _CHANNEL_PHRASES.meaning(text)


def kind_in(text: str) -> Guess | None:
    """Find the kind of an ask in its title.

    Args:
        text: a title, such as "Pitch: repair cafés" or "Asked for a referral".

    Returns:
        The first kind named; sure where it starts the title, leading words such as "asked for a"
        aside. None where no kind is named.
    """
    words = tuple(plain(text).split())
    found = next(_KIND_PHRASES.find(words), None)
    if found is None or found.meaning == "other":
        return None
    leads = all(word in _LEADS or word.isdecimal() for word in words[: found.start])
    return Guess(found.meaning, leads, found.start, found.end)
