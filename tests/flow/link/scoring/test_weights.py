"""What features are worth is learned from known pairs, and stays as it was where they show nothing."""

import numpy as np
import pytest

from sayso.flow.link.comparing.says import FEATURES, TIMES
from sayso.flow.link.scoring.cold import COLD
from sayso.flow.link.scoring.shipped import CODED, TOLD
from sayso.flow.link.scoring.weights import NAMES, SILENT, Fit, Weights, fitted

AT = {name: at for at, name in enumerate(NAMES)}


def silent(size: int) -> np.ndarray:
    quiet = [SILENT.get(name, TIMES.index("no time")) for name in NAMES]
    return np.tile(np.array(quiet, dtype=np.int8), (size, 1))


FIT = Fit(start=COLD, strength=1.0, smooth=0.0)


def told(feature: str, says: list[int], same: list[bool], fit: Fit = FIT) -> Weights:
    said = silent(len(says))
    said[:, AT[feature]] = says
    return fitted(said, np.array(same), fit)


def test_what_goes_with_the_same_incident_gains_and_the_rest_loses() -> None:
    same_day, apart = TIMES.index("same day"), TIMES.index("weeks apart")
    says, same = [same_day] * 40 + [apart] * 40, [True] * 36 + [False] * 4 + [False] * 40
    found = told("time", says, same).features["time"]
    assert found[same_day] > COLD.features["time"][same_day]
    assert found[apart] < found[same_day] - 3


def test_what_no_pair_shows_stays_as_it_was() -> None:
    found = told("time", [0] * 10, [True] * 5 + [False] * 5)
    assert found.features["place"] == COLD.features["place"]
    assert found.features["time"][3:] == COLD.features["time"][3:]


def test_a_large_strength_follows_the_pairs_and_a_small_one_the_start() -> None:
    says, same = [0] * 50, [True] * 49 + [False]
    close = told("kind", says + [2] * 50, same + [False] * 50, FIT.but(strength=10.0)).features[
        "kind"
    ]
    near = told("kind", says + [2] * 50, same + [False] * 50, FIT.but(strength=0.01)).features[
        "kind"
    ]
    start = COLD.features["kind"]
    assert abs(near[0] - start[0]) < abs(close[0] - start[0])


def test_neighbours_in_order_are_worth_alike() -> None:
    says = [2] * 30 + [3] * 2
    same = [True] * 25 + [False] * 5 + [False] * 2
    rough = told("published", says, same, FIT.but(strength=10.0)).features["published"]
    even = told("published", says, same, FIT.but(strength=10.0, smooth=50.0)).features["published"]
    assert abs(even[2] - even[3]) < abs(rough[2] - rough[3])


def test_features_left_out_and_what_says_nothing_are_worth_nothing() -> None:
    found = told(
        "outlet", [0] * 20 + [1] * 20, [True] * 20 + [False] * 20, FIT.but(without=("outlet",))
    )
    assert set(found.features["outlet"]) == {0.0}
    quiet = told("kind", [SILENT["kind"]] * 20, [True] * 20)
    assert quiet.features["kind"] == COLD.features["kind"]
    assert quiet.prior > 0


def test_the_mean_chance_is_the_share_of_the_same() -> None:
    rng = np.random.default_rng(3)
    says, same = rng.integers(0, 4, 400), rng.random(400) < 0.3
    found = told("kind", says.tolist(), same.tolist())
    undated = found.features["time"][TIMES.index("no time")]
    odds = found.prior + undated + np.array(found.features["kind"])[says]
    assert np.mean(1 / (1 + np.exp(-odds))) == pytest.approx(same.mean(), abs=0.01)


@pytest.mark.parametrize("weights", [COLD, TOLD, CODED], ids=["cold", "told", "coded"])
def test_a_table_has_a_weight_for_all_that_a_feature_says(weights: Weights) -> None:
    assert {name: len(table) for name, table in weights.features.items()} == NAMES
    quiet = {name: weights.features[name][at] for name, at in SILENT.items()}
    wordless = quiet.pop("rare words")
    assert not any(quiet.values())
    # In a text words are what tells most: that there are none speaks against.
    assert (wordless < 0) is (weights is TOLD)


@pytest.mark.parametrize("weights", [COLD, TOLD, CODED], ids=["cold", "told", "coded"])
def test_what_agrees_is_never_worth_less_than_what_contradicts(weights: Weights) -> None:
    def worth(feature: str, says: str) -> float:
        return weights.features[feature][list(FEATURES[feature]).index(says)]

    assert worth("time", "same day") > worth("time", "weeks apart") > -9
    assert worth("time", "published at once") > worth("time", "published before")
    assert worth("place", "same spot") > worth("place", "very far apart")
    assert worth("killed", "same, 10 or more") > worth("killed", "far apart")
    assert worth("document", "same") < 0
    assert weights.features["rare words"][-1] > weights.features["rare words"][1]
