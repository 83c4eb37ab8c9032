import { gradesOf } from "../indicator/grades";
import { holdsNumber } from "../indicator/meaning";
import type { NameFacts } from "../indicator/name";
import type { Target } from "../indicator/types";
import { lately } from "../once";
import { faultsBy, type Values } from "./values";

/** Nothing is a real target for what should not happen. */
const MAY_BE_NONE = /事故|投诉|差错|违规/;

/** True where a target stands for none of what should not happen: 安全事故, 无. */
function isNone(target: Target, name: string): boolean {
  return target.kind === "placeholder" && target.text.trim() === "无" && MAY_BE_NONE.test(name);
}

/** True for a target nobody has filled in yet. */
export function isUnfilled(target: Target, name: string): boolean {
  return target.kind === "placeholder" && !isNone(target, name);
}

/** What Excel shows where a formula has no result; `value-is-formula` speaks of it. */
const FORMULA_ERROR = /#(?:NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!)/;

/** True for a target in words alone. 无 of what should not happen is as good as 0. */
export function isWithoutNumber(target: Target, name: NameFacts | null): boolean {
  return (
    !holdsNumber(target) &&
    !isNone(target, name?.name ?? "") &&
    !(target.text.includes("#") && FORMULA_ERROR.test(target.text))
  );
}

/** A target as a message quotes it, without the mark 定性 that may stand in a cell of its own. */
export const quoted = (target: Target): string =>
  target.kind === "qualitative" && target.said !== "" ? target.said : target.text;

/** The targets in words alone. */
export const withoutNumber = faultsBy(isWithoutNumber);

const unfilled = faultsBy((target, name) => isUnfilled(target, name?.name ?? ""));

/**
 * What is to be said of an indicator's targets without a number, which is one thing an indicator: that a value is not filled in, else
 * that its name asks for a number, else whether `some` or `all` of its targets have none. Null where every target has a number.
 */
export type TextTargets = "placeholder" | "quantitative" | "some" | "all" | null;

export const textTargets = lately((values: Values): TextTargets => {
  const without = withoutNumber(values);
  if (without.length === 0) return null;
  if (unfilled(values).length > 0) return "placeholder";
  if (values.name?.isQuantitative === true) return "quantitative";
  const written = (values.cycle === null ? 0 : 1) + (values.annual === null ? 0 : 1);
  return without.length === written ? "all" : "some";
});

/** The grades of a target that states some, as 优/良/中/差, 优良中差 or 定性：优/良/中/差; null for any other. */
export function gradesIn(target: Target): readonly string[] | null {
  if (target.kind === "graded") return target.grades;
  const said = target.kind === "qualitative" ? target.said : target.text.trim();
  return (
    gradesOf(said) ??
    (said.length >= FEWEST_IN_A_ROW && said.length <= MOST_IN_A_ROW ? gradesOf([...said].join("/")) : null)
  );
}

/** Grades of one character may stand in a row, where there are enough of them to be no word. */
const FEWEST_IN_A_ROW = 3;
const MOST_IN_A_ROW = 6;
