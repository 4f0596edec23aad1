import re

from noes.web.charts.chances import Row, chances


def test_names_on_a_phone_stand_beside_the_line_of_nothing() -> None:
    drawn = str(chances([Row("Pitch", 0.2, 0.1, 0.3, 40)], name="kinds", title="", description=""))
    small = drawn[drawn.index("chart phone") :]
    line = float(re.findall(r'class="axis" d="M([\d.]+)', small)[0])
    (name,) = re.findall(r'<text x="([\d.]+)"[^>]*>Pitch<', small)
    assert float(name) > line
