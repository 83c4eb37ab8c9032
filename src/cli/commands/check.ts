import { answerOf } from "../answer/of-check";
import type { CheckArguments } from "../arguments/types";
import { checkFile } from "../checking/check-file";
import { formatOf, type FormatWish } from "../formats";
import { pieceOf, type FilePiece } from "../formats/piece";
import { settingsHash } from "../checking/settings-hash";
import { isInShard } from "../inputs/shard";
import type { Input } from "../inputs/input";
import type { ExitStatus, Surroundings } from "../surroundings";
import { answer } from "./answer";
import { isTrouble, linesOfFile } from "./tell-file";

/** `check NAME…`: tells the findings of each file. */
export async function check(wished: CheckArguments, surroundings: Surroundings): Promise<ExitStatus> {
  const { shard, selection } = wished;
  const inputs =
    shard === null ? surroundings.inputs : surroundings.inputs.filter(({ file }) => isInShard(file, shard));
  return answer(wished, surroundings, { inputs, selection }, (wish) => checkedHere(inputs, wished, wish, surroundings));
}

/** Checks one file after the other: of thousands no more than one is held. */
async function* checkedHere(
  inputs: readonly Input[],
  wished: CheckArguments,
  wish: FormatWish,
  surroundings: Surroundings,
): AsyncIterable<FilePiece> {
  const { language, selection } = wished;
  const format = formatOf(wish);
  const settings = wish.format === "jsonl" ? settingsHash(wished, surroundings.choices) : null;
  for (const input of inputs) {
    const checked = await checkFile(input.path, surroundings);
    const trouble = isTrouble(checked, wished);
    const answered = answerOf(checked, input, { language, selection, trouble, settings });
    yield pieceOf(answered, format, linesOfFile(checked, language));
  }
}
