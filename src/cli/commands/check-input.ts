import { answerOf } from "../answer/of-check";
import type { CheckArguments } from "../arguments/types";
import { earlierAnswers, type BaselineIndex } from "../baseline/index-baseline";
import { sinceOf } from "../baseline/since";
import type { Choices } from "../../files/choices";
import type { FileError } from "../../files/file-error";
import { checkFile, notChecked, type CheckedFile } from "../checking/check-file";
import { settingsHash } from "../checking/settings-hash";
import { formatOf, type FormatWish } from "../formats";
import { pieceOf, type FilePiece } from "../formats/piece";
import type { Input } from "../inputs/input";
import type { Open } from "../opening/open-file";
import { isTrouble, linesOfFile } from "./tell-file";

/** What files are checked with, as plain data: another thread is given it. */
export interface CheckTask {
  readonly wished: CheckArguments;
  readonly wish: FormatWish;
  readonly choices: Choices;
  readonly folder: string;
  /** The answer of an earlier run to compare with; null for none. */
  readonly baseline: BaselineIndex | null;
}

/** Makes what files add to the answer, of checks and of files that were not checked. */
export interface PieceMaker {
  check(input: Input, open: Open): Promise<FilePiece>;
  failed(input: Input, error: FileError): FilePiece;
}

export function pieceMaker({ wished, wish, choices, folder, baseline }: CheckTask): PieceMaker {
  const format = formatOf(wish);
  const { language, selection } = wished;
  const settings = wish.format === "jsonl" ? settingsHash(wished, choices, baseline) : null;
  const earlier = baseline === null ? null : earlierAnswers(baseline);
  const pieceOfChecked = (checked: CheckedFile, input: Input): FilePiece => {
    const trouble = isTrouble(checked, wished);
    const answered = answerOf(checked, input, {
      ...{ language, selection, trouble, settings, across: wished.across },
      since: earlier && sinceOf(checked, earlier(input.file), selection),
    });
    return pieceOf(answered, format, linesOfFile(checked, language));
  };
  return {
    check: async (input, open) => pieceOfChecked(await checkFile(input.path, { folder, choices, open }), input),
    failed: (input, error) => pieceOfChecked(notChecked(input.path, error), input),
  };
}
