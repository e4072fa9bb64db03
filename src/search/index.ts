/**
 * Text search over statements, actors and places, whatever the spelling. On a subpath of its own, since it brings a search library
 * (MiniSearch, bundled). The index is built at the first search of a dataset.
 *
 * @packageDocumentation
 */
export { type Hit, search } from "./search.js";
