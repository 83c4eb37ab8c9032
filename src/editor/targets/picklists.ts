import { nameFacts } from "../../check/indicator/name";
import { directionOf, isRatio } from "../../check/standard/measures";
import { unitsFor } from "../../check/standard/usual-units";
import type { Profile } from "../../check/standard/profile";
import { type UnitKind, UNITS, unitsOf } from "../../check/standard/units";
import type { TargetKind } from "./types";

/** What the fields of a target offer to pick from, the most fitting first. */
export interface TargetPicklists {
  readonly kinds: readonly TargetKind[];
  readonly operators: readonly string[];
  readonly units: readonly string[];
  /** How often something is done: 年, 月 … */
  readonly every: readonly string[];
  /** Sets of grades: 优/良/中/差 */
  readonly grades: readonly string[];
}

const KINDS: readonly TargetKind[] = ["quantity", "range", "frequency", "deadline", "graded", "text"];
const OPERATORS = ["≥", "≤", "=", ">", "<"];
const EVERY = ["年", "半年", "季度", "月", "周", "日"];

/** Picklists that fit a name and the class it is filed under, given by the code of its level 2 class; null where it has none. */
export function targetPicklists(name: string, category: string | null, profile: Profile): TargetPicklists {
  return {
    kinds: KINDS,
    operators: operatorsFor(name, category, profile),
    units: unitChoices(name, category, profile),
    every: EVERY,
    grades: profile.phrases.map((set) => set.join("/")),
  };
}

/** The usual operator of a standard name first, else ≤ for what is the better the less there is of it, cost among that, else ≥. */
function operatorsFor(name: string, category: string | null, profile: Profile): readonly string[] {
  const { names } = profile;
  const { bare } = nameFacts(name, unitsOf(profile));
  const usual = names.find((one) => one.name === bare && OPERATORS.includes(one.operator))?.operator;
  const direction = directionOf(bare);
  const isCost = category?.startsWith("4") === true && direction !== "high";
  const first = usual ?? (direction === "low" || isCost ? "≤" : "≥");
  return [first, ...OPERATORS.filter((operator) => operator !== first)];
}

/** Kinds of units by what stands under a class: the rest of the built-in units is offered after those of the names. */
const KINDS_BY_CLASS: Readonly<Record<string, readonly UnitKind[]>> = {
  "11": ["count", "people", "size", "work", "data"],
  "12": ["share", "count", "score"],
  "13": ["share", "time"],
  "31": ["share", "score"],
  "41": ["money", "share"],
};

function unitChoices(name: string, category: string | null, profile: Profile): readonly string[] {
  const { names, units } = profile;
  const { bare, unit } = nameFacts(name, unitsOf(profile));
  const fitting = [...(unit === null ? [] : unit.split("/")), ...unitsFor(bare, names)];
  // A rate is a share of something, whatever class it stands in.
  if (isRatio(bare)) return distinct([...fitting, ...UNITS.share]);
  const ofClass = usualUnits(names.filter((one) => one.category === category).map((one) => one.unit));
  const kinds = KINDS_BY_CLASS[category ?? ""] ?? ["count", "people", "share", "size", "time"];
  return distinct([...fitting, ...ofClass, ...units, ...kinds.flatMap((kind) => UNITS[kind])]);
}

/** Units by how many names have them. */
function usualUnits(all: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const unit of all) if (unit !== "") counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([unit]) => unit);
}

const distinct = (all: readonly string[]): string[] => [...new Set(all)];
