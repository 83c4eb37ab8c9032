import type { CheckArguments } from "../arguments/types";
import { BASELINE_TEXTS } from "../../text/cli-baseline";
import { ACROSS_TEXTS } from "../../text/cli-across";
import { earlierFound, indexBaseline, type BaselineIndex } from "../baseline/index-baseline";
import { settingsHash } from "../checking/settings-hash";
import { checkError } from "../checking/check-file";
import type { FilePiece } from "../formats/piece";
import { isInShard } from "../inputs/shard";
import type { Input } from "../inputs/input";
import { withProgress } from "../output/progress";
import { compileLess } from "../pool/compile-less";
import { checkedByThreads } from "../pool/pool";
import type { ExitStatus, Surroundings } from "../surroundings";
import { answer, toFile } from "./answer";
import { pieceMaker, type CheckTask, type PieceMaker } from "./check-input";
import { checkResumable, type PiecesOf } from "./check-resumable";

/** `check NAME…`: tells the findings of each file. */
export async function check(wished: CheckArguments, surroundings: Surroundings): Promise<ExitStatus> {
  const { shard, selection, timeout, format, out, isQuiet, language } = wished;
  const { folder, choices, open, progress = null } = surroundings;
  const inputs =
    shard === null ? surroundings.inputs : surroundings.inputs.filter(({ file }) => isInShard(file, shard));
  const baseline = wished.baseline === null ? null : indexBaseline(wished.baseline, folder);
  if (baseline !== null && "code" in baseline) {
    surroundings.say([`${wished.baseline}: ${BASELINE_TEXTS[language].fault(baseline)}`]);
    return 2;
  }
  const threads = wished.jobs ?? 1;
  // The other parts are likely to be checked on the other cores.
  if (shard !== null) compileLess();
  const piecesOf: PiecesOf = (own, wish) => {
    const task: CheckTask = { wished, wish, choices, folder, baseline: baseline && withoutAcross(baseline) };
    const pieces =
      threads === 1 && timeout === null
        ? checkedHere(own, task, open)
        : checkedByThreads(own, task, { threads, timeout });
    return progress === null || isQuiet ? pieces : withProgress(pieces, own.length, language, progress);
  };
  // What is compared with is not written over.
  const about = { inputs: baseline === null ? inputs : [...inputs, { path: baseline.source }], selection };
  // A part of the files is compared when it is joined with the others.
  const comparing = wished.across && shard === null ? { earlier: earlierFound(baseline) } : null;
  const forgotten = wished.across ? 0 : (baseline?.across?.size ?? 0);
  if (forgotten > 0) surroundings.say([ACROSS_TEXTS[language].notComparedNow(forgotten)]);
  const settings = settingsHash(wished, choices, baseline);
  if (format === "jsonl" && out !== null)
    return toFile(wished, surroundings, about, (file) =>
      checkResumable(wished, surroundings, { answer: file ?? "", inputs, settings, piecesOf, comparing }),
    );
  return answer(wished, surroundings, about, (wish) => piecesOf(inputs, wish), comparing);
}

/** What was found across files is not for the threads. */
const withoutAcross = ({ across: _, ...rest }: BaselineIndex): BaselineIndex => rest;

/** Checks one file after the other: of thousands no more than one is held. */
async function* checkedHere(
  inputs: readonly Input[],
  task: CheckTask,
  open: Surroundings["open"],
): AsyncIterable<FilePiece> {
  const maker = pieceMaker(task);
  for (const input of inputs) {
    yield await made(input, maker, open);
  }
}

/** A fault may show when findings are described, which is while they are written: then the file has its error in place of a part of its answer. */
async function made(input: Input, maker: PieceMaker, open: Surroundings["open"]): Promise<FilePiece> {
  const piece = await maker.check(input, open);
  try {
    return { ...piece, blocks: startedBlocks(piece.blocks) };
  } catch (error) {
    return maker.failed(input, checkError(error));
  }
}

/** Characters of a file's answer that are made before any of them is written. */
const MADE_BEFORE = 1 << 24;

/** The same blocks, the first of which are made; all of them, but for the longest files. */
function startedBlocks(blocks: FilePiece["blocks"]): FilePiece["blocks"] {
  const all = blocks[Symbol.iterator]();
  const made: (string | Uint8Array)[] = [];
  let length = 0;
  let next = all.next();
  for (; next.done !== true && length < MADE_BEFORE; next = all.next()) {
    made.push(next.value);
    length += next.value.length;
  }
  if (next.done === true) return made;
  const { value } = next;
  return (function* () {
    yield* made;
    yield value;
    for (let rest = all.next(); rest.done !== true; rest = all.next()) yield rest.value;
  })();
}
