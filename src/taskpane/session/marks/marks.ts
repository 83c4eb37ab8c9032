import { SEVERITIES, type ListedFinding, type Severity } from "../../../check/finding";
import type { Message } from "../../../check/message";
import { cellId } from "../../../check/sheet/cell-id";
import { MOST_CHARACTERS } from "../../../check/sheet/limits";
import { SIGNATURE_LENGTH } from "../../../check/sheet/mark-comment";
import { HostError } from "../../../host/host";
import type { CellComment, CommentsOutcome, MarkedCell, MarkHost, MarksOutcome } from "../../../host/marks";
import { cellNote } from "../../../report/cell-note";
import type { Language } from "../../../text/language";
import type { FailingCore } from "../core";
import { cellOf } from "../places";
import { statusOf, type PaneState } from "../state/state";
import { inTurns, type Steps } from "../../../steps";
import { markSentence } from "./sentence";
import type { MarkOutcome } from "./types";

/** Marks the cells of findings in the sheets, and takes the marks away. Its promises never reject. */
export interface MarkActions {
  /** Marks the cells of all open findings of the sheets that are checked together, in the place of earlier marks there. */
  put(): Promise<void>;
  /** The same, and says in a comment on each cell what is wrong with it. */
  putWithComments(): Promise<void>;
  /** Takes the marks and comments away from all sheets of the workbook. */
  clear(): Promise<void>;
}

interface MarkParts extends FailingCore {
  readonly host: MarkHost;
  /** Waits for what is being written and for a check under way. */
  readonly inTurn: (action: () => Promise<void>) => Promise<void>;
  readonly check: () => Promise<void>;
  readonly says: (message: Message) => string;
  readonly language: Language;
}

export function createMarks(parts: MarkParts): MarkActions {
  const { host, getState, dispatch, fail, inTurn, check, language } = parts;
  const announce = (outcome: MarkOutcome): void =>
    dispatch({ type: "announced", outcome: { kind: "marks", outcome, sentence: markSentence(outcome, language) } });

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

  const put = (withComments: boolean): Promise<void> =>
    attempt(async () => {
      if (statusOf(getState()) !== "current") await check();
      const status = statusOf(getState());
      if (status === "no-table") dispatch({ type: "announced", outcome: { kind: "no-table" } });
      // What else hinders the check is said by it.
      if (status !== "current") return null;
      busy();
      const marked = await inTurns(openCells(getState()));
      const names = getState().sheets.map(({ name }) => name);
      // Comments come first: where they are refused or break off, nothing was changed.
      const comments = withComments ? await host.putComments(names, marked.map(commentOn)) : null;
      if (comments?.done === false) return { what: "refused", refusal: comments };
      const outcome = await (comments === null ? host.putMarks(names, marked) : marksBeside(names, marked));
      if (!outcome.done) return { what: "refused", refusal: outcome };
      // Those of an earlier time say what may not hold any more.
      const cleared = comments ?? (await ifKnown(host.putComments(names, [])));
      if (marked.length === 0) return { what: "nothing-to-mark" };
      const cells = { error: 0, warning: 0, info: 0 };
      for (const { severity } of marked) cells[severity] += 1;
      return {
        what: "marked",
        sheets: outcome.sheets,
        cells,
        comments,
        commentsLeftOn: cleared.done ? null : cleared.sheet,
      };
    });
  /** Marks after comments were put: where they are not, the comments go again. */
  const marksBeside = async (names: readonly string[], marked: readonly MarkedCell[]): Promise<MarksOutcome> => {
    try {
      const outcome = await host.putMarks(names, marked);
      if (!outcome.done) await host.clearComments();
      return outcome;
    } catch (error) {
      await host.clearComments();
      throw error;
    }
  };
  const most = MOST_CHARACTERS - SIGNATURE_LENGTH;
  const commentOn = ({ sheet, row, column, findings }: FoundCell): CellComment => ({
    ...{ sheet, row, column },
    text: cellNote(findings, { language, says: parts.says, most }),
  });

  return {
    put: () => put(false),
    putWithComments: () => put(true),
    clear: () =>
      attempt(async () => {
        busy();
        const outcome = await host.clearMarks();
        if (!outcome.done) return { what: "refused", refusal: outcome };
        const { sheets } = outcome;
        const comments = await ifKnown(host.clearComments());
        if (!comments.done) return { what: "refused", refusal: comments };
        const isNothing = sheets.length === 0 && comments.comments + comments.left === 0;
        return isNothing ? { what: "nothing-to-clear" } : { what: "cleared", sheets, comments };
      }),
  };
}

/** A program that knows no comments has none. */
const ifKnown = (outcome: Promise<CommentsOutcome>): Promise<CommentsOutcome> =>
  outcome.catch((error: unknown) => {
    if (error instanceof HostError && error.code === "unsupported") return { done: true, comments: 0, left: 0 };
    throw error;
  });

/** Findings that are looked at before there may be a pause. */
const STEP = 4_000;

/** A cell to be marked as the gravest of what was found there. */
interface FoundCell extends MarkedCell {
  readonly findings: Pick<ListedFinding, "severity" | "message">[];
}

/** The cells of the findings that are open, each once. */
function* openCells({ columns, accepted, sheets }: PaneState): Steps<readonly FoundCell[]> {
  const cells = new Map<string, FoundCell>();
  const isGraver = (one: Severity, other: Severity): boolean => SEVERITIES.indexOf(one) < SEVERITIES.indexOf(other);
  for (const [nth, finding] of columns.findings.entries()) {
    if (nth % STEP === STEP - 1) yield;
    if (accepted(finding) !== null) continue;
    for (const span of finding.place) {
      const id = cellId(span);
      let known = cells.get(id);
      if (known === undefined || isGraver(finding.severity, known.severity)) {
        const cell = cellOf(sheets, span);
        if (cell === null) continue;
        const { row, column } = cell;
        known = { sheet: span.sheet, row, column, severity: finding.severity, findings: known?.findings ?? [] };
        cells.set(id, known);
      }
      if (known.findings.at(-1) !== finding) known.findings.push(finding);
    }
  }
  return [...cells.values()];
}
