import { lockOn } from "./keys";
import type { Source } from "./layer";

/** Where a value comes from. */
export interface Origin {
  readonly source: Source;
  /** The name of the settings or the built-in list; empty for the workbook and the command. */
  readonly name: string;
  /** The settings that lock the value; null where it may be changed. */
  readonly lockedBy: string | null;
}

/** What is known of where values come from, see `Resolved`. */
interface Origins {
  readonly origins: Readonly<Record<string, Origin>>;
  readonly locks: Readonly<Record<string, string>>;
}

/** Where the value of any key comes from, one that no layer sets among them: a rule's own severity is built in. */
export function originOf({ origins, locks }: Origins, key: string): Origin {
  const origin = Object.hasOwn(origins, key) ? origins[key] : undefined;
  return origin ?? { source: "built-in", name: "", lockedBy: lockOn(new Map(Object.entries(locks)), key) };
}
