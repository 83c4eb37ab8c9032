import { isPacked, parseCell } from "../indicator/cell";
import { cleanCell } from "../sheet/clean";
import { cellAt, cellText, type SheetSnapshot } from "../sheet/snapshot";
import { INVISIBLE, isVisible } from "../sheet/stretches";
import { once } from "../once";
import { roleOf } from "./list/columns";
import { packedRoleOf, type ColumnRole } from "./labels";
import { classColumns, isClassLabel, type ClassColumn } from "./packed/class-columns";
import type { LabelVocabulary } from "./vocabulary/vocabulary";

/** The header of a packed list: the rows it takes up, the columns of its table and the column of each role. */
export interface Header {
  /** Zero-based sheet rows, both included; up to three where labels stand under labels. */
  readonly top: number;
  readonly bottom: number;
  /** Zero-based sheet columns, both included: another table may stand beside this one. */
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** The packed column is told by its cells and not by its label: they follow a packed grammar under 绩效目标 or another label. */
  readonly isToldByCells: boolean;
  /** The columns of packed cells that are headed by a class each; none where one column holds all indicators. */
  readonly classes: readonly ClassColumn[];
  /** A column of codes before the name; null where there is none, or nothing needs it. */
  readonly codeColumn: number | null;
  /** The column of the projects' own codes, wherever it stands; null where there is none. */
  readonly projectCodeColumn: number | null;
  /** A column that says whose project a row is; null where none does. */
  readonly unitColumn: number | null;
}

/** A header's rows at most: a band, its labels, and labels under 其中. */
export const MOST_HEADER_ROWS = 3;

/** The headers of packed lists that begin at a row, from left to right: none on most rows, two where tables stand side by side. */
export function headersAt(sheet: SheetSnapshot, row: number, vocabulary: LabelVocabulary): readonly Header[] {
  if (!mayBeHeader(sheet, row, vocabulary)) return NONE;
  const labels = labelsOfRow(sheet, row, vocabulary);
  const names = labels.filter(({ role }) => role === "name").map(({ column }) => column);
  const { column: first } = sheet.origin;
  const last = first + (sheet.values[row - sheet.origin.row]?.length ?? 0) - 1;
  return names.flatMap((name, index) => {
    const left = index === 0 ? first : name;
    const right = (names[index + 1] ?? last + 1) - 1;
    return headerOver(sheet, row, name, { left, right }, vocabulary) ?? [];
  });
}

const NONE: readonly Header[] = [];
const NO_CLASSES: readonly ClassColumn[] = [];

function headerOver(
  sheet: SheetSnapshot,
  top: number,
  name: number,
  { left, right }: Pick<Header, "left" | "right">,
  vocabulary: LabelVocabulary,
): Header | null {
  const bottom = bottomOf(sheet, top, name, { left, right }, vocabulary);
  const columns = new Map<ColumnRole, number>();
  for (let row = top; row <= bottom; row += 1) {
    for (const { role, column } of labelsOfRow(sheet, row, vocabulary)) {
      // 项目资金 over 总计 and 财政拨款 is a heading.
      const isHeading = role !== "name" && isLabelBelow(sheet, row, bottom, column);
      if (left <= column && column <= right && !isHeading && !columns.has(role)) columns.set(role, column);
    }
  }
  const place = { top, bottom, left, right };
  const labelled = columns.get("indicators");
  const beside = {
    unitColumn: columnBeside(sheet, place, name, (label) => vocabulary.labelOf(label).listColumn === "unit"),
    projectCodeColumn: columnBeside(sheet, place, name, (label) => roleOf(label, [], vocabulary) === "code"),
  };
  const hasMoney = columns.has("total") || columns.has("fiscal");
  const classes = classColumns(sheet, place);
  const [firstClass] = classes;
  if (firstClass !== undefined && (hasMoney || columns.has("goal"))) {
    columns.set("indicators", firstClass.column);
    return { ...place, columns, isToldByCells: false, classes, codeColumn: null, ...beside };
  }
  const told = packedColumn(sheet, place, columns);
  if (told !== null && told !== labelled) {
    if (columns.get("goal") === told) columns.delete("goal");
    columns.set("indicators", told);
    return {
      ...place,
      columns,
      isToldByCells: true,
      classes: NO_CLASSES,
      codeColumn: codeColumnIn(sheet, place, name),
      ...beside,
    };
  }
  const isSure = labelled !== undefined && (hasMoney || columns.has("goal"));
  return isSure ? { ...place, columns, isToldByCells: false, classes: NO_CLASSES, codeColumn: null, ...beside } : null;
}

function isLabelBelow(sheet: SheetSnapshot, row: number, bottom: number, column: number): boolean {
  for (let below = row + 1; below <= bottom; below += 1) if (isVisible(cellText(sheet, below, column))) return true;
  return false;
}

type HeaderPlace = Pick<Header, "top" | "bottom" | "left" | "right">;

/** Rows below a header that are looked at for packed cells. */
const MOST_SAMPLED = 300;

/**
 * The column whose cells follow a packed grammar, whatever its label says; null where there is none. The column labelled 绩效指标 is it
 * where one of its cells does; against its label another one is it only by a grammar with literal starts.
 */
function packedColumn(
  sheet: SheetSnapshot,
  place: HeaderPlace,
  columns: ReadonlyMap<ColumnRole, number>,
): number | null {
  const labelled = columns.get("indicators");
  if (labelled !== undefined && holds(sheet, place, labelled, isPacked)) return labelled;
  for (let column = place.left; column <= place.right; column += 1) {
    if (column === labelled || column === columns.get("name") || !isTextLabel(sheet, place, column)) continue;
    const isOwn = labelled === undefined ? isPacked : isLiteral;
    if (holds(sheet, place, column, isOwn)) return column;
  }
  return null;
}

