// From a text to a dataset: init, anchor, validate --text, and every command that takes a draft.
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { projectFile } from "../../scripts/project.js";
import { readYamlText } from "../../src/cli/input/yaml-text.js";
import { newDraft } from "../../src/cli/new-draft.js";
import { yamlDraft } from "../../src/cli/output/yaml-draft.js";
import { DRAFT_SCHEMA } from "../../src/model/schema-version.js";
import { TextAtHand } from "../../src/text/at-hand.js";
import { validate } from "../../src/validate/index.js";
import { cases } from "../cases.js";
import { eachOf, folderWith, inProcess } from "./cli.js";

const draft = readFileSync(projectFile("tests/cli/draft/harbour.yaml"), "utf8");
const text = readFileSync(projectFile("tests/cli/draft/harbour.txt"), "utf8");
const edited = text.replace("The harbour of the island", "On Tuesday, the harbour of the island");
const broken = draft.replace("featureCode: BLDG", "featureCode: PIER").replace("by: islander-fighters", "by: nobody");
const circle = draft.replace(
  "statements:\n",
  `  - { id: a, name: A, featureCode: AREA, precision: 2, within: b, evidence: [{ exact: the old pier }] }
  - { id: b, name: B, featureCode: AREA, precision: 2, within: a, evidence: [{ exact: the old pier }] }
statements:\n`,
);

const { folder, remove } = folderWith({
  "article.txt": text,
  "draft.yaml": draft,
  "edited.txt": edited,
  "broken.yaml": broken,
  "circle.yaml": circle,
});
afterAll(remove);
const at = (name: string) => join(folder, name);
const run = (...args: string[]) => inProcess(args, { cwd: folder });
let count = 0;
let out = "";
beforeEach(() => {
  out = `out-${++count}.json`;
});
const jsonAt = (name: string) => JSON.parse(readFileSync(at(name), "utf8"));
const leftovers = () => readdirSync(folder).filter((name) => name.includes("partial"));

