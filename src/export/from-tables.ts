import { collections, type RecordType } from "../model/collections.js";
import { jsonPointer } from "../model/json.js";
import { type RawTable, type ReadRow, readTable } from "./cells.js";
import { layouts, type Place, type TableLayout } from "./layout.js";
import { type Slot, set, skeletonOf, type Value, within } from "./skeleton.js";
import { stepsOf } from "./tables.js";

/** Where something stands in tables. */
export interface TablePlace {
  readonly table: string;
  /** Line of the file, or row of the sheet, from 1; null where it is about the whole table. */
  readonly row: number | null;
  readonly column: string | null;
}

/** What keeps a table, a row or a cell from being read. */
export interface TableProblem extends TablePlace {
  readonly message: string;
  readonly hint: string;
}

/** A dataset document that was put together from tables, to be validated; and what of them could not be read. */
export interface FromTables {
  readonly document: unknown;
  readonly problems: readonly TableProblem[];
  /** Where in the tables what a JSON Pointer into the document leads to comes from. */
  placeOf(pointer: string): TablePlace | undefined;
}

/** Puts a dataset document together again from its tables. Columns that are made from others are not read. */
export const fromTables = (tables: readonly RawTable[]): FromTables => new Assembly(tables).result();

class Assembly {
  readonly #problems: TableProblem[] = [];
  readonly #origins = new Map<string, TablePlace>();
  /** Records and list items by owner, path and positions. */
  readonly #slots = new Map<string, Slot>();
  readonly #types = new Map<string, RecordType>();
  readonly #rows = new Map<string, readonly ReadRow[]>();
  readonly #document: Value;

