import type { Located } from "../../sheet/located";
import type { Money, MoneySum, SettledLines } from "./lines";

/** Amounts that were read together, with the sums among them. */
export interface MoneyGroup {
  readonly money: readonly Money[];
  readonly sums: readonly MoneySum[];
  /** Labels that are not known, each once. */
  readonly unknown: readonly Located<string>[];
}

/** The labels among lines that are not known. */
export const unknownAmong = ({ unknown, inner }: SettledLines): Located<string>[] =>
  [...unknown, ...inner.flatMap((sum) => sum.unknown)].map(({ label }) => label);

/** The sum of settled lines, where a total is stated for them. */
export function sumOf(stated: Money | null, { parts, unknown, isAll }: Omit<MoneySum, "stated">): MoneySum[] {
  return stated === null || parts.length + unknown.length === 0 ? [] : [{ stated, parts, unknown, isAll }];
}
