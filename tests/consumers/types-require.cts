// The same from CommonJS.
import badakhshan = require("badakhshan-2019");
import citing = require("badakhshan-2019/cite");
import validation = require("badakhshan-2019/validate");
import zodSchemas = require("badakhshan-2019/zod");
import actorsJson = require("badakhshan-2019/data/actors.json");

const actor: badakhshan.ActorId = "etim";
// @ts-expect-error no such actor
const misspelt: badakhshan.ActorId = "etmi";
const { valid } = validation.validate(badakhshan.dataset);
const jsonActor: badakhshan.ActorId | undefined = actorsJson[0]?.id;

const citation: string = citing.cite("s001");

export = { actor, citation, jsonActor, misspelt, schema: zodSchemas.StatementSchema, valid };
