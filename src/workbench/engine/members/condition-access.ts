import type { ConditionLook } from "../../../xlsx/conditions/condition";
import type { GridCondition } from "../../conditions";
import type { Environment } from "../environment";
import { accessDenied, itemNotFound } from "../errors";
import type { ConditionObject } from "../objects";
import { countWrite } from "./range-access";

type Part = ConditionObject<string>;

/** The conditional format behind an object; it may have been deleted. */
export function conditionOf({ sheet, id }: Part, env: Environment): GridCondition {
  const condition = env.grid.conditions(env.sheet(sheet).id).find((one) => one.id === id);
  if (condition === undefined) throw itemNotFound();
  return condition;
}

/** Counts a write and checks what Excel checks before one: on a protected sheet it is a change of formats. */
export function beforeConditions(sheet: string, env: Environment): void {
  countWrite(env);
  if (env.sheet(sheet).isProtected && env.grid.protection(sheet)?.options.allowFormatCells !== true)
    throw accessDenied("the sheet is protected");
}

export function changeCondition(part: Part, env: Environment, change: Partial<GridCondition>): void {
  const changed = { ...conditionOf(part, env), ...change };
  beforeConditions(part.sheet, env);
  const all = env.grid.conditions(part.sheet).map((one) => (one.id === part.id ? changed : one));
  env.grid.setConditions(part.sheet, all);
}

/** Sets what is told of its look; undefined takes away. */
export function changeLook(
  part: Part,
  env: Environment,
  change: { readonly [K in keyof ConditionLook]: ConditionLook[K] | undefined },
): void {
  const merged = Object.entries({ ...conditionOf(part, env).look, ...change });
  changeCondition(part, env, { look: Object.fromEntries(merged.filter(([, value]) => value !== undefined)) });
}
