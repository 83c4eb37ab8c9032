import { readAmount } from "../money/amount";
import { tableDecimals } from "../money/sums";
import { cleanCell, endOfCell, spanOf } from "../sheet/clean";
import { isVisible } from "../sheet/stretches";
import { slice, type Located } from "../sheet/located";
import type { Profile } from "../standard/profile";
import { cellAt, cellText, handleOf, rowBounds, type SheetSnapshot } from "../sheet/snapshot";
import { findHeader, headerAt, type Header } from "./header";
import { indicatorsOf, parseCellOnce, type ParseCache } from "./indicators";
import {
  departmentIn,
  isNote,
  isSubtotalName,
  isTotalName,
  moneyUnitIn,
  roleOfLabel,
  yearIn,
  type ColumnRole,
} from "./labels";
import { sumTree } from "./tree";
import type { AmountCell, BudgetTable, MoneyColumn, MoneyUnit, Project, RowKind, TableRow } from "./types";
import { unitRows } from "./units";

/** Reads layout L0, the packed list: one project a row, its indicators packed into one cell. Null where the sheet holds no such header. */
export function readPackedList(sheet: SheetSnapshot, profile: Profile, cache: ParseCache): BudgetTable | null {
  const header = findHeader(sheet);
  if (header === null) return null;
  const moneyColumns = moneyColumnsOf(sheet, header);
  const head = readHead(sheet, header);
  const drafts = readRows(sheet, header, moneyColumns, head);
  const moneyDecimals = tableDecimals(drafts.flatMap((row) => row.amounts.map(({ amount }) => amount)));
  const kinds = decideKinds(drafts, moneyDecimals);

  const rows: TableRow[] = [];
  const projects: Project[] = [];
  let unit: string | null = null;
  drafts.forEach((draft, index) => {
    const kind = kinds[index] as RowKind;
    const { sheet: sheetName, row, name } = draft;
    const amounts = kind === "header" || kind === "note" || kind === "blank" ? [] : draft.amounts;
    if (kind === "unit") unit = name.value;
    if (kind === "project") {
      const project = readProject(
        sheet,
        header,
        { sheet: sheetName, row, kind, name, amounts },
        unit,
        projects.length + 1,
        draft.at,
        cache,
      );
      projects.push(project);
      rows.push(project);
    } else rows.push({ sheet: sheetName, row, kind, name, amounts });
  });

  return {
    layout: "L0",
    sheets: [sheet.name],
    hasTargets: targetsIn(projects),
    hasRowParts: rows.some((row) =>
      row.amounts.some(({ amount, column }) => column.role !== "total" && amount.kind !== "blank"),
    ),
    headers: headersIn(rows),
    title: head.title,
    department: head.department,
    year: head.year ?? profile.year,
    moneyUnit: head.moneyUnit,
    moneyColumns,
    moneyDecimals,
    rows,
    indicatorHeader: headerCell(sheet, header, "indicators"),
    nameHeader: headerCell(sheet, header, "name"),
    projects,
    sums: sumTree(rows, moneyDecimals),
  };
}

/** The header cell of a column: the one whose label told its role, not a heading over several columns. */
function headerCell(sheet: SheetSnapshot, header: Header, role: ColumnRole): Located<string> {
  const column = header.columns.get(role) ?? 0;
  for (let row = header.top; row <= header.bottom; row += 1) {
    const label = cleanCell(sheet, row, column);
    if (roleOfLabel(label.value) === role) return label;
  }
  return cleanCell(sheet, header.top, column);
}

/** A money column and where it stands. */
interface PlacedColumn extends MoneyColumn {
  readonly column: number;
}

function moneyColumnsOf(sheet: SheetSnapshot, header: Header): PlacedColumn[] {
  const roles = ["total", "fiscal", "special-account", "other"] as const;
  return roles.flatMap((role): PlacedColumn[] => {
    const column = header.columns.get(role);
    return column === undefined ? [] : [{ role, period: "annual", column, label: headerCell(sheet, header, role) }];
  });
}

