import type { FileAnswer } from "../answer/answer";
import { acrossLine, answerLine, closingLine } from "../answer/line";
import type { Shard } from "../inputs/shard";
import type { Format } from "./format";

/** A line of JSON a file, with all that `merge` needs to give the answer in another format; a part of the files has a line that closes it. */
export const jsonlFormat = (shard: Shard | null): Format => ({
  begin: () => "",
  separator: "",
  *file(answer: FileAnswer) {
    yield* answerLine(answer);
    yield "\n";
  },
  end: ({ files, across }) =>
    shard !== null ? closingLine(shard, files) : across === undefined ? "" : acrossLine(across),
});
