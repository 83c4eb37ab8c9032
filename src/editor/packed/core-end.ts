import type { ParsedIndicator } from "../../check/indicator/types";

/** Where an indicator ends without the mark that closes it. */
export function coreEnd({ span, separators }: ParsedIndicator): number {
  const end = separators.findLast(({ kind }) => kind === "end");
  return end?.spans[0]?.start ?? span.end;
}
