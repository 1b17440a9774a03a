"""WARC files of everything ever received, and the index beside them: what fetch knows, and what every later stage is made from."""

from etl.archive.ingest import IngestError, ingest
from etl.archive.reading import IndexFile, index_files, index_rows, read_page, rows_in, visits
from etl.archive.rows import ArchiveError, FetchOutcome, IndexRow, RequestKind, VisitOutcome, VisitRow, digest_of, page_id
from etl.archive.salvage import salvage, salvage_source
from etl.archive.writing import VERSION, Answer, Attempt, new_row_id, next_attempt, open_attempt, source_lock

__all__ = [
    "VERSION",
    "Answer",
    "ArchiveError",
    "Attempt",
    "FetchOutcome",
    "IndexFile",
    "IndexRow",
    "IngestError",
    "RequestKind",
    "VisitOutcome",
    "VisitRow",
    "digest_of",
    "index_files",
    "index_rows",
    "ingest",
    "new_row_id",
    "next_attempt",
    "open_attempt",
    "page_id",
    "read_page",
    "rows_in",
    "salvage",
    "salvage_source",
    "source_lock",
    "visits",
]
