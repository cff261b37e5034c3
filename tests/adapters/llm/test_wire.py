"""What comes over the wire is read or refused, never guessed."""

import pytest

from sayso.adapters.llm.wire import complaint, content, is_local, tokens


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff", b'{"choices": []}', b"[" * 99_999])
def test_what_is_no_completion_has_no_words_and_no_tokens(body: bytes) -> None:
    assert content(body) is None
    assert tokens(body) == (0, 0)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"error": {"message": "too  long"}}', "too long"),
        (b'{"error": "no"}', "no"),
        (b'{"message": "\\ud800"}', "?"),
        (b"<html>gone</html>", "<html>gone</html>"),
        (b"x" * 999, "x" * 200),
        (b"", "nothing"),
    ],
)
def test_what_a_server_complains_of_is_told_shortly(body: bytes, said: str) -> None:
    assert complaint(body) == said


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("localhost", True),
        ("127.0.0.9", True),
        ("[::1]", True),
        ("10.0.0.1", False),
        ("a.org", False),
    ],
)
def test_this_machine_is_known_as_such(host: str, local: bool) -> None:
    assert is_local(f"http://{host}:8080/v1") is local
