import Big from "big.js";
import type { Acceptance } from "../check/accepted/acceptance";
import type { Severity } from "../check/finding";
import { withoutLeftovers } from "../check/indicator/leftover";
import type { Target } from "../check/indicator/types";
import { convert } from "../check/money/units";
import { ACROSS_SEVERITIES } from "../check/rules/severities";
import { cellAddress } from "../check/sheet/cell-address";
import type { Located, Span } from "../check/sheet/located";
import type { SheetSnapshot } from "../check/sheet/snapshot";
import type { Profile } from "../check/standard/profile";
import { severityIn } from "../check/standard/tiers";
import type { Vocabulary } from "../check/standard/units";
import { resolved } from "../check/table/packed-project";
import { Texts } from "../check/table/texts";
import type { AmountCell, BudgetTable, Indicator, Project } from "../check/table/types";
import { shownSpans, valuesOf, type Values } from "../check/table/values";
import { withoutUnit } from "../check/wording/lookup";
import { foldName } from "../check/wording/shape";
import type { ActualFacts, BudgetFacts, FileFacts, IndicatorFacts, ProjectFacts, TargetFacts } from "./facts";
import { hashOf } from "./hash";
import { actualMeasure, targetMeasure } from "./measure";

/** A file that was checked, as far as the rules across files look at it. */
export interface CheckedTables {
  readonly tables: readonly BudgetTable[];
  readonly sheets: readonly SheetSnapshot[];
  /** With the library that the file was checked with. */
  readonly profile: Profile;
  readonly acceptances: readonly Acceptance[];
}

/** The facts of a file. Projects of a department's goals as a whole are left out: they have no project's name. */
export function factsOf({ tables, sheets, profile, acceptances }: CheckedTables): FileFacts {
  const severities = ownSeverities(profile);
  const accepted = acceptances.filter(({ rule }) => rule in ACROSS_SEVERITIES);
  const texts = new Texts(profile);
  const reader: Reader = { texts, profile, libraryName: libraryNames(profile, texts.units), cellOf: cellsOf(sheets) };
  return {
    projects: tables.flatMap((table) =>
      table.layout === "department"
        ? []
        : table.projects.map((project) => projectFacts(resolved(project), table, reader)),
    ),
    ...(Object.keys(severities).length > 0 && { severities }),
    ...(accepted.length > 0 && { accepted }),
  };
}

interface Reader {
  readonly texts: Texts;
  readonly profile: Profile;
  readonly libraryName: (name: string) => string | null;
  readonly cellOf: (span: Span | undefined) => string;
}

function ownSeverities(profile: Profile): Readonly<Record<string, Severity | "off">> {
  return Object.fromEntries(
    Object.entries(ACROSS_SEVERITIES).flatMap(([id, severity]) => {
      const own = severityIn(profile, { id, severity });
      return own === severity ? [] : [[id, own ?? "off"] as const];
    }),
  );
}

function cellsOf(sheets: readonly SheetSnapshot[]): Reader["cellOf"] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return (span) => (span === undefined ? "" : cellAddress(byName.get(span.sheet), span));
}

/** The name that the library has for a name: itself, or the one it is a synonym of. */
function libraryNames({ wording }: Profile, units: Vocabulary): Reader["libraryName"] {
  const names = new Map<string, string>();
  const preferred = wording.filter(({ status }) => status === "preferred");
  for (const { name, synonyms } of preferred) for (const synonym of synonyms) names.set(foldName(synonym), name);
  for (const { name } of preferred) names.set(foldName(name), name);
  return (name) => names.get(foldName(name)) ?? names.get(foldName(withoutUnit(name, units))) ?? null;
}

function projectFacts(project: Project, table: BudgetTable, reader: Reader): ProjectFacts {
  const { number, sheet, name, code, unit } = project;
  const part = table.parts.find(({ projects }) => projects?.includes(number) === true);
  const year = part?.seen.year ?? table.year;
  // A form names its own department; a list names that of all its projects.
  const department = project.department === undefined ? (table.department?.value ?? null) : project.department;
  const kind = isEvaluation(project, table) ? "evaluation" : "plan";
  const goals = project.goals.map(({ value }) => value.replace(/\s/g, "")).filter((goal) => goal !== "");
  const budget = kind === "plan" ? plannedBudget(project, table, reader) : evaluatedBudget(project, table, reader);
  return {
    ...{ sheet, cell: reader.cellOf(name.spans[0]), name: name.value, kind },
    ...(code && { code: code.value }),
    ...(year !== null && { year }),
    ...(isSaid(department) && { department }),
    ...(isSaid(unit) && { unit }),
    ...(goals.length > 0 && { goals: hashOf(goals.join("\n")).toString(36) }),
    ...(budget !== null && { budget }),
    indicators: project.indicators.flatMap((indicator) => indicatorFacts(indicator, reader) ?? []),
  };
}

