"""What was changed in a release after it was written is found, wherever it was changed."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.domain.errors import NewerCase
from sayso.store import releases
from sayso.store.casefile import Case
from sayso.store.contract import export_line
from sayso.store.disk.shelves import sha256
from sayso.store.evidence import Evidence
from sayso.store.releases import Care, Input, Manifest, Provenance
from sayso.store.releases.manifest import read_manifest
from tests.store.small import checked_case

NONE_HELD = Care(
    coarse="auto", delay=None, told_coarsely=0, incidents_held_back=0, inputs_held_back=0
)


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return checked_case(tmp_path / "case")


@pytest.fixture
def folder(case: Case, tmp_path: Path) -> Path:
    return released(case, tmp_path / "2026-11-30")


def released(case: Case, folder: Path, **changes: object) -> Path:
    """A release of a small casefile, its manifest as changed."""
    dossiers = list(case.tables.dossiers())
    with releases.drafted(folder) as draft:
        draft.put(releases.INCIDENTS, (export_line(one) + b"\n" for one in dossiers))
        draft.put("codebook/acts.toml", (b"",))
        manifest = Manifest(
            format=1,
            date=folder.name,
            incidents=len(dossiers),
            provenance=Provenance(
                made_with={}, weights=(), rows=case.tables.manifest().digest, judgements=0
            ),
            care=NONE_HELD,
            inputs=tuple(
                Input(
                    id=one.id,
                    uri=one.uri,
                    sha256=one.blob,
                    outlet=one.outlet,
                    published=one.published,
                    captured=one.captured,
                )
                for one in case.evidence.documents()
            ),
            files=draft.files,
        ).but(**changes)
        body = releases.manifest_file(manifest)
        draft.put(releases.MANIFEST, (body,))
        draft.put(releases.SUMS, (releases.sums_file(manifest.files, body),))
    return folder


def written(path: Path, change: Callable[[bytes], bytes]) -> None:
    """Change a file that is read-only, as only somebody with intent does."""
    path.chmod(0o644)
    path.write_bytes(change(path.read_bytes()))


def told(folder: Path, case: Case | None = None) -> list[str]:
    found = releases.check(folder, case.evidence if case else None)
    return [f"{one.code}: {one.message}" for one in found]


def test_a_release_as_it_was_written_has_no_findings(folder: Path, case: Case) -> None:
    assert told(folder) == []
    assert told(folder, case) == []
    assert releases.is_release(folder)
    assert not releases.is_release(case.folder)


@pytest.mark.parametrize("lost", [releases.SUMS, releases.INCIDENTS])
def test_a_release_that_lost_a_file_is_a_release_still(folder: Path, lost: str) -> None:
    (folder / lost).unlink()
    assert releases.is_release(folder)
    assert any(one.startswith("release-damaged") and lost in one for one in told(folder))


def test_tables_are_no_release(case: Case) -> None:
    assert (case.folder / "tables" / releases.MANIFEST).is_file()
    assert not releases.is_release(case.folder / "tables")


def test_a_release_is_known_by_the_hash_of_its_manifest(
    folder: Path, case: Case, tmp_path: Path
) -> None:
    assert len(releases.digest(folder)) == 64
    other = released(case, tmp_path / "other" / "2026-11-30")
    assert releases.digest(other) == releases.digest(folder)
    later = released(case, tmp_path / "2026-12-01")
    assert releases.digest(later) != releases.digest(folder)


@pytest.mark.parametrize("name", [releases.INCIDENTS, "codebook/acts.toml"])
def test_a_file_that_was_changed_or_is_gone_is_found(folder: Path, name: str) -> None:
    written(folder / name, lambda body: body + b" ")
    assert f"release-damaged: {name} is not as it was released" in told(folder)
    (folder / name).unlink()
    assert told(folder) == [f"release-damaged: {name} is missing"]


def test_a_file_that_was_put_there_later_is_found(folder: Path) -> None:
    (folder / "codebook" / "more.toml").write_text("")
    (folder / "link").symlink_to(folder / "nowhere")
    assert told(folder) == [
        "release-damaged: codebook/more.toml is no part of the release",
        "release-damaged: link is no part of the release",
    ]


def test_a_manifest_that_was_changed_is_found_by_the_sums(folder: Path) -> None:
    written(folder / releases.MANIFEST, lambda body: body.replace(b"2026-11-30", b"2026-11-29"))
    assert told(folder) == [
        "release-damaged: SHA256SUMS does not list the hashes of manifest.json's files"
    ]
    (folder / releases.SUMS).unlink()
    assert len(told(folder)) == 1


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"format": 1}', b"\xff"])
def test_a_manifest_that_is_none_is_a_finding(folder: Path, body: bytes) -> None:
    written(folder / releases.MANIFEST, lambda _: body)
    [finding] = told(folder)
    assert finding.startswith("release-damaged: ")
    assert "expected the manifest of a release" in finding


def test_a_release_of_a_newer_program_is_refused(folder: Path) -> None:
    written(folder / releases.MANIFEST, lambda _: b'{"format": 99}')
    with pytest.raises(NewerCase):
        releases.check(folder)


def resealed(folder: Path, change: Callable[[dict[str, object]], None]) -> None:
    """Change the first incident and put all hashes right, as a forger would."""
    path = folder / releases.INCIDENTS
    lines = path.read_bytes().splitlines()
    first = json.loads(lines[0])
    change(first)
    written(path, lambda _: b"\n".join([json.dumps(first).encode(), *lines[1:]]) + b"\n")
    manifest = read_manifest(folder)
    files = [one.but(sha256=sha256((folder / one.file).read_bytes())) for one in manifest.files]
    body = releases.manifest_file(manifest.but(files=tuple(files)))
    written(folder / releases.MANIFEST, lambda _: body)
    written(folder / releases.SUMS, lambda _: releases.sums_file(files, body))


def test_words_that_are_not_where_a_forged_claim_says_are_found_where_the_text_is_at_hand(
    folder: Path, case: Case
) -> None:
    def forged(line: dict[str, object]) -> None:
        claim = line["accounts"][0]["claims"][0]  # type: ignore[index]  # a JSON object
        quote = claim["quote"]["text"]
        claim["quote"]["text"] = "x" * len(quote)

    resealed(folder, forged)
    assert told(folder) == []
    [finding] = told(folder, case)
    assert finding.startswith("quote-mismatch: ")


def test_a_claim_or_input_that_is_named_and_not_there_is_found(folder: Path) -> None:
    def forged(line: dict[str, object]) -> None:
        line["documents"][0]["id"] = "d0"  # type: ignore[index]  # a JSON object
        line["disputes"][0]["claims"] = ["c0", "c00"]  # type: ignore[index]  # as above

    resealed(folder, forged)
    codes = [one.partition(":")[0] for one in told(folder)]
    assert codes == ["dangling-reference"] * 3


def test_a_line_that_is_no_incident_and_a_count_that_is_wrong_are_found(folder: Path) -> None:
    resealed(folder, lambda line: line.update(more=1))
    assert [one for one in told(folder) if "line 1" in one and "more" in one]
    written(folder / releases.INCIDENTS, lambda body: body + body)
    assert any("is not as it was released" in one for one in told(folder))


def test_a_manifest_that_counts_more_incidents_than_there_are_is_found(
    case: Case, tmp_path: Path
) -> None:
    [finding] = told(released(case, tmp_path / "day", incidents=7))
    assert finding.endswith("holds 1 incidents, manifest.json says 7")


def test_inputs_of_other_bytes_than_the_casefile_has_are_found(case: Case, tmp_path: Path) -> None:
    folder = released(case, tmp_path / "day")
    [one] = read_manifest(folder).inputs
    other = released(case, tmp_path / "other", inputs=(one.but(sha256="0" * 64),))
    assert [x.partition(":")[0] for x in told(other, case)] == ["input-mismatch"]
    for blob in (case.folder / "evidence" / "blobs").rglob("*.zst"):
        blob.write_bytes(b"nothing")
    assert [x.partition(":")[0] for x in told(folder, case)] == ["evidence-damaged"]


def test_a_casefile_that_lacks_the_documents_says_nothing_of_them(
    folder: Path, tmp_path: Path
) -> None:
    assert releases.check(folder, Evidence(tmp_path / "nothing")) == []
