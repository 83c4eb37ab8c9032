import type { GridRule } from "../../validation";
import { sameRule, seenFrom } from "../../validation";
import type { Environment } from "../environment";
import { accessDenied, invalidArgument, notImplemented } from "../errors";
import { referencesOf } from "../../../check/sheet/references";
import { isClosed } from "../formula-text";
import type { ObjectOf, RangeObject } from "../objects";
import type { Members } from "../table";
import { columnCount, intersection, rowCount } from "./areas";
import { areaOf, countWrite, refuseLines } from "./range-access";

/** Characters a list's texts may have together, the commas between them counted. */
const LONGEST_LIST = 255;

const KINDS: Readonly<Record<string, GridRule["kind"] | undefined>> = {
  list: "list",
  wholeNumber: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};

/** What holds for a range: no rule, one and the same for every cell, one on some cells alone, or several. */
type Standing = GridRule | "None" | "MixedCriteria" | "Inconsistent";

/** One rule is told as seen from the range's first cell. */
function standing(range: RangeObject, env: Environment): Standing {
  const area = areaOf(range);
  const found = env.grid.validations(range.sheet).flatMap((validation) => {
    const cells = intersection(validation.range, area);
    if (cells === null) return [];
    const { top, left } = validation.range;
    return [{ cells, rule: seenFrom(validation.rule, area.top - top, area.left - left) }];
  });
  const [first] = found;
  if (first === undefined) return "None";
  const covered = found.reduce((sum, { cells }) => sum + rowCount(cells) * columnCount(cells), 0);
  if (covered < rowCount(area) * columnCount(area)) return "MixedCriteria";
  return found.every(({ rule }) => sameRule(rule, first.rule)) ? first.rule : "Inconsistent";
}

const ruleOf = (range: RangeObject, env: Environment): GridRule | null => {
  const found = standing(range, env);
  return typeof found === "string" ? null : found;
};

/** The one rule of a range, to change a part of it. */
function only(range: RangeObject, env: Environment, part: string): GridRule {
  const found = standing(range, env);
  if (found === "None") throw notImplemented(`a data validation's ${part} without a rule`);
  if (typeof found === "string")
    throw invalidArgument(`the range has several validations; clear them before the ${part}`);
  return found;
}

function put(range: RangeObject, rule: GridRule | null, env: Environment): void {
  countWrite(env);
  if (rule !== null) refuseLines(range, "a data validation");
  if (env.sheet(range.sheet).isProtected) throw accessDenied("the sheet is protected");
  env.grid.setValidation(range.sheet, areaOf(range), rule);
}

function setRule(range: RangeObject, value: unknown, env: Environment): void {
  const entries = Object.entries(record(value, "rule"));
  const [name, details] = entries[0] ?? [];
  const kind = name === undefined ? undefined : KINDS[name];
  if (kind === undefined || entries.length !== 1) throw invalidArgument("rule");
  const found = standing(range, env);
  // Read in an issue of office-js (2594): a range that has several must be cleared first.
  if (found === "MixedCriteria" || found === "Inconsistent") throw invalidArgument("the range has several validations");
  const rule = { ...(found === "None" ? PLAIN : found), ...criteria(kind, record(details, name ?? ""), env) };
  const isAsleep = env.quirks.formulaListsSleep && kind === "list" && rule.formula1.startsWith("=");
  put(range, isAsleep ? { ...rule, isAsleep } : rule, env);
}

const PLAIN = {
  allowBlank: true,
  prompt: { show: true, title: "", message: "" },
  error: { show: true, title: "", message: "", style: "Stop" },
} as const;

function criteria(
  kind: GridRule["kind"],
  details: Readonly<Record<string, unknown>>,
  env: Environment,
): Pick<GridRule, "kind" | "formula1" | "formula2" | "operator" | "dropDown"> {
  if (kind === "list") {
    const { source, inCellDropDown } = details;
    if (typeof source !== "string") throw notImplemented("a list's source given as a range");
    const isLong = !source.startsWith("=") && source.length > LONGEST_LIST;
    if (source === "" || isLong) throw invalidArgument("ListDataValidation.source");
    refuseFaulty(source, env);
    return { kind, formula1: source, formula2: null, operator: null, dropDown: inCellDropDown !== false };
  }
  if (kind === "custom") {
    if (typeof details.formula !== "string") throw invalidArgument("CustomDataValidation.formula");
    refuseFaulty(details.formula, env);
    return { kind, formula1: details.formula, formula2: null, operator: null, dropDown: true };
  }
  const { formula1, formula2, operator } = details;
  if (formula1 === undefined || typeof operator !== "string") throw invalidArgument(`${kind} data validation`);
  const needsSecond = OPERATORS[operator];
  if (needsSecond === undefined) throw invalidArgument(`operator ${operator}`);
  const second = formula2 === undefined || formula2 === null || formula2 === "" ? null : String(formula2);
  if (needsSecond && second === null) throw invalidArgument(`${kind} data validation without its second bound`);
  for (const formula of [formula1, second]) refuseFaulty(formula, env);
  return { kind, formula1: String(formula1), formula2: second, operator, dropDown: true };
}

