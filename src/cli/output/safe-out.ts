import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isUsageError, UsageError } from "../usage-error.js";
import { visible } from "./terminal.js";

/** What is to be written, and what must not be. */
export interface OutOptions {
  /** Whether what is there already, of the same name, may go; undefined where it never may. */
  readonly force: boolean | undefined;
  /** Paths of what is read meanwhile, which is never written over. */
  readonly inputs: readonly string[];
  /** Who may read a file, as a number of the file system; as the system has it where nothing is said. */
  readonly mode?: number;
  /** Of a folder: every name that this command may put there. Only these are ever replaced or taken away. */
  readonly names?: ReadonlySet<string>;
  /** Of a folder: the file without which it is not whole, so the last to be put there. */
  readonly last?: string;
}

/** What is known of a file once it is written. */
export interface Written {
  readonly bytes: number;
  /** `sha256:` and the digest. */
  readonly hash: string;
}

/**
 * The one door to disk. All is written to a new folder beside the place where it is to be, whose name says that it is partial; it is moved
 * there when it is whole. What was there before stays as it is until then, and is never written to: a link goes, and not what it leads to.
 */
export class SafeOut {
  readonly #target: string;
  readonly #options: OutOptions;
  readonly #partial: string;
  readonly #isFolder: boolean;
  #files: OutFile[] = [];
  #isDone = false;
  readonly #discard = () => this.discard();

