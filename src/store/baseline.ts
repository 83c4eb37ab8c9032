import * as v from "valibot";
import { isEmpty, NO_BASELINE, type Baseline } from "../check/baseline/baseline";
import { SEVERITIES } from "../check/finding";
import { NOTHING_REMEMBERED, type BaselineReading } from "./nothing-remembered";
import { withSection, type JsonValue, type Store } from "./store";

/** The section of the store that holds what was found at earlier checks. */
const BASELINE = "baseline";

const TEXT = v.pipe(v.string(), v.nonEmpty());

/** A finding is a list: a table has thousands of them. */
const FINDING = v.pipe(
  v.strictTuple([TEXT, v.picklist(SEVERITIES), v.string()]),
  v.transform(([said, severity, cell]) => ({ said, severity, cell })),
);

const CHECK = v.strictObject({
  on: TEXT,
  file: v.string(),
  rules: v.array(TEXT),
  unchecked: v.array(v.string()),
  sheets: v.array(v.strictObject({ sheet: v.string(), findings: v.array(FINDING) })),
});

const CHECKS = v.array(CHECK);

/** Reads what a baseline was written as; null where it is none. */
export function readBaseline(data: unknown): Baseline | null {
  const { success, output } = v.safeParse(CHECKS, data);
  return success ? { checks: output } : null;
}

/** A baseline as plain data, to be written. */
export const baselineData = ({ checks }: Baseline): JsonValue =>
  checks.map(({ on, file, rules, unchecked, sheets }) => ({
    ...{ on, file, rules, unchecked },
    sheets: sheets.map(({ sheet, findings }) => ({
      sheet,
      findings: findings.map(({ said, severity, cell }) => [said, severity, cell]),
    })),
  }));

/** Reads what a workbook remembers. Never throws. */
export function baselineIn(store: Store | null): BaselineReading {
  if (store === null || !Object.hasOwn(store.sections, BASELINE)) return NOTHING_REMEMBERED;
  const baseline = readBaseline(store.sections[BASELINE]);
  return baseline === null ? { baseline: NO_BASELINE, isUnread: true } : { baseline, isUnread: false };
}

/** The store with another baseline; without any, where it is empty. */
export const withBaseline = (store: Store | null, baseline: Baseline): Store =>
  withSection(store, BASELINE, isEmpty(baseline) ? undefined : baselineData(baseline));
