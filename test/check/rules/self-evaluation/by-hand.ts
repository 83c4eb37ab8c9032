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

/** Where the form of `evaluation` has its parts, by zero-based rows and columns. */
const EXECUTION_ROWS = [5, 6, 7];
const FIRST_INDICATOR = 11;
const COLUMN = { label: 0, level1: 1, name: 3, weight: 4, target: 5, actual: 6, score: 7, reason: 8 };

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
  const rows = sheet.values.map((_, row) => row).filter((row) => row >= FIRST_INDICATOR);
  const named = rows.filter((row) => cellText(sheet, row, COLUMN.name) !== "");
  return {
    table,
    sheet,
    project: {
      ...project,
      indicators: named.map((row, index) => indicatorAt(sheet, row, index + 1, project.indicators[index])),
      execution: EXECUTION_ROWS.map((row) => executionAt(sheet, row)),
      scoreTotals: rows
        .filter((row) => /^(?:合计|总分)$/.test(cellText(sheet, row, COLUMN.label)))
        .map((row) => totalAt(sheet, row)),
      classWeights: classWeights(sheet, named),
    },
  };
}

function indicatorAt(sheet: SheetSnapshot, row: number, position: number, read: Indicator | undefined): Indicator {
  if (read === undefined) throw new Error("the indicators of the form are read");
  const actual = cleanCell(sheet, row, COLUMN.actual);
  return {
    ...read,
    position,
    annual: targetAt(sheet, row, COLUMN.target),
    weight: amountAt(sheet, row, COLUMN.weight, "分值"),
    outcome: {
      actual: { value: parseTarget(actual.value), spans: actual.spans },
      score: amountAt(sheet, row, COLUMN.score, "得分"),
      reason: cleanCell(sheet, row, COLUMN.reason),
    },
  };
}

function targetAt(sheet: SheetSnapshot, row: number, column: number): Indicator["annual"] {
  const { value, spans } = cleanCell(sheet, row, column);
  return { value: parseTarget(value), spans };
}

const executionAt = (sheet: SheetSnapshot, row: number): ExecutionRow => ({
  label: cleanCell(sheet, row, 1),
  isTotal: row === EXECUTION_ROWS[0],
  initialBudget: null,
  budget: amountAt(sheet, row, 3, "全年预算数（A）"),
  spent: amountAt(sheet, row, 4, "全年执行数（B）"),
  weight: amountAt(sheet, row, 5, "分值"),
  rate: amountAt(sheet, row, 6, "执行率（B/A）"),
  score: amountAt(sheet, row, 7, "得分"),
});

const totalAt = (sheet: SheetSnapshot, row: number): ScoreTotal => ({
  label: cleanCell(sheet, row, COLUMN.label),
  weight: amountAt(sheet, row, COLUMN.weight, "分值"),
  score: amountAt(sheet, row, COLUMN.score, "得分"),
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
    const text = cellText(sheet, row, COLUMN.level1);
    byText.set(text, [...(byText.get(text) ?? []), index]);
  });
  return [...byText].flatMap(([text, indexes]) => {
    const match = /[（(](\d+)(?:-(\d+))?分?[)）]/.exec(text);
    const first = rows[indexes[0] ?? 0];
    if (match === null || first === undefined) return [];
    return [
      {
        text: cleanCell(sheet, first, COLUMN.level1),
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
