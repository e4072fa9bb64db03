/** What the entries export, and the first sentence of each comment → `docs/api.md`. From the declarations in `dist`, which say no more and are read sooner. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { entries } from "../../tsup.config.js";
import { projectFile } from "../project.js";

const PAGE = "docs/api.md";

interface Export {
  readonly name: string;
  readonly kind: (typeof kinds)[number];
  readonly sentence: string;
}

const kinds = ["function", "constant", "class", "type"] as const;

export const writeApiPage = () => writeFileSync(projectFile(PAGE), apiPage());

/**
 * The page, from the declarations of the entries; needs `dist`.
 *
 * @throws Error where an export has no comment
 */
export function apiPage(): string {
  const { name } = JSON.parse(readFileSync(projectFile("package.json"), "utf8")) as { name: string };
  const files = Object.keys(entries).map((entry) => fileURLToPath(projectFile(`dist/${entry}.d.ts`)));
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
    strict: true,
    target: ts.ScriptTarget.ES2022,
    types: [],
  });
  const sections = Object.entries(entries).map(([entry, path], index) =>
    sectionOf(entry === "index" ? name : `${name}/${entry}`, program, files[index] ?? "", path),
  );
  return `# What can be imported

Each entry with its exports, and the first sentence of what an editor shows of each. Generated from the comments in the code.

${sections.join("\n")}`;
}

function sectionOf(subpath: string, program: ts.Program, file: string, path: string): string {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!source || !module) throw new Error(`${file}, the source of ${subpath}, is no module`);
  const exports = checker
    .getExportsOfModule(module)
    .map((symbol) => exportOf(symbol, checker))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.name < b.name ? -1 : 1));
  const silent = exports.filter(({ sentence }) => sentence === "").map(({ name }) => name);
  if (silent.length > 0) throw new Error(`${subpath} exports ${silent.join(", ")} without a comment`);
  const rows = exports.map(({ name, kind, sentence }) => `| \`${name}\` | ${kind} | ${sentence.replaceAll("|", "\\|")} |\n`);
  return `## ${subpath}\n\n${aboutModule(path)}\n\n| export | | |\n|---|---|---|\n${rows.join("")}`;
}

function exportOf(symbol: ts.Symbol, checker: ts.TypeChecker): Export {
  const exported = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const comment = ts.displayPartsToString(exported.getDocumentationComment(checker));
  return { name: symbol.name, kind: kindOf(exported, checker), sentence: firstSentence(comment) };
}

function kindOf(symbol: ts.Symbol, checker: ts.TypeChecker): Export["kind"] {
  if (symbol.flags & ts.SymbolFlags.Class) return "class";
  if (!(symbol.flags & ts.SymbolFlags.Value)) return "type";
  return checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0 ? "function" : "constant";
}

/** The comment at the head of an entry's source. */
function aboutModule(path: string): string {
  const [, comment] = /^\/\*\*(.*?)@packageDocumentation/s.exec(readFileSync(projectFile(path), "utf8")) ?? [];
  if (comment === undefined) throw new Error(`${path} has no comment about the module`);
  return firstSentence(comment.replace(/^ \* ?/gm, ""));
}

const firstSentence = (comment: string): string => {
  const [paragraph = ""] = comment.trim().split(/\n\s*\n|\n- /);
  return paragraph.replace(/\s+/g, " ").split(/(?<=\.\)?) (?=[A-Z`])/)[0] ?? "";
};
