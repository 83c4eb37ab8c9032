import type { SheetSnapshot } from "../src/check/sheet/snapshot";
import type { Checker } from "../src/taskpane/session/checker";
import { columnsOf } from "../src/taskpane/session/findings/columns";
import { projectsIn } from "../src/taskpane/session/findings/projects-of";
import { reduce } from "../src/taskpane/session/reduce/reduce";
import { INITIAL } from "../src/taskpane/session/state/state";
import type { WorkerLike } from "../src/taskpane/worker/calls/caller";
import { createDispatcher } from "../src/taskpane/worker/calls/dispatcher";
import type { Answer, Call } from "../src/taskpane/worker/calls/messages";
import { workerChecker } from "../src/taskpane/worker/client";
import type { CrossingMethods } from "../src/taskpane/worker/crossing";
import { createWorkerMethods } from "../src/taskpane/worker/implementation";
import { corpusOfRows, edited, tableOf } from "./corpus";

/** What an edit in a long table costs from the pane: to the worker, through the check and back into the list. */
const ROWS = 20_000;
const RUNS = 10;

/** The pane and its worker in one thread; what they say to each other is copied as between two. */
function pane(): Checker {
  return workerChecker(() => {
    const worker: WorkerLike = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      postMessage: (call: Call<CrossingMethods>) => take(structuredClone(call)),
      terminate: () => undefined,
    };
    const take = createDispatcher(createWorkerMethods(), (answer) => {
      const event = { data: structuredClone(answer) } as MessageEvent<Answer>;
      worker.onmessage?.call(worker as Worker, event);
    });
    return worker;
  });
}

async function recheckFromPane(): Promise<void> {
  const checker = pane();
  let state = INITIAL;
  const checkOnce = async (now: SheetSnapshot): Promise<void> => {
    const result = await checker.check([now], () => undefined);
    const event = {
      sheets: [now],
      open: now.name,
      result,
      columns: columnsOf(result.findings, state.columns, projectsIn(result.tables, [now])),
      comparison: null,
      checkedWith: state.choices.check,
      userInitiated: false,
      isQuiet: true,
    };
    state = reduce(state, { type: "checked", ...event }, () => "");
  };
  const sheet = tableOf(corpusOfRows(ROWS));
  await checkOnce(sheet);
  await checkOnce(edited(sheet, 1_000));
  let fastest = Infinity;
  for (let run = 1; run <= RUNS; run += 1) {
    const now = edited(sheet, 1_000 + run);
    const start = performance.now();
    await checkOnce(now);
    fastest = Math.min(fastest, performance.now() - start);
  }
  console.log(`  the same from the pane, to the worker and back into its list: ${fastest.toFixed(1)} ms`);
}

void recheckFromPane();
