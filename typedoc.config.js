import { OptionDefaults } from "typedoc";

/** The API reference of every subpath: `npm run docs`. Fails where an export, or a type that one mentions, is not documented. */
export default {
  name: "badakhshan-2019",
  entryPoints: ["index", "cite/index", "export/index", "query/index", "query/search", "validate/index", "model/schema/index"].map(
    (name) => `src/${name}.ts`,
  ),
  out: "docs/api",
  readme: "README.md",
  includeVersion: true,
  disableGit: true,
  disableSources: true,
  excludeExternals: true,
  skipErrorChecking: true,
  treatWarningsAsErrors: true,
  highlightLanguages: [...OptionDefaults.highlightLanguages, "python"],
  requiredToBeDocumented: ["Module", "Function", "Variable", "TypeAlias", "Interface", "Class"],
  // Shorthands whose meaning the compiler shows in place.
  intentionallyNotExported: [
    "FieldType",
    "Keys",
    "Known",
    "OneOrMore",
    "Readable",
    "RecordType",
    "TypeOf",
    "ValueOf",
    "collections",
    "writers",
  ],
  validation: { notExported: true, invalidLink: true, notDocumented: true },
};
