import type { Located, Span } from "../../sheet/located";
import { cellText, type CellRange, type SheetSnapshot } from "../../sheet/snapshot";
import { mergeAt } from "../../sheet/merges";
import type { Profile } from "../../standard/profile";
import type { Texts } from "../texts";
import { moneyUnitIn, saysMidYear } from "../labels";
import { officeName } from "../list-numbers";
import { codeOfText } from "../project-code";
import type {
  ClassWeight,
  ExecutionRow,
  Goal,
  Indicator,
  Layout,
  MoneyPeriod,
  MoneyUnit,
  NameSource,
  ScoreTotal,
} from "../types";
import type { FormCell } from "./cells";
import { namesLevels, readEntries, type Entries } from "./entries";
import type { Entry } from "./entry";
import { cellIn, isTemplate } from "./entry-cells";
import { readExecution } from "./execution";
import { repeatedLabels, unknownLabels } from "./facts";
import type { ColumnRole } from "./form";
import { goalLabels, readGoals } from "./goals";
import { readHead, type Head } from "./head";
import { nameColumn } from "./columns";
import { cellsOfEntries, classWeights, indicatorsOf, indicatorsWeight } from "./indicators";
import { layoutOf } from "./layout";
import type { Money, MoneySum } from "./lines";
import { readMoney } from "./money";
import { readName, textOf } from "./name";
import type { Page } from "./page";
import { amountIn } from "./money-place";

/** What the readers share: the office's choices, and texts that are parsed already. */
export interface FormContext {
  readonly profile: Profile;
  readonly texts: Texts;
}

/** A form as read, before the sheets of one workbook are joined. */
export interface FormProject {
  readonly layout: Layout;
  readonly sheet: SheetSnapshot;
  /** The cells it takes up, by zero-based sheet row and column. */
  readonly range: CellRange;
  readonly head: Head;
  /** The unit printed for all amounts, or else the one that stands beside an amount. */
  readonly moneyUnit: MoneyUnit | null;
  readonly department: Located<string> | null;
  readonly unit: string | null;
  readonly code: Located<string> | null;
  readonly name: Located<string>;
  readonly nameHeader: Located<string>;
  readonly nameFrom: NameSource;
  readonly indicatorHeader: Located<string>;
  readonly money: readonly Money[];
  readonly sums: readonly MoneySum[];
  readonly goals: readonly Goal[];
  readonly indicators: readonly Indicator[];
  readonly classWeights: readonly ClassWeight[];
  readonly indicatorsWeight: Pick<ClassWeight, "least" | "most"> | null;
  readonly indicatorCells: readonly Span[];
  readonly execution: readonly ExecutionRow[];
  readonly scoreTotals: readonly ScoreTotal[];
  /** Whether the form says what came of its indicators. */
  readonly isEvaluation: boolean;
  /** Whether its indicators have columns for their classes. */
  readonly levels: { readonly level1: boolean; readonly level2: boolean };
  readonly unknown: {
    /** Labels above the indicators and over their columns that nobody knows. */
    readonly labels: readonly Located<string>[];
    readonly funds: readonly Located<string>[];
    readonly repeated: readonly Located<string>[];
  };
}

/** Reads a form: takes what is there. */
export function readProject(page: Page, { profile, texts }: FormContext): FormProject {
  const head = readHead(page);
  const { name, header, from: nameFrom } = readName(page, head);
  const read = withoutOutcomes(readEntries(page, sideBySide(page)), head);
  const { entries, totals, execution: rate, end } = read;
  const { money, sums, unknown, matrix } = readMoney(page, head.year);
  const rows = readExecution(page, matrix);
  const label = page.headers[0]?.blocks[0];
  const whole = textOf(page, "whole");
  const unit = textOf(page, "unit") ?? whole ?? textOf(page, "filing-unit");
  const code = textOf(page, "code");
  const indicators = indicatorsOf(entries, profile.categories, texts);
  return {
    layout: layoutOf(page),
    sheet: page.sheet,
    range: rangeOf(page, end),
    head,
    moneyUnit: head.moneyUnit ?? unitBesideAmounts(page.sheet, money),
    department: textOf(page, "department", isOwnDepartment) ?? textOf(page, "department") ?? whole,
    unit: unit && officeName(unit.value),
    code: code && codeOfText(page.sheet, code),
    name,
    nameHeader: header,
    nameFrom,
    indicatorHeader: (label && nameColumn(label)?.label) ?? header,
    money,
    sums,
    goals: readGoals(page),
    indicators,
    classWeights: classWeights(read, indicators),
    indicatorsWeight: indicatorsWeight(page),
    indicatorCells: cellsOfEntries(page.sheet, entries),
    execution: rate === null ? rows : rows.length === 0 ? [rateAlone(rate)] : withPoints(rows, rate),
    scoreTotals: totals,
    isEvaluation: hasColumn(page, "actual") || hasColumn(page, "score"),
    levels: { level1: hasColumn(page, "level1"), level2: hasColumn(page, "level2") },
    unknown: { labels: unknownLabels(page, matrix), funds: unknown, repeated: repeatedLabels(page) },
  };
}

