import { describe, expect, test } from "vitest";
import type { Statement } from "../../src/generated/types.js";
import { record } from "../example.js";
import { type Break, findingsIn, findingsOf } from "./run.js";

type RelationType = Statement["relations"][number]["type"];
const relation = (type: RelationType, target: string) => ({ type, target, basis: "coded" }) as const;
const withdrawn = { replacedBy: null, why: "misread" };

test("an actor may differ from several, and several from it", () => {
  const findings = findingsOf("stands-once", (dataset) => {
    record(dataset, "actor", "guard").differentFrom = ["islander-fighters", "islanders"];
  });
  expect(findings).toEqual([]);
});

describe("what stands on both sides is found", () => {
  const both: [kind: string, extra: string, kept: string, owner: string, breakIt: Break][] = [
    [
      "differentFrom",
      "/actors/3/differentFrom/0",
      "/actors/2/differentFrom/0",
      "islander-fighters",
      (all) => record(all, "actor", "islanders").differentFrom.push("islander-fighters"),
    ],
    [
      "differentFrom",
      "/actors/2/differentFrom/1",
      "/actors/1/differentFrom/0",
      "guard",
      (all) => {
        record(all, "actor", "guard").differentFrom.push("islander-fighters");
        record(all, "actor", "islander-fighters").differentFrom.push("guard");
      },
    ],
    [
      "mayBe",
      "/actors/1/mayBe/0",
      "/actors/0/mayBe/0",
      "gazette",
      (all) => {
        record(all, "actor", "gazette").mayBe = [{ actor: "guard", why: "both are there" }];
        record(all, "actor", "guard").mayBe = [{ actor: "gazette", why: "both are there" }];
      },
    ],
    [
      "overlaps",
      "/casualtyFigures/1/overlaps/0",
      "/casualtyFigures/0/overlaps/0",
      "c01",
      (all) => (record(all, "casualty-figure", "c01").overlaps = ["c02"]),
    ],
    [
      "agreesWith",
      "/statements/0/relations/0",
      "/statements/3/relations/0",
      "s004",
      (all) => {
        record(all, "statement", "s001").relations = [relation("agreesWith", "s004")];
        record(all, "statement", "s004").relations = [relation("agreesWith", "s001")];
      },
    ],
    [
      "disagreesWith",
      "/statements/0/relations/0",
      "/statements/3/relations/0",
      "s004",
      (all) => {
        record(all, "statement", "s001").relations = [relation("disagreesWith", "s004")];
        record(all, "statement", "s004").relations = [relation("disagreesWith", "s001")];
      },
    ],
    [
      "disputes",
      "/statements/1/relations/0",
      "/statements/2/relations/0",
      "s003",
      (all) => (record(all, "statement", "s002").relations = [relation("disputes", "s003")]),
    ],
  ];

  test.each(both)("%s, to be removed at %s", (kind, extra, kept, owner, breakIt) => {
    expect(findingsIn("stands-once", breakIt)).toEqual([
      { rule: "stands-once", path: extra, message: `${kind} stands on "${owner}" already`, hint: "remove it here", related: [kept] },
    ]);
  });
});

describe("what stands on the wrong side is found:", () => {
  test("differentFrom on the one that is not armed", () => {
    const findings = findingsIn("stands-once", (dataset) => {
      record(dataset, "actor", "islanders").differentFrom = ["guard"];
    });
    expect(findings).toMatchObject([
      {
        path: "/actors/3/differentFrom/0",
        message: "differentFrom stands on the wrong side",
        hint: 'move it to "guard": it stands on the armed one',
      },
    ]);
  });

  test.each(["agreesWith", "disagreesWith", "disputes"] as const)("%s on the earlier statement", (type) => {
    const findings = findingsIn("stands-once", (dataset) => {
      record(dataset, "statement", "s001").relations = [relation(type, "s004")];
    });
    expect(findings).toMatchObject([{ path: "/statements/0/relations/0", hint: 'move it to "s004": it stands on the later one' }]);
  });

  test("differentFrom on the one that is not armed, where the other is more than armed", () => {
    const findings = findingsOf("stands-once", (dataset) => {
      record(dataset, "actor", "guard").sectors = ["military", "government"];
      record(dataset, "actor", "islanders").differentFrom = ["guard"];
    });
    expect(findings).toEqual(["/actors/3/differentFrom/0: differentFrom stands on the wrong side"]);
  });

  test("disagreesWith on an earlier denial", () => {
    const findings = findingsIn("stands-once", (dataset) => {
      record(dataset, "statement", "s003").relations = [relation("disagreesWith", "s004")];
    });
    expect(findings).toMatchObject([{ path: "/statements/2/relations/0", hint: 'move it to "s004": it stands on the later one' }]);
  });

  test("disputes on what is denied by the last of a long chain", () => {
    const findings = findingsIn("stands-once", (dataset) => {
      const denial = record(dataset, "statement", "s003");
      const [first, last] = denial.attribution;
      denial.relations = [];
      if (first && last) denial.attribution = [first, first, last];
      record(dataset, "statement", "s004").relations = [relation("disputes", "s003")];
    });
    expect(findings).toMatchObject([{ hint: 'move it to "s003": it stands on the denial' }]);
  });

  test("disputes on what is denied, though it is the later one", () => {
    const findings = findingsIn("stands-once", (dataset) => {
      record(dataset, "statement", "s003").relations = [];
      record(dataset, "statement", "s004").relations = [relation("disputes", "s003")];
    });
    expect(findings).toMatchObject([{ path: "/statements/3/relations/0", hint: 'move it to "s003": it stands on the denial' }]);
  });
});

