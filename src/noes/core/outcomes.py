"""What people write for how an ask went ("ghosted", "they went with someone else", "⏳").

A reader never settles what a text leaves open: it says "unknown", or gives a guess to be asked
about. Here are the words of English; those of other languages are in `tongues`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from noes.core.moments import Tone, Type
from noes.core.phrases import Found, Phrases, listed, plain
from noes.core.phrases import respelt as phrases_respelt

_TYPES: Final = MappingProxyType(
    {
        "declined": Type.DECLINED,
        "lost": Type.LOST,
        "ghosted": Type.GHOSTED,
        "accepted": Type.ACCEPTED,
        "withdrawn": Type.WITHDREW,
        "replied": Type.REPLIED,
        "praised": Type.PRAISED,
    }
)
_ENDS: Final = frozenset({"declined", "lost", "ghosted", "accepted", "withdrawn"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an ask went, in the words of an import.

    `outcome` is one of draft, waiting, ghosted, declined, lost, replied, accepted, withdrawn,
    praised, done; `sure` tells whether it may be taken without asking.
    """

    outcome: str
    tone: Tone | None = None
    sure: bool = True

    @property
    def type(self) -> Type | None:
        """The moment that tells this outcome, or None where the act itself tells all."""
        return _TYPES.get(self.outcome)


@dataclass(frozen=True, slots=True)
class Synonyms:
    """One language's outcome words, as comma-separated phrases.

    `sure` and `asked` go by outcome, or by the tone of a no (form, personal, not_now); `asked` are
    words that more than one person would mean differently. `fillers` say nothing by themselves
    ("they said …"); `negations` turn a text round, so that no guess is safe.
    """

    sure: Mapping[str, str]
    asked: Mapping[str, str]
    fillers: str
    negations: str


