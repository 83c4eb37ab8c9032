import { CLI_TEXTS } from "../../text/cli";
import type { FileAnswer } from "./answer";

/** What is to be said of the findings of a file that are not listed: every format says it. */
export function remarks({ left, since, language }: Pick<FileAnswer, "left" | "since" | "language">): readonly string[] {
  const texts = CLI_TEXTS[language];
  return [
    ...(left > 0 ? [texts.left(left)] : []),
    ...(since === null
      ? []
      : [since.was === "compared" ? texts.since(since.known, since.gone) : texts.noEarlier[since.was]]),
  ];
}
