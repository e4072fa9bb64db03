import type { Dataset } from "../../generated/types.js";
import { validateCorpus } from "../../validate/index.js";
import { visible } from "../output/terminal.js";
import { UsageError } from "../usage-error.js";
import type { ReadOptions } from "./dataset.js";
import { MOST_BYTES, nameOf } from "./files.js";
import { CorpusFile, linesOf } from "./lines.js";

/** A way through datasets in documents, folders and corpora, of which one at a time is in memory. */
export interface DatasetReading {
  /** What is being read. */
  readonly label: string;
  /** In bytes; null where it is not known. */
  readonly size: number | null;
  readonly bytesRead: number;
  readonly documents: number;
}

/** True of a corpus by its name. */
export const isCorpusName = (path: string): boolean => /\.(ndjson|jsonl)(\.gz)?$/i.test(path);

/** Reads valid datasets from whatever `validate` takes, one after the other. */
export class Datasets implements DatasetReading {
  label = "";
  size: number | null = null;
  bytesRead = 0;
  documents = 0;
  readonly #paths: readonly string[];
  readonly #draft: ReadOptions["draft"];
  readonly #isCorpus: (path: string) => boolean;

  /**
   * @param type what the files are, where their names do not say
   * @param draft how a draft is read
   */
  constructor(
    paths: readonly string[],
    { type, draft }: { readonly type?: "dataset" | "corpus" | undefined; readonly draft?: ReadOptions["draft"] } = {},
  ) {
    this.#paths = paths;
    this.#draft = draft;
    this.#isCorpus = type === undefined ? isCorpusName : () => type === "corpus";
    if (paths.filter((path) => path === "-").length > 1) throw new UsageError("standard input (-) can be read only once");
  }

  /**
   * Every dataset, in the order of paths and lines.
   *
   * @throws UsageError where one cannot be read, is not valid, or was there already with the same name and version
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<Dataset> {
    const seen = new Set<string>();
    for (const path of this.#paths) {
      for await (const dataset of this.#isCorpus(path) ? this.#corpus(path) : this.#document(path)) {
        const name = `${dataset.name}@${dataset.version}`;
        if (seen.has(name)) throw new UsageError(`${nameOf(path)}: ${visible(name)} was read already; a name stands once with a version`);
        seen.add(name);
        this.documents++;
        yield dataset;
      }
    }
  }

  async *#document(path: string): AsyncGenerator<Dataset> {
    yield await (await import("./dataset.js")).readDataset(path, { draft: this.#draft });
  }

  async *#corpus(path: string): AsyncGenerator<Dataset> {
    const file = new CorpusFile(path);
    this.label = file.label;
    this.size = file.size;
    const refuse = (line: number, what: string) => {
      throw new UsageError(`${nameOf(path)}:${line} ${what}; \`badakhshan-2019 validate ${path === "-" ? "-" : visible(path)}\` shows all`);
    };
    try {
      const lines = linesOf(file.chunks(), MOST_BYTES, (line) => refuse(line, "is larger than 64 MiB"));
      // Without what is fast for checking alone: it reads words in other letters, so that each document would be read twice.
      for await (const checked of validateCorpus(lines)) {
        this.bytesRead = file.bytesRead;
        if (checked.valid) yield checked.value;
        else refuse(checked.line, `is not a valid dataset: ${visible(checked.findings[0]?.message ?? "")}`);
      }
    } finally {
      file.close();
    }
  }
}
