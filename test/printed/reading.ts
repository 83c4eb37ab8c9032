import { createCheck } from "../../src/check/check";
import type { CheckResult } from "../../src/check/result";
import type { Finding } from "../../src/check/finding";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import type { BudgetTable, Indicator, Project } from "../../src/check/table/types";
import { drawn, type DrawnOptions } from "../support/drawn";
import type { PrintedForm, PrintedProject, PrintedTable } from "./form";

const STRICT = { ...GUANGDONG, tier: "strict" } as const;

export interface FormReading {
  readonly tables: readonly PrintedTable[];
  readonly findings: readonly Finding[];
  /** Sheets no table was found on. */
  readonly unread: CheckResult["unread"];
}

/** Reads and checks a form as the command line does. */
export function readPrinted({ sheets }: PrintedForm, placing: DrawnOptions = {}): FormReading {
  const check = createCheck({ profile: STRICT });
  const workbook = sheets.map((text, index) => drawn(text, { name: `表${index + 1}`, asShown: true, ...placing }));
  const { findings, unread } = check.run(workbook);
  return { tables: check.read(workbook).map(tableTold), findings, unread };
}

const tableTold = ({ year, moneyUnit, department, projects }: BudgetTable): PrintedTable => ({
  year: year ?? undefined,
  moneyUnit: moneyUnit ?? undefined,
  department: department?.value,
  projects: projects.map(projectTold),
});

function projectTold({ name, unit, amounts, goals, indicators }: Project): PrintedProject {
  const total = amounts.find(({ column }) => column.role === "total" && column.period === "annual")?.amount;
  const goal = (period: string): string | undefined => goals.find((one) => one.period === period)?.value || undefined;
  return {
    name: name.value,
    unit: unit ?? undefined,
    total: total === undefined || total.kind === "blank" ? undefined : total.text,
    goal: goal("annual"),
    wholeGoal: goal("whole"),
    indicators: indicators.map(inShort),
  };
}

function inShort({ level1, level2, name, cycle, annual, weight }: Indicator): string {
  const parts = [level1?.value.name, level2?.value.name, name?.value, cycle?.value.text, annual?.value.text];
  const points = weight?.amount.kind === "number" ? ` [${weight.amount.value.toFixed()}]` : "";
  return parts.map((part) => part ?? "·").join(" ") + points;
}

/** How often each rule finds something. */
export function countRules(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}
