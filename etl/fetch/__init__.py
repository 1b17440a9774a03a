"""Visits outlets and archives what they answer: the only reader of the network. It never opens the warehouse."""

from etl.fetch.client import Limits
from etl.fetch.visit import fetch

__all__ = ["Limits", "fetch"]
