import { join } from "node:path";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import * as vocabularies from "../../src/model/vocabularies/index.js";
import { project } from "./packed.js";

const { folder, remove } = project({ zod: "4.6.7" });
afterAll(remove);
const entries = ["index", "cite", "export", "query", "search", "validate"].map((name) =>
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
const checker = program.getTypeChecker();

const hoverText = (name: ts.Node) =>
  ts.displayPartsToString(service.getQuickInfoAtPosition(name.getSourceFile().fileName, name.getStart())?.documentation);

/** What the entries export: values and types, each once, wherever they are declared. */
const exported = new Set(
  entries.flatMap((path) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(path) as ts.SourceFile);
    const symbols = module === undefined ? [] : checker.getExportsOfModule(module);
    return symbols.map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
  }),
);

/** Every field of every type that is exported, with the type's name before it. */
const fields = [...exported].flatMap(({ name, declarations = [] }) =>
  declarations
    .filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node))
    .flatMap((declaration) => fieldsIn(declaration).map((field) => ({ ...field, name: `${name}.${field.name}` }))),
);

function fieldsIn(declaration: ts.Node): { name: string; node: ts.Node; type: ts.TypeNode | undefined }[] {
  const found: ReturnType<typeof fieldsIn> = [];
  const visit = (node: ts.Node): void => {
    // What a type is compared with, or must be, is no field of it.
    if (ts.isTypeParameterDeclaration(node) || ts.isConditionalTypeNode(node) || ts.isTypeReferenceNode(node)) return;
    if (ts.isPropertySignature(node) || ts.isMethodSignature(node) || ts.isPropertyDeclaration(node) || ts.isMethodDeclaration(node))
      found.push({ name: node.name.getText(), node: node.name, type: node.type });
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return found;
}

test("there are fields", () => {
  expect(fields.length).toBeGreaterThan(150);
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
  const silent = [...exported].filter((symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker)) === "");
  expect(silent.map(({ name }) => name)).toEqual([]);
});

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
