import type { DatasetRecord } from "../generated/types.js";
import type { Path } from "../model/json.js";
import type { Rule } from "./rule.js";
import { namesOf } from "./standing.js";

/**
 * ok: `{ "guard/name": "G\u200buard" }`
 *
 * not ok: `{ "guard/name": "\u200b" }`
 */
export const visibleNames: Rule = {
  name: "visible-names",
  description: "A name or a title has a character that can be seen.",
  severity: "warning",
  check(dataset, report) {
    for (const record of dataset.records) {
      for (const { path, name } of labelsOf(record)) {
        if (isVisible(name)) continue;
        const characters = [...name]
          .slice(0, 8)
          .map((each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
        const message = `nobody can see this name: ${characters.join(" ")}${name.length > 8 ? " …" : ""}`;
        report(record, path, message, "write the name, or a description where the text gives none");
      }
    }
  },
};

/** A mark alone sits on nothing; U+2800 is a Braille pattern without dots. */
const isVisible = (name: string) => /[^\p{Default_Ignorable_Code_Point}\p{Z}\p{C}\p{M}\u2800]/u.test(name);

function labelsOf(record: DatasetRecord): { readonly path: Path; readonly name: string }[] {
  if (record.type === "source") return record.title === null ? [] : [{ path: ["title"], name: record.title }];
  return record.type === "actor" || record.type === "location" ? namesOf(record) : [];
}
