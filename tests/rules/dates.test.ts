import { describe, expect, test } from "vitest";
import type { Statement } from "../../src/generated/types.js";
import { record } from "../example.js";
import { findingsIn, findingsOf } from "./run.js";

const time = (edtf: string) => ({ edtf, basis: "stated", as: "then" }) as const;

const findingsFor = (edtf: string, mode: Statement["mode"] = null, published: string | null = "2020-03") =>
  findingsOf("dates", (dataset) => {
    record(dataset, "source", "gazette-report").published = published;
    Object.assign(record(dataset, "statement", "s001"), { time: time(edtf), mode });
  });

describe("the calendar", () => {
  test.each(["2020-02-29", "2000-02-29", "2019-02-XX", "2019-XX-XX", "19XX", "2019-24", "2019-12-31?", "[..2019-12]"])("has %s", (edtf) => {
    expect(findingsFor(edtf)).toEqual([]);
  });

  test.each(["2020-02-30", "2019-02-29", "1900-02-29", "2019-04-31", "2019-06-31~"])("does not have %s", (edtf) => {
    expect(findingsFor(edtf)).toEqual([`/statements/0/time/edtf: "${edtf}" is not a date of the calendar`]);
  });

  test("is asked for both ends of an interval", () => {
    expect(findingsFor("2019-02-28/2019-02-29")).toEqual(['/statements/0/time/edtf: "2019-02-29" is not a date of the calendar']);
    expect(findingsFor("2019-02-29/..")).toEqual(['/statements/0/time/edtf: "2019-02-29" is not a date of the calendar']);
    expect(findingsFor("/2019-02-29")).toEqual(['/statements/0/time/edtf: "2019-02-29" is not a date of the calendar']);
    expect(findingsFor("[..2019-02-29]")).toEqual(['/statements/0/time/edtf: "2019-02-29" is not a date of the calendar']);
  });

  test("is asked for future dates", () => {
    expect(findingsFor("2021-02-29", "future")).toEqual(['/statements/0/time/edtf: "2021-02-29" is not a date of the calendar']);
  });

  test("is asked for the date of publication, to which nothing is compared then", () => {
    expect(findingsFor("2021", null, "2020-02-30")).toEqual(['/sources/0/published: "2020-02-30" is not a date of the calendar']);
  });

  test("is asked for the day on which the dataset was issued", () => {
    const findingsForDay = (issued: string | null) =>
      findingsOf("dates", (dataset) => {
        dataset.issued = issued;
      });
    expect(findingsForDay("2020-02-29")).toEqual([]);
    expect(findingsForDay(null)).toEqual([]);
    expect(findingsForDay("2021-02-29")).toEqual(['/issued: "2021-02-29" is not a day of the calendar']);
  });

  test("the same wrong date in several statements is one finding", () => {
    const findings = findingsIn("dates", (dataset) => {
      for (const statement of dataset.statements) statement.time = time("2019-02-29");
    });
    expect(findings).toMatchObject([
      { path: "/statements/0/time/edtf", related: ["/statements/1/time/edtf", "/statements/2/time/edtf", "/statements/3/time/edtf"] },
    ]);
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
  test.each([
    "2020-03-31",
    "2020",
    "202X",
    "20XX",
    "2020-24",
    "2020-XX-XX",
    "2020-03/..",
    "2020-03/",
    "/2020-03",
    "../2020",
    "2019/2020",
    "[..2020-04]",
    "[2020-03..2020-05]",
    "[2019..]",
  ])("may be in the month of publication or in a time that began by then: %s", (edtf) => {
    expect(findingsFor(edtf)).toEqual([]);
  });

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
    "[2020-04..]",
    "[2020-04..2020-05]",
  ])("does not lie after the month of publication: %s", (edtf) => {
    expect(findingsFor(edtf)).toEqual([`/statements/0/time/edtf: "${edtf}" lies after publication (2020-03)`]);
  });

  test("may be on the day of publication", () => {
    expect(findingsFor("2020-03-15", null, "2020-03-15")).toEqual([]);
  });

  test("is not on the day after publication", () => {
    expect(findingsFor("2020-03-16", null, "2020-03-15")).toEqual([
      '/statements/0/time/edtf: "2020-03-16" lies after publication (2020-03-15)',
    ]);
  });

  test("may be at the end of an interval of publication", () => {
    expect(findingsFor("2020-05-31", null, "2020-03/2020-05")).toEqual([]);
  });

  test("is not after an interval of publication", () => {
    expect(findingsFor("2020-06-01", null, "2020-03/2020-05")).toEqual([
      '/statements/0/time/edtf: "2020-06-01" lies after publication (2020-03/2020-05)',
    ]);
  });

  test("is compared to nothing where the date of publication is not known, or its end is open", () => {
    expect(findingsFor("2021", null, null)).toEqual([]);
    expect(findingsFor("2021", null, "2020/..")).toEqual([]);
  });

  test("is compared to nothing where the source could not be read", () => {
    const findings = findingsOf(
      "dates",
      (dataset) => {
        record(dataset, "statement", "s001").time = time("2021");
      },
      { ids: ["gazette-report"] },
    );
    expect(findings).toEqual([]);
  });

  test("is not compared to the publication of a source that is only cited", () => {
    const findings = findingsOf("dates", (dataset) => {
      Object.assign(record(dataset, "source", "radio-piece"), { published: "2019", publishedBasis: "stated" });
    });
    expect(findings).toEqual([]);
  });
});

