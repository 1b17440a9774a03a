"""Attacks reported by news agencies: from pages to one traceable record each."""
