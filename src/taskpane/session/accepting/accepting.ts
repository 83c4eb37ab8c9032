import { identified, type Acceptance } from "../../../check/accepted/acceptance";
import { staleAmong, withAcceptance, withoutFindings, withoutRule } from "../../../check/accepted/change";
import type { FailingCore } from "../core";
import { dayOf } from "../day";
import type { UndoStep } from "../state/acting";
import { findingByKey } from "../state/state";
import { alikeIn } from "./alike";
import type { AcceptOutcome, AcceptScope, AcceptStep, Reviewer } from "./types";

/** Accepting findings with a reason, and taking that back. Its promises never reject. */
export interface AcceptingActions {
  /** Asks for the reason to accept a finding. */
  ask(key: string): void;
  /** Leaves the question. */
  close(): void;
  /** Accepts the finding that is asked about, and what the scope takes in besides. */
  accept(scope: AcceptScope, reason: string, by: string): Promise<void>;
  /** Opens findings of a sheet again, by their identities. */
  withdraw(sheet: string, identities: readonly string[]): Promise<void>;
  /** Opens a whole rule again. */
  withdrawRule(rule: string): Promise<void>;
  /** Takes out what is accepted and not there any more. */
  prune(): Promise<void>;
  /** Takes the last change back. */
  undo(step: AcceptStep): Promise<void>;
}

export interface AcceptingParts extends FailingCore {
  readonly reviewer: Reviewer;
  /** Keeps these acceptances in the workbook; resolves to whether they could be kept. */
  readonly keep: (acceptances: readonly Acceptance[]) => Promise<boolean>;
  readonly today: () => Date;
}

export function createAccepting({ getState, dispatch, reviewer, keep, today }: AcceptingParts): AcceptingActions {
  const now = (): readonly Acceptance[] => getState().choices.accepted.acceptances;
  const without = (step: UndoStep): readonly UndoStep[] => getState().undo.filter((one) => one !== step);

  const change = async (after: readonly Acceptance[], outcome: AcceptOutcome): Promise<void> => {
    const before = now();
    if (!(await keep(after))) return;
    // As they were kept: that is what they are compared with later.
    const step: AcceptStep = { kind: "accepted", before, after: now() };
    dispatch({ type: "accepted", outcome, undo: [...getState().undo, step] });
  };

  return {
    ask(key) {
      const finding = findingByKey(getState(), key);
      if (finding === null) dispatch({ type: "announced", outcome: { kind: "gone" } });
      else dispatch({ type: "accepting", accepting: { finding, by: reviewer.read() } });
    },
    close: () => dispatch({ type: "accepting", accepting: null }),
    async accept(scope, reason, by) {
      const { accepting, columns, accepted } = getState();
      if (accepting === null) return;
      const { finding } = accepting;
      dispatch({ type: "accepting", accepting: null });
      reviewer.keep(by);
      const decision = { rule: finding.rule, reason, by, on: dayOf(today()) };
      if (scope === "rule") {
        const next = withAcceptance(now(), { ...decision, sheet: "", findings: null });
        await change(next, { what: "rule-accepted", rule: finding.rule });
        return;
      }
      const findings = alikeIn(columns.findings, accepted, finding)[scope];
      const keys = new Set(findings.map(({ key }) => key));
      const own = identified(columns.findings).filter((one) => keys.has(one.finding.key));
      const next = [...new Set(own.map(({ sheet }) => sheet))].reduce((before, sheet) => {
        const identities = own.filter((one) => one.sheet === sheet).map(({ identity }) => identity);
        return withAcceptance(before, { ...decision, sheet, findings: identities });
      }, now());
      await change(next, { what: "accepted", findings: findings.length });
    },
    withdraw: (sheet, identities) =>
      change(withoutFindings(now(), sheet, identities), { what: "withdrawn", findings: identities.length }),
    withdrawRule: (rule) => change(withoutRule(now(), rule), { what: "rule-withdrawn", rule }),
    async prune() {
      const { columns, sheets } = getState();
      const stale = staleAmong(
        now(),
        columns.findings,
        sheets.map(({ name }) => name),
      );
      const findings = stale.reduce((sum, one) => sum + (one.findings?.length ?? 0), 0);
      if (findings === 0) return;
      const next = stale.reduce((all, one) => withoutFindings(all, one.sheet, one.findings ?? []), now());
      await change(next, { what: "pruned", findings });
    },
    async undo(step) {
      if (JSON.stringify(now()) !== JSON.stringify(step.after)) {
        dispatch({ type: "accepted", outcome: { what: "undo-refused" }, undo: without(step) });
        return;
      }
      if (!(await keep(step.before))) return;
      const changed = differing(step.before, step.after);
      dispatch({ type: "accepted", outcome: { what: "undone", findings: changed }, undo: without(step) });
    },
  };
}

/** How many findings, or whole rules, stand in one of the lists alone. */
function differing(before: readonly Acceptance[], after: readonly Acceptance[]): number {
  const all = (list: readonly Acceptance[]): ReadonlySet<string> =>
    new Set(
      list.flatMap(({ rule, findings, reason }) =>
        (findings ?? [`rule:${rule}`]).map((one) => JSON.stringify([one, reason])),
      ),
    );
  const [one, other] = [all(before), all(after)];
  return Math.max(
    [...one].filter((each) => !other.has(each)).length,
    [...other].filter((each) => !one.has(each)).length,
  );
}