  /**
   * Opens a file to be written, or a folder where `names` are given.
   *
   * @throws UsageError where something is there already that may not go, or nothing can be made beside it
   */
  constructor(path: string, options: OutOptions) {
    this.#target = resolve(path);
    this.#options = options;
    this.#isFolder = options.names !== undefined;
    this.#refuse();
    this.#partial = join(dirname(this.#target), `.${basename(this.#target).slice(0, 100)}.partial-${randomBytes(6).toString("hex")}`);
    written(path, () => mkdirSync(this.#partial));
    // However the process ends, but for a kill, nothing of it stays.
    process.once("exit", this.#discard);
  }

  /** Where a file is while it is being written, for libraries that write by themselves: a name in the folder, or the file itself. */
  pathOf(name = basename(this.#target)): string {
    return join(this.#partial, name);
  }

  /** A new file in the folder, or the file itself. */
  file(name?: string): OutFile {
    const file = new OutFile(this.pathOf(name), this.#options.mode);
    this.#files.push(file);
    return file;
  }

  /**
   * Moves what was written to its place.
   *
   * @throws UsageError where something is there by now
   */
  commit(): void {
    for (const file of this.#files) file.close();
    written(this.#target, () => {
      for (const name of readdirSync(this.#partial)) flush(join(this.#partial, name));
      flush(this.#partial);
      this.#refuse();
      if (this.#isFolder) this.#placeFolder();
      else this.#placeFile(this.pathOf(), this.#target);
      flush(dirname(this.#target));
    });
    this.discard();
  }

  /** Takes away what was not moved to its place. */
  discard(): void {
    if (this.#isDone) return;
    this.#isDone = true;
    process.off("exit", this.#discard);
    rmSync(this.#partial, { recursive: true, force: true });
  }

  #placeFile(from: string, to: string): void {
    // A link is made only where nothing is; a file is moved to wherever.
    if (!this.#options.force && canLink(from, to)) unlinkSync(from);
    else renameSync(from, to);
  }

  #placeFolder(): void {
    const { names = new Set(), last } = this.#options;
    const there = lookAt(this.#target);
    if (there?.isSymbolicLink()) unlinkSync(this.#target);
    const inIt = there?.isDirectory() ? readdirSync(this.#target) : [];
    if (inIt.length === 0) {
      renameSync(this.#partial, this.#target);
      return;
    }
    if (inIt.every((name) => names.has(name))) {
      const old = `${this.#partial}-old`;
      renameSync(this.#target, old);
      renameSync(this.#partial, this.#target);
      for (const name of inIt) unlinkSync(join(old, name));
      rmSync(old, { recursive: true });
      return;
    }
    // Beside what others have put there: first what makes it whole goes, and it comes back last.
    if (last !== undefined) rmSync(join(this.#target, last), { force: true });
    const made = readdirSync(this.#partial).sort((one, other) => Number(one === last) - Number(other === last));
    for (const name of inIt) if (names.has(name) && !made.includes(name)) unlinkSync(join(this.#target, name));
    for (const name of made) renameSync(join(this.#partial, name), join(this.#target, name));
  }

  /** Says what is in the way before anything is written, and again before it is moved. */
  #refuse(): void {
    const { force, names } = this.#options;
    const name = visible(this.#target);
    const there = lookAt(this.#target);
    if (!there) return;
    this.#refuseInputs(
      names && there.isDirectory()
        ? readdirSync(this.#target)
            .filter((each) => names.has(each))
            .map((each) => join(this.#target, each))
        : [this.#target],
    );
    if (names && there.isDirectory()) {
      const inIt = readdirSync(this.#target);
      if (inIt.length > 0 && !force)
        throw new UsageError(`${name} is there already, and not empty; --force replaces what this command writes, and nothing else`);
      const folder = inIt.find((each) => names.has(each) && lookAt(join(this.#target, each))?.isDirectory());
      if (folder !== undefined) throw new UsageError(`${visible(join(this.#target, folder))} is a folder, where a file is to be written`);
      return;
    }
    if (!force) throw new UsageError(`${name} is there already; ${force === false ? "--force replaces it" : "it is never written over"}`);
    if (names && !there.isSymbolicLink()) throw new UsageError(`${name} is a file, where a folder is to be written`);
    if (!names && there.isDirectory()) throw new UsageError(`${name} is a folder, where a file is to be written`);
    if (!there.isFile() && !there.isSymbolicLink() && !there.isDirectory()) throw new UsageError(`${name} is no file that can be replaced`);
  }

  #refuseInputs(paths: readonly string[]): void {
    const inputs = this.#options.inputs
      .flatMap((input) => [input, ...filesIn(input)])
      .flatMap((input) => identityOf(() => statSync(input)));
    for (const path of paths)
      if (identityOf(() => lstatSync(path)).some((each) => inputs.includes(each)))
        throw new UsageError(`${visible(path)} is read by this command, and is not written over`);
  }
}

/** As many bytes are gathered before they are written. */
const AT_ONCE = 2 ** 16;

/** A file that is being written. */
export class OutFile {
  readonly #path: string;
  readonly #file: number;
  readonly #hash = createHash("sha256");
  readonly #gathered = Buffer.allocUnsafeSlow(AT_ONCE);
  #filled = 0;
  #bytes = 0;
  #written: Written | undefined;

  constructor(path: string, mode?: number) {
    this.#path = path;
    this.#file = written(path, () => openSync(path, "wx", mode));
  }

  /** @throws UsageError where it cannot be written */
  write(data: string | Uint8Array): void {
    // No character takes more than three bytes for each of its units.
    if (typeof data === "string" && 3 * data.length <= AT_ONCE) {
      if (this.#filled + 3 * data.length > AT_ONCE) this.#flush();
      this.#filled += this.#gathered.write(data, this.#filled);
      return;
    }
    this.#flush();
    this.#put(typeof data === "string" ? Buffer.from(data) : data);
  }

  /** @throws UsageError where what was gathered cannot be written */
  close(): Written {
    if (this.#written) return this.#written;
    this.#flush();
    written(this.#path, () => closeSync(this.#file));
    this.#written = { bytes: this.#bytes, hash: `sha256:${this.#hash.digest("hex")}` };
    return this.#written;
  }

  #flush(): void {
    if (this.#filled > 0) this.#put(this.#gathered.subarray(0, this.#filled));
    this.#filled = 0;
  }

  #put(bytes: Uint8Array): void {
    written(this.#path, () => {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    });
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
  }
}

/** What is at a path, a link itself and not what it leads to; undefined where nothing is. */
function lookAt(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

/** What is in a folder that is read; nothing where it is none. */
function filesIn(path: string): string[] {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [];
}

function identityOf(look: () => Stats): string[] {
  try {
    const { dev, ino } = look();
    return [`${dev} ${ino}`];
  } catch {
    return [];
  }
}

/** Makes a second name of a file; false where the file system has none. */
function canLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
    return false;
  }
}

/** Waits until a file, or the names in a folder, are on the disk. */
function flush(path: string): void {
  try {
    const file = openSync(path, "r");
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    // Not every system lets a folder be flushed.
    if (!["EISDIR", "EPERM", "EINVAL", "EACCES"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

const reasons: Record<string, string> = {
  EACCES: "the folder may not be written to",
  EDQUOT: "the quota is used up",
  EEXIST: "it is there already",
  EFBIG: "it is too large",
  ENOENT: "there is no such folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is no folder",
  ENOTEMPTY: "it is there already, and not empty",
  EROFS: "the disk can only be read",
};

function written<Result>(path: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    if (isUsageError(error)) throw error;
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new UsageError(`cannot write ${visible(path)}: ${reasons[code] ?? visible(message)}`, { cause: error });
  }
}
