import type { WayOfAll } from "./ways";
import { findingsAt, NO_FIX, NUMBERS_FIX, TEXT_FIX, type FindingColumns } from "./findings/columns";

/** What may be mended in one step, after a preview: safe fixes, or findings alike in one way. */
export type Offer = FixOffer | AlikeOffer;

export type FixOffer = OfferedFixes &
  (
    | { readonly kind: "all" }
    | { readonly kind: "rule"; readonly rule: string }
    /** Text turned into numbers: one column at a time, on all sheets that are checked together. */
    | { readonly kind: "column"; readonly column: number }
  );

export type AlikeOffer = OfferedFixes & { readonly kind: "alike"; readonly way: WayOfAll };

/** The way of an offer of findings alike; null where each is mended by its own fix. */
export const wayOf = (offer: Offer): WayOfAll | null => (offer.kind === "alike" ? offer.way : null);

interface OfferedFixes {
  readonly count: number;
  /** Of the findings, gathered when they are asked for. */
  readonly keys: readonly string[];
}

/**
 * What may be fixed in bulk of the findings at these places: everything safe, each rule by itself, and each column of text that should
 * be numbers. Rules stand in the order of their groups.
 */
export function fixOffers(
  columns: FindingColumns,
  ruleOrder: readonly string[],
  places: ArrayLike<number>,
): readonly FixOffer[] {
  const { fix, rule, ids } = columns;
  const all: number[] = [];
  const rules = new Map<number, number[]>();
  const numbers = new Map<number, number[]>();
  for (let nth = 0; nth < places.length; nth += 1) {
    const at = places[nth] as number;
    const kind = fix[at] as number;
    if (kind === NO_FIX) continue;
    if (kind === TEXT_FIX) {
      all.push(at);
      add(rules, rule[at] as number, at);
    } else add(numbers, kind - NUMBERS_FIX, at);
  }
  const offer = <K extends object>(what: K, places: readonly number[]): K & OfferedFixes =>
    offerOf(what, columns, places);
  return [
    ...(rules.size > 1 ? [offer({ kind: "all" as const }, all)] : []),
    ...[...rules]
      .map(([number, places]) => offer({ kind: "rule" as const, rule: ids.text(number) }, places))
      .sort((a, b) => ruleOrder.indexOf(a.rule) - ruleOrder.indexOf(b.rule)),
    ...[...numbers].map(([column, places]) => offer({ kind: "column" as const, column }, places)),
  ];
}

/** The safe fixes of some findings of one rule, at these places among all; null where there are none. */
export function ruleOffer(columns: FindingColumns, rule: string, places: Uint32Array): FixOffer | null {
  const fixable = places.filter((at) => columns.fix[at] === TEXT_FIX);
  return fixable.length === 0 ? null : offerOf({ kind: "rule" as const, rule }, columns, fixable);
}

function add(places: Map<number, number[]>, key: number, at: number): void {
  const same = places.get(key);
  if (same === undefined) places.set(key, [at]);
  else same.push(at);
}

function offerOf<K extends object>(what: K, columns: FindingColumns, places: ArrayLike<number>): K & OfferedFixes {
  const keys = (): readonly string[] => findingsAt(columns, places).map(({ key }) => key);
  const offer = { ...what, count: places.length };
  return Object.defineProperty(offer, "keys", { get: keys, enumerable: true }) as K & OfferedFixes;
}

/** How many findings the button stands for: what one click can mend, or what the columns hold where nothing else can be. */
export function offered(offers: readonly FixOffer[]): number {
  const bulk = offers.filter((offer) => offer.kind !== "column" && offer.kind !== "all");
  return (bulk.length > 0 ? bulk : offers).reduce((sum, offer) => sum + offer.count, 0);
}