ENGLISH: Final = Synonyms(
    sure=MappingProxyType(
        {
            "draft": "draft, drafted, drafting, not sent yet, not yet sent, not sent, unsent,"
            " haven't sent, haven't sent it yet, haven't sent yet, haven't asked yet,"
            " not asked yet, to send, to do, todo, to ask, to write, to contact, to apply,"
            " waiting to apply, idea, ideas, wishlist, wish list, planned, not started, backlog,"
            " not contacted, not contacted yet, not applied yet, still to send",
            "waiting": "waiting, wait, pending, open, sent, in review, under review,"
            " under consideration, applied, submitted, awaiting, awaiting reply, awaiting response,"
            " awaiting answer, awaiting an answer, awaiting feedback, awaiting decision,"
            " waiting for reply, waiting for a reply, waiting for response, waiting for a response,"
            " waiting for answer, waiting for an answer, waiting on them, waiting to hear,"
            " waiting to hear back, no answer yet, no reply yet, no response yet, no word yet,"
            " no decision yet, no news yet, nothing yet, not yet, not answered yet,"
            " haven't heard back yet, haven't heard yet, pitched, asked, contacted, emailed,"
            " no reply so far, no answer so far, no response so far, nothing so far, still nothing,"
            " still no reply, still no answer, still no response, still no word, pending reply,"
            " pending response, waiting on reply, waiting on response, in the air, in flight, ongoing, tbd, tbc, to be decided, awaiting verdict",
            "ghosted": "ghosted, ghost, ghosted me, ghosting, no response, no reply, no answer,"
            " no replies, no reaction, silence, silent, radio silence, crickets, never replied,"
            " never answered, never responded, never heard back, never got back, never wrote back,"
            " never heard, didn't reply, didn't answer, didn't respond, did not reply,"
            " did not answer, did not respond, didn't hear back, didn't write back,"
            " heard nothing, heard nothing back, nothing back, unanswered, ignored, no word,"
            " not answered, went quiet, gone quiet, went silent, gone silent, went cold,"
            " no response at all, 👻, 🦗",
            "declined": "no, nope, nah, a no, rejected, reject, rejection, declined, decline,"
            " refused, refusal, denied, passed, pass, turned down, turned me down, turned it down,"
            " no thanks, no thank you, not interested, not accepted, not selected, not chosen,"
            " not successful, unsuccessful, not hired, not approved, not a fit, not a good fit,"
            " not the right fit, no fit, not for us, wasn't selected, wasn't accepted,"
            " wasn't a fit, didn't get it, did not get it, didn't get in, said no, no go, no dice,"
            " no luck, not this time, not at this time, not moving forward, not proceeding, shot down,"
            " knocked back, rejection letter, rejection email, thumbs down, nice no, soft no, hard no,"
            " kind no",
            "form": "form rejection, form letter, form rejection letter, form no, form decline,"
            " standard rejection, template rejection, canned rejection, generic rejection",
            "personal": "personal rejection, personal no, personal decline, personal note",
            "not_now": "not now, not right now, not interested right now, no for now, try me in,"
            " try us in, ask me in, ask again in, come back in, check back in, try me again, try later, try again later, maybe later, later,"
            " not yet ready, not at the moment, try me later, ask again later, ask again,"
            " come back later, check back later, try again, try me again, try next year,"
            " not this year, not this quarter, next year, next quarter, revisit, revisit later",
            "lost": "lost, they went with someone else, went with someone else,"
            " went with another, went with other, someone else, somebody else, gone to someone else,"
            " someone else got it,"
            " went to someone else, lost to someone else, lost to a competitor, filled,"
            " position filled, role filled, already filled, closed lost, chose someone else,"
            " chose another, chose another candidate, picked someone else, hired someone else,"
            " selected someone else, other candidate, other candidates, another candidate,"
            " another freelancer, another applicant, other applicants, outbid",
            "replied": "replied, reply, they replied, answered, responded, response received,"
            " got a reply, got an answer, wrote back, interested, in talks, talking, in conversation,"
            " in discussion, in discussions, negotiating, call booked, booked a call,"
            " call scheduled, scheduled a call, meeting booked, booked a meeting,"
            " meeting scheduled, scheduled a meeting, nice reply, good reply, positive reply,"
            " asked for more, wants to talk, want to talk, wants a call, let's talk",
            "accepted": "yes, yep, yeah, yay, a yes, yes please, accepted, accept, approved, agreed,"
            " won, win, booked, signed, hired, landed, landed it, got it, got in, got the job,"
            " got the gig, said yes, commissioned, commission, closed won, greenlit, green light,"
            " success, successful, selected, deal, done deal, granted, awarded, sold",
            "withdrawn": "withdrew, withdrawn, withdraw, pulled out, backed out, took it back,"
            " taken back, cancelled by me, canceled by me, i cancelled, i canceled, i declined,"
            " i said no, i withdrew, i passed, i turned it down, turned them down,"
            " declined by me, offer declined, declined offer, declined the offer,"
            " declined their offer, i declined the offer",
            "praised": "kind words, praise, praised, compliment, compliments, kudos, lovely words,"
            " nice words, kind note, thank you note, kind comment, kind comments, nice comments,"
            " good feedback, great feedback, positive feedback",
        }
    ),
    asked=MappingProxyType(
        {
            "draft": "✏, 📝, lead, prospect, someday, next, queued, on hold",
            "waiting": "⏳, ⌛, ⏰, 🕐, 📤, 📨, 📧, ✉, no news, active, in progress, live, new,"
            " followed up, follow up, following up, new lead, in process",
            "ghosted": "expired, dead, stale, no show, lapsed, faded",
            "declined": "❌, ✗, ✘, ✖, ❎, ×, 🚫, 👎, 🙅, 🔴, 🟥, n, closed, failed, cancelled,"
            " canceled, negative, unfortunately, no budget, fail, dropped",
            "not_now": "keep in touch, stay in touch, on file, keep on file, postponed, paused,"
            " delayed, deferred, soon, in the future, waitlist, waitlisted, shortlist for later",
            "lost": "went in a different direction, went another way, went in another direction,"
            " gone in another direction, other direction, different direction, more experienced,"
            " not chosen this time, runner up, second place, moved on",
            "replied": "💬, 📩, maybe, thinking about it, think about it, considering, on the fence,"
            " interview scheduled, interview, interviewing, interviewed, interviews, phone screen,"
            " screening, shortlisted, shortlist, second round, round two, stage one, stage two,"
            " stage three, final round, reference check, meeting, call, warm, positive, promising,"
            " test task, trial, 🟡, auto reply, asked questions",
            "accepted": "✅, ✔, ✓, ☑, 👍, 🎉, 🥳, 🟢, 🟩, 🏆, 💰, y, ok, okay, offer,"
            " received offer, offer received, got an offer, paid, confirmed, published,"
            " got a referral, intro made, introduced, referred, ran it, running it",
            "withdrawn": "not for me, decided against it, changed my mind, skipped, skip",
            "praised": "❤, 💛, 🙏, 😊, loved it, likes, liked it, lovely",
            "done": "done, completed, complete, finished, shared, posted, settled",
        }
    ),
    fillers="they, he, she, it, we, i, me, us, said, says, say, told, was, were, is, got, get, had,"
    " a, an, the, and, but, so, then, to, on, by, in, of, their, very, just, still, sadly,"
    " politely, polite, nicely, quick, quickly, finally, eventually, status, result, outcome,"
    " thanks, sorry, been, has, have, from, them, this, that, all, theirs, they're, they've, they'd, he's, she's,"
    " it's, i'm, i've, jan, january, feb, february, mar, march, apr, april, may,"
    " jun, june, jul, july, aug, august, sep, sept, september, oct, october, nov, november, dec,"
    " december, monday, tuesday, wednesday, thursday, friday, saturday, sunday, today, yesterday",
    negations="not, never, don't, didn't, doesn't, isn't, wasn't, weren't, haven't, hasn't, won't,"
    " can't, couldn't, wouldn't, without, if, unless, before, until, hope, hoping, hopefully, or",
)


