"""Wiring only: what is done stands in etl/, when and after what stands here."""
