import type { Severity } from "../../../check/finding";
import type { ReportFinding } from "../../../report/report";
import type { FileEntry, FilesLook } from "./state";

/** A row of the list of files. */
export type FileRow =
  | { readonly kind: "file"; readonly id: string; readonly entry: FileEntry; readonly isOpen: boolean }
  /** What an unfolded file was checked by. */
  | { readonly kind: "basis"; readonly id: string; readonly basis: string }
  /** Something about it besides its findings. */
  | { readonly kind: "remark"; readonly id: string; readonly sentence: string; readonly isNote: boolean }
  | { readonly kind: "finding"; readonly id: string; readonly finding: ReportFinding; readonly hasSheets: boolean }
  /** In the place of findings, where there are none to show; `of` are those that the filter leaves out. */
  | { readonly kind: "none"; readonly id: string; readonly of: number };

/** The rows of the list. A file may have two hundred thousand: each is made when it is asked for. */
export interface FileRows {
  readonly count: number;
  at(index: number): FileRow | undefined;
  /** The kind of a row, and a number that tells it from the others while files are unfolded; asked of every row at once. */
  kindAt(index: number): FileRow["kind"];
  keyAt(index: number): number;
  /** Where the row of an id stands; -1 where there is none. */
  indexOf(id: string): number;
  /** Where the file stands that a row belongs to. */
  fileOf(index: number): number;
}

/** More than any file has rows. */
const MOST_ROWS = 2 ** 32;

/** A file with the rows under it: those that are made at once, and its findings behind them. */
interface Section {
  readonly start: number;
  readonly head: Extract<FileRow, { kind: "file" }>;
  readonly fixed: readonly FileRow[];
  readonly findings: readonly ReportFinding[];
}

/** The files in their order, each that is unfolded with what is to be said of it and its findings, the accepted ones last. */
export function fileRows(files: readonly FileEntry[], look: Omit<FilesLook, "active">): FileRows {
  const sections: Section[] = [];
  let count = 0;
  for (const entry of inOrder(files, look.order)) {
    const isOpen = look.open.has(entry.id) && canOpen(entry);
    const { fixed, findings } = isOpen ? inside(entry, look) : NOTHING;
    sections.push({ start: count, head: { kind: "file", id: `file ${entry.id}`, entry, isOpen }, fixed, findings });
    count += 1 + fixed.length + findings.length;
  }
  const sectionAt = (index: number): Section | undefined => sections[lastFrom(sections, index)];
  return {
    count,
    at(index) {
      const section = sectionAt(index);
      return section === undefined ? undefined : rowIn(section, index - section.start);
    },
    kindAt(index) {
      const section = sectionAt(index);
      const nth = index - (section?.start ?? 0) - 1;
      if (nth < 0) return "file";
      return section?.fixed[nth]?.kind ?? "finding";
    },
    keyAt(index) {
      const section = sectionAt(index);
      return section === undefined ? index : section.head.entry.id * MOST_ROWS + index - section.start;
    },
    indexOf(id) {
      const [kind, file = "", nth = ""] = id.split(/[ /]/);
      const section = sections.find(({ head }) => head.entry.id === Number(file));
      if (section === undefined) return -1;
      const { start, head, fixed, findings } = section;
      if (id === head.id) return start;
      if (kind === "finding") return Number(nth) < findings.length ? start + 1 + fixed.length + Number(nth) : -1;
      const at = fixed.findIndex((row) => row.id === id);
      return at < 0 ? -1 : start + 1 + at;
    },
    fileOf: (index) => sectionAt(index)?.start ?? 0,
  };
}