describe("init", () => {
  const title = ["--title", "Harbour quiet after clash"];
  const source = [
    ...title,
    "--publisher",
    "Gazette",
    "--published",
    "2020-03-04",
    "--url",
    "https://gazette.example/1",
    "--language",
    "en",
  ];

  test("writes a draft with its source and publisher, which editors know by its schema, and says what comes next", async () => {
    const { stdout, status } = await run("init", "new.yaml", "--text", "article.txt", ...source, "--creator", "The harbour project");
    expect([status, stdout]).toEqual([0, expect.stringContaining("validate new.yaml --text article.txt")]);
    const yaml = readFileSync(at("new.yaml"), "utf8");
    expect(yaml.split("\n")[0]).toBe(`# yaml-language-server: $schema=${DRAFT_SCHEMA}`);
    expect(readYamlText(Buffer.from(yaml), "new.yaml").value).toEqual({
      name: "harbour-quiet-after-clash",
      version: "0.1.0",
      title: "Harbour quiet after clash",
      creators: [{ name: "The harbour project" }],
      license: "CC-BY-4.0",
      sources: [
        {
          id: "gazette-article",
          kind: "NewsArticle",
          title: "Harbour quiet after clash",
          publisher: "gazette",
          url: "https://gazette.example/1",
          published: "2020-03-04",
          publishedBasis: "stated",
          language: "en",
          text: {},
          evidence: [{ exact: "Harbour quiet after clash" }],
        },
      ],
      actors: [
        { id: "gazette", name: "Gazette", kind: "organization", population: false, sectors: ["media"], evidence: [{ exact: "Gazette" }] },
      ],
    });
    // Nothing is wrong with it but that it has no statements yet.
    const { stdout: json } = await run("validate", "new.yaml", "--text", "article.txt", "--json");
    expect(JSON.parse(json).findings.map(({ rule }: { rule: string }) => rule)).toEqual(["coverage"]);
  });

  test("has one example of each type of record in comments, which is right once it is not one", async () => {
    const { value } = readYamlText(Buffer.from(draft), "draft.yaml") as { value: Record<string, object[]> };
    const yaml = yamlDraft(newDraft({ title: "T", publisher: "Gazette", language: "en" }, new TextAtHand(text)));
    const examples = yaml.slice(yaml.indexOf("# sources:")).replaceAll(/^# ?/gm, "");
    const { value: read, problems } = readYamlText(Buffer.from(examples), "new.yaml");
    expect(problems).toEqual([]);
    const records = read as Record<string, Record<string, unknown>[]>;
    expect(Object.keys(records)).toEqual(["sources", "uncoded", "actors", "locations", "statements", "casualtyFigures"]);
    const schemaFindings = validate({ ...value, ...records }).findings.filter(({ message }) =>
      /not known here|not an allowed value/.test(message),
    );
    expect(schemaFindings.map(({ path, message }) => `${path}: ${message}`).filter((each) => !/"(?:exact|at|uncoded)"/.test(each))).toEqual(
      [],
    );
    // As the codebook has it, and without what is open.
    const { locations, statements } = records as Record<string, { name: string; confidence: string; attribution: { cue?: object }[] }[]>;
    expect(locations?.map(({ name }) => name)).toEqual(["harbour"]);
    expect(statements).toMatchObject([
      { confidence: "high", attribution: [{}, { cue: { words: "said", evidence: [{ exact: "a speaker of the Guard said" }] } }] },
    ]);
    expect(statements).toMatchObject([{ evidence: [{ exact: "that the harbour was quiet" }] }]);
    expect(yaml).toMatch(/^# The license .* change it\.$/m);
  });

  test.each([
    ["The People's Harbour", "peoples-harbour", "peoples-harbour-article"],
    ["Report", "report", "report-article"],
    ["1 TV", "publisher-1-tv", "publisher-1-tv-article"],
  ])("the ids of %s and of the text are those of the codebook", (publisher, id, source) => {
    const made = newDraft({ title: "T", publisher, language: "en" }, new TextAtHand(text));
    expect([made.actors[0]?.id, made.sources[0]?.publisher, made.sources[0]?.id]).toEqual([id, id, source]);
  });

  test.each([
    [`${"word ".repeat(11)}seventh`, `${"word-".repeat(11)}`.slice(0, -1)],
    [`${"word ".repeat(11)}seven`, `${"word-".repeat(11)}seven`],
    ["x".repeat(80), "x".repeat(60)],
  ])("a name is cut after a word: %s", (own, name) => {
    expect(newDraft({ title: own, language: "en" }, new TextAtHand(text)).name).toBe(name);
  });

  test("as JSON says by its schema that it is a draft; without a publisher there is none", async () => {
    expect((await run("init", out, "--text", "article.txt", ...title, "--json")).stdout).toBe(`{\n  "output": "${out}"\n}\n`);
    expect(jsonAt(out)).toMatchObject({ $schema: DRAFT_SCHEMA, actors: [], sources: [{ publisher: null, language: "und" }] });
    const { findings } = JSON.parse((await run("validate", out, "--text", "article.txt", "--json")).stdout);
    expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual(["coverage"]);
  });

  test("a title comes back as that title, whatever it is", async () => {
    const titles = [
      "x\n# yaml-language-server: $schema=x",
      "a: b # c",
      "'\"",
      "- x",
      "&a *b !c",
      "null",
      "2019",
      "\u2028\u0085\ufeff",
      "# x",
      "{a",
      "|",
      "%",
      "@",
    ];
    const anyTitle = fc.oneof(fc.constantFrom(...titles), fc.string({ unit: "grapheme", minLength: 1 }));
    fc.assert(
      fc.property(anyTitle, (own) => {
        const made = newDraft({ title: own, publisher: own, creator: own, language: "en" }, new TextAtHand(text));
        const { value, problems } = readYamlText(Buffer.from(yamlDraft(made)), "new.yaml");
        expect(problems).toEqual([]);
        expect(value).toEqual(JSON.parse(JSON.stringify(made)));
      }),
      { numRuns: cases(300) },
    );
    await run("init", "odd.yaml", "--text", "article.txt", "--title", titles[0] ?? "");
    expect(readYamlText(readFileSync(at("odd.yaml")), "odd.yaml").value).toMatchObject({ title: titles[0] });
  });

  test.each<[string[], string]>([
    [["draft.yaml", "--text", "article.txt", ...title], "is there already; it is never written over"],
    [["article.txt", "--text", "article.txt", ...title], "a draft is named .yaml or .json"],
    [["x.yaml", "--text", "missing.txt", ...title], "there is no such file"],
    [["missing/x.yaml", "--text", "article.txt", ...title], "there is no such folder"],
    [["x.yaml", "--text", "article.txt"], "required option '--title <title>'"],
    [["x.yaml", "--text", "article.txt", ...title, "--published", "March 2020"], '--published: "March 2020" is'],
    [["x.yaml", "--text", "article.txt", ...title, "--url", "gazette.example"], '--url: "gazette.example" is not of the right form'],
    [["x.yaml", "--text", "article.txt", ...title, "--language", "English language"], "--language: "],
  ])("%j is answered with 2, and nothing is written", async (args, message) => {
    const { stdout, stderr, status } = await run("init", ...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(existsSync(at("x.yaml"))).toBe(false);
    expect(readFileSync(at("draft.yaml"), "utf8")).toBe(draft);
    expect(leftovers()).toEqual([]);
  });
});

describe("anchor", () => {
  test("makes a valid dataset of a draft, in JSON too", async () => {
    expect(await run("anchor", "draft.yaml", "--text", "article.txt", "-o", out)).toEqual({
      stdout: `${out}: 2 sources, 4 actors, 1 location, 6 statements, 1 casualty figure\nall of the text is coded, or listed in uncoded\n`,
      stderr: "",
      status: 0,
    });
    expect(validate(jsonAt(out))).toMatchObject({ valid: true, findings: [] });
    writeFileSync(at("draft.json"), JSON.stringify(readYamlText(Buffer.from(draft), "draft.yaml").value));
    expect((await run("anchor", "draft.json", "--text", "article.txt")).stdout).toBe(readFileSync(at(out), "utf8"));
    expect(await run("validate", out, "--text", "article.txt")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("valid: 2 sources"),
    });
  });

  test("says in one run all that is not right, each where it stands in the draft, and writes nothing", async () => {
    const wrong = draft
      .replace("exact: he said", "exact: he says")
      .replace("exact: “We regret nothing,”", 'exact: "\\"We regret nothing,\\""')
      .replace("exact: the old pier\n", "exact: pier\n")
      .replace("topic: presence", "topic: presense");
    writeFileSync(at("wrong.yaml"), wrong);
    const { stdout, status } = await run("anchor", "wrong.yaml", "--text", "article.txt", "-o", out, "--json");
    expect(status).toBe(1);
    const { findings } = JSON.parse(stdout);
    const line = (words: string) => wrong.split("\n").findIndex((each) => each.includes(words)) + 1;
    expect(findings.map((each: { line: number; message: string }) => `${each.line}: ${each.message}`)).toEqual([
      `${line("exact: pier")}: the words stand twice in the text`,
      `${line("exact: he says")}: the words are not in the text: it has “said”, not “says”`,
      `${line('exact: "')}: the words are not in the text: its quotes are “ ”, and here " "`,
      `${line("presense")}: "presense" is not an allowed value`,
    ]);
    expect(existsSync(at(out))).toBe(false);
    const pretty = (await run("anchor", "wrong.yaml", "--text", "article.txt", "-o", out)).stdout;
    expect(pretty).toMatch(
      /exact: he says[\s\S]*\^[\s\S]*nearest is[\s\S]*4 errors, 0 warnings in 1 file\nwhat the schema finds[\s\S]*\nnothing was written\n$/,
    );
  });

  test.each([
    ["one of the schema leaves rules to be checked, which is said", "topic: presence", "topic: presense", true],
    ["another leaves none", "exact: he said", "exact: he says", false],
  ])("%s", async (_, right, wrong, isSaid) => {
    writeFileSync(at("one.yaml"), draft.replace(right, wrong));
    const { stdout, status } = await run("validate", "one.yaml", "--text", "article.txt");
    expect([status, stdout.includes("not checked by the rules yet"), stdout.includes("no-verbatim")]).toEqual([1, isSaid, isSaid]);
    expect((await run("validate", "one.yaml")).stdout).not.toContain("not checked by the rules yet");
  });

  test("what an error of the schema is not in is checked with the text all the same", async () => {
    const copied = `note: ${text.split("\n")[2]?.replaceAll(/[,.]/g, "")}`;
    writeFileSync(
      at("copied.yaml"),
      draft.replace("topic: presence", "topic: presense").replace("precision: 1\n", `precision: 1\n    ${copied}\n`),
    );
    const { findings } = JSON.parse((await run("validate", "copied.yaml", "--text", "article.txt", "--json")).stdout);
    expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual(expect.arrayContaining(["schema", "no-verbatim"]));
  });

  test("a warning does not matter, and stands beside the dataset, not in it", async () => {
    const sharp = draft
      .replace("precision: 1\n", "precision: 1\n    note: |\n      of two\n      lines\n")
      .replace("name: the old pier\n", 'name: "\\u3164"\n');
    writeFileSync(at("warned.yaml"), sharp);
    const { stdout, stderr, status } = await run("anchor", "warned.yaml", "--text", "article.txt");
    expect([status, JSON.parse(stdout).name]).toEqual([0, "harbour"]);
    expect(stderr).toContain("badakhshan-2019: ");
    const written = await run("anchor", "warned.yaml", "--text", "article.txt", "-o", out);
    expect(written.stdout).toMatch(/0 errors, 1 warning in 1 file\nout-\d+\.json: 2 sources/);
    expect(JSON.parse((await run("anchor", "warned.yaml", "--text", "article.txt", "-o", `again-${out}`, "--json")).stdout)).toMatchObject({
      valid: true,
      output: `again-${out}`,
      findings: [{ severity: "warning" }],
    });
  });

  test("shows what is not coded yet in its words with its neighbours, as a list and as a share", async () => {
    const cut = draft.replace("exact: The harbour of the island was quiet on Tuesday", "exact: The harbour of the island was quiet");
    writeFileSync(at("cut.yaml"), cut);
    const { stdout } = await run("validate", "cut.yaml", "--text", "article.txt");
    expect(stdout).toContain("2 % of the text is not coded yet: 10 of 386 code points, in one place");
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "Not coded yet: - “rbour of the island was quiet [on Tuesday], the Gazette has learnt, one ” (62 to 72)",
    );
    const json = JSON.parse((await run("validate", "cut.yaml", "--text", "article.txt", "--json")).stdout);
    expect(json.notCoded).toEqual([{ file: "cut.yaml", share: 10 / 386, holes: [expect.objectContaining({ words: "on Tuesday" })] }]);
  });

  test("of a dataset whose text was edited moves what moved, and says what is gone", async () => {
    await run("anchor", "draft.yaml", "--text", "article.txt", "-o", "first.json");
    writeFileSync(at("moved.txt"), `\n—\n${text}`);
    const moved = await run("anchor", "first.json", "--text", "moved.txt", "-o", out);
    expect(moved).toMatchObject({ status: 0, stderr: expect.stringContaining("18 passages moved") });
    expect((await run("validate", out, "--text", "moved.txt")).status).toBe(0);
    expect((await run("anchor", "first.json", "--text", "article.txt")).stdout).toBe(readFileSync(at("first.json"), "utf8"));
    writeFileSync(at("gone.txt"), text.replace("around forty Islander fighters had", "more than fifty Islander fighters had"));
    const gone = JSON.parse((await run("anchor", "first.json", "--text", "gone.txt", "--json")).stdout);
    expect(gone.findings.map(({ record, message }: { record: string; message: string }) => `${record}: ${message}`)).toEqual([
      expect.stringMatching(/^s003: the words of the passage from .* are gone from the text$/),
      expect.stringMatching(/^c01: the words of the passage from .* are gone from the text$/),
    ]);
  });

  test("takes the folder of a dataset in which a coder has put words", async () => {
    const words = readYamlText(Buffer.from(draft), "draft.yaml").value as Record<string, unknown>;
    const { sources, actors, locations, statements, casualtyFigures, ...head } = words;
    mkdirSync(at("data"));
    for (const [name, value] of Object.entries({
      dataset: head,
      sources,
      actors,
      locations,
      statements,
      "casualty-figures": casualtyFigures,
    }))
      writeFileSync(at(`data/${name}.json`), JSON.stringify(value, null, 2));
    expect((await run("anchor", "data", "--text", "article.txt")).stdout).toBe(
      (await run("anchor", "draft.yaml", "--text", "article.txt")).stdout,
    );
    writeFileSync(at("data/actors.json"), JSON.stringify(actors).replace("the Gazette", "x").replace('Harbour Guard"}', 'Harbor Guard"}'));
    const { stdout } = await run("validate", "data", "--text", "article.txt", "--json");
    expect(JSON.parse(stdout).findings.map(({ file }: { file: string }) => file)).toContain("data/actors.json");
  });

  test.each<[string[], string]>([
    [["draft.yaml", "--text", "article.txt", "-o", "draft.yaml"], "is read by this command, and is not written over"],
    [["draft.yaml", "--text", "article.txt", "-o", "draft.yaml", "--force"], "is read by this command, and is not written over"],
    [["draft.yaml", "--text", "article.txt", "-o", "article.txt", "--force"], "is read by this command, and is not written over"],
    [["draft.yaml", "--text", "article.txt", "-o", "linked.yaml", "--force"], "is read by this command, and is not written over"],
    [["draft.yaml", "--text", "article.txt", "-o", "."], "is there already"],
    [["draft.yaml", "-o", "x.json"], "required option '--text <path>'"],
    [["-", "--text", "-"], "standard input can be the text or the draft, not both"],
    [["missing.yaml", "--text", "article.txt"], "there is no such file"],
  ])("%j is answered with 2, and nothing is written", async (args, message) => {
    if (!existsSync(at("linked.yaml"))) linkSync(at("draft.yaml"), at("linked.yaml"));
    const { stdout, stderr, status } = await run("anchor", ...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect([readFileSync(at("draft.yaml"), "utf8"), readFileSync(at("article.txt"), "utf8")]).toEqual([draft, text]);
    expect(leftovers()).toEqual([]);
  });

  test("a link goes, and what it leads to stays", async () => {
    writeFileSync(at("notes.txt"), "mine");
    symlinkSync(at("notes.txt"), at("link.json"));
    expect((await run("anchor", "draft.yaml", "--text", "article.txt", "-o", "link.json")).status).toBe(2);
    expect((await run("anchor", "draft.yaml", "--text", "article.txt", "-o", "link.json", "--force")).status).toBe(0);
    expect(readFileSync(at("notes.txt"), "utf8")).toBe("mine");
    expect(jsonAt("link.json").name).toBe("harbour");
  });
});

describe("validate", () => {
  test("of a draft without its text looks at what it can, and says what it cannot", async () => {
    const { stdout, status } = await run("validate", "draft.yaml");
    expect(status).toBe(1);
    expect(stdout).toMatch(/19 passages are given in words, and not checked: the text is not at hand[\s\S]*--text article\.txt/);
  });

  test("--text is of one dataset, and has rules of its own", async () => {
    writeFileSync(at("corpus.ndjson"), "{}\n");
    expect(await run("validate", "corpus.ndjson", "--text", "article.txt")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("is a corpus"),
    });
    expect(await run("validate", "draft.yaml", "--skip", "no-verbatim")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no rule "no-verbatim"'),
    });
    expect((await run("validate", "draft.yaml", "--text", "article.txt", "--skip", "no-verbatim,coverage")).status).toBe(0);
    writeFileSync(
      at("copied.yaml"),
      draft.replace("text: Shots were heard near the old pier.", "text: one day after shots were heard near the old pier."),
    );
    const { findings } = JSON.parse((await run("validate", "copied.yaml", "--text", "article.txt", "--json")).stdout);
    expect(findings.map(({ rule, record }: { rule: string; record: string }) => [rule, record])).toEqual([["no-verbatim", "s002"]]);
  });

  test.each([
    ["a: &x 1\n", 1, "anchors (&) are not read"],
    ["name: x\nname: y\n", 1, 'the key "name" stands twice in one object'],
    [`${"- ".repeat(200)}a\n`, 2, "nested more than 100 deep"],
    ["a: \u001b[31m\n", 1, "a raw control character, U+001B"],
  ])("%j is answered with %i", async (yaml, expected, message) => {
    writeFileSync(at("hostile.yaml"), yaml);
    for (const command of ["validate", "anchor"]) {
      const { stdout, stderr, status } = await run(command, "hostile.yaml", "--text", "article.txt");
      expect(status).toBe(expected);
      expect(stdout + stderr).toContain(message);
      expect(stdout + stderr).not.toContain("\u001b");
    }
  });

  test("what a draft says is shown without what steers a terminal", async () => {
    writeFileSync(
      at("odd-keys.yaml"),
      draft
        .replace("exact: he said", 'exact: "nobody \\e[31m ever \\u202e"')
        .replace("    presentation: asserted\n", '    presentation: asserted\n    "a\\e[0mb": 1\n'),
    );
    const { stdout } = await run("validate", "odd-keys.yaml", "--text", "article.txt");
    expect(stdout).toContain("‹U+202E›");
    for (const sign of ["\u001b", "\u202e"]) expect(stdout).not.toContain(sign);
  });
});

