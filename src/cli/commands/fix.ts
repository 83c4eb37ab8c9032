import path from "node:path";
import type { CellWrite } from "../../check/finding";
import { a1 } from "../../check/sheet/address";
import { WRITE_TEXTS, type WriteTexts } from "../../text/cli-write";
import { difference } from "../../text/difference";
import { visible } from "../../text/excerpt";
import type { Destination, FixArguments } from "../arguments/types";
import type { Input } from "../inputs/input";
import { sameTarget } from "../inputs/targets";
import type { CheckedFile } from "../checking/check-file";
import { fixFile, type FixedFile } from "./fix-file";
import type { ExitStatus, Surroundings } from "../surroundings";
import { eachTable } from "./each-table";
import { createFile, replaceFile } from "../output/write-file";

/** `fix FILE…`: works the safe fixes into the files, or tells what they would be. */
export async function fix(wished: FixArguments, surroundings: Surroundings): Promise<ExitStatus> {
  const { language, destination } = wished;
  const { inputs, say } = surroundings;
  const texts = WRITE_TEXTS[language];
  if (destination.kind === "folder") {
    const wrong = sameTarget(inputs, ({ under }) => path.join(destination.folder, under), language);
    if (wrong !== null) {
      say([wrong]);
      return 2;
    }
  }
  return eachTable(wished, surroundings, async (checked, input) => {
    const fixed = fixFile(checked, wished.rules);
    const written = await write(checked, input, fixed, wished.destination, surroundings.folder);
    return { lines: linesOf(checked, fixed, written, texts), status: fixed.left.length > 0 ? 1 : 0 };
  });
}

/** Where the new file went; null where none was written. */
interface Written {
  readonly file: string;
  /** Where the old one is kept. */
  readonly old: string | null;
}

async function write(
  { path: file, read }: CheckedFile,
  { under }: Input,
  { bytes }: FixedFile,
  destination: Destination,
  folder: string,
): Promise<Written | null> {
  if (bytes === null || read === null || destination.kind === "nowhere") return null;
  if (destination.kind === "in-place") {
    const change = { before: read.bytes, after: bytes, keepsOld: destination.keepsOld };
    const old = await replaceFile(path.resolve(folder, file), change);
    return { file, old: old === null ? null : path.join(path.dirname(file), path.basename(old)) };
  }
  const target = path.join(destination.folder, under);
  await createFile(path.resolve(folder, target), bytes);
  return { file: target, old: null };
}

function* linesOf(
  { sheets }: CheckedFile,
  { findings, writes, left, before, after, hasFormulas }: FixedFile,
  written: Written | null,
  texts: WriteTexts,
): Iterable<string> {
  const where = ({ sheet, row, column }: CellWrite): string =>
    sheets.length > 1 ? `${sheet}!${a1(row, column)}` : a1(row, column);
  if (writes.length === 0) yield `  ${texts.nothingToFix}`;
  else yield `  ${(written === null ? texts.wouldFix : texts.fixed)(findings, writes.length)}`;
  for (const one of writes) {
    yield `  ${where(one)}`;
    const [old, now] = differenceOf(one);
    yield `    - ${old}`;
    yield `    + ${now}`;
  }
  for (const { reason, findings: count, cells } of left)
    yield `  ${texts.left(reason, count, [...new Set(cells.map(where))])}`;
  if (writes.length > 0) yield `  ${texts.counts(before, after)}`;
  if (written !== null) {
    yield `  ${texts.written(written.file)}`;
    if (written.old !== null) yield `  ${texts.oldKept(written.old)}`;
    if (hasFormulas) yield `  ${texts.recalculated}`;
  }
}

/** A cell before and after; a number stands there whole. */
function differenceOf({ expected, next }: CellWrite): readonly [string, string] {
  const old = String(expected ?? "");
  return typeof next === "string" ? difference(old, next) : [visible(old), String(next ?? "")];
}
