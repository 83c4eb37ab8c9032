import type { Profile } from "../../check/standard/profile";
import { rowOf, type CellRange, type SheetSnapshot } from "../../check/sheet/snapshot";
import { statedText } from "../../check/table/category-text";
import type { Mapping } from "../../check/table/mapping";
import type { BudgetTable, Project, StatedCategory } from "../../check/table/types";
import { codeOf } from "../category";
import { openIndicators } from "../open";
import type { LevelLine, RowsForm, Slot, SlotName } from "../types";
import { listOf, listTexts, type ListedPart, type ListTexts, type PickList } from "./lists";

/** Lists for the cells of a table with one cell a part. */
export interface TableLists {
  readonly lists: readonly PickList[];
  readonly leftOut: readonly LeftOut[];
}

/** A part without lists, or with ones that do less, and why. */
export interface LeftOut {
  readonly part: ListedPart;
  readonly why:
    /** All parts stand in one cell. */
    | "packed"
    /** The table has no cell for it, or none that is known. */
    | "no-column"
    /** Level 1 stands once for several rows, so that level 2 cannot follow it row by row: it offers all classes. */
    | "merged";
}

const PARTS: readonly ListedPart[] = ["level1", "level2", "sign", "grades", "unit"];

const SLOTS: Readonly<Record<"sign" | "grades" | "unit", readonly SlotName[]>> = {
  sign: ["cycleSign", "annualSign"],
  grades: ["cycle", "annual"],
  unit: ["cycleUnit", "annualUnit"],
};

/** A cell that gets a list; `follows` is the column of the level 1 in its row. */
interface ListedCell {
  readonly part: ListedPart;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly follows: number | null;
}

/** The lists for a table's rows, by the columns it was recognised with. */
export function listsFor(
  table: BudgetTable,
  sheets: readonly SheetSnapshot[],
  profile: Profile,
  mappings: readonly Mapping[] = [],
): TableLists {
  if (table.projects.some(({ cells }) => cells.length > 0))
    return { lists: [], leftOut: PARTS.map((part) => ({ part, why: "packed" })) };
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const { cells, form } = cellsOf(table, byName, profile, mappings);
  const texts = textsOf(table, form, profile);
  const leftOut: LeftOut[] = [];
  const lists = PARTS.flatMap((part): PickList[] => {
    const own = cells.filter((cell) => cell.part === part);
    if (own.length === 0) leftOut.push({ part, why: "no-column" });
    if (part === "level2" && own.some(({ follows }) => follows === null)) leftOut.push({ part, why: "merged" });
    return [...grouped(own)].map(([, group]) =>
      listOf(part, texts, {
        sheet: group[0]?.sheet ?? "",
        ranges: rangesOf(group),
        level1: group[0]?.follows ?? null,
      }),
    );
  });
  return { lists, leftOut };
}

