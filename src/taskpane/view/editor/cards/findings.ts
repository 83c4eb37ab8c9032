import type { Severity } from "../../../../check/finding";
import type { Card } from "../../../../editor/types";
import type { ListedDraftFinding } from "../../../worker/methods";

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** The findings by how grave they are. */
export const graveFirst = (findings: readonly ListedDraftFinding[]): readonly ListedDraftFinding[] =>
  [...findings].sort((a, b) => ORDER.indexOf(a.finding.severity) - ORDER.indexOf(b.finding.severity));

/** What these rules say of a target, a field that is marked as still to be filled in says more calmly. */
const SAID_BY_FIELDS: readonly string[] = ["target-missing", "placeholder"];

/** The findings by card. */
export function findingsByCard(
  findings: readonly ListedDraftFinding[],
): ReadonlyMap<string, readonly ListedDraftFinding[]> {
  const map = new Map<string, ListedDraftFinding[]>();
  for (const found of findings) {
    if (found.card === null) continue;
    const own = map.get(found.card);
    if (own === undefined) map.set(found.card, [found]);
    else own.push(found);
  }
  return map;
}

/**
 * What of its findings a card shows. What somebody is still writing is not yet at fault for lacking a target: of a card that is not
 * as the sheet has it (`was`, null for a new one), its open fields alone say so.
 */
export function shownFindings(
  findings: readonly ListedDraftFinding[],
  card: Card,
  was: Card | null,
): readonly ListedDraftFinding[] {
  const isSame =
    card === was || (was !== null && card.name === was.name && card.cycle === was.cycle && card.annual === was.annual);
  if (isSame || !findings.some(isSaidByFields)) return findings;
  return findings.filter((found) => !isSaidByFields(found));
}

const isSaidByFields = ({ finding }: ListedDraftFinding): boolean => SAID_BY_FIELDS.includes(finding.rule);
