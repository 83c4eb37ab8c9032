import type { Acceptable } from "../accepted/acceptance";
import type { Finding, SumDetail } from "../finding";
import { cellAddress } from "../sheet/cell-address";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { EarlierFinding } from "./baseline";

/**
 * What a finding says: its key without the number among its likes, which others give it; of a sum also what was stated and what the parts
 * come to. Several findings of a sheet may say the same.
 */
export function saidBy({
  key,
  sum,
}: {
  readonly key: string;
  readonly sum: Pick<SumDetail, "stated" | "sum"> | null;
}): string {
  const said = key.slice(0, key.lastIndexOf("|"));
  return sum === null ? said : `${said}|${sum.stated}|${sum.sum}`;
}

/** The rule, and the project, indicator and text as far as they are named. */
export function partsOfSaid(said: string): { readonly rule: string; readonly about: readonly string[] } {
  const [rule = "", project = "", , name = "", text = ""] = said.split("|");
  return { rule, about: [project, name, text].filter((part) => part !== "") };
}

/** The A1 address of a finding's first cell. */
export function cellOf({ place: [first] }: Pick<Finding, "place">, sheets: ReadonlyMap<string, SheetSnapshot>): string {
  if (first === undefined) return "";
  return cellAddress(sheets.get(first.sheet), first);
}

/** The same for findings of these sheets. */
export function cellsIn(sheets: readonly SheetSnapshot[]): (finding: Pick<Finding, "place">) => string {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return (finding) => cellOf(finding, byName);
}

/** A finding as it is remembered. */
export const remembered = (
  finding: Acceptable & Pick<Finding, "severity">,
  sheets: ReadonlyMap<string, SheetSnapshot>,
): EarlierFinding => ({ said: saidBy(finding), severity: finding.severity, cell: cellOf(finding, sheets) });
