"""Choices that name what there is not."""

from typing import Final

from noes.core.words import N_
from noes.exchange.choices import IGNORED, NEAR, OTHERS, OUTCOMES, UNSENT, Choices
from noes.exchange.dates import Order, iso_day
from noes.exchange.errors import ExchangeError

_YEARS: Final = range(1970, 2100)


def check(choices: Choices) -> None:
    """Look at what was chosen about a table, so far as that is the same for any table.

    Raises:
        ExchangeError: an order, a day, a year or an outcome is none.
    """
    if choices.date_order is not None and choices.date_order not in set(Order):
        raise ExchangeError(
            N_("“%(order)s” is no order of dates. The orders are: %(orders)s."),
            order=choices.date_order,
            orders=", ".join(Order),
        )
    if choices.unsent is not None and choices.unsent not in UNSENT:
        raise ExchangeError(
            N_("“%(said)s” is nothing to do with what was never sent. Say “draft” or “-”."),
            said=choices.unsent,
        )
    _check_days(choices)
    for value, outcome in choices.outcomes.items():
        if outcome not in OUTCOMES:
            raise ExchangeError(
                N_("“%(value)s” cannot mean “%(outcome)s”. The outcomes are: %(outcomes)s."),
                value=value,
                outcome=outcome,
                outcomes=", ".join(sorted(OUTCOMES)),
            )


def _check_days(choices: Choices) -> None:
    years = choices.years
    if years not in {None, IGNORED, NEAR} and not (
        str(years).isdecimal() and int(str(years)) in _YEARS
    ):
        raise ExchangeError(
            N_("“%(years)s” is no year. Write a year, “near” for that of the rows around, or “-”."),
            years=years,
        )
    for cell, day in choices.days.items():
        if day != IGNORED and (cell == OTHERS or iso_day(day) is None):
            raise ExchangeError(
                N_("“%(cell)s” cannot be the day “%(day)s”. Write 2026-01-31, or “-” for no day."),
                cell=cell,
                day=day,
            )