const isLiteral = (text: string): boolean => parseCell(text).grammar !== "prose" && isPacked(text);

/** A label that may head goals or indicators. */
const isTextLabel = (sheet: SheetSnapshot, { top, bottom }: HeaderPlace, column: number): boolean => {
  for (let row = bottom; row >= top; row -= 1) {
    const label = cleanCell(sheet, row, column).value;
    if (label === "") continue;
    return label.length <= LONGEST_LABEL && /绩效|目标|指标/.test(label.replace(/\s/g, "")) && !isPacked(label);
  }
  return false;
};

const LONGEST_LABEL = 20;
/** A shorter text holds no indicator. */
const SHORTEST_CELL = 8;

function holds(
  sheet: SheetSnapshot,
  { bottom }: HeaderPlace,
  column: number,
  isOwn: (text: string) => boolean,
): boolean {
  const at = column - sheet.origin.column;
  const from = bottom + 1 - sheet.origin.row;
  return sheet.values.slice(from, from + MOST_SAMPLED).some((cells) => {
    const value = cells[at];
    return typeof value === "string" && value.length >= SHORTEST_CELL && isOwn(value);
  });
}

/** 单位编码, 项目代码: a column of codes before the name. */
function codeColumnIn(sheet: SheetSnapshot, { top, bottom, left }: HeaderPlace, name: number): number | null {
  for (let column = left; column < name; column += 1)
    for (let row = top; row <= bottom; row += 1)
      if (/(?:编码|代码|编号)$/.test(cleanCell(sheet, row, column).value)) return column;
  return null;
}

/** The column beside the projects' names under a label: 单位名称 or 实施单位 over units, 项目编码 over codes. */
function columnBeside(
  sheet: SheetSnapshot,
  { top, bottom, left, right }: HeaderPlace,
  name: number,
  isWanted: (label: string) => boolean,
): number | null {
  for (let column = left; column <= right; column += 1)
    for (let row = top; row <= bottom; row += 1) {
      const label = cleanCell(sheet, row, column).value;
      if (column !== name && label.length <= LONGEST_LABEL && isWanted(label)) return column;
    }
  return null;
}

/** The header's last row: by the merge of its name cell, or, where exporters dropped merges, by labels under a blank name. */
function bottomOf(
  sheet: SheetSnapshot,
  top: number,
  name: number,
  { left, right }: Pick<Header, "left" | "right">,
  vocabulary: LabelVocabulary,
): number {
  const merged = sheet.merges.find((m) => m.top === top && m.left <= name && name <= m.right);
  if (merged !== undefined && merged.bottom > top) return merged.bottom;
  let bottom = top;
  for (let row = top + 1; row < top + MOST_HEADER_ROWS; row += 1) {
    if (isVisible(cellText(sheet, row, name)) || !isAllText(sheet, row, left, right)) break;
    const roles = labelsOfRow(sheet, row, vocabulary).filter(({ column }) => left <= column && column <= right);
    const classes = classLabelsIn(sheet, row, left, right);
    // A lone label may be a 合计 row's; 其中 in between is no label at all.
    if (roles.length >= 2 || classes >= 2) bottom = row;
  }
  return bottom;
}

function classLabelsIn(sheet: SheetSnapshot, row: number, left: number, right: number): number {
  let count = 0;
  for (let column = left; column <= right; column += 1)
    if (isClassLabel(cleanCell(sheet, row, column).value)) count += 1;
  return count;
}

/** Labels, no amounts: every cell of a row that holds anything holds a short text. */
function isAllText(sheet: SheetSnapshot, row: number, left: number, right: number): boolean {
  let some = false;
  for (let column = left; column <= right; column += 1) {
    const { value } = cellAt(sheet, row, column);
    if (value === null || value === "") continue;
    if (typeof value !== "string" || value.length > 20) return false;
    some = true;
  }
  return some;
}

/** A cheap look before the labels are read one by one: some cell begins as the label of a name does. */
function mayBeHeader(sheet: SheetSnapshot, row: number, vocabulary: LabelVocabulary): boolean {
  const first = firstOfNames(vocabulary);
  const values = sheet.values[row - sheet.origin.row] ?? [];
  return values.some((value) => typeof value === "string" && value.length < LONGEST_NAME_LABEL && first.test(value));
}

/** A label with its bracket: 单位名称（项目类别/支出项目）. */
const LONGEST_NAME_LABEL = 60;

/** 项目名称, 支出项目, 单位、项目名称, 1.项目名称 and what an office calls them. */
const firstOfNames = once(
  ({ listLabels }: LabelVocabulary): RegExp =>
    new RegExp(
      `^[\\s${INVISIBLE}*★☆※▲#【（(\\d一二三四五六七八九十、.．)）]*(?:其中[:：]?)?[项单支部${[...new Set(listLabels("name").map((label) => classCharacter(label.charAt(0))))].join("")}]`,
    ),
);

const classCharacter = (character: string): string => (/[\]\\^-]/.test(character) ? `\\${character}` : character);

function labelsOfRow(
  sheet: SheetSnapshot,
  row: number,
  vocabulary: LabelVocabulary,
): readonly { readonly role: ColumnRole; readonly column: number }[] {
  const width = sheet.values[row - sheet.origin.row]?.length ?? 0;
  const labels: { role: ColumnRole; column: number }[] = [];
  for (let column = sheet.origin.column; column < sheet.origin.column + width; column += 1) {
    const role = packedRoleOf(cleanCell(sheet, row, column).value, vocabulary);
    if (role !== null) labels.push({ role, column });
  }
  return labels;
}
