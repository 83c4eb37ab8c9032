import fs from "node:fs";
import path from "node:path";
import { EVERYTHING } from "../answer/selection";
import { lineAt } from "../answer/lines";
import { readLine } from "../answer/line";
import type { MergeArguments } from "../arguments/types";
import { formatOf, type FormatWish } from "../formats";
import { pieceOf, type FilePiece } from "../formats/piece";
import { indexLines, type IndexedLine } from "../merging/index-lines";
import { isMergeTrouble, mergeNote } from "../merging/note";
import { ACROSS_TEXTS } from "../../text/cli-across";
import { MERGE_TEXTS } from "../../text/cli-merge";
import type { Answering, ExitStatus } from "../surroundings";
import { answer } from "./answer";

/** `merge FILE.jsonl…`: joins the answers of several runs and gives them in any format. */
export async function merge(wished: MergeArguments, surroundings: Answering): Promise<ExitStatus> {
  const { folder, say } = surroundings;
  const { lines, notes } = indexLines(wished.files, folder);
  const language = wished.language ?? lines[0]?.language ?? "zh";
  say(notes.map((note) => mergeNote(note, language)));
  if (lines.some((line) => line.language !== language)) say([MERGE_TEXTS[language].otherLanguage]);
  const inputs = wished.files.map((own) => ({ path: own }));
  const about = { inputs, selection: lines[0]?.selection ?? EVERYTHING };
  const wanted = { ...wished, language, shard: null };
  const comparesFiles = lines.some(({ hasFacts }) => hasFacts);
  if (!comparesFiles && lines.length > 0) say([ACROSS_TEXTS[language].notRun]);
  const hasEarlier = lines.some(({ isCompared }) => isCompared);
  const comparing = comparesFiles ? ({ earlier: hasEarlier ? "not-handed-on" : null } as const) : null;
  const status = await answer(wanted, surroundings, about, (wish) => piecesOf(lines, wish, folder), comparing);
  return notes.some(isMergeTrouble) ? 2 : status;
}

/** Reads one line after the other: of thousands of answers no more than one is held. */
async function* piecesOf(lines: readonly IndexedLine[], wish: FormatWish, folder: string): AsyncIterable<FilePiece> {
  const format = formatOf(wish);
  const handles = new Map<string, number>();
  try {
    for (const line of lines) {
      const handle = handles.get(line.source) ?? fs.openSync(path.resolve(folder, line.source), "r");
      handles.set(line.source, handle);
      const said = readLine(new TextDecoder().decode(lineAt(handle, line)));
      if (said === null || !("sheets" in said)) throw new Error(`${line.source} has changed meanwhile`);
      yield pieceOf(said, format, []);
    }
  } finally {
    for (const handle of handles.values()) fs.closeSync(handle);
  }
}
