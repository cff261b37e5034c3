"""Builds and judgements for the page: a process of its own does the work, in order."""

from sayso.cli.builds.builds import Builds

__all__ = ["Builds"]