  constructor(tables: readonly RawTable[]) {
    this.#document = { ...skeletonOf("dataset", ""), ...Object.fromEntries(collections.map(({ key }) => [key, []])) };
    this.#slots.set(slotKey("", "", []), { value: this.#document, path: [] });
    for (const layout of layouts) {
      const raw = tables.find(({ name }) => name === layout.name);
      if (!raw)
        this.#problem({
          table: layout.name,
          row: null,
          column: null,
          message: "the table is missing",
          hint: "it may have no rows, but it must be there",
        });
      else
        this.#rows.set(
          layout.name,
          readTable(raw, layout, (problem) => this.#problem({ ...problem, table: layout.name })),
        );
    }
  }

  result(): FromTables {
    this.#head();
    this.#records();
    const lists = layouts.flatMap((layout) => layout.places.filter(({ path }) => path !== "").map((place) => ({ layout, place })));
    // Outer lists before those in them.
    lists.sort((one, other) => stepsOf(one.place.path).length - stepsOf(other.place.path).length);
    for (const { layout, place } of lists) this.#items(layout, place);
    this.#refuseStrayRows();
    return {
      document: this.#document,
      problems: this.#problems,
      placeOf: (pointer) => {
        for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
          const place = this.#origins.get(at);
          if (place || at === "") return place;
        }
      },
    };
  }

  #problem(problem: TableProblem): void {
    this.#problems.push(problem);
  }

  #rowsOf(name: string): readonly ReadRow[] {
    return this.#rows.get(name) ?? [];
  }

  #head(): void {
    const layout = layoutNamed("datasets");
    const rows = this.#rowsOf("datasets");
    const [row, another] = rows;
    if (!this.#rows.has("datasets")) return;
    if (!row || another)
      this.#problem({
        table: "datasets",
        row: another?.line ?? null,
        column: null,
        message: `there are ${rows.length} datasets`,
        hint: "tables of one dataset are read, so this one has one row",
      });
    if (!row) return;
    this.#document.name = row.cells.dataset ?? null;
    this.#document.version = row.cells.version ?? null;
    this.#origins.set("", { table: "datasets", row: row.line, column: null });
    this.#origins.set("/name", { table: "datasets", row: row.line, column: "dataset" });
    this.#origins.set("/version", { table: "datasets", row: row.line, column: "version" });
    this.#fill({ value: this.#document, path: [] }, layout, row);
    for (const { name } of layouts)
      for (const each of this.#rowsOf(name))
        for (const key of ["dataset", "version"] as const)
          if (each.cells[key] !== row.cells[key] && !each.broken.has(key))
            this.#problem({
              table: name,
              row: each.line,
              column: key,
              message: `${JSON.stringify(each.cells[key] ?? null)} is not the ${key} of the row in datasets`,
              hint: `write ${JSON.stringify(row.cells[key] ?? null)}, or leave the row out`,
            });
  }

  #records(): void {
    for (const { key, type } of collections) {
      const name = key === "casualtyFigures" ? "casualty_figures" : key;
      const list = this.#document[key] as unknown[];
      for (const row of this.#rowsOf(name)) {
        const id = row.cells.id;
        const value = skeletonOf(type, "");
        const slot: Slot = { value, path: [key, list.length] };
        list.push(value);
        this.#fill(slot, layoutNamed(name), row);
        if (typeof id !== "string") continue;
        if (!this.#slots.has(slotKey(id, "", []))) {
          this.#slots.set(slotKey(id, "", []), slot);
          this.#types.set(id, type);
        }
      }
    }
    const seen = new Set<string>();
    for (const row of this.#rowsOf("records")) {
      const id = String(row.cells.id);
      const slot = this.#slots.get(slotKey(id, "", []));
      const problem = (column: string, message: string, hint: string) =>
        this.#problem({ table: "records", row: row.line, column, message, hint });
      if (!slot) problem("id", `${JSON.stringify(id)} is in no table of its type`, "add its row there, or leave this one out");
      else if (seen.has(id)) problem("id", `${JSON.stringify(id)} stands twice`, "keep one of the rows");
      else if (row.cells.type !== this.#types.get(id))
        problem("type", `${JSON.stringify(id)} is a row of the table for ${this.#types.get(id)}`, `write ${this.#types.get(id)}`);
      else this.#fill(slot, layoutNamed("records"), row, new Set(["id", "type"]));
      seen.add(id);
    }
    for (const [id, type] of this.#types)
      if (!seen.has(id) && this.#rows.has("records"))
        this.#problem({
          table: "records",
          row: null,
          column: "id",
          message: `the ${type} ${JSON.stringify(id)} has no row`,
          hint: "add one, with its id and its type",
        });
  }

  /** The items of one list, or of the objects at one place, of all owners. */
  #items(layout: TableLayout, place: Place): void {
    const steps = stepsOf(place.path);
    const isList = steps.at(-1) === "*";
    const nested = steps.slice(0, -1).includes("*");
    const groups = new Map<string, { parent: Slot; key: string; rows: { position: number; row: ReadRow }[] }>();
    for (const row of this.#rowsOf(layout.name)) {
      const owner = this.#ownerOf(layout, place, row);
      if (owner === undefined) continue;
      const outer = nested ? [numberIn(layout, row, "item")] : [];
      const parent = this.#parentOf(owner, place.path, outer);
      if (!parent) {
        this.#problem({
          table: layout.name,
          row: row.line,
          column: itemColumn(layout),
          message: "there is nothing that it could be of",
          hint: "it counts the rows of the outer list by their position",
        });
        continue;
      }
      const key = slotKey(owner, place.path, outer);
      const group = groups.get(key) ?? { parent, key, rows: [] };
      groups.set(key, group);
      group.rows.push({ position: isList ? numberIn(layout, row, "position") : 0, row });
    }
    for (const group of groups.values()) this.#placeItems(layout, place, group, isList);
  }

  #placeItems(
    layout: TableLayout,
    place: Place,
    { parent, rows, key }: { parent: Slot; key: string; rows: { position: number; row: ReadRow }[] },
    isList: boolean,
  ): void {
    rows.sort((one, other) => one.position - other.position);
    for (const [index, { position, row }] of rows.entries()) {
      if (index > 0 && rows[index - 1]?.position === position)
        this.#problem({
          table: layout.name,
          row: row.line,
          column: isList ? "position" : itemColumn(layout),
          message: isList ? `position ${position} stands twice` : "there are two rows of it",
          hint: "each row of a list has a position of its own",
        });
      const steps = stepsOf(place.path);
      const last = isList ? steps.at(-2) : steps.at(-1);
      const scalar = layout.columns.find((column) => "from" in column && column.from === "");
      const name = String(last);
      const within = parent.value as Value;
      if (!isList) {
        const value = skeletonOf(place.of, place.path);
        within[name] = value;
        const slot = { value, path: [...parent.path, name] };
        this.#slots.set(key, slot);
        this.#fill(slot, layout, row);
        continue;
      }
      const list = within[name] as unknown[];
      const path = [...parent.path, name, list.length];
      if (scalar) {
        list.push(row.cells[scalar.name] ?? null);
        this.#origins.set(jsonPointer(path), { table: layout.name, row: row.line, column: scalar.name });
        continue;
      }
      const value = skeletonOf(place.of, place.path);
      list.push(value);
      this.#slots.set(`${key} ${position}`, { value, path });
      this.#fill({ value, path }, layout, row);
    }
  }

  /** The id of the owner of a row, "" for the head; undefined where the row is of another place. */
  #ownerOf(layout: TableLayout, place: Place, row: ReadRow): string | undefined {
    if (place.of === "dataset") return "";
    const column = layout.columns.find((each) => "key" in each && each.key === "record");
    const id = String(row.cells[column?.name ?? ""]);
    if (this.#types.get(id) !== place.of) return undefined;
    return place.field === undefined || row.cells.field === place.field ? id : undefined;
  }

  /** What holds the list or the object that a path leads to; objects on the way are made. */
  #parentOf(owner: string, path: string, outer: readonly number[]): Slot | undefined {
    const steps = stepsOf(path);
    const own = steps.slice(0, steps.at(-1) === "*" ? -2 : -1);
    const star = own.indexOf("*");
    const record = this.#slots.get(slotKey(owner, "", []));
    if (star < 0) return record && within(record, own);
    const item = this.#slots.get(`${slotKey(owner, own.slice(0, star + 1).join("."), [])} ${outer[0]}`);
    const rest = own.slice(star + 1);
    // A cue that is not there has no passages.
    return item && rest.every((step) => (item.value as Value)[step] !== null) ? within(item, rest) : undefined;
  }

  /** Rows whose owner is none of those that can have them. */
  #refuseStrayRows(): void {
    for (const layout of layouts) {
      const column = layout.columns.find((each) => "key" in each && each.key === "record");
      if (!column) continue;
      for (const row of this.#rowsOf(layout.name)) {
        if (layout.places.some((place) => this.#ownerOf(layout, place, row) !== undefined)) continue;
        const id = row.cells[column.name] ?? null;
        this.#problem({
          table: layout.name,
          row: row.line,
          column: column.name,
          message: `there is no record ${JSON.stringify(id)} that can have such a row`,
          hint: "its id is to be in `records`",
        });
      }
    }
  }

  #fill(slot: Slot, layout: TableLayout, row: ReadRow, except: ReadonlySet<string> = new Set()): void {
    const at = jsonPointer(slot.path);
    if (!this.#origins.has(at)) this.#origins.set(at, { table: layout.name, row: row.line, column: null });
    for (const column of layout.columns) {
      if (!("from" in column) || column.from === "" || except.has(column.name)) continue;
      const steps = stepsOf(column.from);
      set(slot.value as Value, steps, row.cells[column.name] ?? null, layout, column);
      this.#origins.set(`${at}${jsonPointer(steps)}`, { table: layout.name, row: row.line, column: column.name });
    }
  }
}

const slotKey = (owner: string, path: string, outer: readonly number[]) => `${owner} ${path} ${outer.join()}`;

const layoutNamed = (name: string): TableLayout => layouts.find((each) => each.name === name) as TableLayout;

const itemColumn = (layout: TableLayout): string | null =>
  layout.columns.find((each) => "key" in each && each.key === "item")?.name ?? null;

function numberIn(layout: TableLayout, row: ReadRow, role: "item" | "position"): number {
  const column = layout.columns.find((each) => "key" in each && each.key === role);
  return Number(row.cells[column?.name ?? ""] ?? 0);
}
