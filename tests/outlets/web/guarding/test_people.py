"""Names, roles and hashed passwords."""

from pathlib import Path

import pytest

from sayso.domain.errors import BadInput, BrokenCase
from sayso.outlets.web.guarding import People, Person, Role
from sayso.outlets.web.guarding.people import FILE

PASSWORD = "correct horse battery staple"  # noqa: S105 - of a test


def test_who_was_added_comes_in_with_that_password_alone(tmp_path: Path) -> None:
    people = People(tmp_path)
    people.add("Ada", PASSWORD, Role.ADMIN)
    assert people.entered("Ada", PASSWORD) == Person("Ada", Role.ADMIN)
    assert people.entered("Ada", PASSWORD + "!") is None
    assert people.entered("Ida", PASSWORD) is None
    assert len(people) == 1


def test_nobody_is_nobody_whatever_they_say(tmp_path: Path) -> None:
    assert People(tmp_path).entered("x", "nobody") is None


def test_another_password_replaces_the_first(tmp_path: Path) -> None:
    people = People(tmp_path)
    people.add("Ada", PASSWORD, Role.ADMIN)
    people.add("Ada", "another one, long enough", Role.READER)
    assert people.entered("Ada", PASSWORD) is None
    assert people.entered("Ada", "another one, long enough") == Person("Ada", Role.READER)


def test_the_file_holds_no_password_and_is_its_owner_s_alone(tmp_path: Path) -> None:
    People(tmp_path).add("Ada", PASSWORD, Role.ADMIN)
    path = tmp_path / FILE
    assert PASSWORD not in path.read_text()
    assert "$argon2id$" in path.read_text()
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("name", "password"), [(" ", PASSWORD), ("a\nb", PASSWORD), ("Ada", "short")]
)
def test_no_name_and_a_short_password_are_refused(tmp_path: Path, name: str, password: str) -> None:
    with pytest.raises(BadInput):
        People(tmp_path).add(name, password, Role.READER)


@pytest.mark.parametrize("body", ["[]", "{", '{"Ada": ["king", "x"]}', '{"Ada": 1}'])
def test_a_broken_file_is_said(tmp_path: Path, body: str) -> None:
    (tmp_path / FILE).write_text(body)
    with pytest.raises(BrokenCase, match=r"users\.json"):
        len(People(tmp_path))
