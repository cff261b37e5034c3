"""Does things with trained weights: python -m training.weights mix ONE.pt TWO.pt SHARE OUT.pt, or keep WEIGHTS.pt.

`mix` gives the mean of two trainings, SHARE of it the second's: such a mean reads unseen texts better
than either (Wortsman et al. 2022). `keep` writes `checkpoint/en.safetensors`, from which a later
training goes on: in half precision, without the word vectors, which stay the backbone's.
"""

import sys
from pathlib import Path

import torch
from safetensors.torch import save_file

CHECKPOINT = Path(__file__).parent / "checkpoint" / "en.safetensors"
_WORDS = "words.weight"


def mix(one: Path, two: Path, share: float, out: Path) -> None:
    """Write the mean of two files of weights."""
    first, second = torch.load(one), torch.load(two)
    torch.save({name: torch.lerp(first[name], second[name], share) for name in first}, out)


def keep(weights: Path) -> None:
    """Write the checkpoint of a file of weights."""
    held = torch.load(weights)
    save_file({name: part.half() for name, part in held.items() if name != _WORDS}, CHECKPOINT)


def main() -> None:
    """Do what was asked."""
    match sys.argv[1:]:
        case ["mix", one, two, share, out]:
            mix(Path(one), Path(two), float(share), Path(out))
        case ["keep", weights]:
            keep(Path(weights))
        case _:
            print(__doc__)
            raise SystemExit(2)


if __name__ == "__main__":
    main()
