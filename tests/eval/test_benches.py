"""The benchmarks count what they say they count, on gold small enough to count by hand."""

import gzip
import json
from pathlib import Path

import pytest

from eval import actors, acts, attribution, bench, figures, gva, muc4, newswire, places
from eval.own import marks
from sayso.domain.codes import (
    Group,
    Hedge,
    Kind,
    Measure,
    PlacePrecision,
    Plover,
    Stance,
    TimePrecision,
)
from sayso.domain.document import Document
from sayso.domain.errors import BadInput
from sayso.domain.reading import Act, Figure, Reading, Report, Speaker, Statement, Told, Victim
from sayso.domain.world import Actor, Candidate, Place, When
from tests.examples import a_quote
from tests.flow.extract.small import a_report


def nothing(document: Document) -> Reading:
    return Reading(document=document.id, reader="none")


def zipped(path: Path, body: str) -> Path:
    path.write_bytes(gzip.compress(body.encode("latin1")))
    return path


NEWS = "Police said two men died. Kabul met the envoy."


def a_count(words: str, text: str, **changes: object) -> Figure:
    quote = a_quote(words, text)
    figure = Figure(
        id=words, quote=quote, number=quote, counted=None, low=2, high=2, hedge=Hedge.EXACT,
        measure=Measure.KILLED, group=Group.UNKNOWN, stance=Stance.ASSERTS,
    )  # fmt: skip
    return figure.but(**changes) if changes else figure


def test_attribution_counts_tokens_by_role_and_whole_attributions(tmp_path: Path) -> None:
    notes = "T1\tSource 0 6\tPolice\nT2\tCue 7 11\tsaid\nT3\tContent 12 24\ttwo men died\nE1\tAttribution:T3 Source:T1 Cue:T2 Content:T3"
    row = json.dumps({"id": "a", "text": NEWS, "annotations": [notes]})
    path = zipped(tmp_path / "gold.jsonl.gz", row + "\n")

    def read(document: Document) -> Reading:
        who = a_quote("Police", NEWS)
        statement = Statement(
            id="s",
            speaker=Speaker(text="Police", start=who.start, end=who.end, name="Police"),
            cue=a_quote("said", NEWS),
            content=(a_quote("men died", NEWS),),
            stance=Stance.ASSERTS,
        )
        return Reading(document=document.id, reader="r", statements=(statement,))

    counts = attribution.score(path, read)
    assert (counts["token", "right"], counts["token", "gold"], counts["token", "said"]) == (4, 5, 4)
    assert figures.tally(counts, "whole").f1 == 1
    assert figures.tally(attribution.score(path, nothing), "whole").f1 == 0
    assert "whole    P 1.000" in bench.report("attribution", path, read)


def test_a_line_that_is_no_labelled_text_is_named(tmp_path: Path) -> None:
    path = zipped(tmp_path / "gold.jsonl.gz", "{}\n")
    with pytest.raises(BadInput, match="line 1"):
        attribution.score(path, nothing)
    with pytest.raises(BadInput, match="line 1"):
        gva.articles(path, "report")


KEY = """
0.  MESSAGE: ID                     TST1-MUC3-0001
1.  MESSAGE: TEMPLATE               1
9.  PERP: INDIVIDUAL ID             "GUERRILLAS" / "REBELS"
12. PHYS TGT: ID                    ? "BRIDGE"
18. HUM TGT: NAME                   -
19. HUM TGT: DESCRIPTION            "PEASANTS"
                                    "SOLDIER"
21. HUM TGT: NUMBER                 2: "PEASANTS"
                                    PLURAL: "SOLDIER"
23. HUM TGT: EFFECT OF INCIDENT     DEATH: "PEASANTS"
"""
WIRE = "TST1-MUC3-0001\n\n   REBELS KILLED TWO PEASANTS."


def test_muc4_counts_entities_once_and_misses_no_optional_one(tmp_path: Path) -> None:
    zipped(tmp_path / "tst1-muc3.gz", WIRE)
    zipped(tmp_path / "key-tst1.gz", KEY)
    [one] = newswire.texts(tmp_path)
    assert one.text == "REBELS KILLED TWO PEASANTS."
    assert [toll.number for toll in one.tolls] == [2]

    def read(document: Document) -> Reading:
        text = document.text
        told = [
            Victim(value=Actor(quote=q, name=q.text), quote=q)
            for q in (a_quote("REBELS", text), a_quote("TWO PEASANTS", text))
        ]
        report: Report = a_report("train").but(
            trigger=a_quote("KILLED", text), perpetrators=(told[0], told[0]), victims=(told[1],)
        )
        figure = a_count("TWO", text, counted=a_quote("PEASANTS", text))
        return Reading(
            document=document.id,
            reader="r",
            reports=(report,),
            figures=(figure, figure.but(id="x")),
        )

    counts = muc4.score([one], read)
    assert (
        counts["entities", "right"],
        counts["entities", "gold"],
        counts["entities", "said"],
    ) == (2, 3, 2)
    assert figures.tally(counts, "counts").f1 == 1
    assert "entities     P 1.000" in bench.report("muc4", tmp_path, read)


