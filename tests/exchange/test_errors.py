from noes.exchange.errors import ExchangeError


def test_exchange_error_keeps_its_sentence_apart_from_its_values() -> None:
    error = ExchangeError("Row %(row)s has no end.", row=7)
    assert (str(error), error.sentence, error.values) == (
        "Row 7 has no end.",
        "Row %(row)s has no end.",
        {"row": 7},
    )


def test_exchange_error_without_values_may_hold_a_percent_sign() -> None:
    assert str(ExchangeError("Half of it, 50 %, is missing.")) == "Half of it, 50 %, is missing."
