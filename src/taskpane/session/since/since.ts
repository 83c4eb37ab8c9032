import { isEmpty, NO_BASELINE, type Baseline, type EarlierCheck } from "../../../check/baseline/baseline";
import { compareInSteps, type Comparison } from "../../../check/baseline/compare";
import { cellsIn } from "../../../check/baseline/said";
import { earlierCheck, withCheck } from "../../../check/baseline/remember";
import type { ListedFinding } from "../../../check/finding";
import { rulesRunBy } from "../../../check/rules/run-by";
import type { SheetSnapshot } from "../../../check/sheet/snapshot";
import { MOST_BYTES, tooLarge } from "../../../files/file-error";
import type { SpreadsheetHost } from "../../../host/host";
import { baselineData } from "../../../store/baseline";
import { fileErrorSentence } from "../../../text/file-errors";
import { languageOf } from "../../../text/language";
import { SINCE_TEXTS } from "../../../text/since";
import type { WorkerLike } from "../../worker/calls/caller";
import { fileChecker } from "../../worker/files/client";
import type { FailingCore } from "../core";
import { dayOf } from "../day";
import type { GivenFile } from "../files/given";
import type { EarlierAnswer } from "../files/types";
import { inTurns } from "../../../steps";
import { baselineOf, type SinceStep } from "./state";

/** Remembering a check, and telling what is new since. Its promises never reject. */
export interface SinceActions {
  /** Remembers what is found now on the sheets that are open, in place of what was remembered of them. */
  remember(): Promise<void>;
  /** Remembers what is found in an earlier file, in place of all that was remembered. */
  load(file: GivenFile): Promise<void>;
  /** Forgets all that is remembered. */
  forget(): Promise<void>;
  /** How these findings of these sheets stand to what is remembered; null where nothing is, or that could not be found out. */
  compare(findings: readonly ListedFinding[], sheets: readonly SheetSnapshot[]): Promise<Comparison | null>;
  /** Takes the last change back. */
  undo(step: SinceStep): Promise<void>;
}

export interface SinceParts extends FailingCore {
  readonly host: Pick<SpreadsheetHost, "allSheetNames" | "language">;
  /** Keeps this baseline in the workbook; resolves to whether it could be kept. */
  readonly keep: (baseline: Baseline) => Promise<boolean>;
  readonly today: () => Date;
  /** Starts the program that reads files. */
  readonly startFiles: () => WorkerLike;
}

/**
 * Characters of a baseline that a workbook keeps at most. What it keeps is read before each check, and written whole; some five thousand
 * findings are below this.
 */
const MOST_CHARACTERS = 500_000;

export function createSince({ host, keep, today, startFiles, getState, dispatch, fail }: SinceParts): SinceActions {
  const language = languageOf(host.language);
  const texts = SINCE_TEXTS[language].outcome;
  const files = fileChecker(startFiles);
  const now = (): Baseline => baselineOf(getState());

  const compareWith = async (
    baseline: Baseline,
    findings: readonly ListedFinding[],
    sheets: readonly SheetSnapshot[],
  ): Promise<Comparison | null> => {
    if (isEmpty(baseline)) return null;
    const rules = rulesRunBy(getState().choices.check.profile);
    const there = await host.allSheetNames();
    return inTurns(compareInSteps(baseline, { findings, cellOf: cellsIn(sheets), sheets, there, rules }));
  };

  /** Puts another baseline in place: in the workbook where that can be. */
  const put = async (next: Baseline): Promise<"kept" | "too-long" | "not-kept"> => {
    const isShort = JSON.stringify(baselineData(next)).length <= MOST_CHARACTERS;
    const isKept = isShort && (await keep(next));
    const { columns, sheets } = getState();
    const comparison = await compareWith(next, columns.findings, sheets);
    dispatch({ type: "since", since: { held: isKept ? null : next, comparison } });
    return isKept ? "kept" : isShort ? "not-kept" : "too-long";
  };

  const change = async (next: Baseline, said: string): Promise<void> => {
    const before = now();
    const outcome = await put(next);
    const step: SinceStep = { kind: "since", before, after: now() };
    const sentence = outcome === "kept" ? said : `${said}${texts[outcome]}`;
    dispatch({
      type: "since-changed",
      outcome: { kind: "told", sentence, isChange: true },
      undo: [...getState().undo, step],
    });
  };

  const tell = (sentence: string): void =>
    dispatch({ type: "announced", outcome: { kind: "told", sentence, isChange: false } });

  const read = async (file: GivenFile): Promise<EarlierAnswer> => {
    if (file.size > MOST_BYTES) return { error: tooLarge(file.size) };
    let bytes: ArrayBuffer;
    try {
      bytes = await file.arrayBuffer();
    } catch {
      return { error: { code: "unreadable" } };
    }
    try {
      return await files.earlier({ name: file.name, bytes }, getState().choices.check, dayOf(today()));
    } finally {
      // Its memory is freed.
      files.stop();
    }
  };

  const attempt = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      fail("since", error);
    }
  };

  return {
    remember: () =>
      attempt(async () => {
        const { result, columns, sheets, choices } = getState();
        if (result === null || result.tables.length === 0) {
          tell(texts.noTable);
          return;
        }
        const check = earlierCheck({
          ...{ on: dayOf(today()), file: "", rules: rulesRunBy(choices.check.profile), sheets },
          withTables: new Set(result.tables.flatMap((table) => table.sheets)),
          findings: columns.findings,
          there: await host.allSheetNames(),
        });
        await change(withCheck(now(), check), texts.remembered(check.sheets.length, columns.findings.length));
      }),
    load: (file) =>
      attempt(async () => {
        tell(texts.reading(file.name));
        const answer = await read(file);
        if ("error" in answer) tell(texts.unread(file.name, fileErrorSentence(answer.error, language)));
        else if (answer.check.sheets.length === 0) tell(texts.noTableIn(file.name));
        else await change(withCheck(NO_BASELINE, answer.check), texts.loaded(file.name, foundIn(answer.check)));
      }),
    forget: () => attempt(() => change(NO_BASELINE, texts.forgotten)),
    async compare(findings, sheets) {
      try {
        return await compareWith(now(), findings, sheets);
      } catch (error) {
        fail("since", error);
        return null;
      }
    },
    undo: (step) =>
      attempt(async () => {
        const undo = getState().undo.filter((one) => one !== step);
        const isSame = JSON.stringify(baselineData(now())) === JSON.stringify(baselineData(step.after));
        if (isSame) await put(step.before);
        const sentence = isSame ? texts.undone : texts.undoRefused;
        dispatch({ type: "since-changed", outcome: { kind: "told", sentence, isChange: false }, undo });
      }),
  };
}

const foundIn = ({ sheets }: EarlierCheck): number => sheets.reduce((sum, { findings }) => sum + findings.length, 0);
