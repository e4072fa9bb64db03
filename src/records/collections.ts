/** The five collections of a dataset: key in a document, type of its records, name of its file in a folder. In the order of a document. */
export const collections = [
  { key: "sources", type: "source", file: "sources.json" },
  { key: "actors", type: "actor", file: "actors.json" },
  { key: "locations", type: "location", file: "locations.json" },
  { key: "statements", type: "statement", file: "statements.json" },
  { key: "casualtyFigures", type: "casualty-figure", file: "casualty-figures.json" },
] as const;
