import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Counts, FileAnswer } from "../answer/answer";
import { readLine } from "../answer/line";
import { linesOf, type LinePlace } from "../answer/lines";
import type { Input } from "../inputs/input";

/** A line of an earlier run, by where it stands and what it adds to the whole. */
export interface EarlierLine
  extends LinePlace, Pick<FileAnswer, "path" | "file" | "trouble" | "recognised" | "origin"> {
  readonly source: string;
  readonly counts: Counts;
}

export interface Earlier {
  /** By file; of several lines the last one. */
  readonly lines: ReadonlyMap<string, EarlierLine>;
  /** Bytes of the journal up to the end of its last whole line. */
  readonly journalLength: number;
  /** Whether its last line was cut. */
  readonly wasCut: boolean;
}

/** The lines that earlier runs left: those of an answer that is whole, and those of a journal, which are newer. */
export function earlierLines(answer: string, journal: string): Earlier {
  const lines = new Map<string, EarlierLine>();
  let [journalLength, wasCut] = [0, false];
  for (const source of [answer, journal]) {
    if (!existsSync(source)) continue;
    for (const { text, isWhole, start, length } of linesOf(source)) {
      if (source === journal && isWhole) journalLength = start + length + 1;
      if (source === journal && !isWhole) wasCut = true;
      const said = isWhole ? readLine(text) : null;
      if (said === null || !("sheets" in said)) continue;
      const { path: own, file, trouble, recognised, origin, counts } = said;
      lines.set(file, { path: own, file, trouble, recognised, origin, counts, source, start, length });
    }
  }
  return { lines, journalLength, wasCut };
}

/** Whether a check would give the same line again: the same file, settings and options. An answer that says what failed is not kept. */
export async function isStillTrue(line: EarlierLine, input: Input, settings: string, folder: string): Promise<boolean> {
  const { origin } = line;
  if (line.path !== input.path || origin?.settings !== settings || origin.sha256 === null) return false;
  const bytes = await readFile(path.resolve(folder, input.path)).catch(() => null);
  return bytes !== null && createHash("sha256").update(bytes).digest("hex") === origin.sha256;
}
