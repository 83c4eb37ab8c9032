import { BUILT_IN_IDS } from "../standard/built-in";
import { TIERS } from "../standard/profile";
import { LONGEST_LABEL } from "../table/vocabulary/bare";
import { OWN_LABEL_ROLES } from "../table/vocabulary/own";
import { LAYOUTS } from "./layouts";
import { shown, type Expected, type Received } from "./problem";
import { FEWEST, LONGEST_TEXT, LONGEST_UNIT, OPERATOR_CHOICES, ROUNDING, SEVERITY_CHOICES, YEARS } from "./schema";

const OBJECT: Expected = { kind: "object" };
const LIST: Expected = { kind: "list", least: 0, orNull: false };
const FILLED_LIST: Expected = { kind: "list", least: 1, orNull: false };
const TEXT: Expected = { kind: "text", most: LONGEST_TEXT };
const YES_NO: Expected = { kind: "yes-no" };

/** What each key takes, in the words a problem is told with; * stands for a place in a list, or a rule's id. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  "": OBJECT,
  $schema: TEXT,
  name: TEXT,
  base: { kind: "base", values: BUILT_IN_IDS },
  tier: { kind: "one-of", values: TIERS },
  year: { kind: "year", ...YEARS },
  severities: OBJECT,
  "severities.*": { kind: "one-of", values: SEVERITY_CHOICES },
  thresholds: OBJECT,
  "thresholds.fewestIndicators": { kind: "whole-number", ...FEWEST },
  "thresholds.roundingAllowance": { kind: "number", ...ROUNDING },
  required: OBJECT,
  "required.satisfaction": YES_NO,
  "required.cost": YES_NO,
  layouts: { kind: "list", least: 1, orNull: true },
  "layouts.*": { kind: "one-of", values: LAYOUTS },
  categories: OBJECT,
  "categories.printsCodes": YES_NO,
  "categories.level1": FILLED_LIST,
  "categories.level1.*": OBJECT,
  "categories.level1.*.code": { kind: "code", digits: 1 },
  "categories.level1.*.names": FILLED_LIST,
  "categories.level1.*.names.*": TEXT,
  "categories.level2": FILLED_LIST,
  "categories.level2.*": OBJECT,
  "categories.level2.*.code": { kind: "code", digits: 2 },
  "categories.level2.*.names": FILLED_LIST,
  "categories.level2.*.names.*": TEXT,
  "categories.legacy": LIST,
  "categories.legacy.*": { kind: "code", digits: 2 },
  names: LIST,
  "names.*": OBJECT,
  "names.*.name": TEXT,
  "names.*.category": { kind: "code", digits: 2 },
  "names.*.operator": { kind: "one-of", values: OPERATOR_CHOICES },
  "names.*.target": { kind: "text-or-null", most: LONGEST_TEXT },
  "names.*.unit": { kind: "unit", most: LONGEST_UNIT },
  units: LIST,
  "units.*": { kind: "unit", most: LONGEST_UNIT },
  phrases: LIST,
  "phrases.*": { kind: "grades" },
  "phrases.*.*": TEXT,
  reasons: LIST,
  "reasons.*": TEXT,
  labels: OBJECT,
  ...Object.fromEntries(
    OWN_LABEL_ROLES.flatMap((role): [string, Expected][] => [
      [`labels.${role}`, LIST],
      [`labels.${role}.*`, { kind: "text", most: LONGEST_LABEL }],
    ]),
  ),
  locked: LIST,
  "locked.*": { kind: "key" },
};

/** A way to a value: keys, and places in lists counted from 0. */
export type Way = readonly (string | number)[];

export function expectedAt(way: Way): Expected {
  const pattern = way.map((step, index) => (typeof step === "number" || way[index - 1] === "severities" ? "*" : step));
  return EXPECTED[pattern.join(".")] ?? OBJECT;
}

/** The path a problem is told with; places in lists count from 1. */
export function pathOf(way: Way): string {
  return way.map((step) => (typeof step === "number" ? String(step + 1) : shown(step))).join(".");
}

const TYPES: Readonly<Record<Expected["kind"], readonly Received["type"][]>> = {
  "one-of": ["text"],
  "whole-number": ["number"],
  year: ["number", "null"],
  number: ["number"],
  "yes-no": ["yes-no"],
  text: ["text"],
  "text-or-null": ["text", "null"],
  unit: ["text"],
  grades: ["list"],
  base: ["text"],
  code: ["text"],
  list: ["list"],
  object: ["object"],
  key: ["text"],
};

/** Whether a value is of the type that is expected, so that only what it says is wrong. */
export function isOfType({ type }: Received, expected: Expected): boolean {
  if (expected.kind === "list" && type === "null") return expected.orNull;
  return TYPES[expected.kind].includes(type);
}
