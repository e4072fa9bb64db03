"""Reads exported tables with one library and prints every table as JSON: `python read.py READER PATH`."""

import datetime
import json
import math
import sys
from pathlib import Path


def plain(value):
    """A cell as JSON has it: no library's own null, number or day."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()[:10]
    if type(value).__name__ in ("NAType", "NaTType"):
        return None
    if hasattr(value, "item"):
        return plain(value.item())
    return value


def of_frame(frame):
    return {"columns": list(frame.columns), "rows": [[plain(cell) for cell in row] for row in frame.astype(object).itertuples(index=False)]}


def tables_in(folder, ending):
    return {path.stem: path for path in sorted(Path(folder).glob(f"*.{ending}"))}


def pandas_csv(folder):
    import pandas

    # The text "NA" is a text: only an empty cell is none.
    return {name: of_frame(pandas.read_csv(path, keep_default_na=False, na_values=[""])) for name, path in tables_in(folder, "csv").items()}


def pandas_parquet(folder):
    import pandas

    return {name: of_frame(pandas.read_parquet(path)) for name, path in tables_in(folder, "parquet").items()}


def pandas_xlsx(book):
    import pandas

    sheets = pandas.read_excel(book, sheet_name=None, keep_default_na=False, na_values=[""], engine="openpyxl")
    return {name: of_frame(frame) for name, frame in sheets.items() if name != "about"}


def pyarrow_parquet(folder):
    import pyarrow.parquet

    found = {}
    for name, path in tables_in(folder, "parquet").items():
        table = pyarrow.parquet.read_table(path)
        found[name] = {"columns": table.column_names, "rows": [[plain(cell) for cell in row.values()] for row in table.to_pylist()]}
        assert b"columns" in table.schema.metadata, name
    return found


def duckdb_reading(read, folder, ending):
    import duckdb

    found = {}
    for name, path in tables_in(folder, ending).items():
        cursor = duckdb.sql(f"SELECT * FROM {read.format(path)}")
        found[name] = {"columns": cursor.columns, "rows": [[plain(cell) for cell in row] for row in cursor.fetchall()]}
    return found


def duckdb_csv(folder):
    return duckdb_reading("read_csv('{}', header = true, quote = '\"', all_varchar = true)", folder, "csv")


def duckdb_parquet(folder):
    return duckdb_reading("read_parquet('{}')", folder, "parquet")


def duckdb_ndjson(folder):
    return duckdb_reading("read_json('{}', format = 'newline_delimited')", folder, "ndjson")


def frictionless(folder):
    from frictionless import Package, system

    system.trusted = True
    package = Package(str(Path(folder) / "datapackage.json"))
    report = package.validate()
    assert report.valid, report.flatten(["resource", "rowNumber", "fieldName", "type", "message"])[:5]
    found = {}
    for resource in package.resources:
        rows = resource.read_rows()
        columns = [field.name for field in resource.schema.fields]
        found[resource.name] = {"columns": columns, "rows": [[exact(row[name]) for name in columns] for row in rows]}
    return found


def exact(cell):
    import decimal

    return float(cell) if isinstance(cell, decimal.Decimal) else plain(cell)


def sqlite(path):
    import sqlite3

    database = sqlite3.connect(path)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    names = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%statements_text%'")]
    found = {}
    for name in names:
        cursor = database.execute(f'SELECT * FROM "{name}" ORDER BY rowid')
        found[name] = {"columns": [column[0] for column in cursor.description], "rows": [list(row) for row in cursor]}
    return found


def networkx(path):
    import networkx

    graph = networkx.read_graphml(path)
    return {"nodes": {name: data for name, data in graph.nodes(data=True)}, "edges": [[one, other, data.get("relation")] for one, other, data in graph.edges(data=True)]}


def rdflib(path):
    import rdflib

    data = rdflib.Dataset()
    data.parse(path, format="json-ld" if path.endswith(".jsonld") else "nquads")
    # A canonical form of no library: the quads as rdflib knows them, for comparing two files.
    default = str(data.default_context.identifier)
    return sorted(" ".join(part.n3() for part in quad[:3]) + ("" if quad[3] is None or str(quad[3]) == default else " " + str(quad[3])) for quad in data.quads())


def geopandas(path):
    import geopandas

    frame = geopandas.read_file(path)
    return [[row.id, row.geometry.x, row.geometry.y, row.statements] for row in frame.itertuples()]


if __name__ == "__main__":
    print(json.dumps(globals()[sys.argv[1]](sys.argv[2])))
