"""Files for other tools: Parquet, CSV and GeoJSON, with texts only where the outlet's licence allows."""

from __future__ import annotations

import json
from pathlib import Path

from etl.rows.pages import as_json
from etl.warehouse import Warehouse

TABLES = ("incident", "toll", "quote", "article")
ATTRIBUTION = "Incidents read from news agencies' reports. Mehr News Agency: CC BY 4.0. Places: GeoNames, CC BY 4.0."


def write_exports(warehouse: Warehouse, folder: Path) -> None:
    """Write each shared view as Parquet and CSV, and the incidents that have a coordinate as GeoJSON."""
    for table in TABLES:
        for kind in ("parquet", "csv"):
            warehouse.query(f"exports/{table}_{kind}", path=folder / f"{table}.{kind}")
    (folder / "incidents.geojson").write_text(geojson(warehouse), "utf-8")


def geojson(warehouse: Warehouse) -> str:
    """Return the incidents that have a coordinate as a GeoJSON feature collection (RFC 7946)."""
    features = [_feature(record) for record in warehouse.records("exports/points")]
    collection = {"type": "FeatureCollection", "attribution": ATTRIBUTION, "features": features}
    return json.dumps(collection, ensure_ascii=False, default=as_json) + "\n"


def _feature(record: dict[str, object]) -> dict[str, object]:
    point = {"type": "Point", "coordinates": [record.pop("lon"), record.pop("lat")]}
    return {"type": "Feature", "id": record["incident_id"], "geometry": point, "properties": record}
