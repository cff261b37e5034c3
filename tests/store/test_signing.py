from datetime import UTC, datetime
from pathlib import Path

import pytest

from sayso.domain.codes import Field, Verb
from sayso.domain.errors import BadInput, BrokenRecord
from sayso.domain.judgement import Judgement, Spot
from sayso.store.casefile import Case
from sayso.store.signing import signed_judgement
from sayso.store.tables.rows import of_all
from tests.examples import TEXT, a_document, a_dossier, a_figure_claim, a_quote
from tests.store.small import a_judgement, a_reading, checked_case

SAID: dict[str, str | None] = {"who": "Sam", "why": "as it reads"}


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return checked_case(tmp_path)


def _spot(words: str) -> Spot:
    start = TEXT.index(words)
    return Spot(document="d1", start=start, end=start + len(words), text=words)


def _signed(case: Case, verb: Verb, *spots: str, **said: str | None) -> Judgement:
    return signed_judgement(case, verb, spots, said=SAID | said)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("f1", "50"),
        ("s1", "it had killed 50 hostages"),
        ("r1", "stopped"),
        ("a1", "all 33"),
        ("d1:4-6", "ta"),
    ],
)
def test_an_id_or_a_place_is_the_words_it_stands_on(typed: str, words: str, case: Case) -> None:
    [spot] = _signed(case, Verb.CONFIRM, typed).spots
    assert spot.text == TEXT[spot.start : spot.end]
    assert spot == _spot(words)


def test_a_document_is_a_spot_without_a_place(case: Case) -> None:
    signed = _signed(case, Verb.REJECT, "d1")
    assert signed.spots == (Spot(document="d1"),)
    assert (signed.number, signed.who, signed.why) == (0, "Sam", "as it reads")
    assert datetime.fromisoformat(signed.when).tzinfo == UTC


def test_a_purge_means_the_document_and_leaves_none_of_its_words(case: Case) -> None:
    for typed in ("d1", "c4", "d1:0-5"):
        assert _signed(case, Verb.PURGE, typed).spots == (Spot(document="d1"),)


def test_a_correction_says_which_field_and_what_it_should_be(case: Case) -> None:
    signed = _signed(case, Verb.CORRECT, "f1", change=" low = 40 ")
    assert (signed.field, signed.value) == ("figure.low", "40")
    assert _signed(case, Verb.CORRECT, "d1:50-60", change="low=40").field == "low"
    assert _signed(case, Verb.CORRECT, "s1", change="stance=denies").field == "statement.stance"
    assert _signed(case, Verb.CORRECT, "f1", change="figure.low=null").field == "figure.low"
    for change in (None, "", "low", "low=", "=40"):
        with pytest.raises(BadInput, match="--set FIELD=VALUE"):
            _signed(case, Verb.CORRECT, "f1", change=change)
    with pytest.raises(BadInput, match="no --set"):
        _signed(case, Verb.CONFIRM, "f1", change="low=40")


def test_a_withdrawal_names_a_number_and_no_words(case: Case) -> None:
    case.ledger.append(a_judgement())
    signed = _signed(case, Verb.WITHDRAW, "1")
    assert (signed.withdraws, signed.spots) == (1, ())
    for typed in ((), ("one",), ("1", "2"), ("-1",), ("²",)):
        with pytest.raises(BadInput, match="the number of one judgement"):
            _signed(case, Verb.WITHDRAW, *typed)


def test_a_purge_is_not_taken_back(case: Case) -> None:
    case.ledger.append(a_judgement(Verb.PURGE))
    with pytest.raises(BadInput, match="found a purge, whose bytes are gone"):
        _signed(case, Verb.WITHDRAW, "1")


@pytest.mark.parametrize(
    "typed",
    ["x1", "d2", "", "c99", "d" * 400, "d../../case", "d2:0-5", "d1:5-5", "d1:9-2", "d1:0-999"],
)
def test_what_is_not_there_is_said_and_never_guessed(typed: str, case: Case) -> None:
    with pytest.raises(BadInput, match="expected"):
        _signed(case, Verb.CONFIRM, typed)


def test_a_record_is_told_from_others_of_the_same_words(case: Case) -> None:
    assert _signed(case, Verb.REJECT, "f1").field == "figure"
    assert _signed(case, Verb.CONFIRM, "r1").field == "report"
    assert _signed(case, Verb.CONFIRM, "d1:50-60").field is None
    assert _signed(case, Verb.REDACT, "f1").field is None


def test_a_claim_means_its_words_its_figure_or_its_report(case: Case) -> None:
    [account, *_] = a_dossier().accounts
    claim = a_figure_claim("50", id="c8", figure="f1")
    place = claim.but(
        id="c9",
        figure=None,
        field=Field.PLACE,
        measure=None,
        low=None,
        high=None,
        quote=a_quote("train"),
    )
    dossier = a_dossier().but(accounts=(account.but(claims=(claim, place)),))
    case.tables.write(of_all([a_document()], [a_reading()], [], [dossier], []), {})
    assert _signed(case, Verb.REDACT, "c9").spots == (_spot("train"),)
    assert _signed(case, Verb.DIFFERENT, "c8", "c9").spots == (_spot("stopped"), _spot("stopped"))
    rejected = _signed(case, Verb.REJECT, "c8")
    assert (rejected.spots, rejected.field) == ((_spot("50"),), "figure")
    with pytest.raises(BadInput, match="found a claim on place; name the report that tells it, r1"):
        _signed(case, Verb.REJECT, "c9")


def test_a_row_that_is_no_statement_of_words_is_no_spot(case: Case) -> None:
    with pytest.raises(BadInput, match="nothing of that id"):
        _signed(case, Verb.CONFIRM, "x1")


def test_a_judgement_needs_a_name_and_as_many_places_as_its_verb(case: Case) -> None:
    with pytest.raises(BrokenRecord, match="who judged"):
        _signed(case, Verb.CONFIRM, "f1", who=" ")
    with pytest.raises(BrokenRecord, match="names 2 places"):
        _signed(case, Verb.SAME, "r1")
    with pytest.raises(BrokenRecord, match="names 1 places"):
        _signed(case, Verb.REJECT, "f1", "f1")


def _place(words: str) -> str:
    spot = _spot(words)
    return f"{spot.document}:{spot.start}-{spot.end}"


def test_two_people_or_two_reports_may_be_the_same(case: Case) -> None:
    assert len(_signed(case, Verb.SAME, _place("The army"), _place("The group")).spots) == 2
    assert len(_signed(case, Verb.DIFFERENT, _place("The army"), _place("The army")).spots) == 2


@pytest.mark.parametrize(
    ("spots", "found"),
    [
        ((_place("The army"), _place("The army")), "one place twice"),
        (("r1", "r1"), "one place twice"),
        ((_place("The army"), "r1"), r"d1:\d+-\d+, a person and d1:\d+-\d+, a report"),
        ((_place("The army"), "d1:4-6"), "d1:4-6, which names nobody"),
        ((_place("The army"), "d1"), "d1, which names nobody"),
        ((_place("The army"), "d9:0-3"), "found no document d9 there"),
    ],
)
def test_nobody_is_judged_to_be_somebody(spots: tuple[str, str], found: str, case: Case) -> None:
    with pytest.raises(BadInput, match=found):
        _signed(case, Verb.SAME, *spots)
