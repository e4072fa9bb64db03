import { z } from "zod/v4";
import { DATASET_SCHEMA } from "../schema-version.js";
import { ActorSchema } from "./actor.js";
import { CasualtyFigureSchema } from "./casualty-figure.js";
import { LocationSchema } from "./location.js";
import { define, describe } from "./registry.js";
import { SourceSchema } from "./source.js";
import { StatementSchema } from "./statement.js";
import { patterned, SingleLineSchema, UrlSchema, unbroken } from "./strings.js";

/** Whoever made a dataset. */
export const CreatorSchema = define(
  "Creator",
  z.strictObject({
    name: describe(SingleLineSchema, "Name of a person, an organization or another entity."),
    identifier: describe(
      UrlSchema.nullable(),
      "Address that identifies the creator, such as an ORCID iD or a ROR id; null where there is none.",
    ),
  }),
  "Whoever made the dataset.",
  { examples: [{ name: "badakhshan-2019 contributors", identifier: null }] },
);

/** A name that can stand in addresses. */
export const DatasetNameSchema = patterned(
  "DatasetName",
  "[a-z0-9]+(?:-[a-z0-9]+)*",
  "Lower-case letters and digits, single hyphens between them.",
  "badakhshan-2019",
);

// SemVer's own expression (https://semver.org), with [0-9] for \d, which is more than ten digits in some languages.
const part = "(?:0|[1-9][0-9]*)";
const preRelease = "(?:0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)";
const build = "[0-9a-zA-Z-]+";

/** A version as in SemVer. */
export const VersionSchema = patterned(
  "Version",
  `${part}\\.${part}\\.${part}(?:-${preRelease}(?:\\.${preRelease})*)?(?:\\+${build}(?:\\.${build})*)?`,
  "A version as in Semantic Versioning 2.0.0 (https://semver.org).",
  "1.0.0",
);

/** A DOI or a package URL. */
export const DatasetIdentifierSchema = patterned(
  "DatasetIdentifier",
  `(?:https://doi\\.org/10\\.[0-9]{4,9}/|pkg:[a-z][a-z0-9.+-]*/)${unbroken}`,
  "A DOI as an address, or a package URL (https://github.com/package-url/purl-spec).",
  "https://doi.org/10.5555/12345678",
  "pkg:npm/badakhshan-2019@1.0.0",
);

/** A day of the calendar, by its form. */
export const DaySchema = patterned(
  "Day",
  "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])",
  "A day as year, month and day: YYYY-MM-DD.",
  "2019-12-31",
);

/** A licence as in SPDX. */
export const LicenseSchema = patterned(
  "License",
  "[A-Za-z0-9.+():-]+(?: [A-Za-z0-9.+():-]+)*",
  "An SPDX licence identifier or expression (https://spdx.org/licenses/).",
  "CC-BY-4.0",
);

/** A dataset document: one text, and all that was coded from it. */
export const DatasetSchema = define(
  "Dataset",
  z.strictObject({
    $schema: describe(
      z.literal(DATASET_SCHEMA),
      "Address (`$id`) of the JSON Schema that the document follows, which is also the version of the schema.",
    ),
    name: describe(DatasetNameSchema, "Name of the dataset, a slug; a record's full name is `name@version#id`."),
    version: describe(VersionSchema, "Version of the dataset, as in Semantic Versioning 2.0.0."),
    title: describe(SingleLineSchema, "Title of the dataset."),
    creators: describe(z.array(CreatorSchema).min(1), "Who made the dataset; one or more."),
    issued: describe(DaySchema.nullable(), "Day on which this version was issued, YYYY-MM-DD; null for a draft."),
    license: describe(LicenseSchema, "Licence of the dataset, as an SPDX identifier or expression."),
    identifier: describe(DatasetIdentifierSchema.nullable(), "DOI or package URL of this version; null where it has none."),
    sources: describe(z.array(SourceSchema), "Publications, sorted by id: the one that was coded, and those that it cites."),
    actors: describe(z.array(ActorSchema), "Actors, sorted by id."),
    locations: describe(z.array(LocationSchema), "Places, sorted by id."),
    statements: describe(z.array(StatementSchema), "Statements, sorted by id."),
    casualtyFigures: describe(z.array(CasualtyFigureSchema), "Casualty figures, sorted by id."),
  }),
  "A dataset document: one text, and all that was coded from it.",
);
