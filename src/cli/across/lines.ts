import fs from "node:fs";
import type { AcrossAnswer } from "../answer/across";
import { readLine } from "../answer/line";
import { lineAt } from "../answer/lines";
import type { Source } from "../resuming/assemble";
import { createComparing, toCompare, type ComparingOptions } from "./comparing";

/** Compares the files of lines that were written, read one after the other. */
export function comparedLines(lines: readonly Source[], options: ComparingOptions): AcrossAnswer {
  const comparing = createComparing(options);
  const handles = new Map<string, number>();
  try {
    for (const line of lines) {
      const handle = handles.get(line.source) ?? fs.openSync(line.source, "r");
      handles.set(line.source, handle);
      const said = readLine(new TextDecoder().decode(lineAt(handle, line)));
      if (said === null || !("sheets" in said)) throw new Error(`${line.source} has changed meanwhile`);
      comparing.add(toCompare(said));
    }
    return comparing.answer();
  } finally {
    for (const handle of handles.values()) fs.closeSync(handle);
    comparing.close();
  }
}
