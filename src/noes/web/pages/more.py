"""The pages that have no tab of their own."""

from django.urls import reverse
from django.utils.translation import gettext as _

Menu = tuple[tuple[str, str, str], ...]


def more_page() -> Menu:
    """Address, title and a few words of each, the everyday ones first."""
    return (
        (reverse("next"), _("Next ask"), _("What you might ask for.")),
        (reverse("review"), _("Review"), _("Your week on one sheet, and what comes next.")),
        (reverse("year"), _("The year"), _("Every day of it on one page.")),
        (reverse("wins"), _("Wins"), _("Yeses, real replies, kind words.")),
        (reverse("quiet"), _("Gone quiet"), _("Follow up, keep waiting, or let go.")),
        (
            f"{reverse('journal')}?bare=1",
            _("Details later"),
            _("Asks without a kind, to say more of."),
        ),
        (reverse("people"), _("People"), _("Whom you asked, and whom you dream of.")),
        (reverse("pitches"), _("Pitches"), _("What you offer, and who is next.")),
        (reverse("pictures"), _("Pictures"), _("The tally and more, to share.")),
        (reverse("import"), _("Bring a table"), _("Paste or upload the one you keep.")),
        (reverse("phone"), _("Phone and browser"), _("Noes in your pocket, and from other pages.")),
        (reverse("settings"), _("Settings"), _("Days, words, looks, and your data.")),
        (reverse("undo"), _("Undo"), _("Take back the last thing you wrote.")),
        (reverse("trash"), _("Trash"), _("What you took out, and can put back.")),
        (reverse("keys"), _("Keys"), _("Get about without a mouse.")),
    )


def keys_page() -> tuple[tuple[str, str], ...]:
    """Each key, and what it does."""
    return (
        ("n", _("write down an ask")),
        ("a", _("they answered: the ask you are on, or one you choose")),
        ("/", _("search the journal")),
        ("j", _("down the list")),
        ("k", _("up the list")),
        ("u", _("undo")),
        ("?", _("these keys")),
    )
