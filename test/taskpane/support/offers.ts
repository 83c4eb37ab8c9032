import type { FindingColumns } from "../../../src/taskpane/session/findings/columns";
import { fixOffers, type FixOffer } from "../../../src/taskpane/session/offers";

/** What may be fixed in bulk where no filter is set. */
export const allOffers = (columns: FindingColumns): readonly FixOffer[] =>
  fixOffers(columns, [], [...columns.findings.keys()]);
