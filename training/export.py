"""Writes the weights as int8 ONNX: python -m training.export WEIGHTS.pt FOLDER NAME.

Compares the answers of a padded and an unpadded row, and of int8 and full precision, and refuses
to write where the first differ.
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from sayso.adapters.pieces import CLOSES, OPENS
from training.encoder import Shape, Tagger
from training.labels import LINKS, QUESTIONS, TAGS
from training.train import pieces_in_order, tokenizer

SAMPLE = "Police said on Tuesday that at least 12 soldiers were killed in the attack near Quetta."


def main() -> None:
    """Export, compare, write."""
    weights, folder, name = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    folder.mkdir(parents=True, exist_ok=True)
    model = Tagger(Shape())
    model.load_state_dict(torch.load(weights))
    model.eval()
    whole = folder / "whole.onnx"
    ids = torch.tensor([[OPENS, *tokenizer()(SAMPLE).ids, CLOSES]])
    torch.onnx.export(
        model,
        (ids, torch.ones(ids.shape)),
        str(whole),
        input_names=["ids", "mask"],
        output_names=["tags", "answers", "link_from", "link_to"],
        dynamic_axes={"ids": {0: "rows", 1: "pieces"}, "mask": {0: "rows", 1: "pieces"}},
        opset_version=17,
        dynamo=False,
    )
    # Seven bits of a weight: with eight, processors without VNNI overflow where they add in pairs.
    quantize_dynamic(
        whole,
        folder / "model.onnx",
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
    )
    compare(whole, folder / "model.onnx", ids.numpy())
    whole.unlink()
    vocabulary = "\n".join(pieces_in_order()) + "\n"
    (folder / "vocabulary.txt").write_text(vocabulary, encoding="utf8")
    card = {"name": name, "tags": TAGS, "questions": QUESTIONS, "links": LINKS, "calibration": {}}
    (folder / "card.json").write_text(json.dumps(card, indent=1) + "\n")
    print(f"{(folder / 'model.onnx').stat().st_size / 1e6:.1f} MB")


def compare(whole: Path, small: Path, row: np.ndarray) -> None:
    """Raise where padding changes an answer; print how near int8 comes to full precision."""
    full, quantised = (onnxruntime.InferenceSession(str(path)) for path in (whole, small))
    ones = np.ones(row.shape, np.float32)
    alone = full.run(None, {"ids": row, "mask": ones})
    wide = np.concatenate([row, np.zeros((1, 40), np.int64)], axis=1)
    mask = np.concatenate([ones, np.zeros((1, 40), np.float32)], axis=1)
    padded = full.run(None, {"ids": wide, "mask": mask})
    for one, other in zip(alone, padded, strict=True):
        np.testing.assert_allclose(one, other[:, : row.shape[1]], atol=1e-4)
    near = quantised.run(None, {"ids": row, "mask": ones})
    for one, other in zip(alone, near, strict=True):
        cosine = float((one * other).sum() / np.linalg.norm(one) / np.linalg.norm(other))
        print(f"int8 against full precision, cosine {cosine:.4f}")


if __name__ == "__main__":
    main()
