import { rmSync } from "node:fs";

/** Files that are being written under a name of their own: what a run that is stopped takes away. */
const unfinished = new Set<string>();

export const noteUnfinished = (file: string): void => void unfinished.add(file);
export const noteFinished = (file: string): void => void unfinished.delete(file);

/** Takes away what is half written. */
export function removeUnfinished(): void {
  for (const file of unfinished) rmSync(file, { force: true });
}
