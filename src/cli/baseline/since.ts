import type { Baseline } from "../../check/baseline/baseline";
import {
  compareInSteps,
  MOVED,
  UNCHANGED,
  type CheckedNow,
  type Comparable,
  type Comparison,
} from "../../check/baseline/compare";
import { cellsIn, partsOfSaid, saidBy } from "../../check/baseline/said";
import { rulesRunBy } from "../../check/rules/run-by";
import type { Span } from "../../check/sheet/located";
import { firstHandle } from "../../check/sheet/snapshot";
import type { FileAnswer } from "../answer/answer";
import { isSelected, type Selection } from "../answer/selection";
import type { CheckedFile } from "../checking/check-file";

/** How a file that was checked stands to its answer of an earlier run. */
export interface Since {
  /** Keys of the findings that were there then. */
  readonly known: ReadonlySet<string>;
  /** Findings of then that are not there any more. */
  readonly gone: number;
  readonly was: "compared" | "not-checked" | "not-there";
}

/** Compares a file with its earlier answer. Of one that was not checked then, or not now, nothing is known. */
export function sinceOf(
  { result, sheets, profile }: Pick<CheckedFile, "result" | "sheets" | "profile">,
  earlier: FileAnswer | null,
  selection: Pick<Selection, "rules" | "least">,
): Since {
  if (earlier === null) return { known: new Set(), gone: 0, was: "not-there" };
  if (!earlier.recognised || result === null || profile === null)
    return { known: new Set(), gone: 0, was: "not-checked" };
  const now = { findings: result.findings, cellOf: cellsIn(sheets), sheets, rules: rulesRunBy(profile) };
  return comparedWith(earlier, now, selection);
}

/** The same for an answer of a check; all that was found stands in it. */
export function sinceOfAnswer(
  { recognised, sheets, origin }: Pick<FileAnswer, "recognised" | "sheets" | "origin">,
  earlier: FileAnswer | null,
  selection: Pick<Selection, "rules" | "least">,
): Since {
  if (earlier === null) return { known: new Set(), gone: 0, was: "not-there" };
  if (!earlier.recognised || !recognised) return { known: new Set(), gone: 0, was: "not-checked" };
  const findings = sheets.flatMap(({ name, findings: own }) =>
    Array.from(own, ({ key, rule, sum = null, cell }) => ({ key, rule, sum, cell, place: [wholeCell(name)] })),
  );
  return comparedWith(earlier, { findings, cellOf: ({ cell }) => cell, sheets, rules: origin?.rules ?? [] }, selection);
}

/** A sheet's name is all that is asked for of a place. */
const wholeCell = (sheet: string): Span => ({ sheet, row: firstHandle(0), column: 0, start: 0, end: 0 });

function comparedWith<F extends Comparable>(
  earlier: FileAnswer,
  now: Omit<CheckedNow<F>, "there">,
  selection: Pick<Selection, "rules" | "least">,
): Since {
  const { findings, sheets } = now;
  const there = sheets.map(({ name }) => name);
  const { standing, gone } = atOnce(compareInSteps(baselineOf(earlier), { ...now, there }));
  const isKnown = (at: number): boolean => standing[at] === UNCHANGED || standing[at] === MOVED;
  return {
    known: new Set(findings.filter((_, at) => isKnown(at)).map(({ key }) => key)),
    gone: gone.filter(({ finding: { said, severity } }) =>
      isSelected({ rule: partsOfSaid(said).rule, severity }, selection),
    ).length,
    was: "compared",
  };
}

/** What was found then. */
function baselineOf({ sheets, origin }: FileAnswer): Baseline {
  const checked = sheets.filter(({ recognised }) => recognised);
  return {
    checks: [
      {
        ...{ on: "", file: "" },
        rules: origin?.rules ?? [],
        unchecked: sheets.filter(({ recognised }) => !recognised).map(({ name }) => name),
        sheets: checked.map(({ name, findings }) => ({
          sheet: name,
          findings: Array.from(findings, ({ key, sum = null, severity, cell }) => ({
            ...{ severity, cell },
            said: saidBy({ key, sum }),
          })),
        })),
      },
    ],
  };
}

function atOnce(steps: Generator<void, Comparison>): Comparison {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