/** What stands above the header. */
interface Head {
  readonly title: Located<string> | null;
  readonly department: Located<string> | null;
  readonly year: number | null;
  readonly moneyUnit: MoneyUnit | null;
  /** Every line, to know it again where a page break repeats it. */
  readonly lines: ReadonlySet<string>;
}

/** Reads title lines, department and money unit. */
function readHead(sheet: SheetSnapshot, header: Header): Head {
  const lines = new Set<string>();
  let title: Located<string> | null = null;
  let department: Located<string> | null = null;
  let year: number | null = null;
  let moneyUnit: MoneyUnit | null = null;
  const width = sheet.values[0]?.length ?? 0;
  for (let row = sheet.origin.row; row <= header.bottom; row += 1) {
    for (let column = sheet.origin.column; column < sheet.origin.column + width; column += 1) {
      const line = cleanCell(sheet, row, column);
      if (line.value === "") continue;
      moneyUnit ??= moneyUnitIn(line.value);
      if (row >= header.top) continue;
      lines.add(line.value);
      const named = departmentIn(line.value);
      if (named !== null) {
        department ??= { value: line.value.slice(named.start, named.end), spans: slice(line, named.start, named.end) };
      } else if (moneyUnitIn(line.value) === null || line.value.length > 12) {
        title ??= line;
        year ??= yearIn(line.value);
      }
    }
  }
  return { title, department, year, moneyUnit, lines };
}

/** A row as read, before it is known what kind of row it is. */
interface Draft {
  readonly sheet: string;
  readonly row: number;
  /** Zero-based sheet row. */
  readonly at: number;
  readonly name: Located<string>;
  readonly amounts: readonly AmountCell[];
  /** What the row's own cells already say. */
  readonly plain: "header" | "note" | "blank" | "total" | "subtotal" | "filled" | "bare";
  readonly indent: number;
  readonly isNamedUnit: boolean;
}

function readRows(sheet: SheetSnapshot, header: Header, moneyColumns: readonly PlacedColumn[], head: Head): Draft[] {
  const nameColumn = header.columns.get("name") ?? 0;
  const textColumns = [header.columns.get("goal"), header.columns.get("indicators")].filter((c) => c !== undefined);
  const firstMoney = moneyColumns[0]?.column;
  const { end } = rowBounds(sheet);
  const drafts: Draft[] = [];
  let headerUntil = header.bottom;
  for (let at = header.top; at < end; at += 1) {
    if (at > headerUntil) headerUntil = headerAt(sheet, at)?.bottom ?? headerUntil;
    const name = nameCell(sheet, at, nameColumn);
    const raw = cellText(sheet, at, nameColumn);
    const isHeader = at <= headerUntil;
    const amounts = isHeader ? [] : moneyColumns.map((column) => amountCell(sheet, at, column));
    const hasText = textColumns.some((column) => isVisible(cellText(sheet, at, column)));
    const hasMoney = amounts.some(({ amount }) => amount.kind !== "blank");
    drafts.push({
      sheet: sheet.name,
      row: handleOf(sheet, at),
      at,
      name,
      amounts,
      plain: isHeader ? "header" : plainKind(name.value, hasText, hasMoney, head.lines),
      indent: raw.length - raw.trimStart().length,
      isNamedUnit:
        (head.department !== null && sameName(name.value, head.department.value)) ||
        mergedAcross(sheet, at, nameColumn, firstMoney),
    });
  }
  return drafts;
}

function plainKind(name: string, hasText: boolean, hasMoney: boolean, headLines: ReadonlySet<string>): Draft["plain"] {
  if (name === "" && !hasText && !hasMoney) return "blank";
  // A page break may repeat the title's lines along with the header.
  if (!hasText && !hasMoney && headLines.has(name)) return "note";
  if (hasText) return isNote(name) && !hasMoney ? "note" : "filled";
  if (isTotalName(name)) return "total";
  if (isSubtotalName(name)) return "subtotal";
  return isNote(name) && !hasMoney ? "note" : "bare";
}

