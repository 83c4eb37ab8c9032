import type { Check } from "../check";
import { mergeEdits } from "../edit";
import type { CellWrite, Finding } from "../finding";
import type { SheetSnapshot } from "../sheet/snapshot";
import { findingsAlike, mendAlike, type Mending } from "./alike";
import type { FindingsChange } from "./compare-findings";
import { faultsAmong, outcomeOfWrites } from "./outcome";

/** A way to mend a finding, and what comes of it. */
export interface Way {
  /** The entry of the finding's picklist; null for its own fix. */
  readonly label: string | null;
  /** Keys of the findings that are mended together: the finding's own first, and those alike where all are mended at once. */
  readonly keys: readonly string[];
  readonly writes: readonly CellWrite[];
  /** Each cell is written by itself: one that cannot be written does not hold up the others. */
  readonly cellByCell: boolean;
  /**
   * What the findings will be. A warning or error among `added` has to be shown before the user agrees. Null for many at once that one
   * alone says nothing against: `outcomeOfWrites` tells it when their preview is opened.
   */
  readonly outcome: FindingsChange | null;
}

/**
 * The ways to mend a finding that may be offered, the best first: its fix or each entry of its picklist, for itself and, where others are
 * alike, for all of them at once. A way that would leave the finding, or be contradicted by a warning or error about an indicator, is left
 * out where mending all alike, or another entry, does better. What is left may bring others that cannot be avoided, such as the class
 * that is missing once an indicator has left it. `finding` is one of what `check` finds in `sheets`.
 */
export function waysToMend(finding: Finding, sheets: readonly SheetSnapshot[], check: Check): readonly Way[] {
  const { rule } = finding;
  // All edits are made before the check looks at other sheets.
  const labels = [...(finding.fix === null ? [] : [null]), ...finding.choices.map(({ label }) => label)];
  const alike = labels.length === 0 ? [] : findingsAlike(finding, check);
  const drafts = labels.map((label) => {
    const mendings = mendAlike(alike, label);
    return {
      alone: draftOf(label, mendings.slice(0, 1), sheets),
      all: mendings.length === 1 ? null : draftOf(label, mendings, sheets),
    };
  });
  const judge = (draft: WayDraft): JudgedWay => judged(draft, outcomeOfWrites(sheets, draft.writes, check), rule);
  const entries = drafts.map(({ alone, all }) => entryOf(judge(alone), all, judge));
  const fewest = Math.min(...entries.map(({ faults }) => faults));
  return entries
    .filter(({ faults }) => faults === fewest)
    .sort((a, b) => a.left - b.left)
    .flatMap(({ ways }) => ways);
}

type WayDraft = Omit<Way, "outcome">;

function draftOf(label: string | null, mendings: readonly Mending[], sheets: readonly SheetSnapshot[]): WayDraft {
  const { writes, waiting } = mergeEdits(
    sheets,
    mendings.map(({ edits }) => edits),
  );
  const waits = new Set(waiting);
  const done = mendings.filter((_, index) => !waits.has(index));
  const cellByCell = label === null && done.every(({ finding }) => finding.fix?.cellByCell === true);
  return { label, keys: done.map(({ finding }) => finding.key), writes, cellByCell };
}

/** What speaks against a way. */
interface Judgement {
  /** Faults of its own: it does not mend the finding, or brings warnings and errors about indicators. */
  readonly faults: number;
  /** By how much it changes the number of all such warnings and errors. */
  readonly left: number;
}

interface JudgedWay extends Judgement {
  readonly way: Way;
}

/** The ways of one entry of the picklist. */
interface Entry extends Judgement {
  readonly ways: readonly Way[];
}

function judged(draft: WayDraft, outcome: FindingsChange, rule: string): JudgedWay {
  const count = (findings: readonly Finding[]): number => faultsAmong(findings).filter(isAboutIndicator).length;
  const brought = count(outcome.added);
  const isMended = outcome.gone.some((one) => one.rule === rule);
  return { way: { ...draft, outcome }, faults: brought + (isMended ? 0 : 1), left: brought - count(outcome.gone) };
}

/** Mending all alike is only judged where something speaks against mending one alone: in a long table it takes its time. */
function entryOf(alone: JudgedWay, all: WayDraft | null, judge: (draft: WayDraft) => JudgedWay): Entry {
  const { way, faults, left } = alone;
  if (all === null) return { ways: [way], faults, left };
  if (faults === 0) return { ways: [way, { ...all, outcome: null }], faults, left };
  const together = judge(all);
  if (together.faults === faults) return { ways: [way, together.way], faults, left };
  const better = together.faults < faults ? together : alone;
  return { ways: [better.way], faults: better.faults, left };
}

/** Findings about one indicator, or about all of a name. What a project lacks says nothing against a way to mend an indicator. */
const isAboutIndicator = ({ indicator, message }: Finding): boolean =>
  indicator !== null || message.params.name !== undefined;
