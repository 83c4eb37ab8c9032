import { availableParallelism } from "node:os";
import type { CheckArguments } from "../arguments/types";
import type { FilePiece } from "../formats/piece";
import { isInShard } from "../inputs/shard";
import type { Input } from "../inputs/input";
import { withProgress } from "../output/progress";
import { checkedByThreads } from "../pool/pool";
import type { ExitStatus, Surroundings } from "../surroundings";
import { answer, toFile } from "./answer";
import { pieceMaker, type CheckTask } from "./check-input";
import { checkResumable, type PiecesOf } from "./check-resumable";

/** `check NAME…`: tells the findings of each file. */
export async function check(wished: CheckArguments, surroundings: Surroundings): Promise<ExitStatus> {
  const { shard, selection, timeout, format, out, isQuiet, language } = wished;
  const { folder, choices, open, progress = null } = surroundings;
  const inputs =
    shard === null ? surroundings.inputs : surroundings.inputs.filter(({ file }) => isInShard(file, shard));
  const threads = wished.jobs ?? usualThreads(inputs.length);
  const piecesOf: PiecesOf = (own, wish) => {
    const task: CheckTask = { wished, wish, choices, folder };
    const pieces =
      threads === 1 && timeout === null
        ? checkedHere(own, task, open)
        : checkedByThreads(own, task, { threads, timeout });
    return progress === null || isQuiet ? pieces : withProgress(pieces, own.length, language, progress);
  };
  const about = { inputs, selection };
  if (format === "jsonl" && out !== null)
    return toFile(wished, surroundings, about, (file) =>
      checkResumable(wished, surroundings, file ?? "", inputs, piecesOf),
    );
  return answer(wished, surroundings, about, (wish) => piecesOf(inputs, wish));
}

/** Checks one file after the other: of thousands no more than one is held. */
async function* checkedHere(
  inputs: readonly Input[],
  task: CheckTask,
  open: Surroundings["open"],
): AsyncIterable<FilePiece> {
  const maker = pieceMaker(task);
  for (const input of inputs) yield maker.check(input, open);
}

/** Files from which on threads win more than it takes to start them. */
const MANY = 100;

const usualThreads = (files: number): number => (files < MANY ? 1 : availableParallelism());
