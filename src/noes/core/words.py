"""Kinds and channels with their everyday words, and the words in which Noes speaks of an ask.

Here are the words of English, which are understood in every language; those of the others are in
`tongues`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from noes.core.phrases import Phrases, listed


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
class Synonyms:
    """One language's words: comma-separated phrases for each kind and channel."""

    kinds: Mapping[str, str]
    channels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Syntax:
    """How the phrases of a language have to stand to name a kind, as comma-separated phrases."""

    leads: str  # may stand before the verb
    acts: str  # verbs that tell the kind, whatever their object
    bare_acts: str  # verbs that tell it where no object follows ("applied to …")
    naming_acts: str  # verbs that tell it where a name follows ("met Jo", not "met my deadline")
    asking: str  # verbs that ask "for" something or "to" do something
    wanting: str  # verbs whose object is asked for
    arranging: str  # verbs whose object is a conversation
    giving: str  # verbs whose object is sent or made
    handing: str  # verbs that pitch a work
    showing: str  # verbs that share a work
    asked_for: str
    asked_to: str
    conversing: str
    given: str
    works: str
    handed: str  # works that are handed in to be chosen, not for a client who ordered them
    modifiers: str  # may stand before a noun and leave it what it is
    numbers: str  # likewise
    closers: str  # a noun is whole before one of these
    for_words: str
    to_words: str
    objects: str  # "introduce me", "review my …": may follow what somebody is asked to do
    stops: str  # what follows is talked about, not asked for
    shown_before: str  # a shared work may stand before one of these
    shown_on: str  # a place to share on may stand after one of these
    shown_about: str
    belonging: str  # what comes before one of these is no name of a kind: "quote of the day"
    only_alone: str  # kinds that are too common to name one unless they stand as a clause
    raising: str = ""  # verbs that raise what is charged
    raised: str = ""
    priced: bool = False  # a price may follow the name of a kind: "devis 800 €"
    whom_words: str = ""  # what stands behind one of these may be whom was asked
    asked_acts: str = ""  # tell the kind wherever they stand behind a verb that asks
    subject_first: str = ""  # "Acme fragte": verbs that stay behind who did it
    verb_last: bool = False  # "Wired gepitcht": verbs stand behind what they are about
    one_word: bool = False  # "Arbeitszeugnis": what is part of a longer noun is no word of its own


ENGLISH: Final = Synonyms(
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
            " increase my rates, increased my rates, raise my day rate, raised my day rate,"
            " raise my hourly rate, raised my hourly rate, raise my prices, raised my prices,"
            " increase my prices, increased my prices, pay me more, more pay, price increase,"
            " fee increase, fee rise, put my rate up, put my rates up, put my prices up, negotiated,"
            " negotiated my rate, negotiate my rate,"
            " negotiate, negotiation, more money, pay increase, increase",
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
            " testimonial request, reference, job reference, references, testimonials, recommend me,"
            " word of mouth",
            "feedback_request": "feedback, feedback request, critique, critique request, review,"
            " review request, portfolio review, design review, code review,"
            " manuscript review, draft review, second opinion, advice, opinion, notes on",
            "conversation": "conversation, conversations, coffee, coffee chat, virtual coffee, chat,"
            " chatted, chatting, call, phone call, video call, zoom call, call with, catch-up,"
            " catch up, caught up, caught up with, catch up with, meeting, meet, met, met with,"
            " met up with, meet-up, lunch,"
            " dinner, drink, drinks, talked, talked to, talked with, spoke to, spoke with,"
            " informational interview, discovery call, intro call, zoom, networking, mentoring,"
            " pick your brain, one-on-one, 1-on-1",
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
)

