import fs from "node:fs";
import { rename, rm } from "node:fs/promises";
import { lineAt, type LinePlace } from "../answer/lines";
import { fileSink } from "../output/sink";
import { asWriteError } from "../output/write-file";
import type { Journal } from "./journal";

/** Where a line of the answer stands. */
export type Source = LinePlace & { readonly source: string };

/**
 * Makes the answer of its lines, in their order, and takes the journal away. A journal that holds just these lines, one behind the other,
 * becomes the answer itself.
 */
export async function assemble(
  answer: string,
  lines: readonly Source[],
  closing: string,
  journal: Journal,
): Promise<void> {
  if (isAllOf(journal, lines)) {
    await journal.write(closing);
    await journal.close();
    await asWriteError(() => rename(journal.file, answer));
    return;
  }
  await journal.close();
  const sink = await fileSink(answer);
  const handles = new Map<string, number>();
  try {
    for (const line of lines) {
      const handle = handles.get(line.source) ?? fs.openSync(line.source, "r");
      handles.set(line.source, handle);
      await sink.write(lineAt(handle, line));
      await sink.write("\n");
    }
    await sink.write(closing);
    await sink.finish();
  } catch (error) {
    await sink.abandon();
    throw error;
  } finally {
    for (const handle of handles.values()) fs.closeSync(handle);
  }
  await asWriteError(() => rm(journal.file));
}

function isAllOf(journal: Journal, lines: readonly Source[]): boolean {
  let end = 0;
  for (const { source, start, length } of lines) {
    if (source !== journal.file || start !== end) return false;
    end = start + length + 1;
  }
  return end === journal.length;
}
