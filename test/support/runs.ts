/**
 * How much is looked at by tests that could look for ever: generated tables, planted faults, random edits. `npm test` looks at a
 * share, `npm run test:long` at everything, JIXIAO_RUNS=50 fifty times as long. All files that import this one run in `test:long`.
 */
const RUNS = Number(process.env.JIXIAO_RUNS ?? 1 / 8);

/** Whether nothing is left out. */
export const IS_WHOLE = RUNS >= 1;

/** How often to try what `npm run test:long` tries `whole` times; at least once. */
export const runs = (whole: number): number => Math.max(1, Math.round(whole * RUNS));

/**
 * Every eighth of some cases, others for each `nth` caller, and never none: callers that count through share all of them out, and
 * each caller has a case.
 */
export function shareOf<Case>(cases: readonly Case[], nth: number): readonly Case[] {
  if (IS_WHOLE) return cases;
  const step = Math.min(EVERY, cases.length);
  return cases.filter((_, index) => (index + nth) % step === 0);
}

const EVERY = 8;
