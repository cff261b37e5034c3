"""Who may use a page that others reach: names, roles and hashed passwords, in a file of the casefile."""

import json
import os
from enum import IntEnum
from pathlib import Path
from typing import NamedTuple

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from sayso.domain.errors import BadInput, BrokenCase
from sayso.store.disk.durable import write_whole

FILE = "users.json"
SHORTEST = 12
"""Characters of a password; length is what NIST SP 800-63B asks for, not odd signs."""
_HASHER = PasswordHasher()
# Who is not listed costs as long as who is, so that nobody learns from a clock who is.
_NOBODY = _HASHER.hash("nobody")


class Role(IntEnum):
    """What a person may do; each may do what those before may."""

    READER = 1
    REVIEWER = 2
    ADMIN = 3


class Person(NamedTuple):
    """Somebody who has come in: who signs, and what they may do."""

    name: str
    role: Role


class People:
    """The people of a casefile. Passwords are kept as argon2id hashes only."""

    def __init__(self, case: Path) -> None:
        self._path = case / FILE
        self._held: tuple[tuple[int, int, int], dict[str, list[str]]] = ((0, 0, 0), {})

    def __len__(self) -> int:
        """Give how many are listed."""
        return len(self._read())

    def add(self, name: str, password: str, role: Role) -> None:
        """List somebody, or give them another password and role.

        Raises `BadInput` for a name that is none and a password that is too short.
        """
        if not name.strip() or not name.isprintable():
            raise BadInput("users", expected="a name", found=repr(name), remedy="say who it is")
        if len(password) < SHORTEST:
            raise BadInput(
                f"the password of {name}",
                expected=f"{SHORTEST} characters or more",
                found=str(len(password)),
                remedy="choose a longer one, as four random words",
            )
        self._write(self._read() | {name: [role.name.lower(), _HASHER.hash(password)]})

    def listed(self) -> list[Person]:
        """Give who is listed, by name."""
        return [Person(x, Role[role.upper()]) for x, (role, _) in sorted(self._read().items())]

    def remove(self, name: str) -> None:
        """Take somebody off the list. Raises `BadInput` where nobody of that name is on it."""
        listed = self._read()
        if name not in listed:
            raise BadInput(
                "users",
                expected="somebody who is listed",
                found=repr(name),
                remedy="`sayso users CASE list` prints the names",
            )
        self._write({one: said for one, said in listed.items() if one != name})

    def entry(self, name: str) -> list[str] | None:
        """Give how somebody is listed now, role and hash, or nothing where they are not."""
        return self._read().get(name)

    def entered(self, name: str, password: str) -> Person | None:
        """Give who it is, or nothing where name or password is wrong."""
        role, known = self._read().get(name, ("reader", _NOBODY))
        try:
            _HASHER.verify(known, password)
        except (VerificationError, InvalidHashError):
            return None
        return Person(name, Role[role.upper()]) if known is not _NOBODY else None

    def _write(self, listed: dict[str, list[str]]) -> None:
        write_whole(self._path, json.dumps(listed, indent=1, sort_keys=True).encode())
        os.chmod(self._path, 0o600)  # noqa: PTH101 - says what it does

    def _read(self) -> dict[str, list[str]]:
        try:
            found = self._path.stat()
        except OSError:
            return {}
        stamp = found.st_mtime_ns, found.st_size, found.st_ino
        held, listed = self._held
        if held != stamp:
            # Every request asks; the file is read when it is another one.
            listed = self._parsed()
            self._held = stamp, listed
        return listed

    def _parsed(self) -> dict[str, list[str]]:
        try:
            return {
                str(name): [str(Role[role.upper()].name.lower()), str(known)]
                for name, (role, known) in json.loads(self._path.read_bytes()).items()
            }
        except (ValueError, KeyError, AttributeError, TypeError) as error:
            raise BrokenCase(
                str(self._path),
                expected="names with role and hash",
                found=str(error),
                remedy="Delete the file and add the users again.",
            ) from error
