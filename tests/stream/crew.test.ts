import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { root } from "../package/packed.js";

/** Runs code in a process of its own, with a corpus of some parts, and gives what it printed. Fails where it does not exit by itself. */
async function printedBy(code: string): Promise<string> {
  const script = `
    import { Worker } from "node:worker_threads";
    import { validateStream } from "./dist/validate.js";
    import { readFileSync } from "node:fs";
    const records = JSON.parse(readFileSync("data/actors.json", "utf8")).map((record) => JSON.stringify({ ...record, status: "actve" }));
    const corpus = new TextEncoder().encode(Array(20).fill(records).flat().map((line) => line + "\\n").join(""));
    const check = async () => {
      let findings = 0;
      try {
        for await (const _ of validateStream([corpus], { threads: 3 })) findings++;
        console.log("findings:", findings);
      } catch (error) {
        console.log(error.constructor.name + ":", error.message);
      }
    };
    ${code}`;
  const { stdout } = await promisify(execFile)("node", ["--input-type=module", "--eval", script], { cwd: root, timeout: 20_000 });
  return stdout;
}

test("workers end when all is checked", async () => {
  expect(await printedBy("await check();")).toBe("findings: 900\n");
});

test("workers end when the consumer stops early", async () => {
  const code = "for await (const { rule } of validateStream([corpus, corpus], { threads: 3 })) { console.log(rule); break; }";
  expect(await printedBy(code)).toBe("schema\n");
});

test("workers end when reading throws", async () => {
  const code = `
    async function* failing() { yield corpus; throw new Error("the disk is gone"); }
    try { for await (const _ of validateStream(failing(), { threads: 3 })); } catch ({ message }) { console.log(message); }`;
  expect(await printedBy(code)).toBe("the disk is gone\n");
});

describe("a worker that dies is an error, never a verdict", () => {
  const died = /^Error: a thread of the validation died \((.*)\), so nothing can be said of the rest\n$/;
  const instead = (what: string, when: string) => `
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message, transfer) { if (${when}) ${what}; else postMessage.call(this, message, transfer); };
    await check();`;

  test.each([
    ["as it gets a part", 'message !== "finish"'],
    ["as it is to tell what it knows", 'message === "finish"'],
  ])("that is ended %s", async (_, when) => {
    expect(await printedBy(instead("this.terminate()", when))).toMatch(died);
  });

  test("that throws", async () => {
    expect(await printedBy(instead("postMessage.call(this, { part: null })", 'message !== "finish"'))).toMatch(died);
  });
});
