"""Which order the dates of a column are written in, told from the whole column."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from noes.exchange.dates import Order, days_of


@dataclass(frozen=True, slots=True)
class Ordering:
    """What a column says of its order.

    `order` is settled, or None: then no date hangs on it, or it has to be asked (`asked` cells,
    such as `example`, with `guess` as the likeliest answer).
    """

    order: Order | None
    guess: Order | None = None
    asked: int = 0
    example: str = ""
    possible: frozenset[Order] = frozenset()

    @property
    def likely(self) -> Order | None:
        """The order, or the likeliest where it has to be asked."""
        return self.order or self.guess

    @property
    def is_open(self) -> bool:
        """Whether the order has to be asked."""
        return self.order is None and self.asked > 0


def ordering_of(cells: Mapping[str, int], today: date) -> Ordering:
    """Infer the order of a column.

    Args:
        cells: each distinct cell and how often it stands in the column.
        today: dates of what was done lie before it.

    Returns:
        A settled order where only one reads every date, or where all that do read the same days.
    """
    days = {cell: found for cell in cells if (found := days_of(cell, today))}
    if not days:
        return Ordering(None)
    likeliest = sorted(Order, key=lambda order: _oddness(order, days.values(), today))
    possible = frozenset(Order).intersection(*days.values())
    if likeliest[0] is not Order.YMD and len(possible) > 1:
        # "13-01-26" could start with its year, but then people write all four digits.
        possible -= {Order.YMD}
    if possible and all(len({found[order] for order in possible}) == 1 for found in days.values()):
        return Ordering(min(possible, key=list(Order).index), possible=possible)
    example = max(days, key=lambda cell: len(set(days[cell].values())))
    return Ordering(None, likeliest[0], sum(cells[cell] for cell in days), example, possible)


def _oddness(
    order: Order, days: Collection[Mapping[Order, date]], today: date
) -> tuple[int, int, timedelta, int]:
    """Rate an order by cells it cannot read, days still to come, and days far apart."""
    read = [found[order] for found in days if order in found]
    return (
        len(days) - len(read),
        sum(day > today for day in read),
        max(read) - min(read) if read else timedelta.max,
        list(Order).index(order),
    )


def orderings_of(columns: Sequence[Mapping[str, int]], today: date) -> tuple[Ordering, ...]:
    """Infer the orders of the columns of one table.

    People write the dates of one table in one way: a column that leaves its order open follows the
    columns beside it, and what is left to be asked has one guess, because it gets one answer.

    Args:
        columns: the cells of each, as for `ordering_of`.
        today: dates of what was done lie before it.
    """
    each_alone = _agreed([ordering_of(cells, today) for cells in columns])
    if not any(each.is_open for each in each_alone):
        return each_alone
    all_cells: Counter[str] = Counter()
    for cells in columns:
        all_cells.update(cells)
    likely = ordering_of(all_cells, today).likely
    return tuple(replace(each, guess=likely) if each.is_open else each for each in each_alone)


def _agreed(orderings: Sequence[Ordering]) -> tuple[Ordering, ...]:
    settled = {
        each.order for each in orderings if each.order is not None and len(each.possible) == 1
    }
    if len(settled) != 1:
        return tuple(orderings)
    (order,) = settled
    return tuple(
        replace(each, order=order) if each.order is None and order in each.possible else each
        for each in orderings
    )
