import { MOST_BYTES, tooLarge, type FileErrorCode } from "../../../files/file-error";
import { filesCsv, filesList } from "../../../report/list/files";
import type { ListWords } from "../../../report/list/list";
import type { ReportFinding } from "../../../report/report";
import { FILES_TEXTS } from "../../../text/files";
import type { Language } from "../../../text/language";
import type { WorkerLike } from "../../worker/calls/caller";
import { fileChecker } from "../../worker/files/client";
import { CheckerStopped } from "../checker";
import { UNREAD_CHOICES } from "../choices";
import type { FailingCore } from "../core";
import { dayOf } from "../day";
import type { LibraryFile } from "../library/types";
import { isOfKnownKind, withGiven, type Given, type GivenFile } from "./given";
import { listedFiles } from "./listed";
import { MOST_FINDINGS } from "./most";
import { fileCounts } from "./rows";
import { NO_FILES_GIVEN, type CheckedFiles, type FileEntry, type FileState, type FilesLook } from "./state";
import type { FileAnswer, FilesBasis } from "./types";

/** What the view 检查多个文件 does. Nothing of the open workbook is touched. Its promises never reject. */
export interface FilesActions {
  /** Shows the view and checks these files, after those that are there. */
  add(given: Given): Promise<void>;
  /** Checks what has not been checked yet. */
  run(): Promise<void>;
  /** Breaks off; what is done stays. */
  stop(): void;
  /** Forgets all files. */
  clear(): void;
  look(change: Partial<FilesLook>): void;
  /** 问题清单 of all files, to be saved by the user; null where it could not be made. */
  list(kind: "xlsx" | "csv", words: ListWords): Promise<LibraryFile | null>;
  /** Says what came of something that the view did. */
  tell(sentence: string): void;
}

export interface FilesParts extends FailingCore {
  readonly start: () => WorkerLike;
  /** Reads what is checked with; rejects where that is not to be had just now. */
  readonly readChoices: () => Promise<void>;
  readonly language: Language;
  readonly today: () => Date;
  /** Seconds a file may take; a minute unless given. */
  readonly seconds?: number;
}

const CSV = "text/csv";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function createFiles(parts: FilesParts): FilesActions {
  const { getState, dispatch, fail, readChoices, language, today } = parts;
  const checker = fileChecker(parts.start, parts.seconds);
  const texts = FILES_TEXTS[language];
  /** The files themselves, by their id, until they are checked. */
  const given = new Map<number, GivenFile>();
  let lastId = 0;
  /** What is under way; another once that was stopped. */
  let running: object | null = null;

  const now = (): CheckedFiles => getState().files;
  const update = (change: Partial<CheckedFiles>): void => dispatch({ type: "files", files: { ...now(), ...change } });
  const put = (id: number, state: FileState): void =>
    update({ files: now().files.map((entry) => (entry.id === id ? { ...entry, state } : entry)) });
  const tell = (sentence: string): void =>
    dispatch({ type: "announced", outcome: { kind: "told", sentence, isChange: false } });

  const basis = async (): Promise<FilesBasis> => {
    if (getState().choices === UNREAD_CHOICES) await readChoices();
    const { office } = getState().choices;
    return { office: office.layers, wording: office.wording.entries, language, on: dayOf(today()) };
  };

  /** The state that a file comes to. Rejects where that is not the file's own matter, and with CheckerStopped. */
  const checked = async ({ id, name }: FileEntry, own: object): Promise<FileState> => {
    const unread = (code: FileErrorCode): FileState => ({ kind: "unread", error: { code } });
    const file = given.get(id);
    if (file === undefined) return unread("unreadable");
    if (file.size > MOST_BYTES) return { kind: "unread", error: tooLarge(file.size) };
    let bytes: ArrayBuffer;
    try {
      bytes = await file.arrayBuffer();
    } catch {
      return unread("unreadable");
    }
    if (running !== own) throw new CheckerStopped();
    const findings: ReportFinding[] = [];
    const answer: FileAnswer = await checker.check({ name, bytes }, (some) => void findings.push(...some));
    if ("error" in answer) return { kind: "unread", error: answer.error };
    const { report, ...summary } = answer.summary;
    return { kind: "read", summary: { ...summary, report: { ...report, findings } } };
  };

  const next = (): FileEntry | undefined => now().files.find(({ state }) => state.kind === "waiting");
  const isFull = (): boolean => heldFindings(now().files) > MOST_FINDINGS;

  const runAll = async (own: object): Promise<void> => {
    const checksWith = await basis();
    if (running !== own) return;
    checker.use(checksWith);
    for (let entry = next(); entry !== undefined && running === own && !isFull(); entry = next()) {
      put(entry.id, { kind: "checking" });
      const state = await checked(entry, own);
      // Stopped or forgotten meanwhile.
      if (running !== own) return;
      given.delete(entry.id);
      put(entry.id, state);
    }
  };

  /** What was under way waits again. */
  const halted = (): readonly FileEntry[] =>
    now().files.map((entry) => (entry.state.kind === "checking" ? { ...entry, state: { kind: "waiting" } } : entry));

  /** Ends what is under way, and says whether there was something. */
  const halt = (): boolean => {
    const was = running !== null;
    running = null;
    checker.stop();
    return was;
  };

  const run = async (): Promise<void> => {
    if (running !== null) return;
    const own = {};
    running = own;
    update({ isRunning: true, isFull: false });
    let failure: unknown = null;
    try {
      await runAll(own);
    } catch (error) {
      failure = error;
    }
    // What stopped it has said so.
    if (running !== own) return;
    halt();
    update({ isRunning: false, files: halted(), isFull: next() !== undefined && isFull() });
    if (failure === null) tell(texts.done(fileCounts(now().files)));
    else fail("files", failure);
  };

  return {
    async add(dropped) {
      const firstId = lastId + 1;
      const files = withGiven(now(), dropped, firstId);
      const added = files.files.slice(now().files.length);
      const known = dropped.files.filter(({ name }) => isOfKnownKind(name));
      for (const [nth, { id }] of added.entries()) given.set(id, known[nth] as GivenFile);
      lastId += added.length;
      dispatch({ type: "files", files });
      if (getState().view !== "files") dispatch({ type: "viewed", view: "files" });
      if (added.length > 0) await run();
    },
    run,
    stop() {
      if (!halt()) return;
      update({ isRunning: false, files: halted() });
      tell(texts.stopped(fileCounts(now().files)));
    },
    clear() {
      halt();
      given.clear();
      const { order, severities } = now().look;
      dispatch({ type: "files", files: { ...NO_FILES_GIVEN, look: { ...NO_FILES_GIVEN.look, order, severities } } });
    },
    look: (change) => update({ look: { ...now().look, ...change } }),
    async list(kind, words) {
      try {
        const files = listedFiles(now().files, language);
        const on = dayOf(today());
        const name = `${texts.list.file}.${kind}`;
        if (kind === "csv") return { name, type: CSV, content: filesCsv(files, words, on) };
        return { name, type: XLSX, content: await checker.list(filesList(files, words, on)) };
      } catch (error) {
        if (!(error instanceof CheckerStopped)) fail("files", error);
        return null;
      }
    },
    tell,
  };
}

const heldFindings = (files: readonly FileEntry[]): number =>
  files.reduce((sum, { state }) => sum + (state.kind === "read" ? state.summary.report.findings.length : 0), 0);
