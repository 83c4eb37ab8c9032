import type { Baseline, EarlierCheck, EarlierFinding } from "./baseline";

/** A baseline by its sheets. */
export interface EarlierBySheet {
  /** What was found on each sheet that was checked. */
  readonly sheets: ReadonlyMap<string, readonly EarlierFinding[]>;
  /** The rules that were run on a sheet; null where it was there and not checked. On a sheet that is new since all is new that they find. */
  rulesFor(sheet: string): ReadonlySet<string> | null;
  /** The checks that these sheets are compared with, each once. */
  checksOf(sheets: readonly string[]): readonly EarlierCheck[];
}

export function earlierBySheet({ checks }: Baseline): EarlierBySheet {
  const checkOf = new Map(checks.flatMap((check) => check.sheets.map(({ sheet }) => [sheet, check] as const)));
  const unchecked = new Set(checks.flatMap((check) => check.unchecked));
  const rules = new Map(checks.map((check) => [check, new Set(check.rules)]));
  const last = checks.at(-1) ?? null;
  const compared = (sheet: string): EarlierCheck | null => checkOf.get(sheet) ?? (unchecked.has(sheet) ? null : last);
  return {
    sheets: new Map(checks.flatMap(({ sheets }) => sheets.map(({ sheet, findings }) => [sheet, findings] as const))),
    rulesFor(sheet) {
      const check = compared(sheet);
      return check === null ? null : (rules.get(check) ?? null);
    },
    checksOf: (sheets) => [...new Set(sheets.flatMap((sheet) => compared(sheet) ?? []))],
  };
}
