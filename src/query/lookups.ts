import type { Statement } from "../generated/types.js";
import { vocabularies } from "../generated/vocabularies.js";
import { idOf, indexOf, type Position } from "./dataset-index.js";
import { allowOnly, allowOptions } from "./options.js";
import type { ActorOf, AnyDataset, LocationOf, RecordOf, RecordWithId, Reference, StatementOf, ThisDataset } from "./types.js";

/**
 * The record with an id, withdrawn ones too: their `replacedBy` and `statusReason` say what became of them.
 *
 * @throws RangeError where the dataset has no such record, with what was probably meant
 */
export function byId<const Id extends RecordOf<Data>["id"], Data extends AnyDataset = ThisDataset>(
  id: Id,
  dataset?: Data,
): RecordWithId<Data, Id> {
  const index = indexOf(dataset);
  const record = index.records.get(idOf(id));
  if (!record) throw index.unknown("record", id);
  return record as RecordWithId<Data, Id>;
}

/**
 * The statements of a speaker, in the order of the dataset.
 *
 * @param options.at where in the chain the speaker stands: `innermost` (whose word it is, the default), `outermost` (who published it), or `any`
 * @throws RangeError where there is no such actor
 */
export function statementsBy<Data extends AnyDataset = ThisDataset>(
  actor: Reference<ActorOf<Data>>,
  options: { readonly at?: Position } = {},
  dataset?: Data,
): readonly StatementOf<Data>[] {
  allowOptions(options, ["at"]);
  const { at = "innermost" } = options;
  allowOnly("position", at, ["outermost", "innermost", "any"]);
  const index = indexOf(dataset);
  return index.statementsBy(at).get(index.find("actor", actor).id) ?? [];
}

/**
 * The statements about an actor, whoever makes them, in the order of the dataset. What is said of a group says nothing of a people
 * or of another label: each is an actor of its own.
 *
 * @throws RangeError where there is no such actor
 */
export function statementsAbout<Data extends AnyDataset = ThisDataset>(
  actor: Reference<ActorOf<Data>>,
  dataset?: Data,
): readonly StatementOf<Data>[] {
  const index = indexOf(dataset);
  return index.statementsAbout.get(index.find("actor", actor).id) ?? [];
}

/**
 * The statements about a place, in the order of the dataset.
 *
 * @param options.within true for those about places in it as well, all the way down; false, the default, for those that name the place itself
 * @throws RangeError where there is no such location
 */
export function statementsAt<Data extends AnyDataset = ThisDataset>(
  location: Reference<LocationOf<Data>>,
  options: { readonly within?: boolean } = {},
  dataset?: Data,
): readonly StatementOf<Data>[] {
  allowOptions(options, ["within"]);
  const index = indexOf(dataset);
  const at = (id: string) => index.statementsAt.get(id) ?? [];
  if (!options.within) return at(index.find("location", location).id);
  return index.sorted(locationsIn(location, dataset).flatMap(({ id }) => at(id)));
}

/**
 * The statements with a topic, in the order of the dataset.
 *
 * @throws RangeError where the vocabulary has no such topic
 */
export function statementsOn<Data extends AnyDataset = ThisDataset>(
  topic: Statement["topic"],
  dataset?: Data,
): readonly StatementOf<Data>[] {
  allowOnly("topic", topic, Object.keys(vocabularies.Topic));
  return indexOf(dataset).statementsOn.get(topic) ?? [];
}

/**
 * A location and everything that lies in it, down the containment tree, each once, larger before smaller.
 *
 * @throws RangeError where there is no such location
 */
export function locationsIn<Data extends AnyDataset = ThisDataset>(
  location: Reference<LocationOf<Data>>,
  dataset?: Data,
): readonly LocationOf<Data>[] {
  const index = indexOf(dataset);
  // A set goes on to what is added to it meanwhile, and takes nothing twice: a circle ends.
  const found = new Set<LocationOf<Data>>([index.find("location", location)]);
  for (const { id } of found) for (const inside of index.locationsIn.get(id) ?? []) found.add(inside);
  return [...found];
}

/**
 * A location and everything that it lies in, each once, smaller before larger.
 *
 * @throws RangeError where there is no such location
 */
export function locationsAround<Data extends AnyDataset = ThisDataset>(
  location: Reference<LocationOf<Data>>,
  dataset?: Data,
): readonly LocationOf<Data>[] {
  const index = indexOf(dataset);
  const found = new Set<LocationOf<Data>>([index.find("location", location)]);
  for (const { within } of found) if (within !== null) found.add(index.find("location", within));
  return [...found];
}
