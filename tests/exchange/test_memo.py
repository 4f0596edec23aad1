from noes.exchange import memo
from noes.exchange.memo import Memo


def test_memo_reads_each_value_once() -> None:
    read: list[str] = []

    def length(text: str) -> int:
        read.append(text)
        return len(text)

    lengths = Memo(length)
    assert [lengths[text] for text in ("a", "bb", "a", "bb")] == [1, 2, 1, 2]
    assert read == ["a", "bb"]


def test_memo_keeps_no_more_than_its_bound() -> None:
    squares: Memo[int, int] = Memo(lambda number: number * number)
    assert [squares[number] for number in range(memo.MOST + 2)][-1] == (memo.MOST + 1) ** 2
    assert len(squares) == memo.MOST
