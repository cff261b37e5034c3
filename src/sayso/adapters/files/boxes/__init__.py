"""Files that hold files: zip, tar, WARC and mbox, opened one member at a time; nothing is written out."""

from sayso.adapters.files.boxes.opening import members

__all__ = ["members"]
