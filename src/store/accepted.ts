import * as v from "valibot";
import type { Acceptance } from "../check/accepted/acceptance";
import { NONE_ACCEPTED, type AcceptedReading } from "./none-accepted";
import { withSection, type JsonValue, type Store } from "./store";

/** The section of the store that holds the accepted findings. */
const ACCEPTED = "accepted";

const TEXT = v.pipe(v.string(), v.nonEmpty());

const ACCEPTANCE = v.strictObject({
  rule: TEXT,
  findings: v.nullable(v.pipe(v.array(TEXT), v.nonEmpty())),
  sheet: v.string(),
  reason: v.string(),
  by: v.string(),
  on: v.string(),
});

/** Reads what a workbook has accepted. Never throws. */
export function acceptedIn(store: Store | null): AcceptedReading {
  const section = sectionOf(store);
  if (section === undefined) return NONE_ACCEPTED;
  if (!Array.isArray(section)) return { acceptances: [], unread: 1 };
  const read = (section as readonly JsonValue[]).map((entry) => v.safeParse(ACCEPTANCE, entry));
  const acceptances = read.flatMap(({ success, output }) => (success ? [output as Acceptance] : []));
  return { acceptances, unread: read.length - acceptances.length };
}

/** The store with other acceptances. Entries that could not be read stay behind them, so that nothing of a newer version is lost. */
export function withAccepted(store: Store | null, acceptances: readonly Acceptance[]): Store {
  const section = sectionOf(store);
  const entries = section === undefined ? [] : Array.isArray(section) ? (section as readonly JsonValue[]) : [section];
  const unread = entries.filter((entry) => !v.is(ACCEPTANCE, entry));
  const all = [...(acceptances as unknown as readonly JsonValue[]), ...unread];
  return withSection(store, ACCEPTED, all.length === 0 ? undefined : all);
}

const sectionOf = (store: Store | null): JsonValue | undefined =>
  store !== null && Object.hasOwn(store.sections, ACCEPTED) ? store.sections[ACCEPTED] : undefined;
