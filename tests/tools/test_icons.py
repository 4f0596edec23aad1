from tools import icons


def test_pictures_of_the_app_are_as_drawn() -> None:
    assert icons.check() == []
