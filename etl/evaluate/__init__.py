"""Holds what extraction says against labelled texts: figures, misses beside their text, how far confidence can be trusted."""
