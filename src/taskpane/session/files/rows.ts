import type { Severity } from "../../../check/finding";
import type { ReportFinding } from "../../../report/report";
import type { CheckedFiles, FileEntry, FilesLook } from "./state";

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

/** The rows: the files in their order, each that is unfolded with what is to be said of it and its findings, the accepted ones last. */
export function fileRows({ files, look }: Pick<CheckedFiles, "files" | "look">): readonly FileRow[] {
  return inOrder(files, look.order).flatMap((entry): readonly FileRow[] => {
    const isOpen = look.open.has(entry.id) && canOpen(entry);
    const head = { kind: "file", id: `file ${entry.id}`, entry, isOpen } as const;
    return isOpen ? [head, ...inside(entry, look)] : [head];
  });
}

/** Whether there is more to be said of a file than stands in its row. */
export const canOpen = ({ state }: FileEntry): boolean =>
  state.kind === "read" && (state.summary.why === "" || state.summary.notes.length > 0);

function inside({ id, state }: FileEntry, { severities }: FilesLook): readonly FileRow[] {
  if (state.kind !== "read") return [];
  const { report, tables, notes, basis, why } = state.summary;
  const remark = (sentence: string, nth: number, isNote: boolean): FileRow => ({
    ...{ kind: "remark", id: `${isNote ? "note" : "table"} ${id}/${nth}`, sentence, isNote },
  });
  const shown = shownFindings(report.findings, severities);
  const findings = shown.map((finding, nth): FileRow => ({
    ...{ kind: "finding", id: `finding ${id}/${nth}`, finding, hasSheets: report.sheets.length > 1 },
  }));
  const none: FileRow = { kind: "none", id: `none ${id}`, of: report.findings.length };
  return [
    ...(basis === "" ? [] : [{ kind: "basis", id: `basis ${id}`, basis } as const]),
    ...tables.map((sentence, nth) => remark(sentence, nth, false)),
    ...notes.map((sentence, nth) => remark(sentence, nth, true)),
    ...(findings.length > 0 || why !== "" ? findings : [none]),
  ];
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

/** Files in their order; by errors, what was not checked comes first, for nobody knows what it holds. */
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