const isSaid = (text: string | null): text is string => text !== null && text.trim() !== "";

const isEvaluation = ({ indicators, execution }: Project, { layout }: BudgetTable): boolean =>
  layout === "self-evaluation" ||
  indicators.some(({ outcome }) => outcome !== null) ||
  execution?.some(({ spent }) => spent !== null) === true;

/** Null for an indicator without a name, and for those of how a project is managed, which not every form has. */
function indicatorFacts(indicator: Indicator, reader: Reader): IndicatorFacts | null {
  const { name, position, annual, cycle } = indicator;
  const values = valuesOf(indicator, reader.texts);
  const { filed } = values;
  if (name === null || values.name === null || values.name.isPlaceholder || filed.isProcess) return null;
  const code = filed.level2 ?? filed.level1;
  const library = reader.libraryName(name.value);
  const actual = indicator.outcome?.actual ?? null;
  return {
    ...{ cell: reader.cellOf(name.spans[0]), position },
    name: withoutLeftovers(name.value, values.name.leftovers).trim(),
    ...(code !== null && { filed: code }),
    ...(library !== null && { library }),
    ...(annual !== null && values.annual !== null && { annual: targetFacts(annual, values, reader) }),
    ...(cycle !== null && values.cycle !== null && { cycle: targetFacts(cycle, values, reader) }),
    ...(isWritten(actual) && { actual: actualFacts(actual, values, reader) }),
  };
}

const isWritten = (actual: Located<Target> | null): actual is Located<Target> =>
  actual !== null && actual.value.kind !== "empty";

function actualFacts(actual: Located<Target>, { name }: Values, { cellOf }: Reader): ActualFacts {
  const measure = actualMeasure(actual.value, name);
  return {
    ...{ cell: cellOf(shownSpans(actual)[0]), text: actual.value.text },
    ...(measure !== null && { measure }),
  };
}

function targetFacts(target: Located<Target>, { name, filed }: Values, { cellOf, profile }: Reader): TargetFacts {
  const { level1, level2 } = filed;
  const isCost = level1 === "4" || (level2 !== null && profile.categories.legacy.includes(level2));
  const measure = targetMeasure(target.value, name, isCost);
  return {
    ...{ cell: cellOf(shownSpans(target)[0]), text: target.value.text },
    ...(measure !== null && { measure }),
  };
}

function plannedBudget({ amounts }: Project, table: BudgetTable, reader: Reader): BudgetFacts | null {
  const total = amounts.find(({ column: { role, period } }) => role === "total" && period === "annual");
  return total === undefined ? null : budgetFacts(total, table, reader);
}

/** What was planned at the beginning of the year, where the form says so: what is left of it at the end may have been adjusted since. */
function evaluatedBudget({ execution = [] }: Project, table: BudgetTable, reader: Reader): BudgetFacts | null {
  const total = execution.find(({ isTotal }) => isTotal);
  const initial = total?.initialBudget == null ? null : budgetFacts(total.initialBudget, table, reader);
  if (initial !== null) return initial;
  const adjusted = total?.budget == null ? null : budgetFacts(total.budget, table, reader);
  return adjusted && { ...adjusted, isAdjusted: true };
}

/** Null for an amount that is blank or whose unit is not stated. */
function budgetFacts({ amount, span }: AmountCell, { moneyUnit }: BudgetTable, reader: Reader): BudgetFacts | null {
  if (amount.kind !== "number") return null;
  const unit = amount.unit ?? moneyUnit;
  if (unit === null) return null;
  return {
    cell: reader.cellOf(span),
    yuan: convert(amount.value, unit, "元").toFixed(),
    allowance: convert(new Big(`5e-${amount.decimals + 1}`), unit, "元").toFixed(),
    text: amount.text.endsWith("元") ? amount.text : `${amount.text}${unit}`,
  };
}
