import { TARGET_FIELDS } from "../check/table/fields";
import { resolved } from "../check/table/indicators";
import type { BudgetTable, Indicator } from "../check/table/types";
import type { FoundUsage } from "./usages";

/** A text that was found, and what is to be read in its place. */
export interface Expected {
  readonly found: FoundUsage;
  readonly after: string;
}

/** True where the tables say the same as before, but for the texts expected. */
export function isReadAs(
  before: readonly BudgetTable[],
  after: readonly BudgetTable[],
  expected: readonly Expected[],
): boolean {
  const byPlace = new Map<string, Expected[]>();
  for (const one of expected) {
    const { table, project, indicator } = one.found;
    const key = keyOf(table, project.number, indicator);
    byPlace.set(key, [...(byPlace.get(key) ?? []), one]);
  }
  const wanted = saidIn(before, byPlace);
  const said = saidIn(after, new Map());
  return wanted.length === said.length && wanted.every((line, index) => line === said[index]);
}

const keyOf = (table: number, project: number, indicator: number): string => `${table}/${project}/${indicator}`;

/** A line a table, a project and an indicator. */
function saidIn(tables: readonly BudgetTable[], expected: ReadonlyMap<string, readonly Expected[]>): string[] {
  return tables.flatMap((table, index) => [
    JSON.stringify([
      table.layout,
      table.sheets,
      table.title?.value,
      table.rows.map(({ kind, name }) => [kind, name.value]),
    ]),
    ...table.projects.flatMap((lazy) => {
      const project = resolved(lazy);
      return [
        JSON.stringify([project.number, project.unit, project.goals.map(({ value }) => value)]),
        ...project.indicators.map((indicator) =>
          saidBy(indicator, expected.get(keyOf(index, project.number, indicator.position)) ?? []),
        ),
      ];
    }),
  ]);
}

function saidBy(indicator: Indicator, expected: readonly Expected[]): string {
  const { position, ordinal, level1, level2, name, weight } = indicator;
  const inName = expected.find(({ found }) => found.field === "name");
  const targets = TARGET_FIELDS.map((field) => {
    const text = indicator[field]?.value.text;
    const change = expected.find(({ found }) => found.field === field);
    if (text === undefined || change === undefined) return text;
    const start = text.lastIndexOf(change.found.text);
    return text.slice(0, start) + change.after + text.slice(start + change.found.text.length);
  });
  return JSON.stringify([
    position,
    ordinal?.value,
    [level1?.value.code, level1?.value.name, level2?.value.code, level2?.value.name],
    inName?.after ?? name?.value,
    ...targets,
    weight?.amount,
  ]);
}