ENGLISH_SYNTAX: Final = Syntax(
    leads="i, i've, i'll, i'm, we, we've, we'll, should, must, might, could, to, just, finally,"
    " then, so, and, also, will, gonna, re, cold, want, going, need, planning, plan, about,"
    " meaning, have, had, did, again, tried",
    acts="pitched, pitch, pitching, re-pitch, re-pitched, repitched, proposed, propose,"
    " cold emailed, cold called, quoted, bid on, raise rates, raised rates, raise my rate,"
    " raise my rates, raised my rate, raised my rates, raising my rates, raise our rates,"
    " increase my rate, increased my rate, increase my rates, increased my rates,"
    " raise my day rate, raised my day rate, raise my hourly rate, raised my hourly rate,"
    " raise my prices, raised my prices, increase my prices, increased my prices,"
    " negotiated my rate, negotiate my rate, put my rate up, put my rates up,"
    " put my prices up, auditioned, met with, met up with, chatted, chatting, talked to,"
    " talked with, spoke to, spoke with, caught up with, catch up with, followed up,"
    " follow up, following up, followed-up, nudged, nudge, nudging, chased, chase, chasing,"
    " chased up, reminded, remind, pinged, ping, shared my work, share my work,"
    " showed my work, show my work, posted my work, build in public",
    bare_acts="applied, apply, applying, caught up, checked in, checking in",
    naming_acts="queried, met",
    asking="asked, ask, asking, emailed, e-mailed, mailed, messaged, texted, called, phoned,"
    " rang, dm'd, dmed, contacted, approached, begged, invited, wrote to, reached out to,"
    " pinged",
    wanting="requested, request, requesting, negotiated, negotiate, negotiating",
    arranging="had, have, having, booked, scheduled, arranged, set up, requested, suggested,"
    " proposed, propose",
    giving="sent, send, sending, made, wrote, write, writing, drafted, draft, drafting, emailed,"
    " e-mailed, mailed, messaged, texted, dm'd, dmed, told, submitted, submit, submitting,"
    " filed, proposed, put in, handed in, entered",
    handing="submitted, submit, submitting",
    showing="shared, share, sharing, showed, posted, post, posting, published, publish,"
    " publishing, showcased, showcase",
    asked_for="rate increase, raise, pay raise, pay rise, salary raise, rate rise, rate bump,"
    " new rate, new rates, higher rate, higher rates, higher fee, higher fees, better rate,"
    " better rates, price increase, fee increase, fee rise, more money, more pay,"
    " pay increase, increase, job, grant, fellowship, residency, scholarship, award,"
    " referral, referrals, recommendation, recommendations, introduction, introductions,"
    " intro, intros, warm intro, testimonial, testimonials, reference, references,"
    " job reference, feedback, critique, review, portfolio review, design review,"
    " code review, manuscript review, draft review, second opinion, advice, opinion,"
    " notes on, conversation, coffee, coffee chat, virtual coffee, chat, call, phone call,"
    " video call, zoom call, catch-up, meeting, meet-up, lunch, dinner, drink, drinks,"
    " informational interview, discovery call, intro call, mentoring, zoom, one-on-one,"
    " 1-on-1",
    asked_to="raise my rate, raise my rates, raise our rates, raise my day rate,"
    " raise my hourly rate, increase my rate, increase my rates, pay me more, refer me,"
    " recommend me, introduce me, review, critique, meet, chat, catch up, coffee, lunch,"
    " dinner, drinks",
    conversing="conversation, coffee, coffee chat, virtual coffee, chat, call, phone call,"
    " video call, zoom call, catch-up, meeting, meet-up, lunch, dinner, drink, drinks,"
    " informational interview, discovery call, intro call, one-on-one, 1-on-1",
    given="pitch, pitches, query, query letter, proposal, proposals, project proposal,"
    " story idea, article idea, guest post, guest article, op-ed, cold pitch, cold email,"
    " quote, estimate, bid, sales pitch, submission, manuscript, rate increase,"
    " raise request, new rate, new rates, application, applications, job application,"
    " grant application, fellowship application, award entry, contest, competition, tender,"
    " referral request, intro request, introduction request, testimonial request,"
    " feedback request, critique request, review request, follow-up, followup, follow ups,"
    " followups, nudge, check-in, chase-up, reminder, second email",
    works="work, case study, case studies, portfolio, portfolio piece, essay, essays, article,"
    " articles, piece, post, blog post, story, short story, short stories, poem, poems,"
    " poetry, manuscript, novel, chapter, chapters, script, screenplay, play, book, video,"
    " videos, film, reel, showreel, demo, project, projects, design, designs, photo, photos,"
    " photographs, illustration, illustrations, drawing, drawings, painting, paintings,"
    " comic, sketch, sketches, newsletter, podcast, episode, song, album, thread, prototype,"
    " app, website, site, tutorial, guide, abstract, showcase, writing",
    handed="story, stories, short story, short stories, poem, poems, essay, essays, manuscript,"
    " novel, chapter, chapters, script, screenplay, play, abstract",
    modifiers="a, an, the, my, our, another, new, first, second, third, some, quick, short,"
    " small, big, brief, long, honest, warm, cold, bold, virtual, possible, proper, written,"
    " personal, minute, minutes, min, hour, draft, few, old, latest, linkedin, upwork",
    numbers="one, two, three, four, five, six, seven, eight, nine, ten, half",
    closers="on, via, by, to, at, with, in, for, and, but, or, from, about, through, over, using,"
    " as, regarding, re, while, when, because, again, who, where, of, that, which, if, then,"
    " so, before, after, until, please, today, tomorrow, yesterday, tonight, next, last,"
    " this, monday, tuesday, wednesday, thursday, friday, saturday, sunday, i, we, he, she,"
    " they, is, was, now, instead, online",
    for_words="for",
    to_words="to",
    objects="my, me, our, us",
    stops="about, regarding, re, how, why, whether, if, when, that, what, who, which, because",
    shown_before="of, on, in, about, at, via, online, publicly, today, yesterday, again, and, but",
    shown_on="on, to",
    shown_about="about",
    belonging="of",
    only_alone="share, shared, sharing, post, posted, posting, publish, published, showcase,"
    " case study, newsletter, blog post, portfolio piece, portfolio post, met, offer,"
    " offered, submit, submitted, story, job, award, rate, stretch, drink, drinks, dinner,"
    " bump, bumped, remind, refer, opinion, increase, call, meet, applied, apply, applying,"
    " caught up, checked in, checking in, negotiated, negotiate, query, queried, notes on",
)


def _words(labels: Mapping[str, str], synonyms: Mapping[str, str]) -> Mapping[str, Word]:
    return MappingProxyType(
        {slug: Word(slug, label, listed(synonyms[slug])) for slug, label in labels.items()}
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

KINDS: Final = _words(_KIND_LABELS, ENGLISH.kinds)
CHANNELS: Final = _words(_CHANNEL_LABELS, ENGLISH.channels)

# Keyed by the values of moments.State and their like, which are texts: STATES[State.NO] works.
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
MEASURES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "asks": N_("Asks"),
        "noes": N_("Noes"),
        "days": N_("Days of asking"),
        "conversations": N_("Conversations"),
        "yeses": N_("Yeses"),
        "open": N_("Asks waiting at one time"),
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


KIND_PHRASES: Final = _phrases(KINDS)
CHANNEL_PHRASES: Final = _phrases(CHANNELS)


def kind_of(text: str) -> str | None:
    """Give the kind that a whole cell names ("Proposal" -> "pitch"), or None."""
    return KIND_PHRASES.meaning(text)


def channel_of(text: str) -> str | None:
    """Give the channel that a whole cell names ("WhatsApp" -> "social"), or None."""
    return CHANNEL_PHRASES.meaning(text)
