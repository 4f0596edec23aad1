import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.exchange.encoding import decodes, encoding_of
from noes.exchange.errors import ExchangeError

GERMAN = "Datum;Wen;Was;Ergebnis\n05.01.2026;Müller GmbH;Gehaltserhöhung;höflich abgelehnt\n"
GERMAN += "07.01.2026;Süddeutsche;Geschichte über Brücken;vielleicht später\n"
FRENCH = "Date;Qui;Quoi;Réponse\n05/01/2026;Éditions du Seuil;Manuscrit envoyé;refusé\n"
FRENCH += "07/01/2026;Le Monde;Proposition d'été;pas de réponse\n"
POLISH = "Data;Kto;Co;Wynik\n05.01.2026;Łódź Studio;prośba o podwyżkę;brak odpowiedzi\n"
RUSSIAN = "Дата;Кого;Что;Ответ\n05.01.2026;Издательство;рукопись;отказ\n"
GREEK = "Ημερομηνία;Ποιον;Τι;Απάντηση\n05/01/2026;Εκδόσεις;άρθρο;όχι\n"
TURKISH = "Tarih;Kim;Ne;Sonuç\n05.01.2026;Şişli Ajans;ücret artışı;cevap yok, ağır\n"
JAPANESE = "日付,誰に,何を,結果\n2026/01/05,出版社,企画書,断られた\n"
CHINESE = "日期,谁,什么,结果\n2026-01-05,出版社,稿件,被拒绝了\n"
KOREAN = "날짜,누구,무엇,결과\n2026-01-05,출판사,원고,거절\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((GERMAN, each) for each in ("utf-8", "cp1252", "mac-roman", "cp850")),
        *((FRENCH, each) for each in ("utf-8", "cp1252", "mac-roman")),
        *((RUSSIAN, each) for each in ("utf-8", "cp1251", "koi8-r", "utf-16-le", "utf-16-be")),
        *((JAPANESE, each) for each in ("cp932", "euc-jp", "utf-16-le")),
        (POLISH, "cp1250"),
        (GREEK, "cp1253"),
        (TURKISH, "cp1254"),
        (CHINESE, "gb18030"),
        (KOREAN, "cp949"),
    ],
)
def test_encoding_of_real_words(text: str, encoding: str) -> None:
    source = text.encode(encoding)
    assert source.decode(encoding_of(source)) == text


def test_encoding_of_few_odd_letters_is_the_usual_one() -> None:
    source = "Date,Who\n2026-01-05,Zoë’s – £20\n".encode("cp1252")
    assert encoding_of(source) == "cp1252"


def test_encoding_of_plain_letters_is_utf_8() -> None:
    assert encoding_of(b"Date,Who\n2026-01-05,Wired\n") == "utf-8"


@pytest.mark.parametrize(
    ("mark", "codec", "named"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    ],
)
def test_encoding_of_a_marked_text(mark: bytes, codec: str, named: str) -> None:
    source = mark + GERMAN.encode(codec)
    assert (encoding_of(source), source.decode(named)) == (named, GERMAN)


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"])))
def test_encoding_of_any_text_in_utf_8(text: str) -> None:
    assert text.encode().decode(encoding_of(text.encode())) == text


@pytest.mark.parametrize(
    "junk",
    [
        b"\0\0a,\0b\n",
        bytes(range(256)) * 8,
        b"\x01\x02\x03\x04",
        b"\x00\x01" * 50,
        b"\xff\xfe\x00\xd8",
    ],
)
def test_encoding_of_junk_is_refused(junk: bytes) -> None:
    with pytest.raises(ExchangeError, match=r"^The file is no text and no spreadsheet"):
        encoding_of(junk)


@pytest.mark.parametrize(
    "source",
    [
        b"a,b\0c\n1,2\n",
        b"Date,Ask\n2026-01-05,\x07A raise\x1b[0m\n",
        b"Date,Ask\n2026-01-05,A \0\0raise\n",
    ],
)
def test_encoding_of_a_text_with_a_few_stray_characters(source: bytes) -> None:
    assert encoding_of(source) == "utf-8"


def test_decodes_a_letter_that_lies_across_two_chunks() -> None:
    source = b"a" * ((1 << 20) - 1) + "é".encode()
    assert (decodes(source, "utf-8"), decodes(source[:-1], "utf-8")) == (True, False)
