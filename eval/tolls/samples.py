"""Made-up and real incidents as the fit takes them: what is heard of each group, and its toll."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from eval.tolls.gva import Shot
from eval.tolls.madeup import MadeUp
from sayso.domain.codes import Measure
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.history.replacing import replaced
from sayso.flow.weigh.policies.sayso import Slice, slices
from sayso.flow.weigh.tolls.fitting import Sample
from sayso.flow.weigh.tolls.kernels import Kernels
from sayso.flow.weigh.voices import spoken


class Known(NamedTuple):
    """What is believed of a toll, and what it was; the claims that it rests on."""

    slice: Slice
    toll: int
    claims: list[Spoken]


def made_up(found: Iterable[MadeUp], kernels: Kernels) -> Iterator[Known]:
    """Give what is believed of every made-up toll that anybody stands for a number of."""
    for one in found:
        claims = replaced([spoken(voice, claim) for voice, claim in one.claims])
        for slice_ in slices(claims, kernels):
            yield Known(slice_, one.toll, claims)


def real(found: Iterable[Shot], kernels: Kernels) -> Iterator[Known]:
    """Give what is believed of everybody killed, and injured, in incidents whose frame tells."""
    for one in found:
        told = slices(one.claims, kernels)
        for measure, toll in one.tolls.items():
            slice_ = whole(told, measure)
            if slice_ is not None:
                yield Known(slice_, toll, one.claims)


def whole(found: Iterable[Slice], measure: Measure) -> Slice | None:
    """Give what is believed of everybody of a measure: all groups together, or the only one."""
    told = [one for one in found if one.measure is measure]
    return next((one for one in told if one.of_all), told[0] if len(told) == 1 else None)


def sample(known: Known) -> Sample:
    """Give what the fit takes; of all groups together nobody heard in one piece, so it is refused."""
    heard = tuple(one.heard for one in known.slice.told)
    return Sample(measure=known.slice.measure, heard=heard, toll=known.toll)
