import path from "node:path";
import { linesOf, type LinePlace } from "../answer/lines";
import { readLine, type Closing } from "../answer/line";
import type { FileAnswer } from "../answer/answer";
import { isComplete } from "../baseline/index-baseline";
import { byFile } from "../inputs/expand";
import type { MergeNote } from "./note";
import { shardNotes, type ShardOf } from "./shards";

/** A file's line among those that are joined. */
export interface IndexedLine extends Pick<FileAnswer, "path" | "file" | "language" | "selection">, LinePlace {
  /** The file the line stands in. */
  readonly source: string;
  /** What the line was made with. */
  readonly settings: string | null;
  /** Whether it has what the rules across files need. */
  readonly hasFacts: boolean;
  /** Whether it was compared with an earlier run. */
  readonly isCompared: boolean;
  /** Whether all that was found stands in it. */
  readonly isComplete: boolean;
}

export interface LineIndex {
  /** In the order of the paths of their files, one line a file. */
  readonly lines: readonly IndexedLine[];
  readonly notes: readonly MergeNote[];
}

/** Looks through files of jsonl for the lines that are joined: where each stands, not what it says. */
export function indexLines(sources: readonly string[], folder: string): LineIndex {
  const notes: MergeNote[] = [];
  const first = new Map<string, IndexedLine>();
  const twice: string[] = [];
  const shards: ShardOf[] = [];
  for (const source of sources) {
    const closings: Closing[] = [];
    let count = 0;
    try {
      let number = 0;
      for (const { text, isWhole, start, length } of linesOf(path.resolve(folder, source))) {
        number += 1;
        const said = readLine(text);
        if (said === null) notes.push({ code: isWhole ? "not-a-line" : "cut", source, line: number });
        else if ("shard" in said) closings.push(said);
        // What was found across files is found again among all that is joined.
        else if ("found" in said) continue;
        else {
          count += 1;
          const { path: own, file, language, selection, origin } = said;
          if (first.has(file)) twice.push(file);
          else
            first.set(file, {
              path: own,
              file,
              language,
              selection,
              settings: origin?.settings ?? null,
              hasFacts: said.across !== null,
              isCompared: said.since !== null,
              isComplete: isComplete(said),
              source,
              start,
              length,
            });
        }
      }
    } catch {
      notes.push({ code: "unread", source });
      continue;
    }
    shards.push({ source, closing: closings.at(-1) ?? null, lines: count });
  }
  notes.push(...shardNotes(shards));
  if (twice.length > 0) notes.push({ code: "twice", file: twice[0] ?? "", count: new Set(twice).size });
  const lines = [...first.values()].sort(byFile);
  if (new Set(lines.map(({ settings }) => settings)).size > 1) notes.push({ code: "settings-differ" });
  return { lines, notes };
}
