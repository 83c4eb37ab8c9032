/** A day as 2026-11-29, by the clock on the wall. */
export const dayOf = (date: Date): string =>
  [date.getFullYear(), ...[date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0"))].join("-");
