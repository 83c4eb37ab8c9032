import { parseArgs } from "node:util";
import { OPTIONS } from "./options";

/** Takes the words apart: values of options, and the rest. Throws where an option is not known, or has no value it needs. */
export const parse = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], allowPositionals: true, options: OPTIONS });

export type Values = ReturnType<typeof parse>["values"];
