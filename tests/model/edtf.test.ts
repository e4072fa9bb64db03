import edtf, { parse } from "edtf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DateBounds, parseEdtf } from "../../src/model/edtf.js";
import { EdtfSchema } from "../../src/model/schema/time.js";

describe("the bounds of", () => {
  test.each([
    ["2019", "2019-01-01", "2019-12-31"],
    ["0000", "0000-01-01", "0000-12-31"],
    ["2019-12", "2019-12-01", "2019-12-31"],
    ["2019-02", "2019-02-01", "2019-02-28"],
    ["2020-02", "2020-02-01", "2020-02-29"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2000-02", "2000-02-01", "2000-02-29"],
    ["2019-12-24", "2019-12-24", "2019-12-24"],
    ["199X", "1990-01-01", "1999-12-31"],
    ["19XX", "1900-01-01", "1999-12-31"],
    ["00XX", "0000-01-01", "0099-12-31"],
    ["2019-XX", "2019-01-01", "2019-12-31"],
    ["2019-XX-XX", "2019-01-01", "2019-12-31"],
    ["2020-02-XX", "2020-02-01", "2020-02-29"],
    ["2019-21", "2019-01-01", "2019-12-31"],
    ["2019-24", "2019-01-01", "2019-12-31"],
    ["2019?", "2019-01-01", "2019-12-31"],
    ["2019-04~", "2019-04-01", "2019-04-30"],
    ["2019-04-30%", "2019-04-30", "2019-04-30"],
    ["/2019-12", "2019-12-01", "2019-12-31"],
    ["2019-12/", "2019-12-01", "2019-12-31"],
    ["../2019-12", "2019-12-01", "2019-12-31"],
    ["2019-12/..", "2019-12-01", "2019-12-31"],
  ])("%s are those of its one date", (text, earliest, latest) => {
    expect(parseEdtf(text)).toEqual({ dates: [{ earliest, latest }] });
  });

  test.each(["2019-05/2019", "2019/2019-05"])("%s are those of both dates, in their order", (text) => {
    const bounds: Record<string, DateBounds> = {
      "2019": { earliest: "2019-01-01", latest: "2019-12-31" },
      "2019-05": { earliest: "2019-05-01", latest: "2019-05-31" },
    };
    expect(parseEdtf(text)).toEqual({ dates: text.split("/").map((part) => bounds[part]) });
  });
});

describe("not a date of the calendar is", () => {
  test.each([
    "",
    "..",
    "19",
    "201",
    "20190",
    "XXXX",
    "X199",
    "199x",
    "2019-00",
    "2019-13",
    "2019-1",
    "2019-20",
    "2019-25",
    "2019-1X",
    "2019-00-01",
    "2019-01-00",
    "2019-01-32",
    "2019-01-1",
    "2019-01-3X",
    "2019-02-29",
    "2020-02-30",
    "2019-04-31",
    "1900-02-29",
    "2019-21-01",
    "2019-21-XX",
    "2019-XX-01",
    "199X-01",
    "199X-21",
    "2019?-01",
    "2019??",
    "-2019",
    "Y20190",
    " 2019",
    "2019\n",
    "2019-01-01T00:00:00",
    "٢٠١٩",
  ])("%j", (text) => {
    expect(parseEdtf(text)).toEqual({ problem: `${JSON.stringify(text)} is not a date of the calendar` });
  });

  test.each(["2019-02-29/2020", "2018/2019-02-29", "../2019-02-29", "2019-02-29/"])("one end of %s", (text) => {
    expect(parseEdtf(text)).toEqual({ problem: '"2019-02-29" is not a date of the calendar' });
  });
});

test.each(["/", "../..", "/..", "../"])("%s holds no date", (text) => {
  expect(parseEdtf(text)).toEqual({ problem: `"${text}" holds no date` });
});

test.each(["2018/2019/2020", "//", "2019//"])('%s has more than one "/"', (text) => {
  expect(parseEdtf(text)).toEqual({ problem: `"${text}" has more than one "/"` });
});

test.each(["2019/2018", "2019-02/2019-01", "2019-01-02/2019-01-01", "2019-05/2019-04-30"])("%s ends before it starts", (text) => {
  expect(parseEdtf(text)).toEqual({ problem: `the interval "${text}" ends before it starts` });
});

describe("what the library edtf reads", () => {
  const digits = (length: number, min: number, max: number) =>
    fc.integer({ min, max }).map((number) => String(number).padStart(length, "0"));
  // The year 0 is left out: the library takes it for 1900, which has no 29 February.
  const year = fc.oneof(digits(4, 1, 9999), digits(4, 2018, 2021));
  const month = fc.oneof(digits(2, 0, 14), fc.constant("02"));
  const day = fc.oneof(digits(2, 0, 33), digits(2, 27, 32));
  const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((values) => values.join("-"));
  const number = fc.oneof(year, joined(year, month), joined(year, month, day));
  const qualified = fc.tuple(number, fc.constantFrom("", "", "?", "~", "%")).map((parts) => parts.join(""));
  const hidden = fc.constant("XX");
  const unspecified = fc.oneof(
    digits(3, 0, 999).map((decade) => `${decade}X`),
    digits(2, 0, 99).map((century) => `${century}XX`),
    joined(year, hidden),
    joined(year, month, hidden),
    joined(year, hidden, hidden),
    joined(year, hidden, day),
  );
  const season = joined(year, digits(2, 19, 26));
  const end = fc.oneof({ weight: 4, arbitrary: qualified }, { weight: 1, arbitrary: fc.constantFrom("", "..") });
  const interval = fc.tuple(end, end).map((ends) => ends.join("/"));
  const expression = fc.oneof(qualified, unspecified, season, interval);

  const isoDay = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);
  const hasDate = (part: string) => part !== "" && part !== "..";

  function boundsByLibrary(text: string): DateBounds[] | undefined {
    if (!EdtfSchema.safeParse(text).success) return undefined;
    try {
      parse(text, { level: 1 });
    } catch {
      return undefined;
    }
    const parts = text.split("/").filter(hasDate);
    const dates = parts.map((part) => edtf(part));
    // The library moves a 29 February that does not exist to 1 March.
    if (dates.some((date, index) => date.edtf !== parts[index])) return undefined;
    const [first, second] = dates;
    if (first && second && first.min > second.max) return undefined;
    return dates.map(({ min, max }) => ({ earliest: isoDay(min), latest: isoDay(max) }));
  }

  function boundsByUs(text: string): readonly DateBounds[] | undefined {
    const parsed = parseEdtf(text);
    return "dates" in parsed ? parsed.dates : undefined;
  }

  test("is what is accepted, if the schema allows it", () => {
    fc.assert(
      fc.property(expression, (text) => {
        expect(boundsByUs(text) !== undefined).toBe(boundsByLibrary(text) !== undefined);
      }),
      { numRuns: 5000 },
    );
  });

  test("has the same bounds, except for seasons", () => {
    fc.assert(
      fc.property(fc.oneof(qualified, unspecified, interval), (text) => {
        expect(boundsByUs(text)).toEqual(boundsByLibrary(text));
      }),
      { numRuns: 5000 },
    );
  });

  test("lies within our bounds for a season", () => {
    fc.assert(
      fc.property(joined(year, digits(2, 21, 24)), (text) => {
        const [ours] = boundsByUs(text) ?? [];
        const [theirs] = boundsByLibrary(text) ?? [];
        expect(ours && theirs && ours.earliest <= theirs.earliest && theirs.latest <= ours.latest).toBe(true);
      }),
    );
  });

  describe("at levels 0 and 1 is not", () => {
    test.each([
      ["an unspecified date that is qualified", "199X?"],
      ["an unspecified day that is qualified", "2019-12-XX~"],
      ["a season that is qualified", "2019-21?"],
      ["an interval of seasons", "2019-21/2019-22"],
      ["an interval from a season", "2019-21/.."],
      ["an interval of unspecified years", "199X/200X"],
      ["an interval to an unspecified day", "/2019-12-XX"],
    ])("%s, so it is refused", (_, text) => {
      expect(boundsByLibrary(text)).toBeUndefined();
      expect(boundsByUs(text)).toBeUndefined();
    });
  });
});

test.each(["199X-XX", "199X-XX-XX", "19XX-XX"])("%s, which the schema refuses, is refused", (text) => {
  expect(EdtfSchema.safeParse(text).success).toBe(false);
  expect(parseEdtf(text)).toEqual({ problem: `"${text}" is not a date of the calendar` });
});
