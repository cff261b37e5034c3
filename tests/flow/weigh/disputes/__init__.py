"""Tests of disputes: what parts two voices, and what only looks as if it did."""