/** What was done of a target by the middle of the year is no outcome yet. */
function withoutOutcomes(read: Entries, { lines }: Head): Entries {
  if (!lines.some(({ value }) => saysMidYear(value))) return read;
  return { ...read, entries: read.entries.map((entry): Entry => ({ ...entry, actual: null })) };
}

const hasColumn = ({ headers }: Page, role: ColumnRole): boolean =>
  headers.some(({ blocks }) => blocks.some((block) => block.has(role)));

/** Of the departments on a form its own: not the central one whose money it is, nor the one that handles all money. */
const isOwnDepartment = ({ label }: FormCell): boolean => !/^中央|财政/.test(label);

/** What the row among the indicators says of the execution of the budget. */
type RateRow = Pick<ExecutionRow, "label" | "rate" | "weight" | "score">;

/** The execution of the budget where it is told among the indicators alone. */
const rateAlone = ({ label, rate, weight, score }: RateRow): ExecutionRow => ({
  label,
  isTotal: true,
  initialBudget: null,
  budget: null,
  spent: null,
  rate,
  weight,
  score,
});

/** What came of the money stands above, and what it is worth among the indicators, where the rate may stand as well. */
function withPoints(rows: readonly ExecutionRow[], { rate, weight, score }: RateRow): readonly ExecutionRow[] {
  const hasPoints = rows.some((row) => row.weight !== null || row.score !== null);
  return rows.map((row) =>
    row.isTotal ? { ...row, rate: row.rate ?? rate, ...(!hasPoints && { weight, score }) } : row,
  );
}

/** From the first filled row to the last one of the indicators. What stands above belongs to a table that cannot be read. */
function rangeOf(page: Page, end: number): CellRange {
  const rows = [...page.rows];
  const foreign = rows.findLastIndex(([, cells]) => namesLevels(cells));
  const gap = foreign === -1 ? -1 : rows.findIndex(([, cells], index) => index > foreign && cells.length === 0);
  const own = rows.slice(Math.max(foreign, gap) + 1);
  const filled = own.find(([, cells]) => cells.length > 0)?.[0] ?? page.headers[0]?.top ?? page.top;
  let [left, right] = [Infinity, -Infinity];
  for (const [row, cells] of page.known) {
    if (row < filled || row >= end) continue;
    for (const cell of cells) {
      left = Math.min(left, cell.column);
      right = Math.max(right, cell.right);
    }
  }
  return {
    top: filled,
    bottom: Math.max(filled, end - 1),
    left: Math.min(left, page.right),
    right: Math.min(Math.max(right, page.left), page.right),
  };
}

/** 20万元, or 20 and 万元 in the next cell: the unit of a form that names it nowhere else. */
function unitBesideAmounts(sheet: SheetSnapshot, money: readonly Money[]): MoneyUnit | null {
  for (const { place } of money) {
    const { row, column, inline } = place;
    const written = inline?.value ?? cellText(sheet, row, column).trim();
    const match = /^[\d,.，．０-９\s]+(万元|元)$/.exec(written.slice(0, 40));
    if (match !== null) return moneyUnitIn(`（${match[1] ?? ""}`);
    if (inline !== undefined) continue;
    const behind = cellText(sheet, row, (mergeAt(sheet, row, column)?.right ?? column) + 1).trim();
    if (behind === "万元" || behind === "元") return behind;
  }
  return null;
}

/** What the blocks of a header side by side are for: the whole period and the year, in the order their goals stand in. */
function sideBySide(page: Page): readonly MoneyPeriod[] {
  const { annual, whole } = goalLabels(page);
  if (whole === null && haveOwnIndicators(page)) return ["annual", "annual"];
  const isSwapped = annual !== null && whole !== null && annual.row === whole.row && annual.column < whole.column;
  return isSwapped ? ["annual", "whole"] : ["whole", "annual"];
}

/** Whether two blocks side by side have classes of their own and no name in common: what the left one lists goes on in the right one. */
function haveOwnIndicators(page: Page): boolean {
  const [header] = page.headers;
  const [first, second] = header?.blocks ?? [];
  const [names, others] = [first && nameColumn(first), second && nameColumn(second)];
  if (header === undefined || names === undefined || others === undefined) return false;
  if (!second?.has("level1") && !second?.has("level2")) return false;
  let rows = 0;
  const seen = new Set<string>();
  for (let row = header.bottom + 1; row < page.end; row += 1) {
    const [name, other] = [cellIn(page, row, names).text.value, cellIn(page, row, others).text.value];
    if (name === "" || other === "" || isTemplate(name)) continue;
    rows += 1;
    seen.add(name);
    if (seen.has(other)) return false;
  }
  return rows >= 2;
}

/** A template nobody has begun to fill in. */
export const isUntouched = ({ sheet, name, nameHeader, money, goals, indicators }: FormProject): boolean =>
  (name.value === "" || nameHeader.spans === name.spans || name.value === sheet.name) &&
  indicators.length === 0 &&
  goals.every(({ value }) => value === "") &&
  money.every(({ place }) => amountIn(sheet, place, null).kind === "blank");
