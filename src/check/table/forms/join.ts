import { tableDecimals } from "../../money/sums";
import { endOfCell } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import { cellAt, rowOf } from "../../sheet/snapshot";
import type { Profile } from "../../standard/profile";
import { basisOf } from "../basis";
import type { AmountCell, AmountSum, BudgetTable, MoneyColumn, MoneyUnit, PartSeen, Project } from "../types";
import type { Money } from "./lines";
import { rank } from "./money";
import type { FormProject } from "./project";
import { amountIn, spanIn } from "./money-place";

/** One table of the forms of several sheets; what is said once for all is what the first of them says. */
export function tableOf(forms: readonly FormProject[], profile: Profile): BudgetTable {
  const first = forms[0] as FormProject;
  const columns = columnsOf(forms);
  // A unit that stands beside one amount alone is not sure enough for amounts that carry another.
  const printed = forms.find(({ head }) => head.moneyUnit !== null)?.head.moneyUnit ?? null;
  const moneyUnit = forms.find((form) => form.moneyUnit !== null)?.moneyUnit ?? null;
  const signature = JSON.stringify([...columns, printed]);
  const projects = forms.map((form, index) => ({
    ...projectOf(form, index + 1, columns, form.head.moneyUnit ?? printed),
    identity: identityOf(form, signature),
  }));
  const indicators = forms.flatMap((form) => form.indicators);
  const amounts = projects.flatMap((project) => project.amounts);
  const said = <T>(pick: (form: FormProject) => T | null): T | null => {
    for (const form of forms) {
      const value = pick(form);
      if (value !== null) return value;
    }
    return null;
  };
  const year = said(({ head }) => head.year) ?? profile.year;
  return {
    layout: first.layout,
    sheets: [...new Set(forms.map(({ sheet }) => sheet.name))],
    title: said(({ head }) => head.title),
    department: said(({ department }) => department),
    year,
    basis: basisOf(year, projects, profile.categories.printsCodes),
    moneyUnit,
    moneyDecimals: tableDecimals(amounts.map(({ amount }) => amount)),
    moneyColumns: [...columns.values()],
    hasTargets: {
      cycle: indicators.some(({ cycle }) => cycle !== null),
      annual: indicators.some(({ annual }) => annual !== null),
    },
    hasRowParts: amounts.some(
      ({ amount, column }) => column.role !== "total" && column.role !== "of-which" && amount.kind !== "blank",
    ),
    headers: forms.map(({ nameHeader }) => nameHeader),
    rows: projects,
    indicatorHeader: first.indicatorHeader,
    nameHeader: first.nameHeader,
    projects,
    sums: [],
    parts: forms.map((form, index) => ({
      sheet: form.sheet.name,
      range: form.range,
      projects: [index + 1],
      seen: seenOf(form),
    })),
  };
}

function seenOf({
  head,
  nameFrom,
  goals,
  money,
  department,
  unit,
  levels,
  indicators,
  unknown,
}: FormProject): PartSeen {
  const texts = (labels: readonly Located<string>[]): string[] => [...new Set(labels.map(({ value }) => value))];
  return {
    nameFrom,
    year: head.year,
    moneyUnit: head.moneyUnit,
    hasGoal: goals.length > 0,
    hasTotal: money.some(({ role, period }) => role === "total" && period === "annual"),
    hasDepartment: department !== null,
    hasUnit: unit !== null,
    levels: {
      level1: levels.level1 || indicators.some(({ level1 }) => level1 !== null),
      level2: levels.level2 || indicators.some(({ level2 }) => level2 !== null),
    },
    unknownLabels: texts([...unknown.labels, ...unknown.funds]),
    repeatedLabels: texts(unknown.repeated),
  };
}

/** A project rests on the cells of its form, and on what the first sheet calls its amounts. */
const known = new WeakMap<FormProject, { readonly signature: string; readonly identity: object }>();

function identityOf(form: FormProject, signature: string): object {
  const before = known.get(form);
  if (before?.signature === signature) return before.identity;
  const identity = {};
  known.set(form, { signature, identity });
  return identity;
}

/** The kinds of amounts of all sheets, by key, each with the label of the first sheet that has it. */
function columnsOf(forms: readonly FormProject[]): ReadonlyMap<string, MoneyColumn> {
  const columns = new Map<string, MoneyColumn>();
  for (const { money } of forms)
    for (const { key, role, period, label } of money) if (!columns.has(key)) columns.set(key, { role, period, label });
  return new Map([...columns].sort(([, a], [, b]) => rank(a) - rank(b)));
}

function projectOf(
  form: FormProject,
  number: number,
  columns: ReadonlyMap<string, MoneyColumn>,
  moneyUnit: MoneyUnit | null,
): Project {
  const { sheet, name, unit, code, goals, indicators, indicatorCells } = form;
  const byKey = new Map(form.money.map((money) => [money.key, money]));
  const last = name.spans.at(-1);
  if (last === undefined) throw new Error("a name has a place");
  const cells = new Map<string, AmountCell>();
  for (const [key, column] of columns) {
    const place = byKey.get(key)?.place;
    if (place === undefined) continue;
    const { formula } = cellAt(sheet, place.row, place.column);
    const amount = amountIn(sheet, place, moneyUnit);
    cells.set(key, { amount, column, span: spanIn(sheet, place), formula });
  }
  return {
    kind: "project",
    sheet: sheet.name,
    row: last.row,
    name,
    amounts: [...cells.values()],
    amountSums: form.sums.flatMap(({ stated, parts, unknown, isAll }): AmountSum[] => {
      const own = cells.get(stated.key);
      const among = (list: readonly Money[]): AmountCell[] => list.flatMap(({ key }) => cells.get(key) ?? []);
      return own === undefined ? [] : [{ stated: own, parts: among(parts), unknown: among(unknown), isAll }];
    }),
    number,
    unit,
    ...(code && { code }),
    department: form.department?.value ?? null,
    goals,
    cells: [],
    indicators,
    indicatorCells,
    indicatorsEnd: endOfCell(sheet, rowOf(sheet, last.row) ?? 0, last.column),
    execution: form.execution,
    scoreTotals: form.scoreTotals,
    classWeights: form.classWeights,
    indicatorsWeight: form.indicatorsWeight,
    unknownFunds: form.unknown.funds,
  };
}
