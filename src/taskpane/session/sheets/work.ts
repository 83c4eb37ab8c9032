import type { CellRange } from "../../../check/sheet/snapshot";
import type { SpreadsheetHost } from "../../../host/host";
import type { ValidationArea } from "../../../host/validation";
import { languageOf } from "../../../text/language";
import { SHEET_TEXTS } from "../../../text/pane/sheet-texts";
import type { SheetsText } from "../../../text/pane/sheets.zh";
import type { Checker } from "../checker";
import type { FailingCore } from "../core";
import type { Journal } from "../journal";
import { isOurs, listSheetOf } from "./lists";
import { ANYWHERE, asNew, createStep, Refused, type SheetsHost, type SheetStep } from "./step";
import type { SheetOutcome, SheetsStep, SheetStepKind } from "./types";

export interface SheetActionParts extends FailingCore {
  readonly host: SpreadsheetHost & SheetsHost;
  readonly checker: Checker;
  /** Notes what is under way. */
  readonly journal: Journal;
  /** Waits for what is being written and for a check under way. */
  readonly inTurn: (action: () => Promise<void>) => Promise<void>;
  readonly check: () => Promise<void>;
  /** Reads afresh, and waits until what is open is checked. */
  readonly recheck: () => Promise<void>;
  readonly select: (sheet: string, range: CellRange) => Promise<void>;
}

/** What the parts of this share. */
export interface SheetWork extends SheetActionParts {
  /** What lists say in the user's language. */
  readonly text: SheetsText;
  /** Does something in its turn; a refusal is announced, and what was begun is rolled back. */
  readonly attempt: (action: (step: SheetStep) => Promise<void>) => Promise<void>;
  /** Announces the outcome of a step, and adds it to the undo steps where it changed anything. */
  readonly conclude: (
    step: SheetStep,
    outcome: SheetOutcome,
    of?: { readonly what: SheetStepKind; readonly sheet: string },
    back?: SheetsStep["back"],
  ) => void;
  /** Takes lists of ours away, by sheet, and with them the sheets of ours that no list refers to any more. */
  readonly takeAway: (step: SheetStep, ours: ReadonlyMap<string, readonly ValidationArea[]>) => Promise<void>;
  readonly announce: (outcome: SheetOutcome) => void;
  /** Ends what is shown as under way. */
  readonly rest: () => void;
  /** Where the user is. */
  readonly placeNow: () => SheetsStep["back"];
  /** Says that rows have moved, so that all of the sheet is read again. */
  readonly rowsMoved: (sheet: string) => void;
  /** Shows a sheet that was added, and announces it once the sheet is read: an announcement before that would be replaced. */
  readonly goTo: (step: SheetStep, of: Added, range: CellRange) => Promise<void>;
  readonly areasOn: (sheet: string, range: CellRange) => Promise<OwnedAreas>;
}

/** A sheet that was added. */
export interface Added {
  readonly what: "expanded" | "made";
  readonly sheet: string;
}

/** Validations, those of the pane apart from all others. */
export interface OwnedAreas {
  readonly ours: readonly ValidationArea[];
  readonly others: readonly ValidationArea[];
}

/** In every language: by what an error is called our lists are known again. */
const ERROR_TITLES: readonly string[] = Object.values(SHEET_TEXTS).map(({ lists }) => lists.errorTitle);

export function createSheetWork(parts: SheetActionParts): SheetWork {
  const { host, journal, getState, dispatch, fail, inTurn, check, recheck, select } = parts;

  const announce = (outcome: SheetOutcome): void =>
    dispatch({ type: "announced", outcome: { kind: "sheets", outcome } });
  const rest = (): void => dispatch({ type: "work", work: null });

  const attempt: SheetWork["attempt"] = (action) =>
    inTurn(async () => {
      if (getState().changed.length > 0) await check();
      dispatch({ type: "work", work: { phase: "sheets", done: 0, all: 0 } });
      const step = createStep(host, journal);
      journal.begin("sheets");
      try {
        await action(step);
        rest();
      } catch (error) {
        try {
          await step.rollBack();
        } catch (second) {
          fail("write", second);
          return;
        }
        rest();
        if (error instanceof Refused) announce({ what: "refused", refusal: error.refusal });
        else fail("sheets", error);
      } finally {
        journal.end();
      }
    });

  const conclude: SheetWork["conclude"] = (step, outcome, of, back = placeNow()) => {
    const { undo } = getState();
    const changes = step.back();
    if (of === undefined || changes.length === 0) return announce(outcome);
    const next: SheetsStep = { kind: "sheets", what: of.what, sheet: of.sheet, changes, back };
    dispatch({ type: "wrote", outcome: { kind: "sheets", outcome }, written: [], undo: [...undo, next] });
  };

  const placeNow = (): SheetsStep["back"] => {
    const { selection, snapshot } = getState();
    const sheet = selection?.sheet ?? snapshot?.name;
    return sheet === undefined ? null : { sheet, range: selection?.range ?? { top: 0, left: 0, bottom: 0, right: 0 } };
  };

  const rowsMoved = (sheet: string): void => dispatch({ type: "sheet-changed", change: { sheet, range: null } });

  const goTo: SheetWork["goTo"] = async (step, of, range) => {
    const back = placeNow();
    await select(of.sheet, range);
    await recheck();
    conclude(step, of, of, back);
  };

  const areasOn: SheetWork["areasOn"] = async (sheet, range) => {
    const areas = await host.readValidations(sheet, range);
    return {
      ours: areas.filter((area) => isOurs(area, ERROR_TITLES)),
      others: areas.filter((area) => !isOurs(area, ERROR_TITLES)),
    };
  };

  const takeAway: SheetWork["takeAway"] = async (step, ours) => {
    const names = new Set<string>();
    for (const [sheet, areas] of ours) {
      await step.clearLists(sheet, areas);
      for (const area of areas) names.add(listSheetOf(area) ?? "");
    }
    names.delete("");
    if (names.size === 0) return;
    // A copy of a sheet has its lists as well, and they lean on the same sheet of ours.
    const inUse = new Set<string>();
    for (const sheet of await host.sheetNames())
      for (const area of (await areasOn(sheet, ANYWHERE)).ours) inUse.add(listSheetOf(area) ?? "");
    for (const name of names) {
      const found = inUse.has(name) ? null : await host.findSheet(name);
      if (found !== null) await step.remove(found, asNew(found, { visibility: "very-hidden" }));
    }
  };

  const text = SHEET_TEXTS[languageOf(host.language)];
  return { ...parts, text, attempt, conclude, takeAway, areasOn, announce, rest, placeNow, rowsMoved, goTo };
}
