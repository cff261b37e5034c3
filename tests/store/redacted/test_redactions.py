from collections.abc import Sequence

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.codes import Basis, Kind, PlacePrecision, TimePrecision, VoiceClass
from sayso.domain.document import Origin, Problem
from sayso.domain.incident import Account, Member, Voice
from sayso.domain.judgement import Spot
from sayso.domain.reading import Reading, Report, Told
from sayso.domain.record import Record
from sayso.domain.world import Place, When
from sayso.store.redacted import Redactions
from sayso.store.verify import quotes_in
from tests.examples import TEXT, a_document, a_dossier, a_figure_claim, a_quote
from tests.store.small import a_copy, a_reading


def _hiding(*words: str, readings: Sequence[Reading] = ()) -> Redactions:
    quotes = [a_quote(one) for one in words]
    spots = [Spot(document="d1", start=q.start, end=q.end, text=q.text) for q in quotes]
    return Redactions(spots, {"d1": TEXT}, readings)


def _written(record: Record) -> str:
    return msgspec.json.encode(record).decode()


def test_a_word_is_hidden_in_every_record_of_its_document() -> None:
    hidden = _hiding("hostages", "train")
    document = a_document().but(title="A train", byline="By train", uri="on-the-train.txt")
    for record in (
        hidden.document(document),
        hidden.reading(a_reading()),
        hidden.dossier(a_dossier()),
        hidden.problem(Problem(code="x", message="no train", stage="read", document="d1")),
    ):
        assert "hostages" not in _written(record)
        assert "train" not in _written(record)


def test_quotes_match_the_text_that_is_shown() -> None:
    hidden = _hiding("50 hostages", "The army")
    text = hidden.document(a_document()).text
    reading = hidden.reading(a_reading())
    reading.figures[0].quote.check_against("d1", text)
    reading.figures[0].number.check_against("d1", text)
    reading.acts[0].who.quote.check_against("d1", text)
    assert len(text) == len(TEXT)


def test_whom_hidden_words_stood_for_is_hidden_too() -> None:
    reading = a_reading()
    hidden = _hiding("The group", readings=[reading])
    shown = hidden.reading(reading)
    assert shown.figures[0].speaker is not None
    assert shown.figures[0].speaker.name == "██████ █████"
    assert shown.acts[0].toward is not None
    assert (shown.acts[0].toward.name, shown.acts[0].toward.actor) == ("██████ █████", None)
    assert shown.acts[0].who == reading.acts[0].who
    told = Problem(code="x", message="who is Sample Group?", stage="ground", document="d1")
    assert hidden.problem(told).message == "who is ██████ █████?"


def test_where_and_when_hidden_words_meant_is_hidden_too() -> None:
    place = Place(
        quote=a_quote("aboard"), name="Bolan Pass", country="PK", lat=29.0, lon=67.0,
        precision=PlacePrecision.NEAR,
    )  # fmt: skip
    when = When(
        start="2025-03-11", end="2025-03-11", precision=TimePrecision.DAY, quote=a_quote("escaped")
    )
    report = Report(
        id="r1",
        trigger=a_quote("stopped"),
        kind=Told(value=Kind.HIJACKING, quote=a_quote("stopped")),
        when=(Told(value=when, quote=a_quote("escaped")),),
        places=(Told(value=place, quote=a_quote("aboard")),),
    )
    reading = Reading(document="d1", reader="rules", reports=(report,))
    shown = _hiding("aboard", "escaped", readings=[reading]).reading(reading).reports[0]
    assert shown.places[0].value == Place(quote=shown.places[0].quote, name="█████ ████")
    assert (shown.when[0].value.start, shown.when[0].value.precision) == (
        None, TimePrecision.UNKNOWN,
    )  # fmt: skip


def test_a_voice_is_hidden_where_all_its_claims_hide_it_and_shown_where_one_shows_it() -> None:
    whole = a_dossier()
    police = next(one for one in whole.accounts if one.voice.name == "a police official")
    shown = _hiding("police official").dossier(whole)
    [account] = (one for one in shown.accounts if one.id == police.id)
    assert account.voice.name == "a ██████ ████████"
    open_ = a_figure_claim("50", id="c9", document="d2")
    both = whole.but(accounts=(police.but(claims=(*police.claims, open_)),))
    [account] = _hiding("police official").dossier(both).accounts
    assert account.voice.name == "a police official"


