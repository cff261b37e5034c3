"""What a release is, in words, for whoever finds it."""

from sayso.outlets.care.asked import COARSE, HELD
from sayso.outlets.policies import policy_name
from sayso.outlets.wording import count
from sayso.store.releases import Care, Manifest

_FILES = """\
- `incidents.jsonl`: an incident a line, with every account, claim, dispute and estimate, and for each claim the words it stands on
- `codebook/`: what each coded value means, with what it includes and excludes
- `policies/`: the parameters of each policy that has some
- `tolls.json`: the parameters of the model that the policy `sayso` weighs with
- `manifest.json`: with what all this was made, the hash of every input as it was captured, and of every file
- `SHA256SUMS`: the same hashes for `sha256sum -c SHA256SUMS`
"""


def readme(manifest: Manifest) -> str:
    """Give a page about a release: what it holds, how it was made, what was held back, how to verify it."""
    made = manifest.provenance.made_with
    # Behind a policy's name stands the hash of what the case sets of it.
    policies = ", ".join(policy_name(one.split()[0]) for one in made["policies"].split(","))
    return f"""\
# Incidents, released {manifest.date}

{count(manifest.incidents, "incident")} out of {count(len(manifest.inputs), "input")}, pieced together by Sayso. Every figure, name and blame keeps the voice
that said it and the exact words it was said in. A blamed actor is blamed by the voice shown, nothing more.

## What is here

{_FILES}
## How it was made

| | |
|---|---|
| program | sayso {made["sayso"]} |
| codebook | {made["codebook"]} |
| read by | {made["reader"]} |
| places | {made["places"]} |
| weighed as | {policies} |
| parameters of the model | {made["tolls"]} |
| judgements of people heeded | {manifest.provenance.judgements:,} |
| digest of the casefile | {manifest.provenance.rows} |

Behind versions stand hashes. Estimates named after UCDP or Airwars follow their published rules and are not their data.

## What is told less closely

{_care(manifest)}

## How to verify it

`sayso check FOLDER` verifies every hash and reference; `--case CASE` holds every quote against the archived text of a casefile
that has it. Without Sayso: `sha256sum -c SHA256SUMS`. The hash of `manifest.json` stands for the whole: compare it with the one that
was published. A release is never changed; what is found wrong in it is put right in a later one, and `sayso diff OLD NEW` says how.
"""


def _care(manifest: Manifest) -> str:
    care = manifest.care
    told = []
    if care.incidents_held_back:
        told.append(
            f"{count(care.incidents_held_back, 'incident')} and"
            f" {count(care.inputs_held_back, 'input')} that tell of nothing else are held back."
        )
    if care.told_coarsely:
        told.append(
            f"Incidents of {count(care.told_coarsely, 'document')} are told coarsely in place and"
            " time, and without words: people could be found by them, or it was asked for."
        )
    return "\n".join(
        [*(told or ["Nothing: every incident is told as the casefile has it."]), _asked(care)]
    )


def _asked(care: Care) -> str:
    told = {
        "auto": f"By default an incident by which people could be found is held back for {HELD} days and told"
        f" coarsely for {COARSE}.",
        "none": "Nothing was to be told coarsely.",
    }
    later = "" if care.delay is None else f" What is younger than {care.delay} days is left out."
    return told.get(care.coarse, f"All was to be told by {care.coarse} at the closest.") + later
