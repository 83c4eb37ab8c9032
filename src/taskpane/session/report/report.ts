import { findingRows } from "../../../report/lines";
import { csvText, pastedText } from "../../../report/csv";
import { changesTable } from "../../../report/changes/table";
import { findingsList } from "../../../report/list/list";
import { listWords } from "../../../report/list/words";
import type { Overview } from "../../../report/overview";
import type { Report } from "../../../report/report";
import { languageOf } from "../../../text/language";
import { REPORT_TEXTS } from "../../../text/report";
import { dayOf } from "../day";
import type { LibraryFile, LibraryFiles } from "../library/types";
import { createSheetWork, type SheetActionParts } from "../sheets/work";
import type { UndoStep } from "../state/acting";
import { FIRST_CELL, makeFindingsSheet } from "./findings-sheet";
import type { OpenReport } from "./types";

/** Findings made into something for others. Its promises never reject. */
export interface ReportActions {
  /** Makes 问题清单 on a sheet of the workbook, or makes the one there is again, and goes there. */
  makeList(): Promise<void>;
  /** Puts together what was found, and shows what can be made of it. */
  ask(kind: OpenReport["kind"]): Promise<void>;
  close(): void;
  /** What is open as a file, to be saved by the user; null where it could not be made. */
  file(kind: "xlsx" | "csv"): Promise<LibraryFile | null>;
  /** Findings as a text to be pasted, a line each; null where that could not be found out. */
  lines(keys: readonly string[]): Promise<string | null>;
  /** What the tables that are open hold, in figures; null where they hold none or that could not be found out. */
  overview(): Promise<Overview | null>;
  /** Says that findings were put on the clipboard. */
  copied(findings: number): void;
  /** Says what came of something that the view did. */
  tell(sentence: string): void;
}

export interface ReportParts extends SheetActionParts {
  readonly files: Pick<LibraryFiles, "list" | "changes">;
  readonly today: () => Date;
  /** Where the workbook is kept, see the port. */
  readonly workbookAddress: () => Promise<string | null>;
}

const CSV = "text/csv";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function createReport({ files, today, ...parts }: ReportParts): ReportActions {
  const { host, checker, getState, dispatch, fail, recheck, select, check } = parts;
  const work = createSheetWork(parts);
  const language = languageOf(host.language);
  const texts = REPORT_TEXTS[language];
  const words = listWords(language);

  const told = (sentence: string, isChange = false) => ({ kind: "told", sentence, isChange }) as const;
  const tell = (sentence: string): void => dispatch({ type: "announced", outcome: told(sentence) });

  /** What was found in the sheets that are open; null where they hold no table. */
  const reportNow = async (keys: readonly string[] | null = null): Promise<Report | null> => {
    const { sheets, result, choices } = getState();
    if (result === null || result.tables.length === 0) return null;
    const accepted = choices.accepted.acceptances;
    return checker.report(sheets, { accepted, on: dayOf(today()), keys });
  };

  /** What is asked for of the sheets that are open; null where they hold no table. */
  const openNow = async (kind: OpenReport["kind"]): Promise<OpenReport | null> => {
    const report = kind === "changes" ? null : await reportNow();
    if (kind !== "changes") return report === null ? null : { kind, report };
    const { sheets, result, firstRead } = getState();
    if (result === null || result.tables.length === 0) return null;
    const before = sheets.map((sheet) => firstRead.get(sheet.name) ?? sheet);
    return { kind, changes: await checker.changesSince(sheets, before) };
  };

  /** The workbook's own, for links from a file beside it; null where it was never saved. */
  const fileName = async (): Promise<string | null> => {
    const address = await parts.workbookAddress();
    const name = address?.split(/[\\/]/).at(-1) ?? "";
    if (name === "") return null;
    try {
      return /^https?:/i.test(address ?? "") ? decodeURIComponent(name) : name;
    } catch {
      return name;
    }
  };

  return {
    makeList() {
      // What comes of it is said in the pane, also where nothing does.
      dispatch({ type: "report", report: null });
      return work.attempt(async (step) => {
        const report = await reportNow();
        if (report === null) return tell(texts.noTable);
        const made = await makeFindingsSheet(work, step, report, words, { texts, tell });
        if (made === null) return;
        const back = work.placeNow();
        await select(made.sheet, FIRST_CELL);
        await recheck();
        const { what, sheet, sentence } = made;
        const next: UndoStep = { kind: "sheets", what, sheet, changes: step.back(), back };
        dispatch({ type: "wrote", outcome: told(sentence, true), written: [], undo: [...getState().undo, next] });
      });
    },
    async ask(kind) {
      try {
        if (getState().changed.length > 0) await check();
        const report = await openNow(kind);
        if (report === null) tell(texts.noTable);
        else dispatch({ type: "report", report });
      } catch (error) {
        fail("plan", error);
      }
    },
    close: () => dispatch({ type: "report", report: null }),
    async file(kind) {
      const open = getState().report;
      if (open === null) return null;
      const name = `${texts[open.kind].file}.${kind}`;
      try {
        if (open.kind === "changes") {
          if (kind === "xlsx") return { name, type: XLSX, content: await files.changes(open.changes, language) };
          return { name, type: CSV, content: csvText(changesTable(open.changes, language).rows) };
        }
        const list = findingsList([open.report], words);
        if (kind === "xlsx") return { name, type: XLSX, content: await files.list(list, await fileName()) };
        return { name, type: CSV, content: csvText(list.rows.map(({ cells }) => cells)) };
      } catch (error) {
        fail("plan", error);
        return null;
      }
    },
    async lines(keys) {
      try {
        const report = await reportNow(keys);
        return report === null ? null : pastedText(findingRows(report, words));
      } catch (error) {
        fail("plan", error);
        return null;
      }
    },
    async overview() {
      try {
        if (getState().changed.length > 0) await check();
        const { sheets, result } = getState();
        return result === null || result.tables.length === 0 ? null : await checker.overview(sheets);
      } catch (error) {
        fail("plan", error);
        return null;
      }
    },
    copied: (findings) => tell(texts.copied(findings)),
    tell,
  };
}