/** Cells of one sheet that have the same list. */
function grouped(cells: readonly ListedCell[]): Map<string, ListedCell[]> {
  const groups = new Map<string, ListedCell[]>();
  for (const cell of cells) {
    const key = `${cell.follows ?? ""} ${cell.sheet}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  return groups;
}

/** Cells as rectangles: runs of rows, column by column. */
function rangesOf(cells: readonly ListedCell[]): CellRange[] {
  const ranges: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = ranges.at(-1);
    if (last?.left === column && row <= last.bottom + 1) last.bottom = Math.max(last.bottom, row);
    else ranges.push({ top: row, left: column, bottom: row, right: column });
  }
  return ranges;
}

interface FoundCells {
  readonly cells: readonly ListedCell[];
  /** Null where no project could be opened. */
  readonly form: RowsForm | null;
}

function cellsOf(
  table: BudgetTable,
  sheets: ReadonlyMap<string, SheetSnapshot>,
  profile: Profile,
  mappings: readonly Mapping[],
): FoundCells {
  const isList = table.layout === "L12" || table.layout === "list" || table.layout === "mapped";
  const form = (project: Project): RowsForm | null => {
    const opened = openIndicators(project, table, [...sheets.values()], profile, mappings).form;
    return opened.kind === "rows" ? opened : null;
  };
  if (!isList) {
    const forms = table.projects.flatMap((project) => form(project) ?? []);
    return { cells: forms.flatMap((one) => cellsOfForm(one, sheets)), form: forms[0] ?? null };
  }
  // All rows of a list have the columns of its first project; asking each of ten thousand would find no others.
  for (const project of table.projects) {
    const first = form(project);
    const model = first === null ? [] : cellsOfForm(first, sheets);
    if (model.length > 0) return { cells: downTheList(table, model, sheets), form: first };
  }
  return { cells: [], form: null };
}

function cellsOfForm({ rows }: RowsForm, sheets: ReadonlyMap<string, SheetSnapshot>): ListedCell[] {
  const cells = new Map<string, ListedCell>();
  const add = (part: ListedPart, slot: Slot | null, follows: number | null = null): void => {
    const sheet = slot === null ? undefined : sheets.get(slot.sheet);
    const row = slot === null || sheet === undefined ? null : rowOf(sheet, slot.row);
    if (slot === null || row === null || slot.isFormula) return;
    cells.set(`${part} ${slot.sheet} ${row} ${slot.column}`, {
      part,
      sheet: slot.sheet,
      row,
      column: slot.column,
      follows,
    });
  };
  for (const { slots, lines } of rows) {
    for (const line of lines) {
      add("level1", line.level1);
      add("level2", line.level2, followed(line));
    }
    for (const [part, names] of Object.entries(SLOTS) as [keyof typeof SLOTS, readonly SlotName[]][])
      for (const name of names) for (const slot of slots[name] ?? []) add(part, slot);
  }
  return [...cells.values()];
}

/** The column of the level 1 in the row of a level 2; null where it stands in another row, or says nothing there. */
function followed({ level1, level2 }: LevelLine): number | null {
  if (level1 === null || level2 === null || level1.row !== level2.row) return null;
  return level1.isShared || level1.text.trim() === "" ? null : level1.column;
}

/** The columns of some cells over the rows of all projects, from each one's first indicator to its last. */
function downTheList(
  { projects }: BudgetTable,
  model: readonly ListedCell[],
  sheets: ReadonlyMap<string, SheetSnapshot>,
): ListedCell[] {
  const columns = new Map(model.map((cell) => [`${cell.part} ${cell.column}`, cell]));
  const level1 = model.find(({ part }) => part === "level1")?.column ?? null;
  const cells: ListedCell[] = [];
  for (const { indicatorCells, sheet: name } of projects) {
    const sheet = sheets.get(name);
    if (sheet === undefined) continue;
    const written = new Set<number>();
    let [top, bottom] = [Infinity, -1];
    for (const { row, column } of indicatorCells) {
      const at = rowOf(sheet, row);
      if (at === null) continue;
      [top, bottom] = [Math.min(top, at), Math.max(bottom, at)];
      if (column === level1) written.add(at);
    }
    for (let row = top; row <= bottom; row += 1)
      for (const { part, column } of columns.values())
        cells.push({ part, sheet: name, row, column, follows: part === "level2" && written.has(row) ? level1 : null });
  }
  return cells;
}

/** What the lists offer, written as the table writes it: with codes or without, 社会效益 or 社会效益指标, ﹦ or =. */
function textsOf(table: BudgetTable, form: RowsForm | null, profile: Profile): ListTexts {
  const written = { level1: new Map<string, string>(), level2: new Map<string, string>() };
  const seen = new Set<string>();
  const units = new Set<string>();
  const note = (list: "level1" | "level2", stated: StatedCategory | undefined): void => {
    if (stated === undefined || seen.has(`${list} ${stated.code} ${stated.name}`)) return;
    seen.add(`${list} ${stated.code} ${stated.name}`);
    const code = codeOf({ ...stated, text: "" }, profile.categories[list]);
    if (code !== null && !written[list].has(code)) written[list].set(code, statedText(stated));
  };
  for (const { indicators } of table.projects) {
    for (const { level1, level2, cycle, annual } of indicators) {
      note("level1", level1?.value);
      note("level2", level2?.value);
      for (const target of [cycle, annual])
        if (target !== null && "unit" in target.value && target.value.unit !== null) units.add(target.value.unit.unit);
    }
  }
  const dash = form?.codes === true ? "-" : null;
  const texts = listTexts(profile, dash, (code) => written[code.length === 1 ? "level1" : "level2"].get(code) ?? null);
  const signs = form?.signs ?? {};
  return {
    ...texts,
    sign: texts.sign.map((sign) => signs[sign] ?? sign),
    unit: [...new Set([...units, ...texts.unit])],
  };
}
