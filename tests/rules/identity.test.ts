import { expect, test } from "vitest";
import type { Statement } from "../../src/generated/types.js";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

type Participants = Statement["participants"];

const findingsFor = (participants: Participants, object = "guard") =>
  findingsOf("identity", (dataset) => {
    const identity = { subject: "islander-fighters", relation: "part-of", object } as const;
    Object.assign(record(dataset, "statement", "s004"), { participants, identity });
  });

const subject = { actor: "islander-fighters", role: "agent" } as const;
const object = { actor: "guard", role: "mentioned" } as const;

test("subject and object may be participants, the object mentioned", () => {
  expect(findingsFor([subject, object])).toEqual([]);
});

test("the object may have another role beside", () => {
  expect(findingsFor([subject, { actor: "guard", role: "recipient" }, object])).toEqual([]);
});

test("the subject may have any role", () => {
  expect(findingsFor([{ ...subject, role: "mentioned" }, object])).toEqual([]);
});

test("a subject that is no participant is found", () => {
  expect(findingsFor([object])).toEqual(['/statements/3/identity/subject: the subject, "islander-fighters", is no participant']);
});

test("an object that is no participant is found", () => {
  expect(findingsFor([subject])).toEqual(['/statements/3/identity/object: the object, "guard", is no participant']);
});

test.each(["agent", "recipient"] as const)("an object with the role %s is found", (role) => {
  expect(findingsFor([subject, { actor: "guard", role }])).toEqual([
    `/statements/3/participants/1/role: the object of the identity has the role "${role}"`,
  ]);
});

test("a statement without an identity needs nobody mentioned", () => {
  expect(findingsOf("identity", () => {})).toEqual([]);
});
