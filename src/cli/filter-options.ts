import type { Command, Option } from "commander";
import type { Dataset } from "../generated/types.js";
import { type FilterKey, type FilterKeyName, filterKeys } from "../query/index.js";
import { recordMeant } from "./input/meant.js";
import type { Terminal } from "./output/terminal.js";
import { UsageError } from "./usage-error.js";

/** What was given for the keys of a filter, by their names: each time that an option was given, as it was; true for one without a value. */
export type FilterOptions = { readonly [Key in FilterKeyName]?: readonly string[] | true };
const keys = Object.entries(filterKeys) as readonly [FilterKeyName, FilterKey][];

/** Adds an option for each key of a filter. */
export function filterOptions(command: Command): void {
  for (const [name, key] of keys) command.addOption(optionFor(name, key, command));
}

function optionFor(name: FilterKeyName, { takes, fits, vocabulary }: FilterKey, command: Command): Option {
  const flag = `--${optionName(name)}`;
  const what = name === "not" ? "… fits none of these: a key and its values, such as act=deny" : `… ${fits}`;
  const values = vocabulary ? `: ${vocabulary.values.map(({ value }) => value).join(", ")}` : "";
  return command
    .createOption(`${flag} ${placeholders[takes]}`, what + values)
    .argParser((value: string, before: readonly string[] = []) => [...before, value])
    .helpGroup("A record that … (of several options all, of values separated by commas one):");
}

const placeholders: Readonly<Record<FilterKey["takes"], string>> = {
  vocabulary: "<values>",
  id: "<names>",
  words: "<words>",
  date: "<date>",
  flag: "[boolean]",
  filter: "<key=values>",
};

/** `toldTo` as an option: `told-to`. */
const optionName = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * The filter that the options are, with ids for names.
 *
 * @throws UsageError where a name fits none or several, or a value is begun so that several fit
 */
export function filterOf(options: FilterOptions, dataset: Dataset, terminal: Terminal): Record<string, unknown> {
  const given = keys.flatMap(([name]) => {
    const values = options[name] === true ? ["true"] : options[name];
    return values === undefined
      ? []
      : [[name, name === "not" ? negated(values, dataset, terminal) : asValue(name, values, dataset, terminal)]];
  });
  return Object.fromEntries(given);
}

function negated(conditions: readonly string[], dataset: Dataset, terminal: Terminal): Record<string, unknown> {
  const not: Record<string, unknown> = {};
  for (const condition of conditions) {
    const [, option = condition, values] = /^([^=]*)=(.*)$/s.exec(condition) ?? [];
    const known = keys.find(([name]) => name === option || optionName(name) === option)?.[0];
    if (known === "not") throw new UsageError("--not takes a key and its values, and no --not in it");
    if (values === undefined && (known === undefined || filterKeys[known].takes !== "flag"))
      throw new UsageError(`--not takes a key and its values, such as act=deny; this is none: ${condition}`);
    const name = known ?? option;
    if (Object.hasOwn(not, name)) throw new UsageError(`--not ${option} stands twice; separate its values by commas`);
    not[name] = known === undefined ? values : asValue(known, [values ?? "true"], dataset, terminal);
  }
  return not;
}

function asValue(name: FilterKeyName, given: readonly string[], dataset: Dataset, terminal: Terminal): unknown {
  const key: FilterKey = filterKeys[name];
  const separate = () => given.flatMap((value) => value.split(",")).map((value) => value.trim());
  switch (key.takes) {
    case "flag":
      return flagOf(name, given);
    case "id":
      return separate().map((words) => recordMeant(words, dataset, terminal, { type: key.idOf, key: name }).id);
    case "vocabulary":
      return separate().map((value) =>
        completed(
          name,
          value,
          (key.vocabulary?.values ?? []).map((each) => String(each.value)),
          terminal,
        ),
      );
    default:
      return given;
  }
}

function flagOf(name: FilterKeyName, given: readonly string[]): boolean {
  const [value, ...others] = given;
  if (others.length > 0 || (value !== "true" && value !== "false")) throw new UsageError(`--${optionName(name)} is true or false`);
  return value === "true";
}

/** The value that is meant by its beginning, where there is only one; whether there is such a value is for the filter to say. */
function completed(name: FilterKeyName, value: string, values: readonly string[], terminal: Terminal): string {
  if (value === "" || values.includes(value)) return value;
  const begun = values.filter((each) => each.toLowerCase().startsWith(value.toLowerCase()));
  const [only, ...others] = begun;
  if (only === undefined) return value;
  if (others.length > 0) throw new UsageError(`--${optionName(name)} ${JSON.stringify(value)} can be ${begun.join(", ")}`);
  terminal.remark(`--${optionName(name)} ${JSON.stringify(value)} is taken for ${only}`);
  return only;
}
