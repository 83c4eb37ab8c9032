import { parentPort, workerData } from "node:worker_threads";
import { pieceMaker, type CheckTask } from "../commands/check-input";
import { checkError } from "../checking/check-file";
import type { FilePiece } from "../formats/piece";
import type { Input } from "../inputs/input";
import { openAside } from "../opening/open-aside";
import type { Made } from "./made";

/** A thread of the pool: checks one file after the other and makes what each adds to the answer. */
const maker = pieceMaker(workerData as CheckTask);

async function make(input: Input): Promise<Made> {
  try {
    return made(await maker.check(input, openAside));
  } catch (error) {
    // Findings are described while they are written.
    return made(maker.failed(input, checkError(error)));
  }
}

function made({ blocks, later, ...facts }: FilePiece): Made {
  const encoder = new TextEncoder();
  const bytes = Array.from(blocks, (block) => (typeof block === "string" ? encoder.encode(block) : block));
  return { ...facts, blocks: bytes, later: later() };
}

parentPort?.on("message", (input: Input) => {
  void make(input).then((piece) => {
    // Handed over without a copy.
    parentPort?.postMessage(
      piece,
      piece.blocks.map((block) => block.buffer as ArrayBuffer),
    );
  });
});

parentPort?.postMessage("ready");
