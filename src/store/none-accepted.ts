import type { Acceptance } from "../check/accepted/acceptance";

/** What a workbook has accepted, as its store holds it. */
export interface AcceptedReading {
  readonly acceptances: readonly Acceptance[];
  /** How many entries could not be read: a newer version may have put them there. They are left out, and stay in the store. */
  readonly unread: number;
}

export const NONE_ACCEPTED: AcceptedReading = { acceptances: [], unread: 0 };