def test_muc4_strings_may_hold_quotation_marks() -> None:
    line = r'10. PERP: ORGANIZATION ID   "\"THE FRONT\"" / "FRONT"'
    assert newswire.strings(line) == ['"THE FRONT"', "FRONT"]


def test_muc4_takes_longer_words_that_end_alike_for_the_same_entity() -> None:
    text = "JESUIT PRIESTS DIED. SOLDIERS SHOT THE PRIESTS."
    told = [
        Victim(value=Actor(quote=q, name=q.text), quote=q)
        for q in (a_quote("JESUIT PRIESTS", text), a_quote("THE PRIESTS", text))
    ]
    reports = [
        a_report("train").but(trigger=a_quote(words, text), victims=(one,))
        for words, one in zip(("DIED", "SHOT"), told, strict=True)
    ]
    reading = Reading(document="d", reader="r", reports=tuple(reports))
    assert muc4.said(text, reading)["victims"] == [frozenset({"jesuit priests", "priests"})]


def test_muc4_asks_only_for_those_marked_as_victims() -> None:
    text = "TWO PEASANTS DIED."
    gold = newswire.Gold("n", text, [], [newswire.Toll(frozenset({"peasants"}), 2, Measure.KILLED)])
    figure = a_count("TWO", text, counted=a_quote("PEASANTS", text))
    counts = muc4.score([gold], lambda one: Reading(document="d", reader="r", figures=(figure,)))
    assert (counts["counts", "gold"], counts["counts", "said"]) == (1, 0)


def test_muc4_takes_who_is_named_and_told_dead_for_one_and_once() -> None:
    text = "LUIS GALAN DIED. GALAN, ONE GUARD AND A DRIVER FELL; PRIESTS TOO."
    died = Measure.KILLED

    def told(words: str, *, harm: Measure | None = died, one: bool = True) -> Victim:
        quote = a_quote(words, text)
        return Victim(value=Actor(quote=quote, name=words), quote=quote, harm=harm, one=one)

    victims = (
        told("LUIS GALAN"), told("GALAN"), told("ONE GUARD"), told("A DRIVER", harm=None),
        told("PRIESTS", one=False),
    )  # fmt: skip
    report = a_report("train").but(trigger=a_quote("DIED", text), victims=victims)
    figure = a_count("ONE", text, counted=a_quote("GUARD", text)).but(low=1, high=1)
    reading = Reading(document="d", reader="r", reports=(report,), figures=(figure,))
    named = newswire.Toll(frozenset({"luis carlos galan"}), 1, died)
    driver = newswire.Toll(frozenset({"driver"}), 1, died)
    guard = newswire.Toll(frozenset({"guard"}), 1, died)
    gold = newswire.Gold("n", text, [], [named, driver, guard])
    counts = muc4.score([gold], lambda one: reading)
    assert figures.tally(counts, "counts") == figures.Tally(2, 3, 2)
    assert figures.tally(counts, "counted") == figures.Tally(1, 3, 1)


def test_muc4_needs_texts_and_keys(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="MUC-4"):
        newswire.texts(tmp_path)


def test_a_toll_is_the_sum_of_what_is_part_of_nothing_else(tmp_path: Path) -> None:
    article = {"id": "x", "content": NEWS, "dct": "2014-01-01"}
    incident = {"articles": [article], "frame": {"num_killed": "2", "num_injured": "0"}}
    path = zipped(tmp_path / "gold.jsonl.gz", "\n".join([json.dumps(incident)] * 2) + "\n")

    def read(document: Document) -> Reading:
        two = a_count("two", NEWS)
        again = a_count("men", NEWS, part_of="two")
        return Reading(document=document.id, reader="r", figures=(two, again))

    assert len(gva.articles(path, "tune")) == len(gva.articles(path, "report")) == 1
    assert gva.score(gva.articles(path, "report"), read)["both"] == 1
    assert "both 0.000" in bench.report("gva", path, nothing, "tune")


