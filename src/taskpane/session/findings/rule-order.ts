import type { FindingColumns } from "./columns";

/**
 * Rules in the order their groups stand: worst first, then the most findings. Rules of the earlier order keep their places,
 * so that a fix or a re-check moves no group; new ones come after those of their severity.
 */
export function orderRules(earlier: readonly string[], { rule, severity, ids }: FindingColumns): readonly string[] {
  const met: number[] = [];
  const counts = new Uint32Array(ids.count);
  // Of the first of its findings, as the rules before were ordered.
  const severities = new Uint32Array(ids.count);
  for (let at = 0; at < rule.length; at += 1) {
    const number = rule[at] as number;
    if (counts[number] === 0) {
      met.push(number);
      severities[number] = severity[at] as number;
    }
    counts[number] = (counts[number] as number) + 1;
  }
  const places = new Map(earlier.map((name, place) => [name, place]));
  return met
    .map((number, first) => ({
      name: ids.text(number),
      severity: severities[number] as number,
      count: counts[number] as number,
      first,
    }))
    .sort((a, b) => {
      if (a.severity !== b.severity) return a.severity - b.severity;
      const [p, q] = [places.get(a.name) ?? Infinity, places.get(b.name) ?? Infinity];
      if (p !== q) return p - q;
      return b.count - a.count || a.first - b.first;
    })
    .map(({ name }) => name);
}
