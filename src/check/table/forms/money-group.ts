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

/** Lines below an amount that is not the project's own are none of the project's either; `name` tells them from those of others. */
export function settledAside(settled: SettledLines, name: string): SettledLines {
  const own = new Map<Money, Money>();
  for (const one of settled.money) own.set(one, { ...one, role: "of-which", key: `${name} ${one.key}` });
  const all = (list: readonly Money[]): Money[] => list.map((one) => own.get(one) ?? one);
  const inSum = <S extends Pick<MoneySum, "parts" | "unknown">>(sum: S): S => ({
    ...sum,
    parts: all(sum.parts),
    unknown: all(sum.unknown),
  });
  return {
    ...inSum(settled),
    money: all(settled.money),
    inner: settled.inner.map((sum) => ({ ...inSum(sum), stated: own.get(sum.stated) ?? sum.stated })),
  };
}