def test_a_name_that_another_document_of_the_incident_shows_is_no_secret() -> None:
    whole = a_dossier()
    incident = whole.incident.but(summary="Sample Group stops a train")
    alone = whole.but(incident=incident)
    hidden = _hiding("The group", readings=[a_reading()])
    assert hidden.dossier(alone).incident.summary == "██████ █████ stops a train"
    members = (*incident.reports, Member(id="r2", document="d2", p=900))
    shared = whole.but(incident=incident.but(reports=members))
    # That it is another's incident, too, does not mean that the other names it.
    assert hidden.dossier(shared).incident.summary == "██████ █████ stops a train"
    voice = Voice(actor=None, name="Sample Group", cls=VoiceClass.PARTY)
    claim = a_figure_claim("50", id="c8").but(document="d2")
    named = shared.but(accounts=(Account(id="a9", voice=voice, claims=(claim,)),))
    assert hidden.dossier(named).incident.summary == "Sample Group stops a train"


def test_a_whole_document_is_hidden_with_its_title_and_byline() -> None:
    hidden = Redactions([Spot(document="d1")], {"d1": TEXT})
    document = hidden.document(a_document().but(title="A train", byline="Sam"))
    assert set(document.text) <= {"█", " "}
    assert (document.title, document.byline) == ("█ █████", None)
    assert hidden.document(a_document().but(title=None)).title is None
    assert "hostages" not in _written(hidden.dossier(a_dossier()))


def test_what_nobody_redacted_stays_as_it_is() -> None:
    nothing = Redactions([Spot(document="gone", start=0, end=1)], {"d1": TEXT})
    assert not nothing
    assert nothing.document(a_document()) == a_document()
    assert nothing.dossier(a_dossier()) is not None
    hidden = _hiding("hostages", readings=[a_reading("d2")])
    assert hidden
    other, reading = a_document(id="d2"), a_reading("d2")
    assert hidden.document(other) == other
    assert hidden.reading(reading) == reading
    assert hidden.copy(a_copy()) == a_copy()
    assert hidden.problem(Problem(code="x", message="hostages", stage="read")).message == "hostages"


WORDS = sorted(set(TEXT.replace(".", "").split()), key=TEXT.index)


@given(st.sets(st.sampled_from([word for word in WORDS if len(word) > 4]), min_size=1, max_size=4))
def test_hidden_words_are_nowhere_in_what_is_written(words: set[str]) -> None:
    hidden = _hiding(*sorted(words), readings=[a_reading()])
    records = [hidden.reading(a_reading()), hidden.dossier(a_dossier())]
    quoted = [quote.text for record in records for quote in quotes_in(record)]
    for told in (hidden.document(a_document()).text, *quoted):
        assert not words & set(told.replace(".", " ").split())


def test_the_outlet_of_what_was_copied_is_hidden_where_it_is_hidden_in_what_was_copied() -> None:
    origin = Origin(id="o1", name="The train post", basis=Basis.NEAR_COPY, copies="d1")
    hidden = _hiding("train")
    copy = a_copy().but(document="d2", origin=origin)
    assert hidden.copy(copy).origin.name == "The █████ post"
    assert hidden.copy(copy.but(origin=origin.but(copies=None))).origin.name == "The train post"
    claim = a_figure_claim("50", id="c8").but(document="d2", origin=origin)
    voice = Voice(actor=None, name="The train post", cls=VoiceClass.OUTLET)
    account = Account(id="a1", voice=voice, claims=(claim,))
    shown = hidden.dossier(a_dossier().but(accounts=(account,)))
    assert "train post" not in _written(shown)
    assert shown.accounts[0].claims[0].quote == claim.quote


def test_what_made_a_number_names_nobody_who_is_hidden() -> None:
    found = a_dossier()
    told = found.estimates[0].but(how=("conceded by The army: 3",), unchecked=("which number",))
    shown = _hiding("The army").dossier(found.but(estimates=(told,))).estimates[0]
    assert shown.how == ("conceded by ███ ████: 3",)
    assert shown.unchecked == ("which number",)