def test_an_act_is_right_with_its_type_its_words_and_its_doer(tmp_path: Path) -> None:
    path = tmp_path / "acts.txt"
    path.write_text(
        "Police said two men died. [s1:Kabul] [a1:met] the envoy.\n= act a1 CONSULT who=s1\n"
    )

    def read(document: Document, sort: Plover = Plover.CONSULT, who: str = "Kabul") -> Reading:
        quote = a_quote(who, NEWS)
        act = Act(
            id="a", who=Actor(quote=quote, name=who), toward=None, plover=sort,
            quote=a_quote("Kabul met the envoy", NEWS),
        )  # fmt: skip
        return Reading(document=document.id, reader="r", acts=(act, act))

    told = acts.score(list(marks.texts(path)), read)
    assert (told[Plover.CONSULT, "right"], told[Plover.CONSULT, "said"]) == (1, 2)
    assert (
        acts.score(marks.texts(path), lambda one: read(one, Plover.AID))[Plover.AID, "right"] == 0
    )
    assert (
        acts.score(marks.texts(path), lambda one: read(one, who="Police"))[Plover.CONSULT, "right"]
        == 0
    )
    assert bench.report("acts", path, read).startswith("macro-F1 0.000")


def test_a_benchmark_without_parts_has_none() -> None:
    with pytest.raises(BadInput, match="--part tune"):
        bench.report("acts", Path("x"), nothing, "tune")


def test_gold_of_another_sort_is_refused_in_one_sentence(tmp_path: Path) -> None:
    plain = tmp_path / "plain.txt"
    plain.write_text("= act a1 MEET\n")
    for name in ("attribution", "gva", "acts"):
        with pytest.raises(BadInput, match=r"plain\.txt"):
            bench.report(name, plain, nothing)
    plain.write_text("Police said two men died.\n")
    with pytest.raises(BadInput, match="expected texts with acts marked, found none"):
        bench.report("acts", plain, nothing)
    with pytest.raises(BadInput, match="expected a folder"):
        bench.report("muc4", plain, nothing)
    with pytest.raises(BadInput, match="expected a file"):
        bench.report("figures", tmp_path, nothing)


LGL = """<?xml version="1.0"?><articles>
<article docid="a"><text>Rain.</text><toponyms/></article>
<article docid="b"><text>In Quetta, not in Elm.</text><toponyms>
<toponym><start>3</start><end>9</end><phrase>Quetta</phrase>
<gaztag><lat>30.2</lat><lon>67.0</lon><country>Pakistan</country></gaztag></toponym>
<toponym><start>18</start><end>21</end><phrase>Elm</phrase><gaztag/></toponym>
</toponyms></article></articles>"""
GEOVIRUS = """<articles><article><text>In Quetta.</text><locations><location><name>Quetta</name>
<start>4</start><end>10</end><lat>30.2</lat><lon>67.0</lon></location></locations></article></articles>"""


def a_spot(lat: float, lon: float, country: str = "PK") -> Candidate:
    return Candidate(
        id="q", name="Quetta", country=country, admin1=None, lat=lat, lon=lon,
        precision=PlacePrecision.EXACT, p=1000,
    )  # fmt: skip


def test_places_are_right_within_a_hundred_miles(tmp_path: Path) -> None:
    path = zipped(tmp_path / "lgl.xml.gz", LGL)
    [article] = places.articles(path, "report")
    [span] = article.spans
    assert (span.quote.text, span.country) == ("Quetta", "PK")
    assert places.score([article], lambda *_: [[(a_spot(31.0, 67.0), 1000)]]).within() == 1.0
    far = places.score([article], lambda *_: [[(a_spot(33.0, 67.0), 1000)]])
    assert (far.within(), far.countries_right, round(far.median())) == (0.0, 1, 311)
    assert places.score([article], lambda *_: [[]]).off == [places.NOWHERE_KM]
    assert places.Scores([], 0, 0).median() == 0.0


