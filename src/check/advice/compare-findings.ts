import { cellId, type CellId } from "../sheet/cell-id";
import { placeOfProject, type Finding } from "../finding";

/** How the findings of two states of a workbook differ. */
export interface FindingsChange {
  /** Findings of the state before that the state after does not have. */
  readonly gone: readonly Finding[];
  /** Findings of the state after that the state before did not have. */
  readonly added: readonly Finding[];
}

/**
 * Compares what was found before a change of the sheets with what is found after it. A finding is the same as another of its rule and
 * severity where it says the same of the same project; or, where its text has changed, where it stands at the same indicator or cell;
 * or, for findings about several projects, where it is about the same name or some of the same places. It is never compared by its row,
 * and each finding answers for one other: of three findings where two stood before, one is added.
 */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): FindingsChange {
  let [gone, added] = [before, after];
  for (const identify of IDENTITIES) [gone, added] = unmatched(gone, added, identify);
  return withoutRegrouped(gone, added);
}

type Identify = (finding: Finding) => string | null;

/** From the strictest on: what one leaves over is compared by the next. */
const IDENTITIES: readonly Identify[] = [
  (finding) => `${unnumbered(finding)}|${firstCell(finding)}`,
  unnumbered,
  // An indicator may stand in another row, and its target be written otherwise there.
  ({ rule, severity, project, indicator, message: { params } }) =>
    indicator === null || project === null || params.name === undefined
      ? null
      : `${severity}|${rule}|${placeOfProject(project)}|${params.name}|${params.field ?? ""}`,
  (finding) => {
    const { rule, severity, project, indicator, message } = finding;
    const about =
      indicator === null || project === null ? firstCell(finding) : `${placeOfProject(project)}|${indicator}`;
    return `${severity}|${rule}|${about}|${message.params.field ?? ""}`;
  },
  ({ rule, severity, indicator, message: { params } }) =>
    indicator === null && params.name !== undefined ? `${severity}|${rule}|${params.name}` : null,
  // A project whose name or goal is mended may become one with another: its indicators then have other numbers.
  (finding) => {
    const { rule, severity, message } = finding;
    return message.params.name === undefined
      ? null
      : `${severity}|${rule}|${firstCell(finding)}|${message.params.name}`;
  },
];

/** The key without its number: others of the same key may have come or gone. */
function unnumbered({ key, severity }: Finding): string {
  return `${severity}|${key.slice(0, key.lastIndexOf("|"))}`;
}

function firstCell({ place: [at] }: Finding): string {
  return at === undefined ? "" : cellId(at);
}

/** The findings of both lists that have no counterpart in the other. */
function unmatched(before: readonly Finding[], after: readonly Finding[], identify: Identify): [Finding[], Finding[]] {
  const counts = new Map<string, number>();
  const identities = before.map(identify);
  for (const one of identities) if (one !== null) counts.set(one, (counts.get(one) ?? 0) + 1);
  const added = after.filter((finding) => {
    const identity = identify(finding);
    const left = identity === null ? 0 : (counts.get(identity) ?? 0);
    if (identity === null || left === 0) return true;
    counts.set(identity, left - 1);
    return false;
  });
  // Those that are left over are the last of each: which of several alike is gone makes no difference.
  const gone: Finding[] = [];
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const identity = identities[at] ?? null;
    const left = identity === null ? 1 : (counts.get(identity) ?? 0);
    if (left === 0) continue;
    gone.push(before[at] as Finding);
    if (identity !== null) counts.set(identity, left - 1);
  }
  return [gone.reverse(), added];
}

/** Findings about a group are the same where a member is: one that lost or won a member stands at another first one. */
function withoutRegrouped(gone: readonly Finding[], added: readonly Finding[]): FindingsChange {
  const left = [...gone];
  const fresh = added.filter((finding) => {
    if (!isAboutGroup(finding)) return true;
    const cells = new Set(cellsOf(finding));
    const at = left.findIndex(
      (one) =>
        one.rule === finding.rule &&
        one.severity === finding.severity &&
        isAboutGroup(one) &&
        cellsOf(one).some((cell) => cells.has(cell)),
    );
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return { gone: left, added: fresh };
}

const isAboutGroup = ({ indicator, related }: Finding): boolean => indicator === null && related.length > 0;

const cellsOf = ({ place, related }: Finding): CellId[] => [...place, ...related].map(cellId);
