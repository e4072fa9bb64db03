import type { MessagePort } from "node:worker_threads";
import { type RuleOptions, selectRules } from "../rules/select.js";
import { CorpusChecker, type StreamFinding } from "./corpus-checker.js";
import type { FromWorker, ToWorker } from "./crew.js";

/** Checks the parts of a corpus that come in, and hands out in the end what it knows. */
export function workIn(port: MessagePort, options: RuleOptions): void {
  const found: StreamFinding[] = [];
  const checker = new CorpusChecker(selectRules(options), (finding) => found.push(finding));
  port.on("message", (message: ToWorker) => {
    if (message === "finish") {
      const answer: FromWorker = { state: checker.state, counts: checker.counts };
      port.postMessage(answer);
      return;
    }
    const { part, firstLine } = message;
    checker.checkPart(part, firstLine);
    const buffer = part.bytes.buffer as ArrayBuffer;
    const answer: FromWorker = { findings: found.splice(0), buffer };
    port.postMessage(answer, [buffer]);
  });
}
