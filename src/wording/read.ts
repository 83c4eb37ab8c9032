import { speakingRow } from "../check/sheet/merges";
import { cleanText } from "../check/sheet/clean";
import { cellAt, cellText, rowBounds, type SheetSnapshot } from "../check/sheet/snapshot";
import type { Categories } from "../check/standard/profile";
import type { WordingEntry } from "../check/wording/entry";
import { checkedEntry } from "../check/wording/entry-problems";
import type { WordingField, WordingPlace, WordingProblem, WordingReading } from "../check/wording/problem";
import { differingFields, settled, type Placed } from "../check/wording/settle";
import { foldName } from "../check/wording/shape";
import { headerOf, isNameLabel, SHEET_NAME, type ColumnRole, type LibraryHeader } from "./columns";
import { categoryOf, operatorOf, statusOf, synonymsOf } from "./values";

/**
 * Reads a library from a workbook's sheets: the sheet 指标词库, or else every sheet that has a library's columns, such as a published
 * library of the province. Columns are known by their labels, in any order. Never throws; what cannot be used is told. Linear in the
 * cells.
 */
export function readLibrary(sheets: readonly SheetSnapshot[], categories: Categories): WordingReading {
  const named = sheets.filter(({ name }) => name.trim() === SHEET_NAME);
  const found = withHeader(named).length > 0 ? withHeader(named) : withHeader(sheets);
  if (found.length === 0) {
    const names = sheets.map(({ name }) => name);
    return { entries: [], problems: [{ at: { kind: "file" }, code: "no-library", sheets: names }] };
  }
  const problems: WordingProblem[] = [];
  const placed = found.flatMap(({ sheet, header }) => {
    const read = entriesOf(sheet, header, categories, problems);
    return header.isGrouped ? unitedOverTypes(read) : read;
  });
  const { entries, problems: others } = settled(placed);
  return { entries, problems: [...problems, ...others] };
}

function withHeader(sheets: readonly SheetSnapshot[]) {
  return sheets.flatMap((sheet) => {
    const header = headerOf(sheet);
    return header === null ? [] : [{ sheet, header }];
  });
}

/** Columns that hold a class or a kind of project, which may stand once for several rows. */
const GROUPING: readonly ColumnRole[] = ["level1", "category", "projectType"];

/** The field a column's value goes into, for what is told of its cells. */
const FIELD_OF: Readonly<Record<ColumnRole, WordingField>> = {
  ...{ name: "name", level1: "category", category: "category", synonyms: "synonyms", operator: "operator" },
  ...{ target: "target", unit: "unit", note: "note", status: "status", projectType: "note" },
};

function entriesOf(
  sheet: SheetSnapshot,
  { first, columns, isGrouped }: LibraryHeader,
  categories: Categories,
  problems: WordingProblem[],
): Placed[] {
  const placed: Placed[] = [];
  const classes = new Map<string, string | null>();
  const classOf = (level1: string, level2: string): string | null => {
    const key = `${level1}\n${level2}`;
    const known = classes.get(key);
    if (known !== undefined) return known;
    const code = categoryOf(level1, level2, categories);
    classes.set(key, code);
    return code;
  };
  const above = new Map<ColumnRole, string>();
  for (let row = first; row < rowBounds(sheet).end; row += 1) {
    const at: WordingPlace = { kind: "row", sheet: sheet.name, row: row + 1 };
    const said = (role: ColumnRole): string => {
      const column = columns.get(role);
      if (column === undefined) return "";
      // A note may have lines; elsewhere a line break only makes a cell narrower.
      if (role === "note") return cellText(sheet, row, column);
      if (role === "synonyms") return cellText(sheet, row, column).trim();
      return cleanText(sheet, GROUPING.includes(role) ? speakingRow(sheet, row, column) : row, column);
    };
    const name = said("name");
    if (isNameLabel(name)) continue;
    if (isGrouped) fillDown(above, said);
    if (name === "") {
      const other = [...columns.keys()].map((role) => (GROUPING.includes(role) && isGrouped ? "" : ownText(role)));
      const value = other.find((text) => text !== "");
      if (value !== undefined) problems.push({ at, code: "empty-name", value });
      continue;
    }
    for (const [role, column] of columns) {
      const { formula } = cellAt(sheet, row, column);
      if (formula !== null) problems.push({ at, code: "formula", field: FIELD_OF[role], value: ownText(role) });
    }
    const value = (role: ColumnRole): string =>
      isGrouped && GROUPING.includes(role) ? (above.get(role) ?? "") : said(role);
    const checked = checkedEntry({ entry: entryFrom(name, value, classOf, at, problems), at }, categories);
    placed.push(checked.placed);
    problems.push(...checked.problems);

    function ownText(role: ColumnRole): string {
      const column = columns.get(role);
      return column === undefined ? "" : cellText(sheet, row, column).trim();
    }
  }
  return placed;
}

/** Classes that stand once for the rows below: a new one of a higher level ends those of the lower levels. */
function fillDown(above: Map<ColumnRole, string>, said: (role: ColumnRole) => string): void {
  const order: readonly ColumnRole[] = ["projectType", "level1", "category"];
  order.forEach((role, level) => {
    const own = said(role);
    if (own === "" || own === above.get(role)) return;
    above.set(role, own);
    for (const lower of order.slice(level + 1)) above.delete(lower);
  });
}

function entryFrom(
  name: string,
  said: (role: ColumnRole) => string,
  classOf: (level1: string, level2: string) => string | null,
  at: WordingPlace,
  problems: WordingProblem[],
): WordingEntry {
  const [level1, level2] = [said("level1"), said("category")];
  const category = classOf(level1, level2);
  if (category === null && level1 + level2 !== "")
    problems.push({ at, code: "unknown-category", value: level2 === "" ? level1 : level2 });
  const operator = operatorOf(said("operator"));
  if (operator === null) problems.push({ at, code: "unknown-operator", value: said("operator") });
  const status = statusOf(said("status"));
  if (status === null) problems.push({ at, code: "unknown-status", value: said("status") });
  const target = said("target");
  return {
    name,
    category,
    synonyms: synonymsOf(said("synonyms")),
    operator: operator ?? "",
    target: target === "" ? null : target,
    unit: said("unit"),
    note: [said("projectType"), said("note")].filter((text) => text !== "").join("："),
    status: status ?? "preferred",
  };
}

/** A published library lists a name under each kind of project it suits. Where only the notes differ it is one entry with all notes. */
function unitedOverTypes(read: readonly Placed[]): Placed[] {
  const byName = new Map<string, number>();
  const united: Placed[] = [];
  for (const one of read) {
    const key = foldName(one.entry.name);
    const index = byName.get(key);
    const before = index === undefined ? undefined : united[index];
    if (index === undefined || before === undefined || !isSameButForNote(before.entry, one.entry)) {
      if (index === undefined) byName.set(key, united.length);
      united.push(one);
      continue;
    }
    const notes = new Set([...before.entry.note.split("\n"), ...one.entry.note.split("\n")].filter(Boolean));
    united[index] = { ...before, entry: { ...before.entry, note: [...notes].join("\n") } };
  }
  return united;
}

const isSameButForNote = (a: WordingEntry, b: WordingEntry): boolean =>
  b.synonyms.length === 0 && differingFields(a, b).every((field) => field === "note");