class OutcomeReader:
    """Reads how an ask went in the words of one language."""

    __slots__ = ("_fillers", "_negations", "_phrases")

    def __init__(self, synonyms: Synonyms) -> None:
        """Take the words of a language."""
        self._phrases = Phrases(dict(meanings_of(synonyms)))
        self._fillers = frozenset(map(plain, listed(synonyms.fillers)))
        self._negations = frozenset(map(plain, listed(synonyms.negations)))

    def read(self, text: str) -> Outcome | None:
        """Read how an ask went from the words of a cell.

        Args:
            text: one cell, in any spelling: "No.", "ghosted", "they went with someone else", "✅".

        Returns:
            The outcome. It is sure where known phrases of one meaning say everything, words that
            say nothing and dates aside; otherwise, and where there is a question mark, it is a
            guess from the phrase that weighs most. None where nothing is known, or where a "not"
            makes a guess unsafe: to be asked, never assumed.
        """
        return self.read_plain(plain(text), text)

    def read_plain(self, words: str, text: str) -> Outcome | None:
        """Read a cell whose plain words are at hand, as where many languages read it."""
        outcome = self._phrases.meaning_of(words) or self._within(tuple(words.split()))
        return replace(outcome, sure=False) if outcome and "?" in text else outcome

    def _within(self, words: tuple[str, ...]) -> Outcome | None:
        # A lone letter is an answer only by itself: "n" is a no, "n/a" is not.
        found = tuple(
            each
            for each in self._phrases.find(words)
            if not _is_letter(words[each.start : each.end])
        )
        if not found:
            return None
        rest = self._uncovered(words, found)
        if self._negates(words, found) or not rest.isdisjoint(self._negations):
            return None
        weightiest = _weightiest(tuple(each.meaning for each in found))
        return replace(weightiest, sure=weightiest.sure and _agree(found) and not rest)

    def _negates(self, words: tuple[str, ...], found: Sequence[Found[Outcome]]) -> bool:
        """Say whether a "not" that ends a phrase may belong to what follows: "no rechazado"."""
        return any(
            words[each.end - 1] in self._negations
            and not self._fillers.issuperset(words[each.end :])
            for each in found
        )

    def _uncovered(self, words: tuple[str, ...], found: Iterable[Found[Outcome]]) -> set[str]:
        covered = {at for each in found for at in range(each.start, each.end)}
        return {
            word
            for at, word in enumerate(words)
            if at not in covered and word not in self._fillers and not word.isdecimal()
        }


def meanings_of(synonyms: Synonyms) -> Iterator[tuple[str, Outcome]]:
    """Yield the phrases of a language with what they mean, the sure ones first."""
    for sure, group in ((True, synonyms.sure), (False, synonyms.asked)):
        for outcome, phrases in group.items():
            meant = _meant(outcome, sure=sure)
            yield from ((phrase, meant) for phrase in listed(phrases))


def _meant(outcome: str, *, sure: bool) -> Outcome:
    if outcome in set(Tone):
        return Outcome("declined", Tone(outcome), sure)
    return Outcome(outcome, None, sure)


def respelt(synonyms: Synonyms, letters: Mapping[str, str]) -> Synonyms:
    """Add to the words of a language how they are written where a keyboard lacks a letter."""
    sure, asked = (
        {name: phrases_respelt(phrases, letters) for name, phrases in group.items()}
        for group in (synonyms.sure, synonyms.asked)
    )
    said = (phrases_respelt(each, letters) for each in (synonyms.fillers, synonyms.negations))
    return Synonyms(sure, asked, *said)


READER: Final = OutcomeReader(ENGLISH)


def outcome_of(text: str) -> Outcome | None:
    """Read how an ask went from words in English, as `OutcomeReader.read` does."""
    return READER.read(text)


def _is_letter(words: tuple[str, ...]) -> bool:
    return len(words) == 1 and len(words[0]) == 1 and words[0].isalpha()


def _agree(found: Iterable[Found[Outcome]]) -> bool:
    return len({each.meaning.outcome for each in found}) == 1


def _weightiest(outcomes: tuple[Outcome, ...]) -> Outcome:
    """Choose the last end told, for people tell in order; else the last of the rest.

    Sure words weigh more than words to be asked about, and a tone more than none.
    """
    ends = tuple(each for each in outcomes if each.outcome in _ENDS) or outcomes
    said = tuple(each for each in ends if each.sure) or ends
    toned = tuple(each for each in said if each.tone and each.outcome == said[-1].outcome)
    return (toned or said)[-1]