/** Those there are, and whether they compare with two bounds. */
const OPERATORS: Readonly<Record<string, boolean | undefined>> = {
  Between: true,
  NotBetween: true,
  EqualTo: false,
  NotEqualTo: false,
  GreaterThan: false,
  LessThan: false,
  GreaterThanOrEqualTo: false,
  LessThanOrEqualTo: false,
};

/** A formula that is not closed, or names a sheet that is not there, is turned away. */
function refuseFaulty(formula: unknown, env: Environment): void {
  if (typeof formula !== "string" || !formula.startsWith("=")) return;
  if (!isClosed(formula)) throw invalidArgument("formula");
  const names = new Set(env.grid.sheets().map(({ name }) => name.toLowerCase()));
  for (const { sheet } of referencesOf(formula))
    if (sheet !== null && !names.has(sheet.toLowerCase())) throw invalidArgument(`formula: no sheet ${sheet}`);
}

/** A rule in the words of Office.js. */
function officeRule({ kind, formula1, formula2, operator, dropDown }: GridRule): object {
  if (kind === "list") return { list: { inCellDropDown: dropDown, source: formula1 } };
  if (kind === "custom") return { custom: { formula: formula1 } };
  return { [kind]: { formula1, formula2: formula2 ?? "", operator } };
}

function record(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw invalidArgument(what);
  return value as Readonly<Record<string, unknown>>;
}

const STYLES = ["Stop", "Warning", "Information"] as const;

export const dataValidation: Members<ObjectOf<"DataValidation">> = {
  scalars: {
    Type: ({ range }, env) => {
      const found = standing(range, env);
      return typeof found === "string" ? found : `${found.kind[0]?.toUpperCase() ?? ""}${found.kind.slice(1)}`;
    },
    Rule: ({ range }, env) => {
      const rule = ruleOf(range, env);
      return rule === null ? null : officeRule(rule);
    },
    Prompt: ({ range }, env) => {
      const prompt = ruleOf(range, env)?.prompt;
      return prompt === undefined ? null : { showPrompt: prompt.show, title: prompt.title, message: prompt.message };
    },
    ErrorAlert: ({ range }, env) => {
      const error = ruleOf(range, env)?.error;
      if (error === undefined) return null;
      return { showAlert: error.show, style: error.style, title: error.title, message: error.message };
    },
    IgnoreBlanks: ({ range }, env) => ruleOf(range, env)?.allowBlank ?? null,
  },
  setters: {
    Rule: ({ range }, value, env) => {
      setRule(range, value, env);
    },
    Prompt: ({ range }, value, env) => {
      const { showPrompt, title, message } = record(value, "prompt");
      const prompt = { show: showPrompt !== false, title: String(title ?? ""), message: String(message ?? "") };
      if (prompt.title.length > 32 || prompt.message.length > 255) throw invalidArgument("prompt");
      put(range, { ...only(range, env, "prompt"), prompt }, env);
    },
    ErrorAlert: ({ range }, value, env) => {
      const { showAlert, title, message, style } = record(value, "error alert");
      const known = STYLES.find((one) => one === (style ?? "Stop"));
      if (known === undefined) throw invalidArgument("DataValidationErrorAlert.style");
      const error = {
        show: showAlert !== false,
        title: String(title ?? ""),
        message: String(message ?? ""),
        style: known,
      };
      if (error.title.length > 32 || error.message.length > 255) throw invalidArgument("error alert");
      put(range, { ...only(range, env, "error alert"), error }, env);
    },
    IgnoreBlanks: ({ range }, value, env) => {
      if (typeof value !== "boolean") throw invalidArgument("ignore blanks");
      put(range, { ...only(range, env, "treatment of blanks"), allowBlank: value }, env);
    },
  },
  methods: {
    Clear: ({ range }, _args, env) => {
      put(range, null, env);
    },
  },
};
