import { parseArgs } from "node:util";
import { OPTIONS } from "./options";

/** Divides words into options and names; throws an error that says what is wrong. */
export const parse = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], allowPositionals: true, options: OPTIONS });

/** Options with what they were given. */
export type Values = ReturnType<typeof parse>["values"];
