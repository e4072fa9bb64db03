import { join } from "node:path";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import * as vocabularies from "../../src/model/vocabularies/index.js";
import { project } from "./packed.js";

const { folder, remove } = project({ zod: "4.6.7" });
afterAll(remove);
const entries = ["index", "cite", "query", "search", "validate"].map((name) =>
  join(folder, `node_modules/badakhshan-2019/dist/${name}.d.ts`),
);

const options: ts.CompilerOptions = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, strict: true };
/** What an editor asks. */
const service = ts.createLanguageService({
  fileExists: ts.sys.fileExists,
  getCompilationSettings: () => options,
  getCurrentDirectory: () => folder,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  getScriptFileNames: () => entries,
  getScriptSnapshot: (path) => {
    const text = ts.sys.readFile(path);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getScriptVersion: () => "1",
  readFile: ts.sys.readFile,
});
const program = service.getProgram() as ts.Program;
const ours = program.getSourceFiles().filter(({ fileName }) => fileName.includes("/badakhshan-2019/dist/"));

const hoverText = (name: ts.Node) =>
  ts.displayPartsToString(service.getQuickInfoAtPosition(name.getSourceFile().fileName, name.getStart())?.documentation);

/** Every field of every type in a file, with the name of what it is declared in. */
function fieldsIn(file: ts.SourceFile): { name: string; node: ts.Node; type: ts.TypeNode | undefined }[] {
  const fields: ReturnType<typeof fieldsIn> = [];
  const visit = (node: ts.Node, inside: string): void => {
    const declares =
      ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isVariableDeclaration(node) || ts.isClassDeclaration(node);
    const within = declares && node.name ? node.name.getText() : inside;
    if (ts.isPropertySignature(node) || ts.isMethodSignature(node) || ts.isPropertyDeclaration(node) || ts.isMethodDeclaration(node))
      fields.push({ name: `${within}.${node.name.getText()}`, node: node.name, type: node.type });
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(file, "");
  return fields;
}

const fields = ours.flatMap(fieldsIn);

test("there are fields", () => {
  expect(fields.length).toBeGreaterThan(300);
});

test("every field of every type says what it means when one points at it", () => {
  expect([...new Set(fields.filter(({ node }) => hoverText(node) === "").map(({ name }) => name))]).toEqual([]);
});

describe("a field with a closed vocabulary says what each value means", () => {
  const tables = Object.values(vocabularies.vocabularies);

  test.each(tables.map((table) => [table.name, table] as const))("%s", (name, { values }) => {
    const holders = fields.filter(({ type }) => type !== undefined && namesIn(type).includes(name));
    for (const { name: field, node } of holders) {
      const text = hoverText(node);
      for (const { value, meaning } of values) expect([field, text]).toEqual([field, expect.stringContaining(`\`${value}\`: ${meaning}`)]);
    }
    // Those of identifiers' lists and the like are used too.
    expect(holders.length).toBeGreaterThan(0);
  });
});

test("every exported name says what it is", () => {
  const checker = program.getTypeChecker();
  const silent = entries.flatMap((path) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(path) as ts.SourceFile);
    return module === undefined ? [] : checker.getExportsOfModule(module).filter((symbol) => commentOf(symbol, checker) === "");
  });
  expect(silent.map(({ name }) => name)).toEqual([]);
});

const commentOf = (symbol: ts.Symbol, checker: ts.TypeChecker) =>
  ts.displayPartsToString(
    (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol).getDocumentationComment(checker),
  );

function namesIn(type: ts.Node): string[] {
  const names: string[] = [];
  // Objects within have fields of their own.
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node)) names.push(node.typeName.getText());
    if (!ts.isTypeLiteralNode(node)) ts.forEachChild(node, visit);
  };
  visit(type);
  return names;
}
