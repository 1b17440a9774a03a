"""Measurements and reports that are run by hand; see the first lines of each."""
