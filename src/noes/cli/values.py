"""What can be typed for an ask, a day or a kind, checked before anything is loaded."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import click

from noes.cli.client import Client
from noes.cli.words import N_, _, language
from noes.core.spoken_days import days_ago

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from noes.core.words import Word

REF = re.compile(r"@[1-9][0-9]{0,8}|[0-9A-Fa-f][0-9A-Fa-f-]{0,35}", re.ASCII)
ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII | re.IGNORECASE)


class Ref(click.ParamType[str]):
    """An id, the beginning of one, or @1 for the last entered."""

    name = "ref"

    def __init__(self, sentence: str) -> None:
        self._sentence = sentence

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = str(value)
        if not REF.fullmatch(text):
            self.fail(_(self._sentence) % text, param, ctx)
        return text


class Id(click.ParamType[str]):
    """An id of one's own choosing."""

    name = "uuid"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = str(value).lower()
        if not ID.fullmatch(text):
            self.fail(_("“%s” is no UUID.") % text, param, ctx)
        return text


class Day(click.ParamType[str]):
    """A day as 2026-03-01, or by a word: today, yesterday, gestern."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = str(value).strip().lower()
        if days_ago(text) is not None:
            return text
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError:
            self.fail(
                _("“%s” is no day. Write it as 2026-03-01, or today, or yesterday.") % text,
                param,
                ctx,
            )


class Whole(click.IntRange):
    """A whole number, or nothing: what is empty says that none is known."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return "" if value == "" else super().convert(value, param, ctx)


class Known(click.ParamType[str]):
    """A kind or a channel: as shown, as stored, by an everyday word, or one of one's own."""

    def __init__(
        self,
        name: str,
        words: Callable[[], Mapping[str, "Word"]],
        meant: Callable[[str], str | None],
    ) -> None:
        self.name = name
        self._words = words
        self._meant = meant

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ARG002 - click's signature
        text = " ".join(str(value).split()).casefold()
        labels = {word.label.casefold(): slug for slug, word in self._words().items()}
        slug = re.sub(r"[\s-]+", "_", text)
        if slug in self._words():
            return slug
        return labels.get(text) or self._meant(text) or slug

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        param: click.Parameter,  # noqa: ARG002 - click's signature
        incomplete: str,
    ) -> "list[CompletionItem]":
        # late: start-up - the shell asks for it, no run does
        from click.shell_completion import CompletionItem

        return [CompletionItem(slug) for slug in self._words() if slug.startswith(incomplete)]


REF_TYPE = Ref(N_("“%s” is no ask. Write its id, the beginning of it, or @1 for the last one."))
CHALLENGE_TYPE = Ref(
    N_("“%s” is no challenge. Write its id, the beginning of it, or @1 for the last one.")
)
REST_TYPE = Ref(
    N_("“%s” is no rest. Write the beginning of its id: noes challenge rest lists them.")
)
ID_TYPE, DAY_TYPE = Id(), Day()


def kinds() -> Mapping[str, "Word"]:
    # late: start-up - a twentieth of noes log, which seldom names one
    from noes.core.words import KINDS

    return KINDS


def channels() -> Mapping[str, "Word"]:
    # late: start-up - as above
    from noes.core.words import CHANNELS

    return CHANNELS


def kind_meant(text: str) -> str | None:
    # late: start-up - as above
    from noes.core.tongues.anywhere import kind_anywhere

    return kind_anywhere(text)


def channel_meant(text: str) -> str | None:
    # late: start-up - as above
    from noes.core.tongues.anywhere import channel_anywhere

    return channel_anywhere(text)


KIND_TYPE = Known("kind", kinds, kind_meant)
CHANNEL_TYPE = Known("channel", channels, channel_meant)


def resolved(client: Client, day: str | None) -> str | None:
    """Return a day as the notebook counts them: its today may differ from the machine's."""
    ago = days_ago(day) if day else None
    if ago is None:
        return day
    today = date.fromisoformat(client.get("standing")["day"])
    return (today - timedelta(days=ago)).isoformat()


def priced(text: str, currency: str | None) -> tuple[str, str | None]:
    """Return the figures and the currency of an amount as somebody wrote it."""
    # late: start-up - only a yes may carry one
    from noes.core.amounts import Unread, currency_of, read_amount

    found = read_amount(text, language())
    if isinstance(found, Unread):
        raise click.BadParameter(_(found.sentence) % found.values, param_hint="--amount")
    which = currency_of(found, (currency or "").strip().upper() or None)
    if isinstance(which, Unread):
        raise click.BadParameter(_(which.sentence) % which.values, param_hint="--currency")
    return str(found.value), which
