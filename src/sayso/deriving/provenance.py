"""What a casefile's tables rest on, as a release names it; and the files that go with it."""

from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files

from sayso import config
from sayso.adapters import tagger
from sayso.config import Config
from sayso.deriving.means import program
from sayso.deriving.tolls import kernels
from sayso.domain.errors import BadModel, BrokenCase
from sayso.domain.record import Record
from sayso.flow import weigh
from sayso.store import contract
from sayso.store.casefile import Case
from sayso.store.derived import digest_of
from sayso.store.releases import Hashed, Provenance

_NEEDED = ("sayso", "codebook", "places", "reader", "policies", "tolls")


def provenance(case: Case) -> Provenance:
    """Give with what the tables of a casefile were made. Raises `BrokenCase` where that is not known.

    The weights are listed where the reader of the tables is the one that is installed here; its name
    tells them by the hash of their card in any case.
    """
    manifest = case.tables.manifest()
    if missing := [name for name in _NEEDED if name not in manifest.made_with]:
        raise _old(case, f"tables that say so of their {missing[0]}")
    return Provenance(
        made_with=manifest.made_with,
        weights=tuple(_weights(manifest.made_with["reader"])),
        rows=manifest.digest,
        judgements=case.ledger.last(),
    )


def named(policies: Sequence[str], set_: Mapping[str, Record]) -> str:
    """Give the policies by name, each with a digest of what the case sets of it."""
    told = {name: f" {digest_of(own)}" for name, own in set_.items() if own != type(own)()}
    return ",".join(name + told.get(name, "") for name in policies)


def beside(case: Case, settings: Config, made: Provenance) -> Iterator[tuple[str, bytes]]:
    """Give the codebook, and the parameters of each policy and of the model, a file each.

    Raises `BrokenCase` where they are others than those that the tables were made with.
    """
    model = kernels(config.tolls(settings, case.folder)).tolls
    if made.made_with["tolls"] != f"{model.version} {digest_of(model)}":
        raise _old(case, "tables weighed with the parameters that the settings name")
    set_ = config.parameters(settings, weigh.PARAMETERS)
    if made.made_with["policies"] != named(settings.policies, set_):
        raise _old(case, "tables weighed by the policies that the settings name")
    if made.made_with["codebook"] != program()["codebook"]:
        raise _old(case, "tables coded by the codebook of this program")
    for name in settings.policies:
        own = set_.get(name) or weigh.PARAMETERS[name]()
        if own.__struct_fields__:
            yield f"policies/{name}.json", contract.parameters_file(own)
    yield "tolls.json", contract.parameters_file(model)
    for file in sorted(files("sayso.codebook").iterdir(), key=lambda one: one.name):
        if file.name.endswith(".toml"):
            yield f"codebook/{file.name}", file.read_bytes()


def _weights(reader: str) -> Iterator[Hashed]:
    try:
        name, hashes = tagger.weights(tagger.shipped())
    except BadModel:
        return
    if reader.endswith(f":{name}"):
        yield from (Hashed(file=file, sha256=digest) for file, digest in sorted(hashes.items()))


def _old(case: Case, expected: str) -> BrokenCase:
    return BrokenCase(
        str(case.folder),
        expected=expected,
        found="others",
        remedy="Run `sayso build` with the same inputs again, then release.",
    )
