import pytest

from noes.exchange.google.trouble import SheetTrouble, Trouble
from noes.exchange.google.vault import seal, unseal

KEY = {"client_email": "keeper@example.org", "private_key": "told to nobody"}


def test_what_is_sealed_opens_with_its_secret_alone() -> None:
    sealed = seal(KEY, secret="of this notebook")
    assert "told" not in sealed
    assert unseal(sealed, secret="of this notebook") == KEY
    for other in ("of another", ""):
        with pytest.raises(SheetTrouble) as told:
            unseal(sealed, secret=other)
        assert told.value.kind is Trouble.KEY


@pytest.mark.parametrize("sealed", ["", "x", "gAAAAA"])
def test_what_was_never_sealed_does_not_open(sealed: str) -> None:
    with pytest.raises(SheetTrouble):
        unseal(sealed, secret="of this notebook")
