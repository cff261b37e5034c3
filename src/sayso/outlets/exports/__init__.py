"""The incidents of a casefile in the formats that others read: a format a file."""

from sayso.outlets.care import LEVELS, Asked
from sayso.outlets.exports.formats import FORMATS
from sayso.outlets.exports.material import Material
from sayso.outlets.exports.releasing import Pressed, Released, release
from sayso.outlets.exports.writing import asked, deeds, deliver, rows

__all__ = [
    "FORMATS",
    "LEVELS",
    "Asked",
    "Material",
    "Pressed",
    "Released",
    "asked",
    "deeds",
    "deliver",
    "release",
    "rows",
]
