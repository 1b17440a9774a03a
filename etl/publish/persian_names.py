"""Persian names beside the canonical English ones of whatever the incidents name, so that readers see both."""

from __future__ import annotations

from etl.names import PROVINCE, TOWN, country_name, group_name, place_name
from etl.rows.pages import Row
from etl.warehouse import Warehouse


def write_persian_names(warehouse: Warehouse) -> None:
    """Look up the Persian names of the countries, provinces, towns and groups that incidents name."""
    named = [row | {"name_fa": _persian(row)} for row in warehouse.records("steps/names_in_use")]
    warehouse.load("persian_name", [row for row in named if row["name_fa"] != row["name"]])


def _persian(row: Row) -> str:
    name, country = str(row["name"]), str(row["country"]) or None
    match row["kind"]:
        case "country":
            return country_name(name, "fa") or name
        case "group":
            return group_name(name, "fa")
        case kind:
            return place_name(name, PROVINCE if kind == "admin1" else TOWN, country, "fa")
