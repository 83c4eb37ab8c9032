import fs from "node:fs";
import path from "node:path";
import type { FileAnswer } from "../answer/answer";
import { EVERYTHING, type Selection } from "../answer/selection";
import { lineAt } from "../answer/lines";
import { readLine } from "../answer/line";
import type { MergeArguments } from "../arguments/types";
import { answerSince } from "../baseline/answer-since";
import {
  earlierAnswers,
  earlierFound,
  indexBaseline,
  type BaselineFault,
  type BaselineIndex,
} from "../baseline/index-baseline";
import { sinceOfAnswer } from "../baseline/since";
import { formatOf, type FormatWish } from "../formats";
import { pieceOf, type FilePiece } from "../formats/piece";
import { indexLines, type IndexedLine } from "../merging/index-lines";
import { isMergeTrouble, mergeNote } from "../merging/note";
import { ACROSS_TEXTS } from "../../text/cli-across";
import { BASELINE_TEXTS } from "../../text/cli-baseline";
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
  const baseline = wished.baseline === null ? null : baselineFor(wished.baseline, lines, folder);
  if (baseline !== null && "fault" in baseline) {
    say([`${baseline.file}: ${BASELINE_TEXTS[language].fault(baseline.fault)}`]);
    return 2;
  }
  const inputs = [...wished.files, ...(baseline === null ? [] : [baseline.source])].map((own) => ({ path: own }));
  const about = { inputs, selection: lines[0]?.selection ?? EVERYTHING };
  const wanted = { ...wished, language, shard: null };
  const comparesFiles = lines.some(({ hasFacts }) => hasFacts);
  if (!comparesFiles && lines.length > 0) say([ACROSS_TEXTS[language].notRun]);
  const hasEarlier = lines.some(({ isCompared }) => isCompared);
  const comparing = comparesFiles
    ? { earlier: hasEarlier ? ("not-handed-on" as const) : earlierFound(baseline) }
    : null;
  const forgotten = comparesFiles ? 0 : (baseline?.across?.size ?? 0);
  if (forgotten > 0) say([ACROSS_TEXTS[language].notComparedNow(forgotten)]);
  const since = baseline && sinceThen(baseline, about.selection);
  const status = await answer(wanted, surroundings, about, (wish) => piecesOf(lines, wish, folder, since), comparing);
  return notes.some(isMergeTrouble) ? 2 : status;
}

interface UnusableBaseline {
  /** The file that cannot be used. */
  readonly file: string;
  readonly fault: BaselineFault;
}

/** The earlier run that lines are compared with. A line that leaves something out cannot be compared, nor can such a one of then. */
function baselineFor(named: string, lines: readonly IndexedLine[], folder: string): BaselineIndex | UnusableBaseline {
  const narrowed = lines.find((line) => !line.isComplete);
  if (narrowed !== undefined) return { file: narrowed.source, fault: { code: "narrowed", file: narrowed.file } };
  const baseline = indexBaseline(named, folder);
  return "code" in baseline ? { file: named, fault: baseline } : baseline;
}

/** Leaves out of a file's answer what was told then. */
function sinceThen(baseline: BaselineIndex, selection: Pick<Selection, "rules" | "least">) {
  const earlier = earlierAnswers(baseline);
  return (said: FileAnswer): FileAnswer => answerSince(said, sinceOfAnswer(said, earlier(said.file), selection));
}

/** Reads one line after the other: of thousands of answers no more than one is held. */
async function* piecesOf(
  lines: readonly IndexedLine[],
  wish: FormatWish,
  folder: string,
  since: ((said: FileAnswer) => FileAnswer) | null,
): AsyncIterable<FilePiece> {
  const format = formatOf(wish);
  const handles = new Map<string, number>();
  try {
    for (const line of lines) {
      const handle = handles.get(line.source) ?? fs.openSync(path.resolve(folder, line.source), "r");
      handles.set(line.source, handle);
      const said = readLine(new TextDecoder().decode(lineAt(handle, line)));
      if (said === null || !("sheets" in said)) throw new Error(`${line.source} has changed meanwhile`);
      yield pieceOf(since === null ? said : since(said), format, []);
    }
  } finally {
    for (const handle of handles.values()) fs.closeSync(handle);
  }
}
