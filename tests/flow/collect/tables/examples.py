"""Tables of our own on real events, and what is made of them."""

from collections.abc import Iterator, Sequence

from sayso.domain.document import CSV, Capture, Problem
from sayso.flow.collect.tables import table_rows

GED = (
    "id,relid,type_of_violence,side_a,side_b,source_headline,where_prec,where_coordinates,"
    "where_description,adm_1,adm_2,latitude,longitude,country,date_prec,date_start,date_end,"
    "deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low\n"
    "7,PAK-2025-1,1,Government of Pakistan,BLA,,2,Bolan Pass,a train in a pass,Balochistan,Kachhi,"
    "29.75,67.5,Pakistan,2,2025-03-11 00:00:00.000,2025-03-12 00:00:00.000,4,33,21,0,58,64,54\n"
)
ACLED = (
    "event_id_cnty,event_date,time_precision,disorder_type,event_type,sub_event_type,actor1,actor2,"
    "country,admin1,admin2,location,latitude,longitude,geo_precision,notes,fatalities,timestamp\n"
    "PAK1,11 March 2025,1,Political violence,Violence against civilians,"
    "Abduction/forced disappearance,BLA: Baloch Liberation Army,Civilians (Pakistan),Pakistan,"
    "Balochistan,Kachhi,Bolan,29.75,67.5,2,A train was stopped.,12,1741996800\n"
)


def no_sheets(_: bytes) -> Iterator[Sequence[str] | str]:
    yield from ()


def read(
    body: str | bytes, mapping: dict[str, str] | None = None, *, media: str = "text/csv"
) -> tuple[list[Capture], list[Problem]]:
    assert media in CSV
    whole = body if isinstance(body, bytes) else body.encode()
    found = list(
        table_rows(Capture(uri="list.csv", body=whole, media=media), mapping or {}, no_sheets)
    )
    return (
        [one for one in found if isinstance(one, Capture)],
        [one for one in found if isinstance(one, Problem)],
    )


def told(capture: Capture) -> dict[str, str]:
    text = capture.body.decode()
    return {cell.field: text[cell.start : cell.end] for cell in capture.cells}
