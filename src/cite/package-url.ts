import { recordFile } from "./release/fixity.js";
import { name } from "../generated/package.js";

/** The package at a version, and with an id the file of that record in it: `pkg:npm/badakhshan-2019@1.0.0#records/s001.json`. */
export const packageUrl = (version: string, id?: string): string =>
  `pkg:npm/${name}@${version}${id === undefined ? "" : `#${recordFile(id)}`}`;

/** Where the files of a version are read on the web; for a record, its very bytes. */
export const webAddress = (version: string, id?: string): string =>
  `https://cdn.jsdelivr.net/npm/${name}@${version}/${id === undefined ? "" : recordFile(id)}`;
