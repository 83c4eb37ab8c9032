import path from "node:path";
import type { CellWrite } from "../check/finding";
import { a1 } from "../check/sheet/address";
import { CLI_TEXTS } from "../text/cli";
import { WRITE_TEXTS, type WriteTexts } from "../text/cli-write";
import { excerpt, visible } from "../text/excerpt";
import { textChanges } from "../text/text-changes";
import { PatchError } from "../xlsx/patch/error";
import type { Destination, FixArguments } from "./arguments";
import { checkFile, isRecognised, type CheckedFile } from "./check-file";
import type { Choices } from "./choices";
import { fixFile, type FixedFile } from "./fix-file";
import type { ExitStatus, Output, Say } from "./output";
import { isTrouble, programFacts, tellOfFile } from "./tell-file";
import { createFile, replaceFile, WriteError } from "./write-file";

/** `fix FILE…`: works the safe fixes into the files, or tells what they would be. */
export async function fix(
  wished: FixArguments,
  choices: Choices,
  folder: string,
  { out }: Output,
  say: Say,
): Promise<ExitStatus> {
  const { files, language, destination } = wished;
  const texts = WRITE_TEXTS[language];
  let status: ExitStatus = 0;
  for (const [at, file] of files.entries()) {
    if (at > 0) out("\n");
    const checked = await checkFile(file, folder, choices);
    tellOfFile(checked, language, say);
    if (isTrouble(checked, wished)) status = 2;
    if (checked.error !== null || !isRecognised(checked)) {
      const { fileError, notChecked, noTable } = CLI_TEXTS[language];
      out(`${file}\n  ${checked.error === null ? notChecked(noTable) : fileError(checked.error)}\n`);
      continue;
    }
    try {
      const fixed = fixFile(checked, wished.rules);
      const written = await write(checked, fixed, destination, folder);
      for (const line of linesOf(checked, fixed, written, texts)) out(`${line}\n`);
      if (fixed.left.length > 0 && status === 0) status = 1;
    } catch (error) {
      status = 2;
      const isKnown = error instanceof PatchError || error instanceof WriteError;
      if (!isKnown)
        say([`${file}: ${programFacts(file)}\n${(error instanceof Error && error.stack) || String(error)}`]);
      out(
        `${file}\n  ${isKnown ? texts.notWritten(error.code, error instanceof PatchError ? error.cell : null) : texts.fault}\n`,
      );
    }
  }
  return status;
}

/** Where the new file went; null where none was written. */
interface Written {
  readonly file: string;
  /** Where the old one is kept. */
  readonly old: string | null;
}

async function write(
  { path: file, read }: CheckedFile,
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
  const target = path.join(destination.folder, path.basename(file));
  await createFile(path.resolve(folder, target), bytes);
  return { file: target, old: null };
}

function* linesOf(
  { path: file, sheets }: CheckedFile,
  { findings, writes, left, before, after, hasFormulas }: FixedFile,
  written: Written | null,
  texts: WriteTexts,
): Iterable<string> {
  const where = ({ sheet, row, column }: CellWrite): string =>
    sheets.length > 1 ? `${sheet}!${a1(row, column)}` : a1(row, column);
  yield file;
  if (writes.length === 0) yield `  ${texts.nothingToFix}`;
  else yield `  ${(written === null ? texts.wouldFix : texts.fixed)(findings, writes.length)}`;
  for (const one of writes) {
    yield `  ${where(one)}`;
    const [old, now] = difference(one);
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

/** A cell before and after: the characters that change, with a few around them. */
function difference({ expected, next }: CellWrite): readonly [string, string] {
  const [old, now] = [String(expected ?? ""), String(next ?? "")];
  if (typeof next !== "string") return [visible(old), now];
  const changes = textChanges(old, now);
  const shown = (text: string, stretches: (typeof changes)["before"]): string =>
    excerpt(text, stretches, { most: Infinity, longest: Infinity })
      .map((piece) => (piece.kind === "gap" ? "…" : piece.text))
      .join("");
  return [shown(old, changes.before), shown(now, changes.after)];
}
