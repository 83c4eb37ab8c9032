import { NO_WORDING, type WordingReading } from "../check/wording/problem";
import { acceptedIn } from "../store/accepted";
import { choicesIn, type WorkbookChoices } from "../store/choices";
import { NONE_ACCEPTED, type AcceptedReading } from "../store/none-accepted";
import { readingOf } from "../store/parts";
import { STORE_NAMESPACE, StoreError } from "../store/store";
import { wordingIn } from "../store/wording";
import type { KeptTrouble } from "../text/kept";
import { readCustomXml } from "../xlsx/custom-xml";
import { ALL_RULE_IDS } from "../check/rules/severities";

/** What a workbook file chooses for itself. */
export interface KeptChoices extends WorkbookChoices {
  readonly trouble: KeptTrouble | null;
  /** Stores besides the one that was read, which somebody copied in. */
  readonly copies: number;
  readonly wording: WordingReading;
  readonly accepted: AcceptedReading;
}

/** A workbook that chooses nothing. */
export const NO_CHOICES: KeptChoices = {
  ...choicesIn(null, []),
  trouble: null,
  copies: 0,
  wording: NO_WORDING,
  accepted: NONE_ACCEPTED,
};

/** Reads the settings, mappings, accepted findings and wording library a workbook file carries. Throws WorkbookError where the file itself cannot be opened. */
export function workbookChoices(bytes: Uint8Array): KeptChoices {
  const { parts, unreadable } = readCustomXml(bytes);
  const own = parts.filter(({ namespace }) => namespace === STORE_NAMESPACE).map(({ xml }) => xml);
  // A part that cannot be read may be the store: whose it is cannot be told.
  if (own.length === 0 && unreadable.length > 0) return { ...NO_CHOICES, trouble: "unreadable-part" };
  try {
    const { store, copies } = readingOf(own);
    const kept = { wording: wordingIn(store), accepted: acceptedIn(store) };
    return { ...choicesIn(store, ALL_RULE_IDS), trouble: null, copies, ...kept };
  } catch (error) {
    if (error instanceof StoreError) return { ...NO_CHOICES, trouble: error.code };
    throw error;
  }
}
