"""The judgements that touch an incident."""

from pathlib import Path

from sayso.domain.codes import Verb
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.reading import Reading
from sayso.outlets.web.dossier.judged import Ruling, rulings
from sayso.store.casefile import Case, reading, writing
from sayso.store.tables import of_document, of_dossier, of_reading
from tests.examples import TEXT, a_document, a_dossier
from tests.store.small import a_reading


def a_case(folder: Path, *judged: Judgement, told: Reading | None = None) -> Case:
    with writing(folder / "case") as case:
        rows = [
            *of_dossier(a_dossier()),
            of_document(a_document()),
            *of_reading(told or a_reading()),
        ]
        case.tables.write(rows, {"reader": "rules"})
        for one in judged:
            case.ledger.append(one)
    return reading(folder / "case")


def a_judgement(verb: Verb, *words: str) -> Judgement:
    spots = tuple(
        Spot(document="d1", start=TEXT.index(one), end=TEXT.index(one) + len(one), text=one)
        for one in words
    )
    return Judgement(
        number=1,
        verb=verb,
        spots=spots,
        who="Ada",
        when="2026-01-02T03:04:05Z",
        why="read it twice",
    )


def shown(case: Case) -> tuple[Ruling, ...]:
    return rulings(case, a_dossier(), {"d1": a_document()})


def test_a_judgement_on_a_claim_s_words_is_told_with_who_when_and_why(tmp_path: Path) -> None:
    [one] = shown(a_case(tmp_path, a_judgement(Verb.CONFIRM, "all 33")))
    assert (one.verb, one.who, one.when, one.why) == (
        Verb.CONFIRM,
        "Ada",
        "2026-01-02T03:04:05Z",
        "read it twice",
    )
    assert [spot.words for spot in one.about] == ["all 33"]
    assert one.withdrawn is None


def test_words_that_no_claim_rests_on_and_other_documents_are_not_touched(tmp_path: Path) -> None:
    elsewhere = a_judgement(Verb.CONFIRM, "50").but(spots=(Spot(document="d9", start=0, end=2),))
    beside = a_judgement(Verb.CONFIRM, "The group said")
    assert shown(a_case(tmp_path, elsewhere, beside)) == ()
    assert shown(a_case(tmp_path / "b", elsewhere)) == ()


def test_a_judgement_on_a_report_s_trigger_touches_its_incident(tmp_path: Path) -> None:
    told = a_reading()
    [report] = [one.but(id="r1") for one in told.reports[:1]]
    spot = Spot(document="d1", start=report.trigger.start, end=report.trigger.end)
    judged = Judgement(
        number=1, verb=Verb.CONFIRM, spots=(spot,), who="Ada", when="2026-01-02", why=""
    )
    case = a_case(tmp_path, judged, told=told.but(reports=(report,)))
    bare = a_dossier().but(accounts=())
    assert [one.number for one in rulings(case, bare, {"d1": a_document()})] == [1]


def test_a_whole_document_is_touched_without_words(tmp_path: Path) -> None:
    whole = a_judgement(Verb.REDACT, "50").but(spots=(Spot(document="d1"),))
    [one] = shown(a_case(tmp_path, whole))
    assert [(spot.start, spot.words) for spot in one.about] == [(None, "")]


def test_what_was_withdrawn_says_by_whom_and_what_was_forgotten_says_so(tmp_path: Path) -> None:
    case = a_case(
        tmp_path,
        a_judgement(Verb.REJECT, "50"),
        Judgement(
            number=2, verb=Verb.WITHDRAW, spots=(), who="Bo", when="2026-02-03T00:00:00Z", why="",
            withdraws=1,
        ),
    )  # fmt: skip
    with writing(case.folder) as opened:
        opened.forget_reason(1, who="Cy", when="2026-03-04")
    [one] = shown(case)
    assert one.withdrawn == "Bo, 2026-02-03"
    assert (one.why, one.forgotten) == ("", "Cy, 2026-03-04")


def test_a_withdrawal_that_was_itself_withdrawn_takes_nothing_back(tmp_path: Path) -> None:
    def back(number: int) -> Judgement:
        return Judgement(
            number=0, verb=Verb.WITHDRAW, spots=(), who="Bo", when="2026-02-03", why="",
            withdraws=number,
        )  # fmt: skip

    [one] = shown(a_case(tmp_path, a_judgement(Verb.REJECT, "50"), back(1), back(2)))
    assert one.withdrawn is None


def test_what_a_redaction_hides_is_hidden_in_other_judgements_too(tmp_path: Path) -> None:
    named = Judgement(
        number=1, verb=Verb.CORRECT, spots=a_judgement(Verb.CONFIRM, "all 33").spots, who="Ada",
        when="2026-01-02", why="it was Jane Roe", field="actor", value="Jane Roe",
    )  # fmt: skip
    hides = Judgement(
        number=2, verb=Verb.REDACT, spots=(Spot(document="d1", start=0, end=8, text="Jane Roe"),),
        who="Ada", when="2026-01-03", why="",
    )  # fmt: skip
    told = shown(a_case(tmp_path, named, hides))
    assert all("Jane" not in f"{one.why} {one.value}" for one in told)
    assert any(one.why == "it was ████ ███" for one in told)