const sameName = (a: string, b: string): boolean => a.replace(/\s/g, "") === b.replace(/\s/g, "");

function mergedAcross(sheet: SheetSnapshot, row: number, nameColumn: number, moneyColumn: number | undefined): boolean {
  if (moneyColumn === undefined) return false;
  return sheet.merges.some((m) => m.top <= row && row <= m.bottom && m.left <= nameColumn && m.right >= moneyColumn);
}

function amountCell(sheet: SheetSnapshot, at: number, column: PlacedColumn): AmountCell {
  const cell = cellAt(sheet, at, column.column);
  return { amount: readAmount(cell), column, span: spanOf(sheet, at, column.column), formula: cell.formula };
}

/** A row's name; where a 序号 column stands before it, 合计 may be written there, over both. */
function nameCell(sheet: SheetSnapshot, at: number, nameColumn: number): Located<string> {
  const name = cleanCell(sheet, at, nameColumn);
  for (let column = nameColumn - 1; name.value === "" && column >= sheet.origin.column; column -= 1) {
    const left = cleanCell(sheet, at, column);
    if (isTotalName(left.value) || isSubtotalName(left.value)) return left;
  }
  return name;
}

/** Tells units from unfinished projects, which needs the whole table. */
function decideKinds(drafts: readonly Draft[], decimals: number): RowKind[] {
  const body = drafts.flatMap((draft, index) =>
    draft.plain === "total" || draft.plain === "filled" || draft.plain === "bare" ? [index] : [],
  );
  const units = unitRows(
    body.map((index) => {
      const draft = drafts[index] as Draft;
      return {
        isCandidate: draft.plain === "bare",
        isTotal: draft.plain === "total",
        amounts: draft.amounts.map(({ amount }) => amount),
        indent: draft.indent,
        isNamedUnit: draft.isNamedUnit,
      };
    }),
    decimals,
  );
  const unitDrafts = new Set([...units].map((index) => body[index]));
  return drafts.map(({ plain }, index) => {
    if (plain === "filled") return "project";
    if (plain === "bare") return unitDrafts.has(index) ? "unit" : "project";
    return plain;
  });
}

function readProject(
  sheet: SheetSnapshot,
  header: Header,
  row: Omit<
    Project,
    "kind" | "number" | "unit" | "goals" | "cell" | "indicators" | "indicatorCells" | "indicatorsEnd"
  > & {
    kind: "project";
  },
  unit: string | null,
  number: number,
  at: number,
  cache: ParseCache,
): Project {
  const goalColumn = header.columns.get("goal");
  const cellColumn = header.columns.get("indicators") ?? 0;
  const parsed = parseCellOnce(cache, cellText(sheet, at, cellColumn));
  const span = spanOf(sheet, at, cellColumn);
  return {
    ...row,
    number,
    unit,
    goals: goalColumn === undefined ? [] : [{ ...cleanCell(sheet, at, goalColumn), period: "annual" }],
    cell: { parsed, span },
    indicators: indicatorsOf(parsed, span, cache),
    indicatorCells: [span],
    indicatorsEnd: endOfCell(sheet, at, cellColumn),
  };
}

function targetsIn(projects: readonly Project[]): BudgetTable["hasTargets"] {
  const indicators = projects.flatMap((project) => project.indicators);
  return {
    cycle: indicators.some(({ cycle }) => cycle !== null),
    annual: indicators.some(({ annual }) => annual !== null),
  };
}

/** One a header: rows of one header follow each other. */
function headersIn(rows: readonly TableRow[]): Located<string>[] {
  return rows.flatMap((row, index) => (row.kind === "header" && rows[index - 1]?.kind !== "header" ? [row.name] : []));
}
