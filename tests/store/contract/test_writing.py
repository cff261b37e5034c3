import json

import pytest

from sayso.domain.codes import Field
from sayso.domain.incident import Claim
from sayso.domain.record import Record
from sayso.domain.world import Actor, Place, When
from sayso.store import contract
from sayso.store.contract.writing import value_of
from tests.examples import a_document, a_dossier, a_figure_claim, a_quote
from tests.store.small import a_reading

# The keys of DESIGN section 5, in their order.
EXTRACT = "document statements figures acts reports problems"
FIGURE = (
    "id quote number counted low high hedge measure group whose speaker stance part_of statement"
    " reports p"
)
EXPORT = "id formerly kind when places summary reports documents accounts disputes estimates links"
CLAIM = (
    "id field value measure group whose low high hedge stance denies said reported captured origin"
    " figure statement report document quote p superseded_by"
)
ESTIMATE = "policy measure group side low best high intervals grade because passed_over"


def _keys(row: dict[str, object]) -> str:
    return " ".join(row)


def test_a_line_of_extract_has_the_keys_of_the_contract_in_their_order() -> None:
    row = json.loads(contract.extract_line(a_document(), a_reading()))
    assert _keys(row) == EXTRACT
    assert _keys(row["document"]) == "id uri title outlet published language"
    assert _keys(row["figures"][0]) == FIGURE
    assert _keys(row["figures"][0]["speaker"]) == "text start end name actor why"
    assert _keys(row["statements"][0]) == "id speaker cue content stance said about"
    assert _keys(row["acts"][0]) == "id who toward plover quote statement when"
    assert _keys(row["reports"][0]) == (
        "id trigger kind when places perpetrators targets victims weapons claimed_by blamed_on"
        " outcomes access aggregates p"
    )
    assert row["problems"] == [{"code": "vague", "message": "dozens", "start": None, "end": None}]


def test_a_line_of_export_has_the_keys_of_the_contract_in_their_order() -> None:
    row = json.loads(contract.export_line(a_dossier()))
    assert _keys(row) == EXPORT
    assert _keys(row["accounts"][0]) == "id voice claims"
    assert _keys(row["accounts"][0]["voice"]) == "actor name class"
    assert _keys(row["accounts"][0]["claims"][0]) == CLAIM
    assert _keys(row["disputes"][0]) == "id rule kind claims size one_origin"
    assert _keys(row["estimates"][0]) == ESTIMATE
    assert _keys(row["reports"][0]) == "id document p"
    assert _keys(row["documents"][0]) == "id uri outlet published captured origin"


def test_a_line_is_one_line_whatever_the_words() -> None:
    dossier = a_dossier()
    incident = dossier.incident.but(summary="two\nlines \u2028 and \x85 more")
    body = contract.export_line(dossier.but(incident=incident))
    assert body.count(b"\n") == 0
    assert json.loads(body)["summary"] == incident.summary


def test_an_estimate_is_told_with_its_incident() -> None:
    row = json.loads(contract.estimate_line("r1", a_dossier().estimates[0]))
    assert _keys(row) == f"{ESTIMATE} incident"
    assert row["passed_over"] == [{"claim": "c1", "why": "a party on its own losses"}]


def test_what_is_exported_is_read_back_by_weigh() -> None:
    row = json.loads(contract.export_line(a_dossier()))
    for account in row["accounts"]:
        for claim in account["claims"]:
            told = claim | {"incident": row["id"], "voice": account["voice"]}
            incident, voice, found = contract.claim_row(json.dumps(told).encode())
            assert (incident, voice.name, found.id) == ("r1", account["voice"]["name"], claim["id"])
            assert json.loads(contract.line(found.quote)) == claim["quote"]


def test_spans_are_told_with_what_they_may_mean() -> None:
    when = When(start="2025-03-11", end="2025-03-11", precision="day")  # type: ignore[arg-type]  # a word will do
    row = json.loads(contract.ground_line([(0, 4, [(when, 900)]), (5, 9, [])]))
    assert row["spans"][0] == {
        "start": 0,
        "end": 4,
        "candidates": [
            {
                "start": "2025-03-11",
                "end": "2025-03-11",
                "precision": "day",
                "quote": None,
                "why": "",
                "p": 900,
            }
        ],
    }
    assert row["spans"][1]["candidates"] == []


ACTOR = Actor(quote=a_quote("The army"), name="the army")
PLACE = Place(quote=a_quote("train"), name="a train")
TIME = When(start=None, end=None, precision="unknown")  # type: ignore[arg-type]  # a word will do


@pytest.mark.parametrize(
    ("field", "into", "value"),
    [
        (Field.PERPETRATOR, "actor", ACTOR),
        (Field.CLAIMED_BY, "actor", ACTOR),
        (Field.BLAMED_ON, "actor", ACTOR),
        (Field.PLACE, "place", PLACE),
        (Field.WHEN, "when", TIME),
        (Field.KIND, "word", "bombing"),
        (Field.OUTCOME, "word", "over"),
        (Field.ACCESS, "word", "denied"),
    ],
)
def test_a_claim_has_the_one_value_of_its_field(
    field: Field, into: str, value: Record | str
) -> None:
    none = dict.fromkeys(("measure", "group", "low", "high", "hedge"))
    claim: Claim = a_figure_claim("50").but(field=field, **none, **{into: value})
    assert value_of(claim) == value
    assert value_of(a_figure_claim("50")) is None


def test_the_schemas_name_every_key() -> None:
    schemas = {name: json.loads(body) for name, body in contract.schemas().items()}
    assert set(schemas) == {"extract", "export"}
    lines = (("extract", "ExtractLine", EXTRACT), ("export", "ExportLine", EXPORT))
    for name, line, keys in lines:
        assert schemas[name]["$ref"] == f"#/$defs/{line}"
        # Only with --explain is there one key more.
        more = {"explain"} if name == "extract" else set()
        assert set(schemas[name]["$defs"][line]["properties"]) == {*keys.split(), *more}
    value = schemas["export"]["$defs"]["ClaimLine"]["properties"]["value"]["anyOf"]
    assert [one.get("$ref", one.get("type")) for one in value] == [
        "#/$defs/Actor", "#/$defs/Place", "#/$defs/When", "string", "null",
    ]  # fmt: skip


def test_a_models_estimate_says_why_and_on_what_it_was_calibrated() -> None:
    model = a_dossier().estimates[0].but(why=("early news",), calibrated="2026: worlds")
    row = json.loads(contract.estimate_line("r1", model))
    assert (row["why"], row["calibrated"]) == (["early news"], "2026: worlds")
    assert "both_right" not in row


def test_an_estimate_says_how_it_came_about_and_what_of_it_is_unchecked() -> None:
    plain = a_dossier().estimates[0]
    row = json.loads(
        contract.estimate_line("r1", plain.but(how=("the lowest",), unchecked=("which",)))
    )
    assert (row["how"], row["unchecked"]) == (["the lowest"], ["which"])
    assert not {"how", "unchecked"} & set(json.loads(contract.estimate_line("r1", plain)))
