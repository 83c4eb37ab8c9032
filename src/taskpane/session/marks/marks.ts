import { SEVERITIES, type Severity } from "../../../check/finding";
import { cellId } from "../../../check/sheet/cell-id";
import { HostError } from "../../../host/host";
import type { MarkedCell, MarkHost } from "../../../host/marks";
import type { FailingCore } from "../core";
import { cellOf } from "../places";
import { statusOf, type PaneState } from "../state";
import { inTurns, type Steps } from "../steps";
import type { MarkOutcome } from "./types";

/** Marks the cells of findings in the sheets, and takes the marks away. Its promises never reject. */
export interface MarkActions {
  /** Marks the cells of all open findings of the sheets that are checked together, in the place of earlier marks there. */
  put(): Promise<void>;
  /** Takes the marks away from all sheets of the workbook. */
  clear(): Promise<void>;
}

interface MarkParts extends FailingCore {
  readonly host: MarkHost;
  /** Waits for what is being written and for a check under way. */
  readonly inTurn: (action: () => Promise<void>) => Promise<void>;
  readonly check: () => Promise<void>;
}

export function createMarks({ host, getState, dispatch, fail, inTurn, check }: MarkParts): MarkActions {
  const announce = (outcome: MarkOutcome): void => dispatch({ type: "announced", outcome: { kind: "marks", outcome } });

  const attempt = (action: () => Promise<MarkOutcome | null>): Promise<void> =>
    inTurn(async () => {
      try {
        const outcome = await action();
        dispatch({ type: "work", work: null });
        if (outcome !== null) announce(outcome);
      } catch (error) {
        dispatch({ type: "work", work: null });
        fail(error instanceof HostError && error.code === "marks-left" ? "marks-left" : "marks", error);
      }
    });
  const busy = (): void => dispatch({ type: "work", work: { phase: "sheets", done: 0, all: 0 } });

  return {
    put: () =>
      attempt(async () => {
        if (statusOf(getState()) !== "current") await check();
        const status = statusOf(getState());
        if (status === "no-table") dispatch({ type: "announced", outcome: { kind: "no-table" } });
        // What else hinders the check is said by it.
        if (status !== "current") return null;
        busy();
        const marked = await inTurns(openCells(getState()));
        const outcome = await host.putMarks(
          getState().sheets.map(({ name }) => name),
          marked,
        );
        if (!outcome.done) return { what: "refused", refusal: outcome };
        if (marked.length === 0) return { what: "nothing-to-mark" };
        const cells = { error: 0, warning: 0, info: 0 };
        for (const { severity } of marked) cells[severity] += 1;
        return { what: "marked", sheets: outcome.sheets, cells };
      }),
    clear: () =>
      attempt(async () => {
        busy();
        const outcome = await host.clearMarks();
        if (!outcome.done) return { what: "refused", refusal: outcome };
        const { sheets } = outcome;
        return sheets.length === 0 ? { what: "nothing-to-clear" } : { what: "cleared", sheets };
      }),
  };
}

/** Findings that are looked at before there may be a pause. */
const STEP = 4_000;

/** The cells of the findings that are open, each once, as the gravest of them. */
function* openCells({ columns, accepted, sheets }: PaneState): Steps<readonly MarkedCell[]> {
  const cells = new Map<string, MarkedCell>();
  const isGraver = (one: Severity, other: Severity): boolean => SEVERITIES.indexOf(one) < SEVERITIES.indexOf(other);
  for (const [nth, finding] of columns.findings.entries()) {
    if (nth % STEP === STEP - 1) yield;
    if (accepted(finding) !== null) continue;
    for (const span of finding.place) {
      const id = cellId(span);
      const known = cells.get(id);
      if (known !== undefined && !isGraver(finding.severity, known.severity)) continue;
      const cell = cellOf(sheets, span);
      if (cell === null) continue;
      const { row, column } = cell;
      cells.set(id, { sheet: span.sheet, row, column, severity: finding.severity });
    }
  }
  return [...cells.values()];
}
