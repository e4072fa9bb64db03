/** @jest-environment jsdom */
const answers = require("./answers.cjs");
const expected = require("./expected.json");
const root = require("badakhshan-2019");
const validate = require("badakhshan-2019/validate");

test("it is jsdom, without Node's globals for text", () => {
  expect(document.body).not.toBeNull();
  expect(typeof TextDecoder).toBe("undefined");
});

test("jsdom answers as Node does", async () => {
  const entries = {
    root,
    cite: require("badakhshan-2019/cite"),
    exported: require("badakhshan-2019/export"),
    query: require("badakhshan-2019/query"),
    search: require("badakhshan-2019/search"),
    validate,
  };
  expect(await answers(entries)).toEqual(expected);
});

test.each([
  ["a Buffer, which is of another realm", (bytes) => bytes],
  ["its ArrayBuffer", ({ buffer, byteOffset, length }) => buffer.slice(byteOffset, byteOffset + length)],
  ["a DataView", ({ buffer, byteOffset, length }) => new DataView(buffer, byteOffset, length)],
  [
    "a SharedArrayBuffer",
    (bytes) => {
      const shared = new SharedArrayBuffer(bytes.length);
      new Uint8Array(shared).set(bytes);
      return shared;
    },
  ],
])("bytes are read from %s", (_, from) => {
  const bytes = Buffer.from(JSON.stringify(root.dataset));
  expect(validate.validateText(from(bytes))).toMatchObject({ valid: true, findings: [] });
});
