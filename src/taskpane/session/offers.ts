import type { ListedFinding } from "../../check/finding";

/** A set of safe fixes that may be made in one step, after a preview. */
export type Offer = { readonly keys: readonly string[] } & (
  | { readonly kind: "all" }
  | { readonly kind: "rule"; readonly rule: string }
  /** Text turned into numbers: one column at a time, on all sheets that are checked together. */
  | { readonly kind: "column"; readonly column: number }
);

/** What may be fixed in bulk: everything safe, each rule by itself, and each column of text that should be numbers. Rules stand in the order of their groups. */
export function fixOffers(findings: readonly ListedFinding[], ruleOrder: readonly string[] = []): readonly Offer[] {
  const all: string[] = [];
  const rules = new Map<string, string[]>();
  const columns = new Map<number, string[]>();
  for (const finding of findings) {
    if (finding.fix === null || !finding.fix.safe) continue;
    const column = finding.fix.numbersIn ?? null;
    if (column !== null) {
      const keys = columns.get(column) ?? [];
      keys.push(finding.key);
      columns.set(column, keys);
    } else {
      all.push(finding.key);
      const keys = rules.get(finding.rule) ?? [];
      keys.push(finding.key);
      rules.set(finding.rule, keys);
    }
  }
  return [
    ...(rules.size > 1 ? [{ kind: "all" as const, keys: all }] : []),
    ...[...rules]
      .sort(([a], [b]) => ruleOrder.indexOf(a) - ruleOrder.indexOf(b))
      .map(([rule, keys]) => ({ kind: "rule" as const, rule, keys })),
    ...[...columns].map(([column, keys]) => ({ kind: "column" as const, column, keys })),
  ];
}

/** How many findings the button stands for: what one click can mend, or what the columns hold where nothing else can be. */
export function offered(offers: readonly Offer[]): number {
  const bulk = offers.filter((offer) => offer.kind !== "column" && offer.kind !== "all");
  return (bulk.length > 0 ? bulk : offers).reduce((sum, offer) => sum + offer.keys.length, 0);
}
