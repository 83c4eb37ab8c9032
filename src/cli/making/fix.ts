import path from "node:path";
import type { CellWrite } from "../../check/finding";
import { a1 } from "../../check/sheet/address";
import { WRITE_TEXTS, type WriteTexts } from "../../text/cli-write";
import type { Destination, FixArguments } from "../arguments/types";
import type { CheckedFile } from "../checking/check-file";
import type { Input } from "../inputs/input";
import { fixFile, type FixedFile } from "./fix-file";
import type { Making, TableWrite } from "./made-table";
import { differenceLines } from "./writes";

/** `fix FILE…`: works the safe fixes into the files, or tells what they would be. */
export const fixMaking = ({ language, rules, destination }: FixArguments): Making => ({
  needs: "findings",
  targetOf: ({ under }) => (destination.kind === "folder" ? path.join(destination.folder, under) : null),
  make(checked: CheckedFile, input: Input) {
    const fixed = fixFile(checked, rules);
    const texts = WRITE_TEXTS[language];
    const write = writeOf(checked, input, fixed, destination);
    return {
      lines: [...linesOf(checked, fixed, write !== null, texts)],
      write,
      more: fixed.hasFormulas ? [texts.recalculated] : [],
      status: fixed.left.length > 0 ? 1 : 0,
    };
  },
});

/** Null where nothing is to be written. */
function writeOf(
  { read }: CheckedFile,
  { path: file, under }: Input,
  { bytes }: FixedFile,
  destination: Destination,
): TableWrite | null {
  if (bytes === null || read === null) return null;
  switch (destination.kind) {
    case "nowhere":
      return null;
    case "folder":
      return { bytes, file: path.join(destination.folder, under), replaces: null };
    case "in-place":
      return { bytes, file, replaces: { before: read.bytes, keepsOld: destination.keepsOld } };
  }
}

function* linesOf(
  { sheets }: CheckedFile,
  { findings, writes, left, before, after }: FixedFile,
  isWritten: boolean,
  texts: WriteTexts,
): Iterable<string> {
  const where = ({ sheet, row, column }: CellWrite): string =>
    sheets.length > 1 ? `${sheet}!${a1(row, column)}` : a1(row, column);
  if (writes.length === 0) yield texts.nothingToFix;
  else yield (isWritten ? texts.fixed : texts.wouldFix)(findings, writes.length);
  for (const one of writes) {
    yield where(one);
    yield* differenceLines(one);
  }
  for (const { reason, findings: count, cells } of left)
    yield texts.left(reason, count, [...new Set(cells.map(where))]);
  if (writes.length > 0) yield texts.counts(before, after);
}
