import pytest

from noes.core.tongues.anywhere import channel_anywhere, kind_anywhere


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Proposal", "pitch"),
        ("Empfehlung", "referral_request"),
        ("MEHR HONORAR", "rate_increase"),
        ("Wagnis", "stretch_application"),
        ("Waagstuk", "stretch_application"),
        ("Tariefverhoging", "rate_increase"),
        ("Gesprek", "conversation"),
        ("art", None),
        ("mail", None),
        ("nee", None),
        ("no", None),
        ("", None),
    ],
)
def test_kind_by_a_word_of_any_language(text: str, kind: str | None) -> None:
    assert kind_anywhere(text) == kind


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Mail", "email"),
        ("Persönlich", "in_person"),
        ("Telefon", "phone"),
        ("In het echt", "in_person"),
        ("Formulier", "form"),
        ("beurs", "in_person"),
        ("nein", None),
    ],
)
def test_channel_by_a_word_of_any_language(text: str, channel: str | None) -> None:
    assert channel_anywhere(text) == channel
