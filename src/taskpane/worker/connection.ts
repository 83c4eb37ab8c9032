import type { ListedFinding, ProjectRef } from "../../check/finding";
import type { ListedResult, TableSummary } from "../../check/result";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { Choices } from "../session/checker";
import { createCaller, type Caller, type WorkerLike } from "./calls/caller";
import type { CrossingMethods, SentTable } from "./crossing";
import { toSent, type SentSheet } from "./rows";
import { laterTask } from "../../steps";
import { fromRuns, type Run } from "../runs";

/** Rows that cross at a time. */
const ROWS = 1_000;

/** Most rows of a long table are held already once it was checked. */
const isShort = ({ rows }: SentSheet): boolean => rows.filter((row) => row !== null).length <= ROWS;

/** One running worker and what it holds: of choices and sheets only what has changed is sent. Any number of workers may run at once. */
export interface Connection extends Pick<Caller<CrossingMethods>, "call" | "end" | "isEnded"> {
  /** Brings the worker up to date for the calls that follow; null where that is done at once, as it is for all but long sheets. */
  send(choices: Choices | null, sheets: readonly SheetSnapshot[]): Promise<void> | null;
  check(onProgress: (done: number, all: number) => void): Promise<ListedResult>;
}

export function connect(worker: WorkerLike): Connection {
  const { call, end, isEnded } = createCaller<CrossingMethods>(worker);
  let heldChoices: Choices | null = null;
  let heldSheets: readonly SheetSnapshot[] = [];
  /** The findings the worker has sent, of its last check that was completed. */
  let findings: readonly ListedFinding[] = [];
  let projects: readonly ProjectRef[] = [];

  /** A worker that could not take over what it is to look at is of no use. */
  const hand = (sent: Promise<void>): void => void sent.catch(end);

  const sendNow = (choices: Choices | null, sheets: readonly SheetSnapshot[]): Promise<void> | null => {
    if (choices !== null && choices !== heldChoices) {
      hand(call("setChoices", choices));
      heldChoices = choices;
    }
    if (heldSheets.length === sheets.length && sheets.every((sheet, index) => sheet === heldSheets[index])) return null;
    const sent = sheets.map((sheet) =>
      toSent(
        sheet,
        heldSheets.find(({ name }) => name === sheet.name),
      ),
    );
    heldSheets = sheets;
    if (sent.every(isShort)) {
      hand(call("setSheets", sent));
      return null;
    }
    return sendInParts(sent);
  };

  const sendInParts = async (sheets: readonly SentSheet[]): Promise<void> => {
    for (const { name, rows } of sheets.filter((sheet) => !isShort(sheet)))
      for (let first = 0; first < rows.length && !isEnded(); first += ROWS) {
        hand(call("setRowsAhead", name, rows.slice(first, first + ROWS)));
        await laterTask();
      }
    hand(
      call(
        "setSheets",
        sheets.map((sheet) => (isShort(sheet) ? sheet : { ...sheet, rows: [] })),
      ),
    );
  };

  /** Rows that are on their way: what is sent after them waits for its turn. */
  let handing: Promise<void> | null = null;

  return {
    call,
    end,
    isEnded,
    send(choices, sheets) {
      const next =
        handing === null ? sendNow(choices, sheets) : handing.then(() => sendNow(choices, sheets) ?? undefined);
      if (next === null) return null;
      const own: Promise<void> = next.finally(() => {
        if (handing === own) handing = null;
      });
      handing = own;
      return own;
    },
    async check(onProgress) {
      const runs: Run<ListedFinding>[] = [];
      const result = await call("check", onProgress, (part) => void runs.push(...part));
      findings = fromRuns(findings, runs);
      projects = fromRuns(projects, result.projects);
      return { unread: result.unread, findings, tables: tablesOf(result.tables, projects) };
    },
  };
}

/** The tables with the projects each of them has among all. */
function tablesOf(tables: readonly SentTable[], projects: readonly ProjectRef[]): TableSummary[] {
  let from = 0;
  return tables.map((table) => {
    const own = projects.slice(from, from + table.projects);
    from += table.projects;
    return { ...table, projects: own };
  });
}
