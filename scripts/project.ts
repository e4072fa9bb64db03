/** The files of the project, for scripts and tests. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Dataset } from "../src/generated/types.js";
import { collections, HEAD_FILE } from "../src/model/collections.js";

export type CollectionKey = (typeof collections)[number]["key"];

/** The name of the type of the records in each collection. */
export const recordTypes: Record<CollectionKey, string> = {
  sources: "Source",
  actors: "Actor",
  locations: "Location",
  statements: "Statement",
  casualtyFigures: "CasualtyFigure",
};

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonRecord = { [key: string]: Json } & { id: string };

const root = new URL("../", import.meta.url);

/** Resolves a path from the project's root. */
export const projectFile = (path: string) => new URL(path, root);

/** The one way in which this project writes JSON that people read. */
export const formatJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The five collections of `data/`, unchecked. */
export const readData = () =>
  Object.fromEntries(collections.map(({ key, file }) => [key, readJson(`data/${file}`)])) as Record<CollectionKey, JsonRecord[]>;

/** `data/` as one dataset document; whether it is valid is for `validate` to say. */
export const readDataset = () => ({ ...readJson(`data/${HEAD_FILE}`), ...readData() }) as unknown as Dataset;

export function writeData(data: Record<CollectionKey, JsonRecord[]>): void {
  for (const { key, file } of collections) writeFileSync(projectFile(`data/${file}`), formatJson(data[key]));
}

function readJson(path: string) {
  try {
    return JSON.parse(readFileSync(projectFile(path), "utf8"));
  } catch (error) {
    console.error(`${path} cannot be read: ${(error as Error).message}. \`npx badakhshan-2019 validate data\` shows the place.`);
    process.exit(2);
  }
}
