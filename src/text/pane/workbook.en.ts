import { count } from "./types";
import type { WorkbookText } from "./workbook.zh";

const sheets = (n: number): string => `${count(n)} ${n === 1 ? "sheet" : "sheets"}`;

/** The view of the whole workbook. */
export const workbook: WorkbookText = {
  label: "Whole workbook",
  sheets: "Sheets",
  summary: (all, tables) => `${sheets(all)}, ${count(tables)} with a performance-goal table`,
  listing: sheets,
  check: "Check all",
  checking: (done, all) => `Checked ${count(done)} of ${count(all)}`,
  table: (layouts, projects) => `${layouts.join(", ")} · ${count(projects)} ${projects === 1 ? "project" : "projects"}`,
  partUnread: "a part of it was not checked",
  expanded: (project, source) => `“${project}” laid out; it is checked in “${source}”`,
  noTable: "No performance-goal table found",
  blank: "Blank",
  unchecked: "Not checked yet",
  changed: "Changed, not checked yet",
  clean: "Nothing found",
  open: "Open sheet",
  hidden: (n) => `${sheets(n)} more ${n === 1 ? "is" : "are"} hidden and ${n === 1 ? "was" : "were"} not checked.`,
  done: (n) => (n === 1 ? "Checked the only sheet." : `Checked all ${count(n)} sheets.`),
  stopped: (done, all) =>
    done === 0 ? "Stopped before any sheet was checked." : `Stopped after ${count(done)} of ${count(all)} sheets.`,
  elsewhere: "These sheets have one:",
  all: "Show the whole workbook",
};
