// The same from CommonJS.
import badakhshan = require("badakhshan-2019");
import citing = require("badakhshan-2019/cite");
import actorsJson = require("badakhshan-2019/data/actors.json");
import exporting = require("badakhshan-2019/export");
import querying = require("badakhshan-2019/query");
import schema = require("badakhshan-2019/schemas/1.0/dataset.schema.json");
import searching = require("badakhshan-2019/search");
import validation = require("badakhshan-2019/validate");

const actor: badakhshan.ActorId = "taliban";
// @ts-expect-error no such actor
const misspelt: badakhshan.ActorId = "talban";
const { valid } = validation.validate(badakhshan.dataset);
const jsonActor: badakhshan.ActorId | undefined = actorsJson[0]?.id;
// @ts-expect-error what is required is the list itself
actorsJson.default;
const citation: string = citing.cite("s001");
const statement: badakhshan.Statement = querying.byId("s001");
const tables: number = exporting.tablesOf(badakhshan.dataset).length;
const hits: number = searching.search("Jurm").hits.length;
const address: string = schema.$id;

export = { actor, address, citation, hits, jsonActor, misspelt, statement, tables, valid };
