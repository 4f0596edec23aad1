from datetime import date, timedelta

from noes.core.patience import Patience

DAY = timedelta(days=1)
SENT = date(2026, 3, 1)


def test_hardly_a_chance_is_left_so_many_days_after_the_sending() -> None:
    assert Patience(8, 30).let_go_on(SENT, SENT) == SENT + 30 * DAY
    assert Patience(8, 30).let_go_on(SENT, SENT + 22 * DAY) == SENT + 30 * DAY


def test_a_late_follow_up_has_its_own_time() -> None:
    assert Patience(8, 30).let_go_on(SENT, SENT + 28 * DAY) == SENT + 36 * DAY
