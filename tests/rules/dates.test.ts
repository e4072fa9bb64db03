import { describe, expect, test } from "vitest";
import type { Statement } from "../../src/generated/types.js";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

const time = (edtf: string) => ({ edtf, basis: "stated", as: "then" }) as const;

const findingsFor = (edtf: string, mode: Statement["mode"] = "historical", published = "2020-03") =>
  findingsOf("dates", (dataset) => {
    record(dataset, "source", "gazette-report").published = published;
    Object.assign(record(dataset, "statement", "s001"), { time: time(edtf), mode });
  });

describe("the calendar", () => {
  test.each(["2020-02-29", "2000-02-29", "2019-02-XX", "2019-XX-XX", "19XX", "2019-24", "2019-12-31?"])("has %s", (edtf) => {
    expect(findingsFor(edtf)).toEqual([]);
  });

  test.each(["2020-02-30", "2019-02-29", "1900-02-29", "2019-04-31", "2019-06-31~"])("does not have %s", (edtf) => {
    expect(findingsFor(edtf)).toEqual([`/statements/0/time/edtf: "${edtf}" is not a date of the calendar`]);
  });

  test("is asked for both ends of an interval", () => {
    expect(findingsFor("2019-02-28/2019-02-29")).toEqual(['/statements/0/time/edtf: "2019-02-29" is not a date of the calendar']);
    expect(findingsFor("2019-02-29/..")).toEqual(['/statements/0/time/edtf: "2019-02-29" is not a date of the calendar']);
    expect(findingsFor("/2019-02-29")).toEqual(['/statements/0/time/edtf: "2019-02-29" is not a date of the calendar']);
  });

  test("is asked for future dates", () => {
    expect(findingsFor("2021-02-29", "future")).toEqual(['/statements/0/time/edtf: "2021-02-29" is not a date of the calendar']);
  });

  test("is asked for the date of a casualty figure", () => {
    const findings = findingsOf("dates", (dataset) => {
      record(dataset, "casualty-figure", "c02").time = time("2019-11-31");
    });
    expect(findings).toEqual(['/casualtyFigures/1/time/edtf: "2019-11-31" is not a date of the calendar']);
  });

  test("is asked for the date of publication, to which nothing is compared then", () => {
    expect(findingsFor("2021", "historical", "2020-02-30")).toEqual(['/sources/0/published: "2020-02-30" is not a date of the calendar']);
  });
});

describe("an interval", () => {
  test.each(["2019/2019", "2019-05/2019", "2019/2019-01-01", "2019-05-01/2019-05-01"])("may end where it starts: %s", (edtf) => {
    expect(findingsFor(edtf)).toEqual([]);
  });

  test.each(["2019/2018", "2019-02/2019-01", "2019-01-02/2019-01-01", "2019-05/2019-04-30"])(
    "does not end before it starts: %s",
    (edtf) => {
      expect(findingsFor(edtf)).toEqual([`/statements/0/time/edtf: the interval "${edtf}" ends before it starts`]);
    },
  );
});

describe("what was", () => {
  test.each(["2020-03-31", "2020", "202X", "20XX", "2020-24", "2020-XX-XX", "2020-03/..", "2020-03/", "/2020-03", "../2020", "2019/2020"])(
    "may be in the month of publication or in a time that began by then: %s",
    (edtf) => {
      expect(findingsFor(edtf)).toEqual([]);
    },
  );

  test.each([
    "2020-04",
    "2020-04-01",
    "2020-04?",
    "2021",
    "203X",
    "21XX",
    "2021-21",
    "2020-03/2020-04",
    "2020-04/2020-05",
    "2020-04/..",
    "/2020-04",
    "../2021",
  ])("does not lie after the month of publication: %s", (edtf) => {
    expect(findingsFor(edtf)).toEqual([`/statements/0/time/edtf: "${edtf}" lies after publication (2020-03)`]);
  });

  test("may be on the day of publication", () => {
    expect(findingsFor("2020-03-15", "historical", "2020-03-15")).toEqual([]);
  });

  test("is not on the day after publication", () => {
    expect(findingsFor("2020-03-16", "historical", "2020-03-15")).toEqual([
      '/statements/0/time/edtf: "2020-03-16" lies after publication (2020-03-15)',
    ]);
  });

  test("may be at the end of an interval of publication", () => {
    expect(findingsFor("2020-05-31", "historical", "2020-03/2020-05")).toEqual([]);
  });

  test("is not after an interval of publication", () => {
    expect(findingsFor("2020-06-01", "historical", "2020-03/2020-05")).toEqual([
      '/statements/0/time/edtf: "2020-06-01" lies after publication (2020-03/2020-05)',
    ]);
  });

  test("is compared to nothing where the date of publication is not known", () => {
    const findings = findingsOf("dates", (dataset) => {
      record(dataset, "source", "gazette-report").published = null;
      record(dataset, "statement", "s001").time = time("2021");
    });
    expect(findings).toEqual([]);
  });

  test("is compared to nothing where the source has the wrong shape", () => {
    const findings = findingsOf("dates", (dataset) => {
      Object.assign(record(dataset, "source", "gazette-report"), { language: null });
      record(dataset, "statement", "s001").time = time("2021");
    });
    expect(findings).toEqual([]);
  });
});

test.each(["future", "hypothetical"] as const)("what is %s may lie after publication", (mode) => {
  expect(findingsFor("2021", mode)).toEqual([]);
});

test("a casualty figure is of the past or not as its statement is", () => {
  const figureInApril = (mode: "historical" | "future") =>
    findingsOf("dates", (dataset) => {
      record(dataset, "statement", "s002").mode = mode;
      record(dataset, "casualty-figure", "c01").time = time("2020-04");
    });
  expect(figureInApril("future")).toEqual([]);
  expect(figureInApril("historical")).toEqual(['/casualtyFigures/0/time/edtf: "2020-04" lies after publication (2020-03)']);
});
