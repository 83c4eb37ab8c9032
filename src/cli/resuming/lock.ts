import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { isCode } from "../output/error-code";
import { nameOnce } from "../output/name-once";
import { noteFinished, noteUnfinished } from "../output/unfinished";
import { asWriteError } from "../output/write-file";

/** A process of a machine. `start` tells it from another one of its number; null where the machine does not say. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly start: string | null;
}

/** A run that writes an answer, for as long as no other may. */
export interface Lock {
  /** Whether it is this run's still: one that did not stir for long may have been taken for dead. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** The run that has a lock. On another machine, or where what is written is unclear (null), whether it lives is told by its stirring alone. */
export interface Refused {
  readonly by: Holder | null;
  readonly file: string;
  readonly isElsewhere: boolean;
}

/** Milliseconds between two signs of life, and without one until a run that cannot be asked is taken for dead. */
const STIRS_EVERY = 10_000;
export const DEAD_AFTER = 600_000;

/**
 * Takes the lock of an answer, a file beside it; one that a dead run has left is taken over. Throws WriteError where none can be written.
 */
export function takeLock(answer: string): Promise<Lock | Refused> {
  const file = `${answer}.lock`;
  const own: Holder = { pid: process.pid, host: os.hostname(), start: startOf(process.pid) };
  const text = JSON.stringify({ ...own, run: randomBytes(8).toString("hex") });
  return asWriteError(async () => {
    await fs.mkdir(path.dirname(file), { recursive: true });
    const made = `${file}-${randomBytes(6).toString("hex")}.tmp`;
    noteUnfinished(made);
    try {
      for (;;) {
        // Whole before it has its name; written anew each time, so that its time is now, as the disk of the other one's has it.
        await fs.writeFile(made, text);
        if (await hasNamed(made, file)) return lockOf(file, text);
        const refused = await refusedBy(file, made);
        if (refused !== null) return refused;
      }
    } finally {
      await fs.rm(made, { force: true });
      noteFinished(made);
    }
  });
}

async function hasNamed(made: string, file: string): Promise<boolean> {
  try {
    await nameOnce(made, file);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** The run that has the lock; null where there is none any more, as a dead one's was taken away. */
async function refusedBy(file: string, made: string): Promise<Refused | null> {
  const text = await textOf(file);
  if (text === null) return null;
  const by = holderOf(text);
  const isElsewhere = by?.host !== os.hostname();
  const isDead = isElsewhere ? await isStill(file, made) : !isRunning(by);
  if (!isDead) return { by, file, isElsewhere };
  // Another run may have been quicker, and this would be its lock: then it gets it back.
  const aside = `${made}.dead`;
  await fs.rename(file, aside).catch((error: unknown) => {
    if (!isCode(error, "ENOENT")) throw error;
  });
  const taken = await textOf(aside);
  if (taken !== null && taken !== text) await hasNamed(aside, file);
  await fs.rm(aside, { force: true });
  return null;
}

function lockOf(file: string, text: string): Lock {
  noteUnfinished(file);
  const stir = (): void => void fs.utimes(file, new Date(), new Date()).catch(() => undefined);
  const clock = setInterval(stir, STIRS_EVERY);
  clock.unref();
  const isHeld = async (): Promise<boolean> => (await textOf(file)) === text;
  return {
    isHeld,
    release: async () => {
      clearInterval(clock);
      if (await isHeld()) await fs.rm(file, { force: true });
      noteFinished(file);
    },
  };
}

/** What a lock says; null where there is none. */
const textOf = (file: string): Promise<string | null> =>
  fs.readFile(file, "utf8").catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  });

function holderOf(text: string): Holder | null {
  try {
    const { pid, host, start } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === "number" && typeof host === "string" ? { pid, host, start: start ?? null } : null;
  } catch {
    return null;
  }
}

/** Whether a lock gave no sign of life for long, by the times that its disk gives. */
async function isStill(file: string, made: string): Promise<boolean> {
  const timeOf = async (one: string): Promise<number> => (await fs.stat(one)).mtimeMs;
  return (await timeOf(made)) - (await timeOf(file).catch(() => 0)) > DEAD_AFTER;
}

function isRunning({ pid, start }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else's may not be asked, but is there.
    if (!isCode(error, "EPERM")) return false;
  }
  return start === null || startOf(pid) === start;
}

/** What tells a process from a later one of its number: since when it runs, and since when the machine does. Only Linux says. */
function startOf(pid: number): string | null {
  try {
    const facts = readFileSync(`/proc/${pid}/stat`, "latin1");
    // Behind the name, which may hold anything, stand the fields from the third on; the 22nd is the start.
    const start = facts.slice(facts.lastIndexOf(")") + 2).split(" ")[19];
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim()} ${start}`;
  } catch {
    return null;
  }
}
