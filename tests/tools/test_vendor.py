from tools import vendor


def test_vendored_files_are_the_pinned_ones() -> None:
    vendor.check_all()


def test_nothing_else_is_vendored() -> None:
    pinned = {name for package in vendor.PACKAGES for _, name, _ in package.members}
    assert {file.name for file in vendor.TARGET.iterdir()} == pinned
