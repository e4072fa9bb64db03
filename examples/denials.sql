-- Who denies what, from DuckDB, in the package's folder: duckdb < examples/denials.sql
SELECT
  statement.id,
  actor.name AS said_by,
  statement.attribution[-1].act AS act,
  statement.factuality,
  statement.text
FROM read_json_auto('data/statements.json') AS statement
JOIN read_json_auto('data/actors.json') AS actor ON actor.id = statement.attribution[-1]."by"
WHERE statement.attribution[-1].act = 'deny'
ORDER BY statement.id;
