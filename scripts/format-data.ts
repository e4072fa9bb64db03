/** Sorts `data/` by id, puts the keys of each record in the order of the schema, and formats: part of `npm run format`. */
import { collections, type Json, type JsonRecord, readData, writeData } from "./project.js";

const data = readData();
for (const { key, schema } of collections) {
  const order = Object.keys(schema.shape);
  data[key] = data[key].map((record) => inOrder(record, order)).sort((a, b) => (a.id < b.id ? -1 : 1));
}
writeData(data);

/** Keys that the schema does not know come last, so that nothing is lost and `validate` can name them. */
function inOrder(record: JsonRecord, order: readonly string[]): JsonRecord {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const sorted = Object.entries(record).sort(([a], [b]) => rank(a) - rank(b)) as [string, Json][];
  return Object.fromEntries(sorted) as JsonRecord;
}
