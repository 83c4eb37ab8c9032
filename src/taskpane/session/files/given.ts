import type { CheckedFiles, FileEntry } from "./state";

/** What is used of a browser's file. */
export type GivenFile = Pick<File, "name" | "size" | "arrayBuffer">;

/** What a user drops on the pane or chooses. */
export interface Given {
  readonly files: readonly GivenFile[];
  /** Names of folders, which the browser does not look into. */
  readonly folders: readonly string[];
}

/** Kinds of files that are read. */
export const KINDS: readonly string[] = [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".txt"];

/** Whether a file is of a kind that is read. What Excel puts beside a workbook that is open, `~$` before its name, is no workbook. */
export const isOfKnownKind = (name: string): boolean =>
  !name.startsWith("~$") && KINDS.some((kind) => name.toLowerCase().endsWith(kind));

/** The files with those given behind them. `firstId` is the id of the first one. */
export function withGiven(before: CheckedFiles, { files, folders }: Given, firstId: number): CheckedFiles {
  const own = files.filter(({ name }) => isOfKnownKind(name));
  const left = files.filter(({ name }) => !isOfKnownKind(name)).map(({ name }) => name);
  const counts = new Map<string, number>();
  const labelOf = (name: string): string => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  };
  for (const { name } of before.files) labelOf(name);
  const entries = own.map(({ name }, nth): FileEntry => ({
    id: firstId + nth,
    name,
    label: labelOf(name),
    state: { kind: "waiting" },
  }));
  return { ...before, files: [...before.files, ...entries], left, folders };
}
