import type { Holes } from "../../text/holes.js";
import { count } from "./counts.js";
import { type Excerpt, type FileFinding, reportFindings, type ShownFinding } from "./findings.js";
import { githubCommand } from "./github.js";
import { holesText } from "./holes.js";
import { sarifLog } from "./sarif.js";
import { type Terminal, wrap } from "./terminal.js";

export const formats = ["pretty", "json", "ndjson", "github", "sarif"] as const;

export interface ReportOptions {
  readonly format: (typeof formats)[number];
  /** How many findings to show at most; the rest is counted. */
  readonly most: number;
  /** Leaves warnings out. */
  readonly quiet: boolean;
  /** Whether the coded text is at hand, so that whoever reads takes its rules for checked. */
  readonly hasText: boolean;
}

const NOT_BY_RULES =
  "what the schema finds wrong is not checked by the rules yet, such as no-verbatim: they are checked where it is mended";

/** Name and version of a document, as far as they could be read. */
export interface DocumentHead {
  readonly name: string | null;
  readonly version: string | null;
}

/** What was checked, and what is said of it where nothing was found. */
export interface Checked {
  readonly name: string;
  readonly size: string;
}

/** What of the text is not coded in a file. */
interface NotCoded extends Omit<Holes, "trifles"> {
  readonly file: string;
}

/** Takes findings as they come, keeps as many as are to be shown, and prints them in a format. */
export class Report {
  errors = 0;
  warnings = 0;
  readonly #options: ReportOptions;
  readonly #terminal: Terminal;
  readonly #files = new Set<string>();
  readonly #kept: ShownFinding[] = [];
  readonly #notCoded: NotCoded[] = [];
  #shown = 0;
  #hasWrongShape = false;

  constructor(options: ReportOptions, terminal: Terminal) {
    this.#options = options;
    this.#terminal = terminal;
  }

  /** @param excerptOf gives the part of the line to show, if it is asked for */
  add(finding: FileFinding, { name, version }: DocumentHead, excerptOf: () => Excerpt | undefined): void {
    const { format, most, quiet } = this.#options;
    if (finding.severity === "error") this.errors++;
    else if (quiet) return;
    else this.warnings++;
    this.#files.add(finding.file);
    this.#hasWrongShape ||= finding.rule === "schema";
    if (this.#shown === most) return;
    this.#shown++;
    if (format === "ndjson") this.#terminal.printJson(lineOf(finding, name, version), 0);
    else this.#kept.push(format === "pretty" ? { ...finding, excerpt: excerptOf() } : finding);
  }

  /** Takes what of the text at hand is not coded in a file. */
  note(file: string, { holes, share }: Holes): void {
    this.#notCoded.push({ file, share, holes });
  }

  /**
   * Prints what was kept, and in the end how much there is.
   *
   * @param complete false where something could not be read, so that nobody can say that all is valid
   * @param more what is said besides as JSON
   */
  end(checked: readonly Checked[], complete: boolean, more: object = {}): void {
    const left = this.errors + this.warnings - this.#shown;
    const notShown = `${count(left, "more finding")} not shown; --max-findings sets how many are`;
    const { format } = this.#options;
    if (format === "json")
      this.#terminal.printJson({
        valid: complete && this.errors === 0,
        findings: this.#kept,
        notShown: left,
        ...(this.#notCoded.length > 0 && { notCoded: this.#notCoded }),
        ...more,
      });
    else if (format === "sarif") this.#terminal.printJson(sarifLog(this.#kept, left > 0 ? notShown : null));
    else if (format === "github")
      this.#terminal.printRaw([...this.#kept.map(githubCommand), ...(left > 0 ? [`::notice::${notShown}`] : [])].join("\n"));
    else if (format === "pretty") this.#terminal.print(this.#pretty(checked, left > 0 ? [notShown] : []));
    else if (left > 0) this.#terminal.remark(notShown);
  }

  #pretty(checked: readonly Checked[], notShown: readonly string[]): string {
    const { colors } = this.#terminal;
    if (this.#files.size === 0) {
      const nameOf = ({ name }: Checked) => (checked.length > 1 ? `${name}: ` : "");
      return checked.map((each) => `${nameOf(each)}${colors.green("valid")}: ${each.size}`).join("\n");
    }
    const summary = `${count(this.errors, "error")}, ${count(this.warnings, "warning")} in ${count(this.#files.size, "file")}`;
    const notByRules = this.#hasWrongShape && this.#options.hasText ? [wrap(NOT_BY_RULES, this.#terminal.width)] : [];
    const end = [this.errors > 0 ? colors.red(summary) : colors.yellow(summary), ...notShown, ...notByRules].join("\n");
    const notCoded = this.#notCoded.flatMap(({ holes }) => (holes.length > 0 ? [holesText(holes, this.#terminal)] : []));
    return [...(this.#kept.length > 0 ? [reportFindings(this.#kept, this.#terminal)] : []), ...notCoded, end].join("\n\n");
  }
}

/** A finding for the next one in a pipe. */
function lineOf(
  { line, column, path, record, rule, severity, message, hint, related }: FileFinding,
  name: string | null,
  version: string | null,
) {
  return { dataset: name, version, line, column, path, record, rule, severity, message, hint, related };
}
