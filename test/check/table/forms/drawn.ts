import type { SheetSnapshot } from "../../../../src/check/sheet/snapshot";
import { Texts } from "../../../../src/check/table/texts";
import { viewOf } from "../../../../src/check/table/forms/cells";
import { readForms } from "../../../../src/check/table/forms/read";
import { vocabularyOf } from "../../../../src/check/table/vocabulary/vocabulary";
import type { BudgetTable, Indicator, Project } from "../../../../src/check/table/types";
import { CENTRAL_2021 } from "../../../../src/check/standard/central-2021";

export { drawn, type DrawnOptions } from "../../../support/drawn";

export const formsIn = (...sheets: SheetSnapshot[]): BudgetTable[] =>
  readForms(
    sheets.map((sheet) => viewOf(sheet, vocabularyOf(CENTRAL_2021))),
    { profile: CENTRAL_2021, texts: new Texts(CENTRAL_2021) },
  );

/** The one table of some sheets. */
export function formIn(...sheets: SheetSnapshot[]): BudgetTable {
  const tables = formsIn(...sheets);
  const [table] = tables;
  if (table === undefined || tables.length > 1) throw new Error(`${tables.length} tables`);
  return table;
}

/** An indicator in a line: level 1, level 2, name, targets of the whole period and of the year, weight. */
export function inShort({ level1, level2, name, cycle, annual, weight }: Indicator): string {
  const parts = [level1?.value.name, level2?.value.name, name?.value, cycle?.value.text, annual?.value.text];
  const points = weight?.amount.kind === "number" ? ` [${weight.amount.value.toFixed()}]` : "";
  return parts.map((part) => part ?? "·").join(" ") + points;
}

/** The amounts of a project: what they are for, their part and what is written. */
export const moneyOf = ({ amounts }: Project): string[] =>
  amounts.map(({ column, amount }) => {
    const text = amount.kind === "blank" ? "blank" : amount.text;
    return `${column.period} ${column.role} ${column.label.value} ${text}`;
  });

export const goalsOf = ({ goals }: Project): string[] => goals.map(({ period, value }) => `${period} ${value}`);

/** All that is read of a table but where it stands. */
export const contentOf = (table: BudgetTable): unknown => ({
  layout: table.layout,
  title: table.title?.value ?? null,
  year: table.year,
  department: table.department?.value ?? null,
  moneyUnit: table.moneyUnit,
  nameHeader: table.nameHeader.value,
  indicatorHeader: table.indicatorHeader.value,
  projects: table.projects.map((project) => ({
    name: project.name.value,
    unit: project.unit,
    money: moneyOf(project),
    goals: goalsOf(project),
    indicators: project.indicators.map(inShort),
    cells: project.indicatorCells.length,
  })),
});
