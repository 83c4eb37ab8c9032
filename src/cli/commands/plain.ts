import type { Arguments, PlainArguments } from "../arguments/types";
import type { Answering, ExitStatus } from "../surroundings";
import { completion } from "./completion";
import { explain } from "./explain";
import { init } from "./init";
import { rules } from "./rules";

const PLAIN: readonly string[] = ["rules", "explain", "init", "completion"] satisfies PlainArguments["command"][];

export const isPlain = (wished: Arguments): wished is PlainArguments => PLAIN.includes(wished.command);

/** Runs a command that checks nothing. */
export async function answerPlainly(
  { command, files, language }: PlainArguments,
  answering: Answering,
): Promise<ExitStatus> {
  switch (command) {
    case "rules":
      return rules(language, answering.out);
    case "explain":
      return explain(files, language, answering);
    case "init":
      return init(files[0], language, answering);
    case "completion":
      return completion(answering.out);
  }
}
