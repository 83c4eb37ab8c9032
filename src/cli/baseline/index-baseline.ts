import fs from "node:fs";
import path from "node:path";
import { lineAt, linesOf, type LinePlace } from "../answer/lines";
import { readLine } from "../answer/line";
import { earlierAcross, type EarlierAcross } from "../across/since";
import type { FileAnswer } from "../answer/answer";

/** The answer of an earlier run, in jsonl, by where each file's line stands in it: plain data, which another thread is given. */
export interface BaselineIndex {
  /** The file, from the root. */
  readonly source: string;
  /** Tells it from another state of the same file. */
  readonly stamp: string;
  readonly lines: ReadonlyMap<string, LinePlace>;
  /** What it found across files; absent where it was not looked for. */
  readonly across?: EarlierAcross;
}

/** Why an earlier answer cannot be compared with. */
export type BaselineFault =
  | { readonly code: "unread" }
  | { readonly code: "not-a-line"; readonly line: number }
  | { readonly code: "cut"; readonly line: number }
  /** It does not list all that was found: of the rest nothing is known. */
  | { readonly code: "narrowed"; readonly file: string }
  | { readonly code: "empty" };

/** Looks through an earlier answer. All of it must be sound: what is not found in it would be told as new. */
export function indexBaseline(named: string, folder: string): BaselineIndex | BaselineFault {
  const source = path.resolve(folder, named);
  const lines = new Map<string, LinePlace>();
  let across: EarlierAcross | null = null;
  try {
    let number = 0;
    for (const { text, isWhole, start, length } of linesOf(source)) {
      number += 1;
      const said = readLine(text);
      if (said === null) return { code: isWhole ? "not-a-line" : "cut", line: number };
      if ("found" in said) across = earlierAcross(said.found);
      if (!("sheets" in said)) continue;
      if (!isComplete(said)) return { code: "narrowed", file: said.file };
      lines.set(said.file, { start, length });
    }
    const { size, mtimeMs } = fs.statSync(source);
    const stamp = `${size} ${mtimeMs}`;
    return lines.size === 0 ? { code: "empty" } : { source, stamp, lines, ...(across && { across }) };
  } catch {
    return { code: "unread" };
  }
}

/** Whether all that was found is listed, with the rules that were run. */
export const isComplete = ({
  selection: { rules, least },
  left,
  origin,
  since,
}: Pick<FileAnswer, "selection" | "left" | "origin" | "since">): boolean =>
  rules === null && least === "info" && left === 0 && origin?.rules !== undefined && since === null;

/** What was found across files then; "not-checked" where it was not looked for, null where there is nothing to compare with. */
export const earlierFound = (baseline: BaselineIndex | null): EarlierAcross | "not-checked" | null =>
  baseline && (baseline.across ?? "not-checked");

/** Reads the earlier answers for files, one at a time; null for a file that was not among them. */
export function earlierAnswers({ source, lines }: BaselineIndex): (file: string) => FileAnswer | null {
  let handle: number | null = null;
  return (file) => {
    const place = lines.get(file);
    if (place === undefined) return null;
    handle ??= fs.openSync(source, "r");
    const said = readLine(new TextDecoder().decode(lineAt(handle, place)));
    if (said === null || !("sheets" in said)) throw new Error(`${source} has changed meanwhile`);
    return said;
  };
}
