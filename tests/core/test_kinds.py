from dataclasses import fields

import pytest

from noes.core.kinds import Guess, kind_in
from noes.core.phrases import listed
from noes.core.words import Syntax
from tests.core.reading import LANGUAGES, grammar, read_on_wednesday

LISTS = [each.name for each in fields(Syntax)]
OF_KINDS = {
    *("acts", "bare_acts", "naming_acts", "asked_for", "asked_to", "conversing", "given"),
    *("only_alone", "raised", "asked_acts"),
}


@pytest.mark.parametrize(
    ("title", "guess"),
    [
        ("Pitch: repair cafés", Guess("pitch", sure=True, start=0, end=1)),
        ("Rate increase", Guess("rate_increase", sure=True, start=0, end=2)),
        ("Application, brand refresh", Guess("stretch_application", sure=True, start=0, end=1)),
        ("Asked for a referral", Guess("referral_request", sure=True, start=3, end=4)),
        ("Asked for a 10% raise", Guess("rate_increase", sure=True, start=4, end=5)),
        ("Follow up on retainer", Guess("follow_up", sure=True, start=0, end=2)),
        ("Shared case study", Guess("share_work", sure=True, start=0, end=1)),
        ("Feedback on portfolio", Guess("feedback_request", sure=True, start=0, end=1)),
        ("Night trains pitch", Guess("pitch", sure=False, start=2, end=3)),
        ("Harbour swimming", None),
        ("Other", None),
        ("", None),
    ],
)
def test_kind_in_a_title_is_sure_where_it_starts_it(title: str, guess: Guess | None) -> None:
    assert kind_in(title) == guess


@pytest.mark.parametrize(
    "line",
    [
        "Asked the post office for a refund",
        "asked Sam to share my post",
        "asked Jo for a share of the profits",
        "asked to post on their blog",
        "posted invoice to Acme",
        "posted a job ad on Upwork",
        "shared a taxi with Jo",
        "shared my portfolio with Acme",
        "Post office refund",
        "Share price question to broker",
        "Blog post for Acme",
        "Jo, newsletter",
        "Asked Pat whether the job is still open",
        "asked my boss for the job title",
        "asked about the job",
        "asked Call of Duty for a licence",
        "Asked Chase Bank for a fee waiver",
        "Talk proposal - JSConf",
        "asked for a 1 1/2 hour slot",
        "=1+1",
        "1:1 with Jo",
        "asked to review books for the TLS",
        "asked Jo to raise the issue",
        "asked how my pitch to Wired went",
        "question on my application to Oxford",
        "thanked Jo for the referral",
        "applied the discount and asked for more",
        "submitted expense report",
        "asked the printer for a quote",
        "met my deadline",
        "queried the bill with Acme",
        "quote of the day to Jo",
        "call the bank",
        "coffee machine for the office",
        "raise the bar at Acme",
        "emailed Jo about my pitch",
    ],
)
def test_kind_is_not_read_from_a_word_that_means_something_else(line: str) -> None:
    assert read_on_wednesday(line).kind is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("shared my rebrand case study on Behance", "share_work"),
        ("posted a reel of the poster project on Instagram", "share_work"),
        ("posted on LinkedIn about my rates", "share_work"),
        ("posted about asking", "share_work"),
        ("published my newsletter", "share_work"),
        ("Submitted grant application to Arts Council", "stretch_application"),
        ("asked HR for a job reference", "referral_request"),
        ("applied to MacDowell residency", "stretch_application"),
        ("submitted two poems to Rattle", "pitch"),
        ("Proposed a retainer to Lumen", "pitch"),
        ("suggested a call to Lumen", "conversation"),
        ("queried three agents", "pitch"),
        ("told Acme my new rates", "rate_increase"),
        ("requested a raise", "rate_increase"),
        ("asked Acme, dread 7, for a raise", "rate_increase"),
        ("asked my boss at Acme for a 10% raise", "rate_increase"),
        ("asked Jo to introduce me to Airbnb", "referral_request"),
        ("asked Jo to review my portfolio", "feedback_request"),
        ("asked Dana to lunch", "conversation"),
        ("met Kim for coffee", "conversation"),
        ("call with Jo re rates", "conversation"),
        ("ASKED SAM FOR A RAISE", "rate_increase"),
        ("should ask Jo for a raise", "rate_increase"),
        ("chased the Telegraph for payment", "follow_up"),
        ("Wired, pitch", "pitch"),
    ],
)
def test_kind_is_read_from_what_was_done_or_asked(line: str, kind: str) -> None:
    assert read_on_wednesday(line).kind == kind


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(OF_KINDS))
def test_kinds_of_a_syntax_are_kinds(name: str, language: str) -> None:
    kinds = grammar(language).kinds
    phrases = listed(getattr(kinds.syntax, name))
    assert [phrase for phrase in phrases if kinds.kind_of(phrase) is None] == []


@pytest.mark.parametrize("name", LISTS)
def test_lists_of_a_syntax_have_words_in_some_language(name: str) -> None:
    assert [each for each in LANGUAGES if getattr(grammar(each).kinds.syntax, name)]