def test_places_read_from_bare_text_are_counted_against_gold(tmp_path: Path) -> None:
    path = zipped(tmp_path / "GeoVirus.xml.gz", GEOVIRUS)
    [article] = places.articles(path, "tune")
    quote = article.spans[0].quote
    place = Place(quote=quote, name="Quetta", lat=30.2, lon=67.0)
    report = Report(
        id="r",
        trigger=quote,
        kind=Told[Kind](value=Kind.RAID, quote=quote),
        places=(Told[Place](value=place, quote=quote),),
    )

    def read(document: Document) -> Reading:
        return Reading(document=document.id, reader="test", reports=(report,))

    assert places.end_to_end([article], read) == places.Found(1, 1, 1)
    assert places.end_to_end([article], nothing) == places.Found(1, 0, 0)
    told = places.report(tmp_path, lambda *_: [[(a_spot(30.2, 67.0), 900)]], read, "tune")
    assert told.startswith("GeoVirus, part tune, 1 gold spans: within 161 km 1.000, median 0.0 km")
    assert "precision 1.000 of 1 places read, recall 1.000" in told


def test_what_is_no_corpus_of_places_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="found none"):
        places.report(tmp_path, lambda *_: [], nothing)
    with pytest.raises(BadInput, match="--part all"):
        places.articles(tmp_path, "all")
    with pytest.raises(BadInput, match="expected LGL or GeoVirus"):
        places.articles(zipped(tmp_path / "x.xml.gz", "<a"), "tune")


def test_speakers_are_scored_against_the_labels(tmp_path: Path) -> None:
    text = "The army spoke. The mob did. Police did."
    row = zipped(tmp_path / "dev.jsonl.gz", json.dumps({"text": text}) + "\n")
    key = actors.digest(text)
    gold = {
        key: [
            actors.Speaker(0, 8, frozenset({"pakistan-army"})),
            actors.Speaker(16, 23, frozenset()),
            actors.Speaker(29, 35, frozenset({"a", "b"})),
        ],
        "0" * 16: [],
    }
    counts = actors.score(actors.texts(row), lambda *_: ["pakistan-army", "x", None], gold)
    assert counts == {"speakers": 3, "labelled": 2, "grounded": 2, "right": 1}
    told = [(Actor(quote=a_quote("The army", text), name="army", actor="pakistan-army"), 900)]
    assert actors.grounder(lambda *_: [told])(text, [(0, 8)]) == ["pakistan-army"]
    with pytest.raises(BadInput, match="expected texts as JSON lines"):
        actors.texts(zipped(tmp_path / "none.gz", "{}\n"))
    (tmp_path / "gold.tsv").write_text("# note\nx\t1\n")
    with pytest.raises(BadInput, match="line 2"):
        actors.speakers(tmp_path / "gold.tsv")


def test_our_own_speakers_are_labelled() -> None:
    gold = [one for own in actors.speakers().values() for one in own]
    assert len(gold) > 400
    assert sum(bool(one.actors) for one in gold) > 300


def test_names_of_one_organisation_should_be_one_actor(tmp_path: Path) -> None:
    body = "\nDEV-MUC3-0001 (NOSC)\n\nTHE FMLN, OR FRONT, CAME.\n"
    zipped(tmp_path / "dev-muc3-0001-0100.gz", body)
    key = (
        "0.  MESSAGE: ID                     DEV-MUC3-0001\n"
        "1.  MESSAGE: TEMPLATE               1\n"
        '10. PERP: ORGANIZATION ID           "FMLN" / "FRONT"\n'
    )
    zipped(tmp_path / "key-dev-0001-0100.gz", key)
    counts = actors.organisations(tmp_path, lambda *_: ["fmln", "fmln"])
    assert counts == {"pairs": 1, "both": 1, "alike": 1}


def test_dates_of_matched_incidents_are_counted(tmp_path: Path) -> None:
    del tmp_path
    dated = newswire.Dated(frozenset({"gunmen"}), (("1990-01-03", "1990-01-03"),))
    quote = a_quote("Police", NEWS)
    when = When(start="1990-01-03", end="1990-01-03", precision=TimePrecision.DAY)
    men = a_quote("two men", NEWS)
    who = Victim(value=Actor(quote=men, name="two men"), quote=men)
    report = Report(
        id="r",
        trigger=quote,
        kind=Told[Kind](value=Kind.RAID, quote=quote),
        when=(Told[When](value=when, quote=quote),),
        victims=(who,),
    )
    reading = Reading(document="d", reader="test", reports=(report,))
    for names, expected in (({"men"}, (1, 1, 1)), ({"gunmen"}, (0, 0, 0))):
        gold = newswire.Gold("a", NEWS, [], [], [dated._replace(names=frozenset(names))])
        counts = muc4.score([gold], lambda _: reading)
        told = tuple(counts["dates", kind] for kind in ("gold", "said", "right"))
        assert told == expected
