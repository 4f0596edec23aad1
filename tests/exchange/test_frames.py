import io

from hypothesis import given
from hypothesis import strategies as st

from noes.exchange.frames import frames_of, write_frame


@given(st.lists(st.binary()))
def test_frames_are_those_written(frames: list[bytes]) -> None:
    out = io.BytesIO()
    for frame in frames:
        write_frame(out, frame)
    assert list(frames_of(out.getvalue())) == frames
