"""Releases: dated folders that are written once, name all they rest on, and can be verified anywhere."""

from sayso.store.releases.checking import check
from sayso.store.releases.drafting import Draft, drafted
from sayso.store.releases.manifest import (
    INCIDENTS,
    MANIFEST,
    SUMS,
    Care,
    Hashed,
    Input,
    Manifest,
    Provenance,
    digest,
    is_release,
    manifest_file,
    sums_file,
)

__all__ = [
    "INCIDENTS",
    "MANIFEST",
    "SUMS",
    "Care",
    "Draft",
    "Hashed",
    "Input",
    "Manifest",
    "Provenance",
    "check",
    "digest",
    "drafted",
    "is_release",
    "manifest_file",
    "sums_file",
]
