import type { LoadError } from "../../src/check/settings";

/** Why a file of settings or names may not be read. */
export const LOAD_ERRORS = [
  "not-found",
  "broken-link",
  "not-a-file",
  "no-access",
  "too-much",
  "not-utf8",
  "unreadable",
] as const satisfies readonly LoadError[];
