"""Tests of whom a figure counts."""
