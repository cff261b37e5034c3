"""The gate: nothing reads worse than before, on the same corpora, and floors only rise."""

from eval import gate

FLOORS = {"set": {"F1": 0.5}}


def test_a_score_below_its_floor_or_without_one_does_not_hold() -> None:
    found = {"set": {"F1": 0.49, "new": 0.9}, "gone": None}
    held = dict(gate.compared(FLOORS, found))
    assert list(held.values()) == [False, False, True]
    assert "not measured" in list(held)[2]


def test_a_score_at_its_floor_holds() -> None:
    assert [holds for _, holds in gate.compared(FLOORS, {"set": {"F1": 0.5}})] == [True]


def test_another_processor_may_round_the_tagger_a_little_lower() -> None:
    floors = {"tagged: set": {"F1": 0.5}}
    found = [{"tagged: set": {"F1": value}} for value in (0.491, 0.48)]
    assert [holds for one in found for _, holds in gate.compared(floors, one)] == [True, False]


def test_floors_rise_and_fall_only_when_told_to() -> None:
    assert gate.lifted(FLOORS, {"set": {"F1": 0.4}}, lower=False) == FLOORS
    assert gate.lifted(FLOORS, {"set": {"F1": 0.6}}, lower=False) == {"set": {"F1": 0.6}}
    assert gate.lifted(FLOORS, {"set": {"F1": 0.4}, "gone": None}, lower=True) == {
        "set": {"F1": 0.4}
    }


def test_a_floor_is_of_one_corpus() -> None:
    assert list(gate.same_corpora({"set": "a"}, {"set": "a", "new": "b"})) == []
    [(line, holds)] = gate.same_corpora({"set": "a"}, {"set": "b"})
    assert not holds
    assert "another corpus" in line


def test_what_the_gate_reads_of_our_own_is_there() -> None:
    own = {name for name in gate.hashes() if "own " in name}
    assert own == {
        "own sentences",
        "own pairs of claims, held",
        "tagged: own sentences",
        "tagged: own hard cases",
        "tagged: own acts",
        "tagged: own ties held back",
    }