describe("a draft is asked like a dataset", () => {
  const questions = [
    ["list", "statements"],
    ["list", "denials"],
    ["list", "timeline"],
    ["show", "s003"],
    ["show", "pier"],
    ["show", "report"],
    ["search", "harbour"],
    ["disputes"],
  ];

  test("before anything is anchored", async () => {
    await run("anchor", "draft.yaml", "--text", "article.txt", "-o", "asked.json");
    const answers = (path: string) => eachOf(questions, async (words) => ({ words, ...(await run(...words, "--data", path)) }));
    const plain = (list: Awaited<ReturnType<typeof answers>>) =>
      list.map((each) => ({ ...each, stdout: each.stdout.replace(/ {2}(?:evidence|text): .*(?:\n {4}.*)*/g, "").replace(/score.*/g, "") }));
    expect(plain(await answers("draft.yaml"))).toEqual(plain(await answers("asked.json")));
    const { stdout } = await run("list", "statements", "--json", "--data", "draft.yaml");
    // Nobody knows where they are, and nothing is made up.
    expect(JSON.parse(stdout).map(({ evidence }: { evidence: unknown[] }) => evidence)).toEqual([[], [], [], [], [], []]);
  });

  test("where it is not right, what can be read is asked, and what is left out is said", async () => {
    for (const words of [["list", "statements"], ["show", "s003"], ["disputes"], ["search", "harbour"]]) {
      const { stderr, status } = await run(...words, "--data", "broken.yaml");
      expect(status).toBe(0);
      expect(stderr).toContain(
        "broken.yaml is a draft with 2 errors, which `badakhshan-2019 validate broken.yaml` shows; left out: pier, s002, s005",
      );
    }
    expect((await run("list", "statements", "--data", "broken.yaml")).stdout).toMatch(
      /s001[\s\S]*s003[\s\S]*s004[\s\S]*s006[\s\S]*4 statements/,
    );
    expect((await run("show", "s005", "--data", "broken.yaml")).status).toBe(2);
  });

  test("places within each other come to an end", async () => {
    for (const words of [
      ["show", "a"],
      ["list", "locations", "--within", "b"],
      ["list", "statements", "--within", "a"],
    ])
      expect((await run(...words, "--data", "circle.yaml")).status).toBe(0);
    expect((await run("validate", "circle.yaml", "--text", "article.txt")).stdout).toContain("containment");
  });

  test("what needs places of passages takes the text, or says that they are not known", async () => {
    const waiting = { status: 2, stdout: "", stderr: expect.stringContaining("anchor draft.yaml --text article.txt -o dataset.json") };
    for (const words of [
      ["cite", "s001", "--data", "draft.yaml"],
      ["export", "--format", "csv", "-o", out, "draft.yaml"],
      ["diff", "draft.yaml", "draft.yaml"],
    ])
      expect(await run(...words)).toEqual(waiting);
    expect(await run("cite", "s001", "--data", "draft.yaml", "--text", "article.txt")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("statement s001 (Version 0.1.0)"),
    });
    expect((await run("export", "--format", "csv", "-o", `tables-${count}`, "draft.yaml", "--text", "article.txt")).status).toBe(0);
    expect(await run("verify", "text", "article.txt", "--data", "draft.yaml")).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/unchanged +14/),
    });
    expect(await run("verify", "text", "edited.txt", "--data", "draft.yaml")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("it has “the”, not “The”"),
    });
  });

  test("a dataset that is no draft and not right is refused as before", async () => {
    writeFileSync(at("no-draft.json"), "{}");
    expect(await run("list", "--data", "no-draft.json")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("is not a valid dataset"),
    });
  });
});
