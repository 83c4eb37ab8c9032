import { PROVINCIAL_TITLE } from "../../../../src/check/rules/example-evaluation";
import { exampleProfile, exampleSheet } from "../../../../src/check/rules/example";
import type { Example, Problem, ProjectSubject, Rule } from "../../../../src/check/rule";
import { readAmount } from "../../../../src/check/money/amount";
import { parseTarget } from "../../../../src/check/indicator/target";
import { cleanCell } from "../../../../src/check/sheet/clean";
import type { Located } from "../../../../src/check/sheet/located";
import { cellAt, cellText, type SheetSnapshot } from "../../../../src/check/sheet/snapshot";
import { readTables } from "../../../../src/check/table/read";
import type {
  AmountCell,
  BudgetTable,
  ClassWeight,
  ExecutionRow,
  Indicator,
  Project,
  ScoreTotal,
} from "../../../../src/check/table/types";

/** Where a form has its parts, by zero-based rows and columns; null for what it has not. */
interface Places {
  readonly execution: readonly number[];
  readonly money: {
    readonly initialBudget: number | null;
    readonly budget: number;
    readonly spent: number;
    readonly rate: number;
    readonly weight: number;
    readonly score: number;
  };
  readonly firstIndicator: number;
  readonly column: Readonly<Record<"name" | "target" | "actual" | "weight" | "score" | "reason", number>>;
  /** Columns of sign and unit beside the target. */
  readonly sign: number | null;
  readonly unit: number | null;
}

const CENTRAL: Places = {
  execution: [5, 6, 7],
  money: { initialBudget: null, budget: 3, spent: 4, weight: 5, rate: 6, score: 7 },
  firstIndicator: 11,
  column: { name: 3, weight: 4, target: 5, actual: 6, score: 7, reason: 8 },
  sign: null,
  unit: null,
};
const PROVINCIAL: Places = {
  execution: [6, 7, 8],
  money: { initialBudget: 3, budget: 4, spent: 5, rate: 6, weight: 7, score: 8 },
  firstIndicator: 10,
  column: { name: 3, target: 5, actual: 7, weight: 8, score: 9, reason: 10 },
  sign: 4,
  unit: 6,
};
const LEVEL = { level1: 1, level2: 2 };

/** A self-evaluation with its parts taken from their known cells, whatever a reader makes of the sheet. */
export interface Evaluated {
  readonly table: BudgetTable;
  readonly project: Project;
  readonly sheet: SheetSnapshot;
}

export function evaluatedTable(example: Example): Evaluated {
  const sheet = exampleSheet(example);
  const table = readTables([sheet])[0];
  const project = table?.projects[0];
  if (table === undefined || project === undefined) throw new Error("the form of the examples is read as a table");
  const places = cellText(sheet, 0, 0) === PROVINCIAL_TITLE ? PROVINCIAL : CENTRAL;
  const rows = sheet.values.map((_, row) => row).filter((row) => row >= places.firstIndicator);
  const named = rows.filter((row) => cellText(sheet, row, places.column.name) !== "");
  return {
    table,
    sheet,
    project: {
      ...project,
      indicators: named.map((row, index) => indicatorAt(sheet, row, index + 1, places)),
      execution: places.execution.map((row) => executionAt(sheet, row, places)),
      scoreTotals: rows
        .filter((row) => /^(?:合计|总分)$/.test(cellText(sheet, row, 0)))
        .map((row) => totalAt(sheet, row, places)),
      classWeights: classWeights(sheet, named),
    },
  };
}

function indicatorAt(sheet: SheetSnapshot, row: number, position: number, places: Places): Indicator {
  const { column } = places;
  const category = (at: number): Indicator["level1"] => {
    const { value, spans } = cleanCell(sheet, row, at);
    return { value: { code: "", name: value.replace(/[（(].*$/, "") }, spans };
  };
  const actual = cleanCell(sheet, row, column.actual);
  const end = actual.spans[0];
  if (end === undefined) throw new Error("every cell has a place");
  return {
    position,
    ordinal: null,
    level1: category(LEVEL.level1),
    level2: category(LEVEL.level2),
    name: cleanCell(sheet, row, column.name),
    cycle: null,
    annual: targetAt(sheet, row, places),
    weight: amountAt(sheet, row, column.weight, "分值"),
    outcome: {
      actual: { value: parseTarget(actual.value), spans: actual.spans },
      score: amountAt(sheet, row, column.score, "得分"),
      reason: cleanCell(sheet, row, column.reason),
    },
    end,
  };
}

function targetAt(sheet: SheetSnapshot, row: number, { column, sign, unit }: Places): Indicator["annual"] {
  const beside = (at: number | null): string => (at === null ? "" : cellText(sheet, row, at));
  const { value, spans } = cleanCell(sheet, row, column.target);
  return { value: parseTarget(`${beside(sign)}${value}${beside(unit)}`), spans };
}

const executionAt = (sheet: SheetSnapshot, row: number, { money, execution }: Places): ExecutionRow => ({
  label: cleanCell(sheet, row, 1),
  isTotal: row === execution[0],
  initialBudget: money.initialBudget === null ? null : amountAt(sheet, row, money.initialBudget, "年初预算"),
  budget: amountAt(sheet, row, money.budget, "全年预算数（A）"),
  spent: amountAt(sheet, row, money.spent, "全年执行数（B）"),
  weight: amountAt(sheet, row, money.weight, "分值"),
  rate: amountAt(sheet, row, money.rate, "执行率（B/A）"),
  score: amountAt(sheet, row, money.score, "得分"),
});

const totalAt = (sheet: SheetSnapshot, row: number, { column }: Places): ScoreTotal => ({
  label: cleanCell(sheet, row, 0),
  weight: amountAt(sheet, row, column.weight, "分值"),
  score: amountAt(sheet, row, column.score, "得分"),
});

export function amountAt(sheet: SheetSnapshot, row: number, column: number, label: string): AmountCell {
  const cell = cellAt(sheet, row, column);
  const text = cellText(sheet, row, column);
  const span = { sheet: sheet.name, row, column, start: 0, end: text.length };
  const header: Located<string> = { value: label, spans: [] };
  return {
    amount: readAmount(cell),
    column: { role: "of-which", period: "annual", label: header },
    span,
    formula: cell.formula,
  };
}

/** Classes with a number of points in brackets, and the rows below that name the same. */
function classWeights(sheet: SheetSnapshot, rows: readonly number[]): ClassWeight[] {
  const byText = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const text = cellText(sheet, row, LEVEL.level1);
    byText.set(text, [...(byText.get(text) ?? []), index]);
  });
  return [...byText].flatMap(([text, indexes]) => {
    const match = /[（(](\d+)(?:-(\d+))?分?[)）]/.exec(text);
    const first = rows[indexes[0] ?? 0];
    if (match === null || first === undefined) return [];
    return [
      {
        text: cleanCell(sheet, first, LEVEL.level1),
        least: Number(match[1]),
        most: Number(match[2] ?? match[1]),
        indicators: indexes.map((index) => index + 1),
      },
    ];
  });
}

/** What a rule says of a project. */
export function problemsOf(rule: Rule, { table, project, sheet }: Evaluated, example: Example = {}): Problem[] {
  const subject: ProjectSubject = {
    facts: table,
    profile: exampleProfile(example),
    sheets: new Map([[sheet.name, sheet]]),
    project,
  };
  if (rule.scope === "project") return [...rule.check(subject)];
  if (rule.scope !== "indicator") throw new Error("a self-evaluation is judged by its projects and indicators");
  return project.indicators.flatMap((indicator) => [...rule.check({ ...subject, indicator })]);
}
