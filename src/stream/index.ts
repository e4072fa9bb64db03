/** Validation of corpora, which `../validate` loads when it is first asked for. */
export { checkStream } from "./check-stream.js";
export { workIn } from "./work.js";
