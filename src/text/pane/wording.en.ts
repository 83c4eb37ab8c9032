import type { WordingText } from "./wording.zh";
import { count } from "./types";

const entries = (n: number): string => (n === 1 ? "1 entry" : `${count(n)} entries`);

const changes = (added: number, changed: number, removed: number): string =>
  [
    ...(added > 0 ? [`${count(added)} added`] : []),
    ...(changed > 0 ? [`${count(changed)} changed`] : []),
    ...(removed > 0 ? [`${count(removed)} removed`] : []),
  ].join(", ");

export const wording: WordingText = {
  list: "Entries",
  backToList: "Back to the library",
  statuses: { draft: "Draft", preferred: "Preferred", retired: "Retired" },
  origins: { office: "Office library", workbook: "This workbook", both: "This workbook, over the office's" },
  shortOrigins: { office: "Office", workbook: "Workbook", both: "Workbook wins" },
  fields: {
    ...{ name: "Name", category: "Class", synonyms: "Synonyms", operator: "Operator", target: "Usual target" },
    ...{ unit: "Unit", note: "Note", status: "Status" },
  },
  noCategory: "No class",
  synonymsOf: (synonyms) => `Synonyms: ${synonyms}`,

  search: { label: "Search entries", placeholder: "Name, synonym or pinyin" },
  categoryFilter: { label: "Class", all: "All classes" },
  statusFilter: { label: "Status", all: "Any status" },
  shown: (n, all) => (n === all ? entries(all) : `${count(n)} of ${entries(all)}`),
  noMatch: "No entry matches.",
  clearFilters: "Clear filters",
  add: "New entry",
  more: "More",
  importFile: "Import a file…",
  importSheet: "Import from the sheet 指标词库",
  toSheet: "Write to a sheet",
  toSheetHint: "Once changed in Excel, it can be imported from there. Excel may not undo earlier actions afterwards.",
  exportXlsx: "Export as an Excel file",
  exportJson: "Export as wording.json",
  exportHint: "Put beside the add-in on its server, wording.json is the library of the whole office.",
  compare: (n) => `${count(n)} to look at`,
  locked: "The library kept in the workbook cannot be read. So that nothing is lost, it is not changed here.",

  empty: {
    title: "The library has no entries yet",
    what: "A library keeps the names to use and their synonyms. Names are picked from it, and the check points out the others.",
    fromTable: "Or begin with the names the tables use:",
    kinds: "It takes .xlsx, .xls, .ods, .csv and .json files, and published indicator libraries as they are.",
  },

  entry: {
    fresh: "New entry",
    change: "Change entry",
    fromOffice:
      "This entry is the office library's. Once saved, the workbook goes by what is written here; the office's stays.",
    overOffice: "The office library has this entry too. The workbook goes by what is written here.",
    statusHints: {
      draft: "Draft: can be picked, but the check does not ask for it.",
      preferred: "Preferred: offered first, and the check asks for this name.",
      retired: "Retired: not offered any more, and the check asks for another.",
    },
    operatorNone: "(none)",
    synonymHint: "Names that mean the same and should not be used.",
    addSynonym: "Add synonym",
    addShort: "Add",
    removeSynonym: (synonym) => `Remove the synonym ${synonym}`,
    save: "Save",
    cancel: "Cancel",
    remove: "Delete",
    backToOffice: "Back to the office's",
  },
  faults: {
    empty: "Enter a name.",
    tooLong: (length, limit) => `It has ${count(length)} characters, more than ${count(limit)}. Shorten it.`,
    duplicateName: (other) => `The library has “${other}” already. Change that entry, or take another name.`,
    nameIsSynonym: (other) => `This is a synonym of “${other}”. Once saved, it counts as a name to use as well.`,
    duplicateSynonym: (synonym) => `“${synonym}” is there already. One is kept.`,
    sharedSynonym: (synonym, other) => `“${synonym}” is a synonym of “${other}” too. Keep it in one of them.`,
    synonymIsName: (synonym) =>
      `“${synonym}” is a name of the library and still counts as one. Retire that entry first.`,
    noNumber: "The operator compares with a number, and there is none here. Write one, or make the operator 定性.",
  },

  reading: (from) => `Reading “${from}”`,
  stop: "Stop",
  unread: {
    title: (from) => `“${from}” cannot be used as a library`,
    looked:
      "Looked for a sheet 指标词库, a sheet with columns such as 指标名称, 二级指标 and 同义词, a published library, or wording.json.",
    other: "Another file…",
  },
  import: {
    title: (from) => `Import “${from}”`,
    entries: (n) => `${entries(n)} in the file`,
    nothing: "There are no entries in the file, so there is nothing to import.",
    fresh: (n) => `${count(n)} new`,
    same: (n) => `${count(n)} there already`,
    conflicts: (n) => (n === 1 ? "1 differs" : `${count(n)} differ`),
    problems: (n) => `${count(n)} to look at`,
    list: "Before the import",
    all: "All",
    keep: "Keep",
    take: "Use the file's",
    keepAll: "Keep all",
    takeAll: "Use the file's for all",
    chosen: (taken, all) => `The file's for ${count(taken)} of ${count(all)}`,
    which: (name) => `Which one for “${name}”`,
    left: "Now",
    right: "File",
    nothingSaid: "(empty)",
    merge: "Merge",
    replace: "Replace",
    mergeTo: (added, changed) =>
      added + changed === 0 ? "Merging changes nothing." : `Merging: ${changes(added, changed, 0)}.`,
    replaceTo: (added, changed, removed) =>
      added + changed + removed === 0
        ? "Replacing changes nothing."
        : `Replacing the workbook's: ${changes(added, changed, removed)}.`,
    tooLong: (most) =>
      `It has more than ${count(most)} characters, too many for a workbook. Split it, or serve it whole from the office's server.`,
    cancel: "Cancel",
  },
  differences: {
    title: "Look through the library",
    wins: "Both have these entries and say different things. The workbook's count now.",
    none: "Nothing is left to look at.",
    left: "Workbook",
    right: "Office",
    takeOffice: "Use the office's",
    takeOfficeOf: (name) => `Use the office's “${name}”`,
    takeAll: "Use the office's for all",
  },
  inLibrary: "In the library",
  inLibraryOf: (name) => `See “${name}” in the library`,

  outcome: {
    added: (name) => `“${name}” is in the library.`,
    changed: (name) => `“${name}” changed.`,
    removed: (name) => `“${name}” deleted from the library.`,
    merged: (added, changed) => `Merged: ${changes(added, changed, 0)}.`,
    replaced: (added, changed, removed) => `Replaced: ${changes(added, changed, removed)}.`,
    settled: (n) => (n === 1 ? "1 entry goes by the office's now." : `${count(n)} entries go by the office's now.`),
    undone: "The library is as it was before.",
    nothing: "The library is unchanged.",
    undoRefused: "The library has changed since, so this was not undone.",
    tooLong:
      "The library is too large for a workbook and was not kept. Split it, or serve it from the office's server.",
    file: (name) => `“${name}” exported. Look in the downloads folder.`,
  },
};
