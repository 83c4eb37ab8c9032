import { CLI_TEXTS } from "../../text/cli";
import type { Language } from "../../text/language";

/** Milliseconds between two lines: a terminal that is written to all the time is slow. */
const EVERY = 200;
/** Files from which on it is worth while, and milliseconds before the rate is known. */
const FEW = 2;
const SETTLED = 1_000;

/** Gives on what each file came to, and shows how many files are done, how many a second and how long the rest will take. */
export async function* withProgress<T>(
  pieces: AsyncIterable<T>,
  total: number,
  language: Language,
  show: (text: string) => void,
  now: () => number = () => performance.now(),
): AsyncIterable<T> {
  const start = now();
  let [done, last] = [0, -Infinity];
  try {
    for await (const piece of pieces) {
      // What is said of the file must not stand behind the progress.
      show("");
      yield piece;
      done += 1;
      if (total < FEW || (now() - last < EVERY && done < total)) continue;
      last = now();
      show(progressText(done, total, last - start, language));
    }
  } finally {
    show("");
  }
}

/** `elapsed` in milliseconds. */
export function progressText(done: number, total: number, elapsed: number, language: Language): string {
  const rate = elapsed < SETTLED ? null : (done * 1_000) / elapsed;
  const rest = rate === null ? null : Math.ceil((total - done) / rate);
  return CLI_TEXTS[language].progress(done, total, rate?.toFixed(1) ?? null, rest === null ? null : clock(rest));
}

/** 75 seconds as 1:15, an hour as 1:00:00. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}
