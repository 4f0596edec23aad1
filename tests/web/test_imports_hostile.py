from http import HTTPStatus
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from tests.exchange.hostile import CSV, NO_TABLES
from tests.web.browsing import text_of


@pytest.fixture(autouse=True)
def incoming(settings: Settings, tmp_path: Path) -> Path:
    settings.HOME = tmp_path
    return tmp_path / "incoming"


@pytest.mark.parametrize("name", NO_TABLES)
def test_file_that_is_no_table_is_told_and_not_kept(
    visitor: Client, incoming: Path, name: str
) -> None:
    content, sentence = NO_TABLES[name]
    page = visitor.post("/import", {"table": SimpleUploadedFile(name, content)})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert sentence in text_of(page)
    assert not incoming.exists()


def test_markup_and_formulas_of_a_table_are_shown_as_they_are(visitor: Client) -> None:
    table = CSV.replace(b"A raise", b"<script>x()</script>").replace(b"Acme", b"=1+1")
    looked = visitor.post("/import", {"table": SimpleUploadedFile("asks.csv", table)}, follow=True)
    page = looked.content.decode()
    assert ">&lt;script&gt;x()&lt;/script&gt;</td>" in page
    assert ">=1+1</td>" in page
    assert "<script>x()" not in page
