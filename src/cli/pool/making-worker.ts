import { parentPort, workerData } from "node:worker_threads";
import type { Input } from "../inputs/input";
import { tableMaker, type MakingTask } from "../making/table-maker";
import { openAside } from "../opening/open-aside";

/** A thread of the pool: makes another file of one file after the other, and writes none of them. */
const maker = tableMaker(workerData as MakingTask);

parentPort?.on("message", (input: Input) => {
  void maker.make(input, openAside).then((table) => parentPort?.postMessage(table));
});

parentPort?.postMessage("ready");
