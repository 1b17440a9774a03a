"""Files for other tools: Parquet, CSV and GeoJSON, with texts only where the outlet's licence allows."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from pathlib import Path

from etl.rows.pages import as_json
from etl.warehouse import Warehouse

TABLES = ("incident", "toll", "quote", "article")
RECENT = timedelta(days=30)
ATTRIBUTION = "Incidents read from news agencies' reports. Mehr News Agency: CC BY 4.0. Places: GeoNames, CC BY 4.0."


def write_exports(warehouse: Warehouse, folder: Path, now: datetime) -> None:
    """Write each shared view as Parquet and CSV, and the incidents that have a coordinate, all and the recent, as GeoJSON."""
    for table in TABLES:
        for kind in ("parquet", "csv"):
            warehouse.query(f"exports/{table}_{kind}", path=folder / f"{table}.{kind}")
    (folder / "incidents.geojson").write_text(geojson(warehouse, date.min), "utf-8")
    (folder / "recent.geojson").write_text(geojson(warehouse, (now - RECENT).date()), "utf-8")


def geojson(warehouse: Warehouse, since: date) -> str:
    """Return the incidents since a day that have a coordinate as a GeoJSON feature collection (RFC 7946)."""
    features = [_feature(record) for record in warehouse.records("exports/points", since=since)]
    collection = {"type": "FeatureCollection", "attribution": ATTRIBUTION, "features": features}
    return json.dumps(collection, ensure_ascii=False, default=as_json) + "\n"


def _feature(record: dict[str, object]) -> dict[str, object]:
    point = {"type": "Point", "coordinates": [record.pop("lon"), record.pop("lat")]}
    return {"type": "Feature", "id": record["incident_id"], "geometry": point, "properties": record}
