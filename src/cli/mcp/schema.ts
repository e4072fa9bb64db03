import { isObject } from "../../model/json.js";
import { type FilterKey, filterKeys } from "../../query/index.js";
import { questions } from "../questions.js";
import { Refusal } from "./refusal.js";

/** What an argument of a tool may be, in JSON Schema. A list may also be given as the one text that is in it. */
export type Property = { readonly description: string } & (
  | { readonly type: "string"; readonly enum?: readonly string[] }
  | { readonly type: "array"; readonly items: { readonly type: "string"; readonly enum?: readonly string[] } }
  | { readonly type: "boolean" }
  | { readonly type: "object" }
);

export type Properties = Readonly<Record<string, Property>>;

/** Arguments that fit their schema. */
export type Arguments = Readonly<Record<string, unknown>>;

/** Where to go on: every tool that answers with a list takes it. */
export const cursorProperty: Properties = {
  cursor: { type: "string", description: "The cursor that the last answer ended with, to go on there." },
};

/** The keys of a filter, as `list` takes them. */
export const filterProperties: Properties = Object.fromEntries(
  Object.entries<FilterKey>(filterKeys).map(([name, key]) => [name, propertyFor(key)]),
);

/** The questions that have a name. */
export const questionProperty: Properties = {
  question: {
    type: "string",
    enum: Object.keys(questions),
    description: `Only what answers a question that has a name: ${Object.entries(questions)
      .map(([name, { asks }]) => `${name}, ${asks}`)
      .join("; ")}.`,
  },
};

function propertyFor({ takes, fits, vocabulary }: FilterKey): Property {
  const description = `A record fits that ${fits}.`;
  switch (takes) {
    case "flag":
      return { type: "boolean", description };
    case "filter":
      return { type: "object", description: `${description} An object with these keys again.` };
    case "vocabulary": {
      const values = vocabulary?.values ?? [];
      const meant = values.flatMap(({ value, label }) => (String(value) === label ? [] : [`${value}: ${label}`]));
      const words = meant.length > 0 ? `${description} ${meant.join("; ")}.` : description;
      return { type: "array", items: { type: "string", enum: values.map(({ value }) => String(value)) }, description: words };
    }
    case "id":
      return { type: "array", items: { type: "string" }, description: `${description} By id or name.` };
    case "date":
      return { type: "array", items: { type: "string" }, description: `${description} In EDTF, such as 2019-12 or 2018/2019.` };
    case "words":
      return { type: "array", items: { type: "string" }, description };
  }
}

/** More values than anybody would write by hand. */
const MOST_VALUES = 100;

/**
 * Arguments as a schema wants them.
 *
 * @throws Refusal that says which one is wrong, and what would be right
 */
export function checkArguments(given: unknown, properties: Properties, required: readonly string[]): Arguments {
  const args = given === undefined ? {} : given;
  const names = Object.keys(properties).join(", ");
  if (!isObject(args)) throw new Refusal(`The arguments are an object with ${names}.`);
  if (Object.keys(args).some((name) => !Object.hasOwn(properties, name)))
    throw new Refusal(`There is no such argument. There is ${names}.`);
  for (const name of required) if (!Object.hasOwn(args, name)) throw new Refusal(`The argument ${name} is missing.`);
  for (const [name, property] of Object.entries(properties)) if (Object.hasOwn(args, name)) checkValue(name, args[name], property);
  return args;
}

function checkValue(name: string, value: unknown, property: Property): void {
  switch (property.type) {
    case "boolean":
      if (typeof value !== "boolean") throw new Refusal(`${name} is true or false.`);
      return;
    case "object":
      if (!isObject(value)) throw new Refusal(`${name} is an object.`);
      return;
    case "string":
      if (typeof value !== "string") throw new Refusal(`${name} is a text.`);
      checkChoice(name, [value], property.enum);
      return;
    case "array": {
      const values: readonly unknown[] = Array.isArray(value) ? value : [value];
      if (!values.every((each) => typeof each === "string")) throw new Refusal(`${name} is a list of texts.`);
      if (values.length === 0 || values.length > MOST_VALUES) throw new Refusal(`${name} has 1 to ${MOST_VALUES} texts.`);
      checkChoice(name, values, property.items.enum);
    }
  }
}

function checkChoice(name: string, values: readonly string[], choice: readonly string[] | undefined): void {
  if (choice !== undefined && !values.every((value) => choice.includes(value)))
    throw new Refusal(`${name} is one of ${choice.join(", ")}.`);
}