test.each(["future", "hypothetical"] as const)("what is %s may lie after publication", (mode) => {
  expect(findingsFor("2021", mode)).toEqual([]);
});

test("statements of the past with the same date after publication are one finding: the date of publication may be wrong", () => {
  const findings = findingsIn("dates", (dataset) => {
    for (const statement of dataset.statements) statement.time = time("2021");
    record(dataset, "statement", "s002").mode = "future";
  });
  expect(findings).toMatchObject([
    {
      path: "/statements/0/time/edtf",
      related: ["/statements/2/time/edtf", "/statements/3/time/edtf"],
      hint: expect.stringContaining('mend the date of publication of "gazette-report"'),
    },
  ]);
});

describe("a year of an Islamic calendar", () => {
  test("as the date of publication is found, and nothing is compared to it", () => {
    const [found, ...others] = findingsIn("dates", (dataset) => {
      record(dataset, "source", "gazette-report").published = "1398-12";
      record(dataset, "statement", "s001").time = time("2020-02");
    });
    expect(found).toMatchObject({
      path: "/sources/0/published",
      message: '"1398-12" is long ago; in the solar Hijri calendar it is the year that began in 2019',
      hint: "write the Gregorian date; if it is one, say so in the note: Gregorian",
    });
    expect(others).toEqual([]);
  });

  test.each([
    ["1398", "solar Hijri", 2019],
    ["1397-05-12", "solar Hijri", 2018],
    ["1388/1398", "solar Hijri", 2009],
    ["139X", "solar Hijri", 2011],
    ["1441", "lunar Hijri", 2019],
  ])("as the date of an event is found: %s", (edtf, calendar, year) => {
    expect(findingsFor(edtf)).toEqual([
      `/statements/0/time/edtf: "${edtf}" is long ago; in the ${calendar} calendar it is the year that began in ${year}`,
    ]);
  });

  test("is one slip in several statements", () => {
    const findings = findingsIn("dates", (dataset) => {
      for (const statement of dataset.statements) statement.time = time("1398");
    });
    expect(findings).toMatchObject([{ related: { length: 3 } }]);
  });

  test("is found in a cited source too", () => {
    const findings = findingsOf("dates", (dataset) => {
      Object.assign(record(dataset, "source", "radio-piece"), { published: "1398", publishedBasis: "stated" });
    });
    expect(findings).toEqual([expect.stringMatching(/^\/sources\/1\/published: "1398" is long ago/)]);
  });

  test.each(["1505", "14XX", "2014", "1299", "1914"])("is not what %s seems to be as a date of publication", (published) => {
    const findings = findingsOf("dates", (dataset) => {
      Object.assign(record(dataset, "source", "radio-piece"), { published, publishedBasis: "stated" });
    });
    expect(findings).toEqual([]);
  });

  test.each(["1300", "1500", "/1398"])("is what %s may be as a date of publication", (published) => {
    const findings = findingsOf("dates", (dataset) => {
      Object.assign(record(dataset, "source", "radio-piece"), { published, publishedBasis: "stated" });
    });
    expect(findings).toHaveLength(1);
  });

  test("is so for less than sixty years before publication, and up to its year", () => {
    expect(findingsFor("1399")).toHaveLength(1);
    expect(findingsFor("1340")).toHaveLength(1);
    expect(findingsFor("1339")).toEqual([]);
  });

  test("is one of the solar calendar before it is one of the lunar, as long as it is not after publication", () => {
    const said = (edtf: string) =>
      findingsIn("dates", (dataset) => {
        record(dataset, "statement", "s001").time = time(edtf);
      }).map(({ message }) => message);
    expect(said("1399")).toEqual([expect.stringContaining("in the solar Hijri calendar it is the year that began in 2020")]);
    expect(said("1400")).toEqual([expect.stringContaining("in the lunar Hijri calendar it is the year that began in 1979")]);
  });

  test.each(["1299", "1336", "1460", "1500", "1747", "1919", "13XX"])("is not what %s seems to be", (edtf) => {
    expect(findingsFor(edtf)).toEqual([]);
  });

  test("may be a Gregorian one, if the note says so", () => {
    const findings = findingsOf("dates", (dataset) => {
      Object.assign(record(dataset, "statement", "s001"), { time: time("1398"), note: "Gregorian: the year of Timur's campaign" });
    });
    expect(findings).toEqual([]);
  });

  test("is found where the note says something else", () => {
    const findings = findingsOf("dates", (dataset) => {
      Object.assign(record(dataset, "statement", "s001"), { time: time("1398"), note: "the speaker is not sure" });
    });
    expect(findings).toHaveLength(1);
  });

  test("is found where the date of publication is not known", () => {
    expect(findingsFor("1398", null, null)).toHaveLength(1);
  });
});