describe("nothing is wrong with", () => {
  test("disputes on a denial that stands before what it denies", () => {
    const findings = findingsOf("stands-once", (dataset) => {
      record(dataset, "statement", "s003").relations = [relation("disputes", "s004")];
    });
    expect(findings).toEqual([]);
  });

  test("disagreesWith on what stands after a denial", () => {
    const findings = findingsOf("stands-once", (dataset) => {
      record(dataset, "statement", "s004").relations = [relation("disagreesWith", "s003")];
    });
    expect(findings).toEqual([]);
  });

  test("two statements on the same passage", () => {
    const findings = findingsOf("stands-once", (dataset) => {
      record(dataset, "statement", "s001").evidence = [...record(dataset, "statement", "s004").evidence];
      record(dataset, "statement", "s001").relations = [relation("agreesWith", "s004")];
    });
    expect(findings).toEqual([]);
  });

  test.each(["qualifies", "elaborates"] as const)("%s, which has a direction", (type) => {
    const findings = findingsOf("stands-once", (dataset) => {
      record(dataset, "statement", "s001").relations = [relation(type, "s004")];
      record(dataset, "statement", "s004").relations = [relation(type, "s001")];
    });
    expect(findings).toEqual([]);
  });

  test("two relations of different types", () => {
    const findings = findingsOf("stands-once", (dataset) => {
      record(dataset, "statement", "s002").relations = [relation("elaborates", "s003")];
    });
    expect(findings).toEqual([]);
  });

  test("a mark of a withdrawn record, or of one that is not there or could not be read", () => {
    const marked: Break = (dataset) => {
      record(dataset, "actor", "islanders").differentFrom.push("islander-fighters");
    };
    const findings = findingsOf("stands-once", (dataset) => {
      marked(dataset);
      record(dataset, "actor", "islanders").withdrawn = withdrawn;
      record(dataset, "actor", "guard").differentFrom = ["nobody"];
    });
    expect(findings).toEqual([]);
    expect(findingsOf("stands-once", marked, { ids: ["islander-fighters"] })).toEqual([]);
  });

  test("an entry that refers to its own record, which is left to another rule", () => {
    const findings = findingsOf("stands-once", (dataset) => {
      record(dataset, "casualty-figure", "c01").overlaps = ["c01"];
    });
    expect(findings).toEqual([]);
  });
});

test("what stands on both sides, and several times, is one finding", () => {
  const findings = findingsOf("stands-once", (dataset) => {
    record(dataset, "casualty-figure", "c01").overlaps = ["c02", "c02"];
    record(dataset, "casualty-figure", "c02").overlaps = ["c01", "c01"];
  });
  expect(findings).toHaveLength(1);
});

test("an actor with one mark of each kind is looked at, too", () => {
  const findings = findingsOf("stands-once", (dataset) => {
    Object.assign(record(dataset, "actor", "islanders"), {
      differentFrom: ["guard"],
      mayBe: [{ actor: "gazette", why: "both are there" }],
    });
  });
  expect(findings).toEqual(["/actors/3/differentFrom/0: differentFrom stands on the wrong side"]);
});

test("what stands twice on the right side stands on no other", () => {
  const findings = findingsOf("stands-once", (dataset) => {
    record(dataset, "statement", "s004").relations = [
      relation("agreesWith", "s001"),
      { ...relation("agreesWith", "s001"), basis: "stated" },
    ];
  });
  expect(findings).toEqual([]);
});