/** The place of the last section that begins at an index or before it; -1 for none. */
function lastFrom(sections: readonly Section[], index: number): number {
  let [low, high] = [0, sections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.start ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function rowIn({ head, fixed, findings }: Section, nth: number): FileRow | undefined {
  if (nth === 0) return head;
  const { id, state } = head.entry;
  const at = nth - 1 - fixed.length;
  const finding = findings[at];
  if (at < 0 || finding === undefined || state.kind !== "read") return fixed[nth - 1];
  return { kind: "finding", id: `finding ${id}/${at}`, finding, hasSheets: state.summary.report.sheets.length > 1 };
}

/** Whether there is more to be said of a file than stands in its row. */
export const canOpen = ({ state }: FileEntry): boolean =>
  state.kind === "read" && (state.summary.why === "" || state.summary.notes.length > 0);

const NOTHING = { fixed: [], findings: [] } as const;

function inside(
  { id, state }: FileEntry,
  { severities }: Pick<FilesLook, "severities">,
): Omit<Section, "start" | "head"> {
  if (state.kind !== "read") return NOTHING;
  const { report, tables, notes, basis, why } = state.summary;
  const remark = (sentence: string, nth: number, isNote: boolean): FileRow => ({
    ...{ kind: "remark", id: `${isNote ? "note" : "table"} ${id}/${nth}`, sentence, isNote },
  });
  const findings = shownFindings(report.findings, severities);
  const none: FileRow = { kind: "none", id: `none ${id}`, of: report.findings.length };
  const fixed: readonly FileRow[] = [
    ...(basis === "" ? [] : [{ kind: "basis", id: `basis ${id}`, basis } as const]),
    ...tables.map((sentence, nth) => remark(sentence, nth, false)),
    ...notes.map((sentence, nth) => remark(sentence, nth, true)),
    ...(findings.length > 0 || why !== "" ? [] : [none]),
  ];
  return { fixed, findings };
}

/** Open findings of these severities, then the accepted ones; the latter only where no severity is chosen. */
function shownFindings(
  findings: readonly ReportFinding[],
  severities: ReadonlySet<Severity>,
): readonly ReportFinding[] {
  const isOpen = ({ accepted }: ReportFinding): boolean => accepted === null;
  if (severities.size > 0) return findings.filter((one) => isOpen(one) && severities.has(one.severity));
  const passed = findings.filter((one) => !isOpen(one));
  return passed.length === 0 ? findings : [...findings.filter(isOpen), ...passed];
}

/** The files as they were given, or sorted by errors. Sorted, files that were not checked come first: they may hold anything. */
function inOrder(files: readonly FileEntry[], order: FilesLook["order"]): readonly FileEntry[] {
  if (order === "given") return files;
  const ranks = new Map(files.map((file) => [file, rankOf(file)]));
  return [...files].sort((a, b) => {
    const [x = [], y = []] = [ranks.get(a), ranks.get(b)];
    const at = x.findIndex((count, nth) => count !== y[nth]);
    return at < 0 ? 0 : (y[at] ?? 0) - (x[at] ?? 0);
  });
}

/** What a file is compared by, the most important first. */
function rankOf({ state }: FileEntry): readonly number[] {
  if (state.kind !== "read") return [state.kind === "unread" ? 2 : 0, 0, 0, 0];
  const { found, why } = state.summary;
  return [why === "" ? 1 : 2, found.errors, found.warnings, found.infos];
}

/** How many files came to what. */
export interface FileCounts {
  readonly all: number;
  readonly checked: number;
  readonly noTable: number;
  readonly unread: number;
  /** Not looked at to the end. */
  readonly waiting: number;
}

export function fileCounts(files: readonly FileEntry[]): FileCounts {
  const counts = { all: files.length, checked: 0, noTable: 0, unread: 0, waiting: 0 };
  for (const { state } of files) {
    if (state.kind === "read") counts[state.summary.why === "" ? "checked" : "noTable"] += 1;
    else counts[state.kind === "unread" ? "unread" : "waiting"] += 1;
  }
  return counts;
}

/** Open findings of all files by severity, and those that were accepted. */
export function foundInAll(files: readonly FileEntry[]): Readonly<Record<Severity | "accepted", number>> {
  const all = { error: 0, warning: 0, info: 0, accepted: 0 };
  for (const { state } of files) {
    if (state.kind !== "read") continue;
    const { found, accepted } = state.summary;
    all.error += found.errors;
    all.warning += found.warnings;
    all.info += found.infos;
    all.accepted += accepted;
  }
  return all;
}
